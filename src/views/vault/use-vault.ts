/** Follows the vault's state, which other windows change too. */
import { useEffect, useState } from 'preact/hooks';
import type { PassphraseResult } from '../../vault/passphrase.ts';
import { onVaultChange, getVaultState, VaultError, type VaultState } from '../../vault/record-store.ts';

/** @returns undefined until it is known; `newer` if a later version of Breakwater wrote the data */
export function useVaultState(): VaultState | 'fault' | 'newer' | undefined {
  const [state, setState] = useState<VaultState | 'fault' | 'newer'>();
  useEffect(() => {
    const load = () =>
      void getVaultState().then(setState, (fault: unknown) =>
        setState(fault instanceof VaultError && fault.code === 'newer' ? 'newer' : 'fault'),
      );
    load();
    return onVaultChange(load);
  }, []);
  return state;
}

/** Loaded when it is needed, because deriving keys takes a large module. */
export const loadPassphraseModule = () => import('../../vault/passphrase.ts');

export type PassphraseProblem = Exclude<PassphraseResult, { done: true }>['why'] | 'fault' | 'full' | 'unready';

/** @returns the seconds left, and how to start the countdown */
export function useCountdown(): [number, (ms: number) => void] {
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(0);
  const secondsLeft = Math.max(0, Math.ceil((until - now) / 1_000));
  useEffect(() => {
    if (!until) return;
    // On a slow device the time may be over before this runs.
    const updateNow = (): boolean => {
      setNow(Date.now());
      return Date.now() < until;
    };
    if (!updateNow()) return;
    const tick = setInterval(() => {
      if (!updateNow()) clearInterval(tick);
    }, 500);
    return () => clearInterval(tick);
  }, [until]);
  return [
    secondsLeft,
    ms => {
      setNow(Date.now());
      setUntil(Date.now() + ms);
    },
  ];
}

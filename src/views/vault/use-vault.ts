/** Follows the vault's state, which other windows change too. */
import { useEffect, useState } from 'preact/hooks';
import type { PassphraseResult } from '../../vault/passphrase.ts';
import { onVaultChange, getVaultState, VaultError, type VaultState } from '../../vault/record-store.ts';

/** @returns undefined until it is known; `newer` if a later version of Breakwater wrote the data */
export function useVaultState(): VaultState | 'fault' | 'newer' | undefined {
  const [now, setNow] = useState<VaultState | 'fault' | 'newer'>();
  useEffect(() => {
    const look = () =>
      void getVaultState().then(setNow, (fault: unknown) =>
        setNow(fault instanceof VaultError && fault.code === 'newer' ? 'newer' : 'fault'),
      );
    look();
    return onVaultChange(look);
  }, []);
  return now;
}

/** Loaded when it is needed, because deriving keys takes a large module. */
export const loadPassphraseModule = () => import('../../vault/passphrase.ts');

export type PassphraseProblem = Exclude<PassphraseResult, { done: true }>['why'] | 'fault' | 'full' | 'unready';

/** @returns the seconds left, and how to start the countdown */
export function useCountdown(): [number, (ms: number) => void] {
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(0);
  const left = Math.max(0, Math.ceil((until - now) / 1_000));
  useEffect(() => {
    if (!until) return;
    // On a slow device the time may be over before this runs.
    const tell = (): boolean => {
      setNow(Date.now());
      return Date.now() < until;
    };
    if (!tell()) return;
    const tick = setInterval(() => {
      if (!tell()) clearInterval(tick);
    }, 500);
    return () => clearInterval(tick);
  }, [until]);
  return [
    left,
    ms => {
      setNow(Date.now());
      setUntil(Date.now() + ms);
    },
  ];
}

/** The vault's state in a view, here and as other windows change it. */
import { useEffect, useState } from 'preact/hooks';
import type { PassphraseResult } from '../../vault/passphrase.ts';
import { onVaultChange, getVaultState, VaultError, type VaultState } from '../../vault/record-store.ts';

/** Undefined until it is known; `newer`: a later version of Breakwater wrote it. */
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

/** Loaded when a passphrase is typed: what turns it into a key is heavy. */
export const loadPassphraseModule = () => import('../../vault/passphrase.ts');

export type PassphraseProblem = Exclude<PassphraseResult, { done: true }>['why'] | 'fault' | 'full' | 'unready';

/** Seconds that are left to wait, counted down. */
export function useCountdown(): [number, (ms: number) => void] {
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(0);
  const left = Math.max(0, Math.ceil((until - now) / 1_000));
  useEffect(() => {
    if (!until) return;
    // A slow device may come here when the wait is over: then that is told at once.
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

/** Follows the vault's state, which other windows change too. */
import { useEffect, useState } from 'preact/hooks';
import type { PassphraseResult } from '../../vault/passphrase.ts';
import { isDatabaseRefused, isMemoryOnly } from '../../vault/memory-only.ts';
import { onVaultChange, getVaultState, VaultError, type VaultState } from '../../vault/record-store.ts';

/**
 * `newer`: a later version of Breakwater wrote the data; `private`: the browser lets no page in a private window read
 * it.
 */
export type SeenVaultState = VaultState | 'fault' | 'newer' | 'private';

async function nameFault(fault: unknown): Promise<SeenVaultState> {
  if (fault instanceof VaultError && fault.code === 'newer') return 'newer';
  return (await isDatabaseRefused()) ? 'private' : 'fault';
}

/** @returns undefined until it is known */
export function useVaultState(): SeenVaultState | undefined {
  const [state, setState] = useState<SeenVaultState>();
  useEffect(() => {
    let loads = 0;
    const load = () => {
      const turn = ++loads;
      // An unlocked vault answers later than a locked one.
      void getVaultState()
        .catch(nameFault)
        .then(now => {
          if (turn === loads) setState(now);
        });
    };
    load();
    return onVaultChange(load);
  }, []);
  return state;
}

/** @returns whether records are in memory until the browser closes; undefined until it is known */
export function useMemoryOnly(): boolean | undefined {
  const [memoryOnly, setMemoryOnly] = useState<boolean>();
  useEffect(() => void isMemoryOnly().then(setMemoryOnly, () => setMemoryOnly(false)), []);
  return memoryOnly;
}

/** Loaded when it is needed, because deriving keys takes a large module. */
export const loadPassphraseModule = () => import('../../vault/passphrase.ts');

export type PassphraseProblem =
  | Exclude<PassphraseResult, { done: true }>['why']
  | 'fault'
  | 'full'
  | 'empty'
  | 'unready';

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
      const began = Date.now();
      setNow(began);
      setUntil(began + ms);
    },
  ];
}

/**
 * Where progress is kept: in the vault once it has a passphrase, else in memory until the browser closes. A private window has its own, in memory;
 * while the vault is locked nothing is kept.
 */
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { NOTHING, type Progress } from './progress.ts';
import { isPrivateContext } from '../preferences/storage-context.ts';
import { privateGet, privateSet } from '../vault/private-values.ts';
import { memory } from '../vault/session-keys.ts';
import { onVaultChange, getVaultState, VaultError, type VaultState } from '../vault/record-store.ts';

export type Where = VaultState | 'private' | 'failed';
/** Where it is, by what went wrong with keeping it. */
export const whereOf = (fault: unknown): Where =>
  fault instanceof VaultError && fault.code === 'locked' ? 'locked' : 'failed';

export interface Keeping {
  progress: Progress;
  where: Where | undefined;
  change(by: (now: Progress) => Progress): void;
}

const PRIVATE = 'learn.private';

async function stored(): Promise<Progress> {
  const kept = isPrivateContext()
    ? ((await memory.get(PRIVATE))[PRIVATE] as Progress | undefined)
    : await privateGet<Progress>('learning');
  return kept ?? NOTHING;
}

const store = (next: Progress): Promise<void> =>
  isPrivateContext() ? memory.set({ [PRIVATE]: next }) : privateSet('learning', next);

/** One after another, over all windows: none overwrites what another has ticked. */
const inTurn = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request('learning', work) as Promise<T>;

/** For the root of a view; what is below takes it from the context. */
export function useKeepingHere(): Keeping {
  const [progress, setProgress] = useState(NOTHING);
  const [where, setWhere] = useState<Where>();
  const look = async () => {
    try {
      setProgress(await stored());
      setWhere(isPrivateContext() ? 'private' : await getVaultState());
    } catch (fault) {
      setProgress(NOTHING);
      setWhere(whereOf(fault));
    }
  };
  useEffect(() => {
    void look();
    return onVaultChange(() => void look());
  }, []);
  const change: Keeping['change'] = by => {
    setProgress(by);
    // While it is locked the old progress cannot be read, and must not be replaced unread.
    void inTurn(async () => store(by(await stored()))).catch((fault: unknown) => setWhere(whereOf(fault)));
  };
  return { progress, where, change };
}

export const KeepingContext = createContext<Keeping>(undefined as never);
export const useKeeping = (): Keeping => useContext(KeepingContext);

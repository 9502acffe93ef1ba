/** Shares the person's progress in lessons with the views below. */
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { type LearningProgress, NO_PROGRESS } from '../../learning/progress.ts';
import { learningProgress } from '../../learning/progress-store.ts';
import { getStorageContext } from '../../preferences/storage-context.ts';
import { onVaultChange } from '../../vault/record-store.ts';
import { getStorageLocation, locationOfError, type StorageLocation } from '../vault/storage-location.ts';

export interface ProgressState {
  progress: LearningProgress;
  where: StorageLocation | undefined;
  change(update: (now: LearningProgress) => LearningProgress): void;
}

/** For the root view; the others take it from the context. */
export function useStoredProgress(): ProgressState {
  const [progress, setProgress] = useState(NO_PROGRESS);
  const [where, setWhere] = useState<StorageLocation>();
  const load = async () => {
    try {
      setProgress(await learningProgress.get());
      setWhere(await getStorageLocation());
    } catch (error) {
      setProgress(NO_PROGRESS);
      setWhere(locationOfError(error));
    }
  };
  useEffect(() => {
    void load();
    return onVaultChange(() => void load());
  }, []);
  const change: ProgressState['change'] = update => {
    setProgress(update);
    // Fails while the vault is locked: the stored progress must not be replaced unread.
    void learningProgress
      .update(update, getStorageContext())
      .catch((error: unknown) => setWhere(locationOfError(error)));
  };
  return { progress, where, change };
}

export const ProgressContext = createContext<ProgressState>(undefined as never);
export const useProgress = (): ProgressState => useContext(ProgressContext);

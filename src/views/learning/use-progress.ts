/** Shares the person's progress in lessons with the views below. */
import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { type LearningProgress, NO_PROGRESS } from '../../learning/progress.ts';
import { learningProgress } from '../../learning/progress-store.ts';
import { getStorageContext } from '../../preferences/storage-context.ts';
import { onVaultChange } from '../../vault/record-store.ts';
import { useLatest } from '../../ui/use-latest.ts';
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
  const writing = useRef<Promise<unknown>>(Promise.resolve());
  const begin = useLatest();
  const load = async (): Promise<void> => {
    const isLast = begin();
    const earlier = writing.current;
    await earlier;
    try {
      const stored = await learningProgress.get();
      const location = await getStorageLocation();
      if (!isLast()) return;
      if (writing.current !== earlier) return load(); // what was ticked meanwhile is newer
      setProgress(stored);
      setWhere(location);
    } catch (error) {
      if (!isLast()) return;
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
    writing.current = learningProgress
      .update(update, getStorageContext())
      .catch((error: unknown) => setWhere(locationOfError(error)));
  };
  return { progress, where, change };
}

export const ProgressContext = createContext<ProgressState>(undefined as never);
export const useProgress = (): ProgressState => useContext(ProgressContext);

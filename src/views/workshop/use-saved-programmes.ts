/** Reads and changes the saved programmes of the person. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { getStorageContext } from '../../preferences/storage-context.ts';
import { useLatest } from '../../ui/use-latest.ts';
import { onVaultChange } from '../../vault/record-store.ts';
import { savedProgrammes } from '../../workshop/saved-programmes.ts';
import type { SessionPlan } from '../../workshop/session-plan.ts';
import { getStorageLocation, locationOfError, type StorageLocation } from '../vault/storage-location.ts';

export interface SavedProgrammes {
  plans: SessionPlan[];
  /** Undefined until the plans have been read. */
  where: StorageLocation | undefined;
  /** One write after another; the last one wins. */
  save(change: (now: SessionPlan[]) => SessionPlan[]): void;
  remove(index: number): void;
}

const isEqual = (a: SessionPlan, b: SessionPlan): boolean => JSON.stringify(a) === JSON.stringify(b);

export function useSavedProgrammes(): SavedProgrammes {
  const [plans, setPlans] = useState<SessionPlan[]>([]);
  const [where, setWhere] = useState<StorageLocation>();
  const queue = useRef(Promise.resolve());
  /** The stored programmes must not be replaced unread. */
  const isRead = useRef(false);
  const begin = useLatest();
  const load = async () => {
    const isLast = begin();
    isRead.current = false;
    try {
      await queue.current;
      const stored = await savedProgrammes.get();
      const location = await getStorageLocation();
      if (!isLast()) return;
      isRead.current = true;
      setPlans(stored);
      setWhere(location);
    } catch (error) {
      if (!isLast()) return;
      setPlans([]);
      setWhere(locationOfError(error));
    }
  };
  useEffect(() => {
    void load();
    return onVaultChange(() => void load());
  }, []);
  const write = (task: () => Promise<void>): void => {
    queue.current = queue.current.then(task).catch((error: unknown) => setWhere(locationOfError(error)));
  };
  const save: SavedProgrammes['save'] = change => {
    setPlans(change);
    if (isRead.current) write(() => savedProgrammes.update(change, getStorageContext()));
  };
  return {
    plans,
    where,
    save,
    remove(index) {
      const removed = plans[index];
      if (!removed) return;
      write(() => savedProgrammes.deleteItems(plan => isEqual(plan, removed), getStorageContext()));
      save(() => plans.filter((_, i) => i !== index));
    },
  };
}

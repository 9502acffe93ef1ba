/** Words that are kept while they are typed: a moment after the last key, at once when the field or the page is left. Never in clear. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { incidentStore } from '../../../incidents/store.ts';
import type { Incident } from '../../../incidents/model.ts';
import { VaultError, type VaultErrorCode } from '../../../vault/record-store.ts';

/** After the last key; and the longest that typing without a pause may wait. Milliseconds. */
const SAVE_DELAY = 600,
  MAX_SAVE_DELAY = 2_500;

export type SaveStatus = 'idle' | 'waiting' | 'saved' | VaultErrorCode;

const faultOf = (error: unknown): VaultErrorCode => (error instanceof VaultError ? error.code : 'unavailable');

/** Changes a record, and says how that went: also by what the promise gives, `false` where nothing was changed. */
export function useIncidentUpdate(id: string): [SaveStatus, (how: (now: Incident) => Incident) => Promise<boolean>] {
  const [saving, set] = useState<SaveStatus>('idle');
  return [
    saving,
    how =>
      incidentStore.update(id, how).then(
        () => {
          set('saved');
          return true;
        },
        error => {
          set(faultOf(error));
          return false;
        },
      ),
  ];
}

/** What was picked stays in front until the record says it, or says something new after it was stored; else it would jump back for a moment. */
export function useOptimisticValue<T>(kept: T): [T, (value: T, stored: Promise<boolean>) => void] {
  const [picked, set] = useState<{ value: T; stored?: true }>();
  const says = JSON.stringify(kept);
  useEffect(() => set(now => (now && (now.stored || JSON.stringify(now.value) === says) ? undefined : now)), [says]);
  return [
    picked ? picked.value : kept,
    (value, stored) => {
      const mine = { value };
      set(mine);
      void stored.then(done => set(now => (now !== mine ? now : done ? { value, stored: true } : undefined)));
    },
  ];
}

export function useIncidentDraft(
  id: string,
  key: 'note' | 'impact',
  kept: string,
): { value: string; saving: SaveStatus; type(value: string): void; flush(): void } {
  const [draft, setDraft] = useState<string>();
  const [saving, setSaving] = useState<SaveStatus>('idle');
  const now = useRef<{ value: string | undefined; timer: ReturnType<typeof setTimeout> | undefined; since: number }>({
    value: undefined,
    timer: undefined,
    since: 0,
  });
  const flush = (): void => {
    const { value, timer } = now.current;
    clearTimeout(timer);
    now.current.timer = undefined;
    if (value === undefined) return;
    incidentStore
      .update(id, i => ({ ...i, [key]: value }))
      .then(
        () => {
          if (now.current.value === value) {
            now.current.value = undefined;
            setSaving('saved');
          }
        },
        error => setSaving(faultOf(error)),
      );
  };
  // What was typed stays in front until the record says the same, or says what another window wrote.
  useEffect(() => {
    if (now.current.value === undefined) setDraft(undefined);
  }, [kept]);
  useEffect(() => {
    const hidden = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    document.addEventListener('visibilitychange', hidden);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      flush();
    };
  }, []);
  return {
    value: draft ?? kept,
    saving,
    flush,
    type(value) {
      setDraft(value);
      setSaving('waiting');
      const at = Date.now();
      if (!now.current.timer) now.current.since = at;
      clearTimeout(now.current.timer);
      now.current.value = value;
      now.current.timer = setTimeout(flush, Math.max(0, Math.min(SAVE_DELAY, now.current.since + MAX_SAVE_DELAY - at)));
    },
  };
}

/** Saves changes to an incident in the vault, text while it is typed. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Incident } from '../../../incidents/model.ts';
import { incidentStore } from '../../../incidents/store.ts';
import { useLatest } from '../../../ui/use-latest.ts';
import type { VaultErrorCode } from '../../../vault/errors.ts';
import { getVaultErrorCode } from '../../vault/vault-error-code.ts';

/** After the last key. */
const SAVE_DELAY = 600; // ms
/** While the person types without a pause. */
const MAX_SAVE_DELAY = 2_500; // ms

export type SaveStatus = 'idle' | 'waiting' | 'saved' | VaultErrorCode;

/** @returns the status, and a function to change the incident; its promise is false if nothing was saved */
export function useIncidentUpdate(id: string): [SaveStatus, (change: (now: Incident) => Incident) => Promise<boolean>] {
  const [status, setStatus] = useState<SaveStatus>('idle');
  const begin = useLatest();
  return [
    status,
    change => {
      const isLast = begin();
      setStatus('waiting');
      return incidentStore.update(id, change).then(
        () => {
          // An earlier change that failed stays in sight.
          if (isLast()) setStatus(now => (now === 'waiting' ? 'saved' : now));
          return true;
        },
        error => {
          setStatus(getVaultErrorCode(error));
          return false;
        },
      );
    },
  ];
}

export interface IncidentDraft<T> {
  value: T;
  status: SaveStatus;
  type(value: T): void;
  /** Saves at once, for example when the field loses the focus. */
  flush(): void;
}

/** @param stored the same object until the incident has another value */
export function useIncidentDraft<T>(
  id: string,
  stored: T,
  apply: (incident: Incident, value: T) => Incident,
): IncidentDraft<T> {
  const [draft, setDraft] = useState<T>();
  const [status, setStatus] = useState<SaveStatus>('idle');
  const unsaved = useRef<{
    value: T | undefined;
    timer: ReturnType<typeof setTimeout> | undefined;
    since: number;
  }>({ value: undefined, timer: undefined, since: 0 });
  const flush = (): void => {
    const { value, timer } = unsaved.current;
    clearTimeout(timer);
    unsaved.current.timer = undefined;
    if (value === undefined) return;
    incidentStore
      .update(id, incident => apply(incident, value))
      .then(
        () => {
          if (unsaved.current.value === value) {
            unsaved.current.value = undefined;
            setStatus('saved');
          }
        },
        error => setStatus(getVaultErrorCode(error)),
      );
  };
  // Shows the draft until the stored text is the same, or another window changes it.
  useEffect(() => {
    if (unsaved.current.value === undefined) setDraft(undefined);
  }, [stored]);
  useEffect(() => {
    const flushWhenHidden = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    document.addEventListener('visibilitychange', flushWhenHidden);
    return () => {
      document.removeEventListener('visibilitychange', flushWhenHidden);
      flush();
    };
  }, []);
  return {
    value: draft ?? stored,
    status,
    flush,
    type(value) {
      setDraft(value);
      setStatus('waiting');
      const now = Date.now();
      if (!unsaved.current.timer) unsaved.current.since = now;
      clearTimeout(unsaved.current.timer);
      unsaved.current.value = value;
      const delay = Math.max(0, Math.min(SAVE_DELAY, unsaved.current.since + MAX_SAVE_DELAY - now));
      unsaved.current.timer = setTimeout(flush, delay);
    },
  };
}

/** Adds to a record that this worker keeps. While the vault is locked nothing can be read back, so what it holds in memory is written instead. */
import { logOf, type Bytes } from '../store.ts';
import type { Incident } from '../model.ts';
import { onVaultChange, VaultError } from '../../vault/record-store.ts';

/** So long after it was last written a record that was kept while locked can still be added to. */
const HELD = 120_000; // ms

const held = new Map<string, { record: Incident; until: number }>();
onVaultChange(() => held.clear());

const locked = (fault: unknown): boolean => fault instanceof VaultError && fault.code === 'locked';

function heldRecord(id: string): Incident | undefined {
  for (const [key, { until }] of held) if (until < Date.now()) held.delete(key);
  return held.get(id)?.record;
}

const hold = (record: Incident): Incident => {
  held.set(record.id, { record, until: Date.now() + HELD });
  return record;
};

/** A new record. @throws VaultError */
export async function begin(record: Incident): Promise<void> {
  hold(record);
  await logOf(record.id).write(record);
}

/** As it lies there; while locked, as this worker wrote it a moment ago. @throws VaultError */
export async function recordNow(id: string): Promise<Incident | undefined> {
  try {
    return await logOf(id).incident(id);
  } catch (fault) {
    const record = locked(fault) ? heldRecord(id) : undefined;
    if (!record) throw fault;
    return record;
  }
}

let turn: Promise<unknown> = Promise.resolve();

/**
 * One change after the other, so that none is built on what another has made old.
 * @returns the record as it is now; undefined where the person has erased it meanwhile
 * @throws VaultError
 */
export function amend(
  id: string,
  how: (now: Incident) => Incident,
  fresh: Bytes[] = [],
): Promise<Incident | undefined> {
  const work = async (): Promise<Incident | undefined> => {
    try {
      const now = await logOf(id).change(id, how, fresh);
      if (now && held.has(id)) hold(now);
      return now;
    } catch (fault) {
      const record = locked(fault) ? heldRecord(id) : undefined;
      if (!record) throw fault;
      const next = how(record);
      await logOf(id).write(next, fresh);
      return hold(next);
    }
  };
  const next = turn.then(work, work);
  turn = next;
  return next;
}

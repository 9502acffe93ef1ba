/** Reads what a custody chain says that each record is. */
import * as v from 'valibot';
import { ChainEvent, WHOLE_LOG } from './custody-chain.ts';
import type { CustodyEvent } from './model.ts';

/** Events whose first hash is the digest of the record. */
const DIGEST_EVENTS: readonly CustodyEvent['event'][] = ['created', 'edited', 'recorded'];

/** What the chain says of one incident. */
export interface RecordedIncident {
  /** Of the record at its last event; none where the chain knows the incident only by other events. */
  digest?: string;
  /** Hashes of every file that came with it. */
  files: Set<string>;
  deleted: boolean;
  imported: boolean;
  /** It was saved while the vault was locked, and not edited since. */
  whileLocked: boolean;
  /** Numbers of edits before which the record was changed without an event. */
  changedBefore: number[];
}

/** @returns by id of the incident, without events that cannot be read */
export function readRecordedIncidents(events: readonly unknown[]): Map<string, RecordedIncident> {
  const recorded = new Map<string, RecordedIncident>();
  for (const event of events) {
    const parsed = v.safeParse(ChainEvent, event);
    if (!parsed.success || parsed.output.incident === WHOLE_LOG) continue;
    const { seq, event: name, incident: id, sha256: hashes, before, whileLocked } = parsed.output;
    const now: RecordedIncident = recorded.get(id) ?? {
      files: new Set(),
      deleted: false,
      imported: false,
      whileLocked: false,
      changedBefore: [],
    };
    recorded.set(id, now);
    if (name === 'deleted') now.deleted = true;
    if (name === 'imported') Object.assign(now, { imported: true, deleted: false });
    const [digest, ...files] = hashes;
    if (!DIGEST_EVENTS.includes(name) || digest === undefined) continue;
    if (before !== undefined && now.digest !== undefined && before !== now.digest) now.changedBefore.push(seq);
    Object.assign(now, { digest, deleted: false, whileLocked: whileLocked === true });
    for (const file of files) now.files.add(file);
  }
  return recorded;
}

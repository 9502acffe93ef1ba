/** Finds records of which the custody chain says something only where hashes can be guessed. */
import { decodeJson } from '../lib/json-bytes.ts';
import { readKind, type CustodyRecords, type RecordStorage } from './custody-log.ts';
import { parseIncident } from './migrate.ts';
import type { Incident } from './model.ts';
import { getRecordDigest, withNonce } from './record-digest.ts';
import { readRecordedIncidents } from './recorded-digests.ts';

/** @returns undefined if it was written by a later version, or is no incident record */
function tryParse(stored: unknown): Incident | undefined {
  try {
    return parseIncident(stored);
  } catch {
    return undefined;
  }
}

/**
 * @returns the records with a nonce, to be stated again; without those that are not as the chain says, so that a
 * changed one is not taken for genuine
 * @throws VaultError
 */
export async function findGuessableRecords(
  storage: RecordStorage,
  { events, anchor }: CustodyRecords,
): Promise<Incident[]> {
  const salted = anchor?.salted ?? 0;
  if (!salted) return [];
  const recorded = readRecordedIncidents(events);
  const visible = readRecordedIncidents(events.slice(salted));
  const guessable: Incident[] = [];
  for (const { id, bytes } of await readKind(storage, 'incident')) {
    const stored = bytes && decodeJson<Incident>(bytes);
    if (!stored || recorded.get(id)?.digest !== (await getRecordDigest(stored))) continue;
    const incident = tryParse(stored);
    const said = visible.get(id);
    const isStated =
      stored.nonce !== undefined &&
      said?.digest !== undefined &&
      incident?.artifacts.every(({ sha256 }) => said.files.has(sha256));
    if (incident && !isStated) guessable.push(withNonce(incident));
  }
  return guessable;
}

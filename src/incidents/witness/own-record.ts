/** Reads an incident of the log with what is needed to compare it. */
import { sha256 } from '../../lib/sha256.ts';
import { fingerprintOf } from '../device-key.ts';
import type { CustodyEvent, Incident } from '../model.ts';
import { readPageCopyFacts } from '../page-copy/read-facts.ts';
import { incidentStore } from '../store.ts';
import type { RECORD_ORIGINS } from '../vocabulary.ts';
import type { ComparedRecord } from './comparison.ts';

export type RecordOrigin = (typeof RECORD_ORIGINS)[number];

/** Leaves out a page copy that is not what was saved. @throws VaultError */
export async function readOwnRecord(incident: Incident): Promise<ComparedRecord> {
  const artifact = incident.artifacts.find(({ method }) => method === 'page');
  const bytes = artifact && (await incidentStore.getArtifact(artifact));
  const isSame = bytes && (await sha256(bytes)) === artifact.sha256;
  return { incident, copy: isSame ? readPageCopyFacts(bytes, artifact.partial === true) : undefined };
}

/** Lists the fingerprints of every key that this log has had. Makes none. @throws VaultError */
async function listLogKeys(): Promise<string[]> {
  const { events } = await incidentStore.getCustody();
  return (events as (CustodyEvent | null)[]).flatMap(event => (event?.event === 'key' ? event.sha256 : []));
}

/**
 * @param key fingerprint of the key that signed the other record
 * @throws VaultError
 */
export async function findOrigin(
  mine: Incident,
  theirs: { id: string },
  key: string | undefined,
): Promise<RecordOrigin> {
  if (mine.id === theirs.id) return 'one-log';
  const received = await Promise.all((mine.handOffs ?? []).map(({ key: from }) => from && fingerprintOf(from)));
  const own = await listLogKeys();
  if (key === undefined) return 'unknown';
  return own.includes(key) || received.includes(key) ? 'one-log' : 'two-logs';
}

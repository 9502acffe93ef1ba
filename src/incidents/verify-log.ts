/** Verifies a whole log: its custody chain, and every record and file against it. */
import { sha256 } from '../lib/sha256.ts';
import { createYielder } from '../lib/yield-to-main.ts';
import type { CustodyRecords } from './custody-log.ts';
import type { ChainPosition } from './high-water-mark.ts';
import type { IncidentListing } from './parse-records.ts';
import type { Artifact } from './model.ts';
import { getRecordDigest } from './record-digest.ts';
import { readRecordedIncidents, type RecordedIncident } from './recorded-digests.ts';
import { verifyChain, type ChainVerification } from './verify-custody-chain.ts';

/**
 * What is wrong with an incident.
 * - `missing`: created and never deleted, and not there
 * - `damaged`: there, but it cannot be read
 * - `differs`: not what its last event says
 * - `changedBefore`: it was changed without an event, before an edit
 * - `unmarked`: no event says that it was saved
 * - `fileMissing`, `fileDamaged`, `fileChanged`: one of its files is not there, cannot be read, or has another hash
 */
export type IncidentFlaw =
  | 'missing'
  | 'damaged'
  | 'differs'
  | 'changedBefore'
  | 'unmarked'
  | 'fileMissing'
  | 'fileDamaged'
  | 'fileChanged';

export interface IncidentProblem {
  incident: string;
  flaw: IncidentFlaw;
  /** Name of the file that it is about. */
  file?: string;
}

export interface LogVerification {
  chain: ChainVerification;
  problems: IncidentProblem[];
  /** Ids of records of a later version, which cannot be verified. */
  newer: string[];
  /** Ids of incidents that were saved while the vault was locked, where anyone could have added them. */
  unconfirmed: string[];
}

/** A log as it was at one moment. */
export interface LogSnapshot extends IncidentListing {
  custody: CustodyRecords;
  /** How far the chain had come, as noted outside of the vault. */
  mark: ChainPosition | undefined;
}

export interface LogContents extends LogSnapshot {
  /** @throws VaultError if it cannot be decrypted */
  readArtifact(artifact: Artifact): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

function listAbsent(
  recorded: ReadonlyMap<string, RecordedIncident>,
  { incidents, unread }: IncidentListing,
): IncidentProblem[] {
  const present = new Set([...incidents, ...unread].map(({ id }) => id));
  const absent = [...recorded].filter(
    ([id, { digest, deleted, imported }]) => (digest !== undefined || imported) && !deleted && !present.has(id),
  );
  return absent.map(([incident]) => ({ incident, flaw: 'missing' }));
}

async function verifyArtifact(
  artifact: Artifact,
  readArtifact: LogContents['readArtifact'],
): Promise<IncidentFlaw | undefined> {
  try {
    const bytes = await readArtifact(artifact);
    if (!bytes) return 'fileMissing';
    return (await sha256(bytes)) === artifact.sha256 ? undefined : 'fileChanged';
  } catch {
    return 'fileDamaged';
  }
}

/** Reads every file of the log once, one at a time. */
export async function verifyLog(
  log: LogContents,
  onProgress: (done: number, of: number) => void = () => undefined,
): Promise<LogVerification> {
  const { custody, incidents, unread, mark, readArtifact } = log;
  const recorded = readRecordedIncidents(custody.events);
  const problems: IncidentProblem[] = [
    ...listAbsent(recorded, log),
    ...unread.filter(({ why }) => why === 'damaged').map(({ id }) => ({ incident: id, flaw: 'damaged' as const })),
  ];
  const yieldToMain = createYielder();
  for (const [n, incident] of incidents.entries()) {
    onProgress(n, incidents.length);
    const { id, artifacts } = incident;
    const { digest, imported = false, deleted = false, changedBefore = [] } = recorded.get(id) ?? {};
    if (digest === undefined ? !imported : deleted) problems.push({ incident: id, flaw: 'unmarked' });
    else if (digest !== undefined && digest !== (await getRecordDigest(incident)))
      problems.push({ incident: id, flaw: 'differs' });
    if (changedBefore.length) problems.push({ incident: id, flaw: 'changedBefore' });
    for (const artifact of artifacts) {
      const flaw = await verifyArtifact(artifact, readArtifact);
      if (flaw) problems.push({ incident: id, flaw, file: artifact.name });
    }
    await yieldToMain();
  }
  return {
    chain: await verifyChain(custody.events, custody.anchor, { mark }),
    problems,
    newer: unread.filter(({ why }) => why === 'newer').map(({ id }) => id),
    unconfirmed: incidents.filter(({ id }) => recorded.get(id)?.whileLocked).map(({ id }) => id),
  };
}

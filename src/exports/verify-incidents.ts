/** Verifies the incidents and originals of an export against each other and against its custody chain. */
import * as v from 'valibot';
import { hashCanonicalJson } from '../incidents/custody-chain.ts';
import { CustodyEvent } from '../incidents/model.ts';
import { readRecordedIncidents, type RecordedIncident } from '../incidents/recorded-digests.ts';
import { sha256 } from '../lib/sha256.ts';
import { hashContents } from './custody-file.ts';
import { restoreHashedRecord } from './record-proof.ts';
import type { CustodyFile, ExportedIncident, ExportFile } from './schema.ts';
import type { ExportFiles, ExportProblem } from './verify.ts';

const ORIGINALS = 'originals/';

/** An original as a list of the export names it. */
interface ListedOriginal {
  file: string;
  incident: string;
  sha256: string;
}

const listOriginals = (exported: ExportFile | undefined): ListedOriginal[] =>
  (exported?.incidents ?? []).flatMap(({ id, artifacts = [] }) =>
    artifacts.flatMap(({ file, sha256: hash }) => (file === undefined ? [] : [{ file, incident: id, sha256: hash }])),
  );

/** Reads the first three columns of files.csv, which hold no quotes or line breaks. */
const readFilesTable = (bytes: Uint8Array | undefined): ListedOriginal[] =>
  [...new TextDecoder().decode(bytes).matchAll(/^"(originals\/[^"]*)","([^"]*)","([0-9a-f]{64})"/gm)].map(
    ([, file, incident, hash]) => ({ file: file!, incident: incident!, sha256: hash! }),
  );

/** Incidents that the events of this export name. @returns undefined without such events */
async function listExported({ events, contents }: CustodyFile): Promise<Set<string> | undefined> {
  if (!contents) return undefined;
  const hash = await hashContents(contents);
  const named = events.flatMap(event => {
    const parsed = v.safeParse(CustodyEvent, event);
    return parsed.success && parsed.output.contents === hash ? [parsed.output.incident] : [];
  });
  return named.length ? new Set(named) : undefined;
}

async function compareIncidents({ incidents }: ExportFile, custody: CustodyFile): Promise<ExportProblem[]> {
  const named = await listExported(custody);
  if (!named) return [];
  const present = new Set(incidents.map(({ id }) => id));
  return [
    ...[...named].filter(id => !present.has(id)).map(incident => ({ flaw: 'dropped' as const, incident })),
    ...[...present].filter(id => !named.has(id)).map(incident => ({ flaw: 'notExported' as const, incident })),
  ];
}

async function verifyRecord(
  incident: ExportedIncident,
  { digest, changedBefore }: RecordedIncident,
): Promise<ExportProblem[]> {
  const record = await restoreHashedRecord(incident);
  const problems: ExportProblem[] = [];
  if (record && digest !== undefined && (await hashCanonicalJson(record)) !== digest)
    problems.push({ flaw: 'record', incident: incident.id });
  if (changedBefore.length) problems.push({ flaw: 'changedBefore', incident: incident.id });
  return problems;
}

async function verifyOriginal(
  { file, incident, sha256: listed }: ListedOriginal,
  files: ExportFiles,
  recorded: ReadonlyMap<string, RecordedIncident>,
): Promise<ExportProblem[]> {
  const bytes = files.get(file);
  if (!bytes) return [{ flaw: 'missing', file, incident }];
  const hash = await sha256(bytes);
  const problems: ExportProblem[] = hash === listed ? [] : [{ flaw: 'notOriginal', file, incident }];
  if (!recorded.size || recorded.get(incident)?.files.has(hash)) return problems;
  const isElsewhere = [...recorded.values()].some(({ files }) => files.has(hash));
  return [...problems, { flaw: isElsewhere ? 'otherIncident' : 'unknownOriginal', file, incident }];
}

const isSame = (a: ExportProblem, b: ExportProblem): boolean =>
  a.flaw === b.flaw && a.file === b.file && a.incident === b.incident;

export async function verifyIncidents(
  files: ExportFiles,
  exported: ExportFile | undefined,
  custody: CustodyFile | undefined,
): Promise<ExportProblem[]> {
  const recorded = readRecordedIncidents(custody?.events ?? []);
  // A proof without the log names incidents, and says nothing about their files.
  const withFiles = new Map([...recorded].filter(([, { digest }]) => digest !== undefined));
  const problems: ExportProblem[] = [];
  const seen = new Set<string>();
  for (const incident of exported?.incidents ?? []) {
    if (seen.has(incident.id)) problems.push({ flaw: 'twice', incident: incident.id });
    seen.add(incident.id);
    const said = recorded.get(incident.id);
    if (said) problems.push(...(await verifyRecord(incident, said)));
  }
  if (exported && custody) problems.push(...(await compareIncidents(exported, custody)));
  const listed = [...listOriginals(exported), ...readFilesTable(files.get('files.csv'))];
  for (const original of listed) problems.push(...(await verifyOriginal(original, files, withFiles)));
  const listedFiles = new Set(listed.map(({ file }) => file));
  if (exported || files.has('files.csv'))
    for (const file of files.keys())
      if (file.startsWith(ORIGINALS) && !listedFiles.has(file)) problems.push({ flaw: 'unlistedOriginal', file });
  return problems.filter((problem, i) => problems.findIndex(other => isSame(other, problem)) === i);
}

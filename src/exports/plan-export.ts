/** Plans an export: exactly the texts that will leave, for preview, and the names of the originals. */
import type { CustodyRecords } from '../incidents/custody-log.ts';
import type { Artifact, Incident } from '../incidents/model.ts';
import type { Signature } from '../incidents/signed-statement.ts';
import type { Stamp } from '../incidents/time-stamps/stamp-records.ts';
import { formatLocalTime } from '../lib/local-time.ts';
import { createYielder, type YieldIfDue } from '../lib/yield-to-main.ts';
import type { ExportOptions, ExportPart } from './audiences.ts';
import {
  getFactsKey,
  buildExportedIncident,
  createExportRedactor,
  type ExportReplacement,
  hasFiles,
  type IncidentFacts,
  type OmittedArtifacts,
  placeArtifacts,
} from './exported-incident.ts';
import { selectEvents, type SelectedEvents } from './custody-file.ts';
import { buildRecordProof } from './record-proof.ts';
import type { Redactor } from './redact.ts';
import { redactHeader, rememberNames } from './redact-fields.ts';
import { listStampFiles, type StampFile } from './stamp-files.ts';
import { buildStatement, type Statement } from './statement.ts';
import { readStatementFacts } from './statement-facts.ts';
import type { ExportedIncident, ExportFile } from './schema.ts';
import { stringifyYielding } from './stringify-json.ts';
import { buildFilesCsv, buildIncidentsCsv } from './tables.ts';
import {
  buildReportBlocks,
  buildBrief,
  buildCustodyText,
  buildMethodStatement,
  type ExportTranslator,
} from './texts.ts';
import { buildUwaziCsv } from './uwazi.ts';

export interface ExportSource {
  incidents: readonly Incident[];
  /** Covers all incidents, not only the exported ones: a chain with gaps proves nothing. */
  custody: CustodyRecords;
  /**
   * Records this export in the log.
   * @param contents hash of the list of its files; of a single text there is none
   * @param isSigned whether these contents name the key of the log
   * @returns the chain, which ends with this export, and a signature of its end
   * @throws VaultError
   */
  recordExport(
    contents: string | undefined,
    isSigned?: boolean,
  ): Promise<CustodyRecords & { signature?: Signature | undefined }>;
  /** @returns the key that signs exports; undefined where the log has none. @throws VaultError */
  getPublicKey?(): Promise<string | undefined>;
  /** Time stamps of events of the chain. */
  stamps?: readonly Stamp[];
  tool: string;
  /** @throws VaultError if it cannot be decrypted */
  readBytes(artifact: Artifact): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

export interface ExportRequest {
  options: ExportOptions;
  at: Date;
  translator: ExportTranslator;
  /** @returns a complete HTML file, ready to print */
  renderTimeline(file: ExportFile): Promise<string>;
  /** The languages of the witness statement, side by side; the translator's alone if not given. */
  statementTranslators?: readonly ExportTranslator[];
  /** @returns a complete HTML file, ready to print */
  renderStatement(statements: readonly Statement[]): string;
  onProgress?(done: number, of: number): void;
  /** Called before the log gets an event of this export; cancel only until then, or the event has no file. */
  onRecord?(): void;
  signal?: AbortSignal;
}

export interface ExportTextFile {
  part: ExportPart | 'proof' | 'sums';
  name: string;
  text: string;
  bytes: number;
}
export interface ExportOriginal {
  name: string;
  artifact: Artifact;
  incident: Incident;
}
export interface ExportPlan {
  file: ExportFile;
  texts: ExportTextFile[];
  originals: ExportOriginal[];
  stamps: StampFile[];
  /** The witness statement in each of its languages, if it is part of the export. */
  statements: Statement[];
  /** What was replaced, in the order of the incidents and their fields; empty if nothing is redacted. */
  replacements: ExportReplacement[];
}

interface ExportFacts {
  /** `undefined`: nothing is redacted. */
  redactor: Redactor | undefined;
  incidents: IncidentFacts[];
}

/** Results of the last plan, so that changing one option rebuilds only what depends on it. */
export interface ExportCache {
  facts?: { key: string; source: ExportSource } & ExportFacts;
  texts?: { key: string; source: ExportSource; byPart: Map<ExportPart, ExportTextFile[]> };
}

export const encodeText = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

export const createTextFile = (part: ExportTextFile['part'], name: string, text: string): ExportTextFile => ({
  part,
  name,
  text,
  bytes: encodeText(text).length,
});

async function buildFacts(
  { incidents }: ExportSource,
  { options, translator, onProgress }: ExportRequest,
  yieldIfDue: YieldIfDue,
): Promise<ExportFacts> {
  const redactor = createExportRedactor(incidents, options, (kind, n) => translator.t(`export.mark.${kind}`, { n }));
  if (redactor)
    for (const incident of incidents) {
      rememberNames(incident, redactor);
      await yieldIfDue();
    }
  const facts: IncidentFacts[] = [];
  for (const [i, incident] of incidents.entries()) {
    facts.push(buildExportedIncident(incident, options, redactor));
    if (i % 50 === 49) onProgress?.(i + 1, incidents.length);
    await yieldIfDue();
  }
  return { redactor, incidents: facts };
}

async function getFacts(
  source: ExportSource,
  request: ExportRequest,
  yieldIfDue: YieldIfDue,
  cache: ExportCache,
): Promise<ExportFacts> {
  const key = JSON.stringify([getFactsKey(request.options), request.translator.language]);
  if (cache.facts?.key !== key || cache.facts.source !== source)
    cache.facts = { key, source, ...(await buildFacts(source, request, yieldIfDue)) };
  return cache.facts;
}

type ExportHeader = Omit<ExportFile, 'incidents'>;

function buildHeader({ tool }: ExportSource, { options, at }: ExportRequest): ExportHeader {
  return {
    format: 'breakwater-export',
    v: 1,
    madeAt: at.toISOString(),
    local: formatLocalTime(at),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    tool,
    audience: options.audience,
    fields: [...options.fields],
    redacted: options.redact,
    tlp: options.tlp,
  };
}

type ExportTextPart = Exclude<ExportPart, 'originals'>;
interface TextContext {
  file: ExportFile;
  source: ExportSource;
  custody: SelectedEvents;
  statements: Statement[];
  request: ExportRequest;
  yieldIfDue: YieldIfDue;
}

const TEXT_BUILDERS: Record<ExportTextPart, (context: TextContext) => Promise<[name: string, text: string][]>> = {
  brief: async ({ file, request, yieldIfDue }) => [
    ['brief.txt', await buildBrief(request.translator, file, yieldIfDue)],
  ],
  blocks: async ({ file, request, yieldIfDue }) => [
    ['reports.txt', await buildReportBlocks(request.translator, file, yieldIfDue)],
  ],
  timeline: async ({ file, request }) => [['timeline.html', await request.renderTimeline(file)]],
  statement: async ({ statements, request }) => [['statement.html', request.renderStatement(statements)]],
  csv: async ({ file, yieldIfDue }) => [['incidents.csv', await buildIncidentsCsv(file, yieldIfDue)]],
  uwazi: async ({ file, request, yieldIfDue }) => [
    ['uwazi.csv', await buildUwaziCsv(request.translator.t, file, yieldIfDue)],
  ],
  json: async ({ file, yieldIfDue }) => [['incidents.json', await stringifyYielding(file, 'incidents', yieldIfDue)]],
  files: async ({ file, yieldIfDue }) => [['files.csv', await buildFilesCsv(file, yieldIfDue)]],
  // The same log is in custody.json, which is built last and ends with this export.
  custody: async ({ custody: { events, leftOut }, request, yieldIfDue }) => [
    ['custody.txt', await buildCustodyText(request.translator, request.options.tlp, events, leftOut, yieldIfDue)],
  ],
  method: async ({ file, request }) => [['method.txt', buildMethodStatement(request.translator, file)]],
};

async function buildTexts(
  context: TextContext,
  omitted: OmittedArtifacts,
  cache: ExportCache,
): Promise<ExportTextFile[]> {
  const { source, request } = context;
  const { options, translator, at } = request;
  const key = JSON.stringify([
    getFactsKey(options),
    options.audience,
    options.tlp,
    options.parts.includes('originals'),
    options.parts.includes('files'),
    translator.language,
    at,
    [...omitted],
  ]);
  if (cache.texts?.key !== key || cache.texts.source !== source) cache.texts = { key, source, byPart: new Map() };
  const { byPart } = cache.texts;
  const texts: ExportTextFile[] = [];
  for (const part of options.parts) {
    if (part === 'originals') continue;
    const files =
      // A statement says whether it is one of several files.
      (part === 'statement' ? undefined : byPart.get(part)) ??
      (await TEXT_BUILDERS[part](context)).map(([name, text]) => createTextFile(part, name, text));
    byPart.set(part, files);
    texts.push(...files);
  }
  return texts;
}

const listOriginals = ({ incidents }: ExportSource, file: ExportFile): ExportOriginal[] =>
  incidents.flatMap((incident, i) =>
    incident.artifacts.flatMap((artifact, k) => {
      const name = file.incidents[i]!.artifacts?.[k]?.file;
      return name === undefined ? [] : [{ name, artifact, incident }];
    }),
  );

/** Leaves out what was replaced in a part that is not in this export. */
const listReplacements = (facts: readonly IncidentFacts[], options: ExportOptions): ExportReplacement[] =>
  facts
    .flatMap(({ replacements }) => replacements)
    .filter(({ field }) => hasFiles(options) || !field.startsWith('artifacts.'));

async function buildStatements(
  source: ExportSource,
  { options, translator, statementTranslators = [translator] }: ExportRequest,
  file: ExportFile,
  { events }: SelectedEvents,
): Promise<Statement[]> {
  if (!options.parts.includes('statement')) return [];
  const facts = await readStatementFacts(source, options, file, events);
  return statementTranslators.map(each => buildStatement(each, facts));
}

/**
 * Builds every text that leaves, and lists the originals.
 * @throws the reason of the request's signal once it is aborted
 */
export async function planExport(
  source: ExportSource,
  request: ExportRequest,
  omitted: OmittedArtifacts = new Map(),
  cache: ExportCache = {},
): Promise<ExportPlan> {
  const { options } = request;
  const yieldIfDue = createYielder(request.signal);
  const facts = await getFacts(source, request, yieldIfDue, cache);
  const incidents: ExportedIncident[] = [];
  for (const [i, { incident }] of facts.incidents.entries()) {
    const proof = await buildRecordProof(source.incidents[i]!, options);
    incidents.push({ ...placeArtifacts(incident, options, omitted), ...proof });
    await yieldIfDue();
  }
  const unredacted = buildHeader(source, request);
  const header = facts.redactor ? redactHeader(unredacted, facts.redactor) : { value: unredacted, replacements: [] };
  const custody = selectEvents(source.custody, options);
  const file = { ...header.value, incidents };
  const statements = await buildStatements(source, request, file, custody);
  return {
    file,
    texts: await buildTexts({ file, source, custody, statements, request, yieldIfDue }, omitted, cache),
    statements,
    originals: options.parts.includes('originals') ? listOriginals(source, file) : [],
    stamps: options.parts.includes('custody') ? listStampFiles(source.stamps ?? [], custody.events) : [],
    replacements: [
      ...listReplacements(facts.incidents, options),
      ...header.replacements.map(replacement => ({ ...replacement, incident: null })),
    ],
  };
}

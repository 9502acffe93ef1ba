/** An export, from the choice to the file: first exactly what will go out, then the file itself. */
import type { Artifact, Incident } from '../incidents/model.ts';
import { sha256 } from '../incidents/store.ts';
import { formatLocalTime } from '../lib/local-time.ts';
import { createYielder, buildTextYielding, type YieldIfDue } from '../lib/yield-to-main.ts';
import type { ExportOptions, ExportPart } from './audiences.ts';
import { getFactsKey, buildExportedIncident, createExportRedactor, addArtifacts } from './content.ts';
import { buildOriginalPath } from './file-names.ts';
import type { Anchor, ExportedIncident, ExportFile } from './schema.ts';
import { formatChecksumLine } from './checksums.ts';
import { buildFilesCsv, buildIncidentsCsv } from './tables.ts';
import {
  buildReportBlocks,
  buildBrief,
  buildCustodyText,
  buildMethodStatement,
  type ExportTranslator,
} from './texts.ts';
import { buildZip, type ZipFile, type ZipEntry } from './zip.ts';

export interface ExportSource {
  incidents: readonly Incident[];
  /** Over all incidents, also those that are not chosen: a chain with holes proves nothing. */
  custody: { events: readonly unknown[]; anchor: Anchor | null } | null;
  tool: string;
  /** @throws where it cannot be opened */
  readBytes(artifact: Artifact): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

export interface ExportRequest {
  options: ExportOptions;
  at: Date;
  translator: ExportTranslator;
  /** The print-ready page, as a whole HTML file. */
  renderTimeline(file: ExportFile): Promise<string>;
  onProgress?(done: number, of: number): void;
  signal?: AbortSignal;
}

export interface ExportTextFile {
  part: ExportPart | 'sums';
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
}

type OmittedArtifacts = ReadonlyMap<string, 'missing' | 'damaged'>;

const encodeText = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** What was made for the last wish: where a switch changes only a part, the rest is not made anew. */
export interface ExportCache {
  facts?: { by: string; of: ExportSource; made: ExportedIncident[] };
  texts?: { by: string; of: ExportSource; made: Map<ExportPart, ExportTextFile[]> };
}

const createTextFile = (part: ExportTextFile['part'], name: string, text: string): ExportTextFile => ({
  part,
  name,
  text,
  bytes: encodeText(text).length,
});

async function buildFacts(
  source: ExportSource,
  { options: choice, translator: speech, onProgress: progress }: ExportRequest,
  rest: YieldIfDue,
  memo: ExportCache,
): Promise<ExportedIncident[]> {
  const by = JSON.stringify([getFactsKey(choice), speech.language]);
  if (memo.facts?.by === by && memo.facts.of === source) return memo.facts.made;
  const clean = createExportRedactor(source.incidents, choice, (kind, n) => speech.t(`export.mark.${kind}`, { n }));
  const made: ExportedIncident[] = [];
  for (const [i, incident] of source.incidents.entries()) {
    made.push(buildExportedIncident(incident, choice, clean));
    if (i % 50 === 49) progress?.(i + 1, source.incidents.length);
    await rest();
  }
  memo.facts = { by, of: source, made };
  return made;
}

/** As `JSON.stringify(file, null, 1)`, a piece at a time: `list` is a list in it. */
async function stringifyYielding<K extends string, F extends Record<K, readonly unknown[]>>(
  file: F,
  list: K,
  rest: YieldIfDue,
): Promise<string> {
  if (!file[list].length) return `${JSON.stringify(file, null, 1)}\n`;
  const whole = JSON.stringify({ ...file, [list]: [0] }, null, 1);
  const hole = `"${list}": [\n  0\n`;
  const at = whole.lastIndexOf(hole);
  const items = await buildTextYielding(
    file[list],
    item => `  ${JSON.stringify(item, null, 1).replaceAll('\n', '\n  ')}`,
    rest,
    ',\n',
  );
  return `${whole.slice(0, at)}"${list}": [\n${items}\n${whole.slice(at + hole.length)}\n`;
}

/** Everything that goes out, text by text; of originals the names and sizes. @throws the signal's reason */
export async function planExport(
  source: ExportSource,
  wish: ExportRequest,
  leftOut: OmittedArtifacts = new Map(),
  memo: ExportCache = {},
): Promise<ExportPlan> {
  const { options: choice, at, translator: speech } = wish;
  const rest = createYielder(wish.signal);
  const facts = await buildFacts(source, wish, rest, memo);
  const incidents: ExportedIncident[] = [];
  for (const [n, incident] of source.incidents.entries()) {
    incidents.push(addArtifacts(facts[n]!, incident, choice, leftOut));
    await rest();
  }
  const file: ExportFile = {
    format: 'breakwater-export',
    v: 1,
    madeAt: at.toISOString(),
    local: formatLocalTime(at),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    tool: source.tool,
    audience: choice.audience,
    fields: [...choice.fields],
    redacted: choice.redact,
    anchor: source.custody?.anchor ?? null,
    incidents,
  };
  const made: Record<Exclude<ExportPart, 'originals'>, () => ExportTextFile[] | Promise<ExportTextFile[]>> = {
    brief: async () => [createTextFile('brief', 'brief.txt', await buildBrief(speech, file, rest))],
    blocks: async () => [createTextFile('blocks', 'reports.txt', await buildReportBlocks(speech, file, rest))],
    timeline: async () => [createTextFile('timeline', 'timeline.html', await wish.renderTimeline(file))],
    csv: async () => [createTextFile('csv', 'incidents.csv', await buildIncidentsCsv(file, rest))],
    json: async () => [createTextFile('json', 'incidents.json', await stringifyYielding(file, 'incidents', rest))],
    files: async () => [createTextFile('files', 'files.csv', await buildFilesCsv(file, rest))],
    custody: async () => {
      const events = source.custody?.events ?? [];
      return [
        createTextFile(
          'custody',
          'custody.json',
          await stringifyYielding({ anchor: file.anchor, events }, 'events', rest),
        ),
        createTextFile('custody', 'custody.txt', await buildCustodyText(speech, events, file.anchor, rest)),
      ];
    },
    method: () => [createTextFile('method', 'method.txt', buildMethodStatement(speech, file))],
  };
  const texts: ExportTextFile[] = [];
  const by = JSON.stringify([
    getFactsKey(choice),
    choice.audience,
    choice.parts.includes('originals'),
    choice.parts.includes('files'),
    speech.language,
    at,
    [...leftOut],
  ]);
  if (memo.texts?.by !== by || memo.texts.of !== source) memo.texts = { by, of: source, made: new Map() };
  const { made: before } = memo.texts;
  for (const part of choice.parts) {
    if (part === 'originals') continue;
    const known = before.get(part) ?? (await made[part]());
    before.set(part, known);
    texts.push(...known);
  }
  const originals = choice.parts.includes('originals')
    ? source.incidents.flatMap(incident =>
        incident.artifacts
          .map((artifact, i) => ({ name: buildOriginalPath(incident, artifact, i, choice.redact), artifact, incident }))
          .filter(o => !leftOut.has(o.artifact.id)),
      )
    : [];
  return { file, texts, originals };
}

export interface BuiltExport extends ZipFile {
  name: string;
  plan: ExportPlan;
  omitted: OmittedArtifacts;
}

const formatFileDate = (at: Date): string => at.toISOString().slice(0, 10);

/** One text alone stays as it is; everything else becomes a ZIP with `SHA256SUMS`. An original that cannot be opened is left out and named; the rest goes on. */
export async function buildExport(
  source: ExportSource,
  wish: ExportRequest,
  planned: ExportPlan,
  memo: ExportCache = {},
): Promise<BuiltExport> {
  const { at } = wish;
  const only = planned.texts[0];
  if (planned.texts.length === 1 && only && !planned.originals.length) {
    const bytes = encodeText(only.text);
    return {
      blob: new Blob([bytes], { type: 'application/octet-stream' }),
      sha256: await sha256(bytes),
      name: `${formatFileDate(at)}-${only.name}`,
      plan: planned,
      omitted: new Map(),
    };
  }
  const leftOut = new Map<string, 'missing' | 'damaged'>();
  let final = planned;
  async function* entries(): AsyncGenerator<ZipEntry> {
    let sums = '';
    for (const [i, { name, artifact }] of planned.originals.entries()) {
      wish.onProgress?.(i, planned.originals.length);
      const bytes = await source.readBytes(artifact).catch(() => null);
      if (!bytes) {
        leftOut.set(artifact.id, bytes === null ? 'damaged' : 'missing');
        continue;
      }
      if ((await sha256(bytes)) !== artifact.sha256) {
        leftOut.set(artifact.id, 'damaged');
        continue;
      }
      sums += formatChecksumLine(artifact.sha256, name);
      yield { name, bytes, compressed: /^(image|audio|video)\//.test(artifact.mime) };
    }
    if (leftOut.size) final = await planExport(source, wish, leftOut, memo);
    for (const { name, text } of final.texts) {
      const bytes = encodeText(text);
      sums += formatChecksumLine(await sha256(bytes), name);
      yield { name, bytes };
    }
    final = { ...final, texts: [...final.texts, createTextFile('sums', 'SHA256SUMS', sums)] };
    yield { name: 'SHA256SUMS', bytes: encodeText(sums) };
  }
  const { blob, sha256: hash } = await buildZip(entries(), at, wish.signal);
  return { blob, sha256: hash, name: `export-${formatFileDate(at)}.zip`, plan: final, omitted: leftOut };
}

/** Builds the file of a planned export. */
import { OutdatedExportError } from '../incidents/log-proofs.ts';
import { sha256 } from '../lib/sha256.ts';
import { createYielder } from '../lib/yield-to-main.ts';
import { CHECKSUM_FILE, formatChecksums } from './checksums.ts';
import {
  createContents,
  CUSTODY_FILE,
  formatCustodyFile,
  getKeyWords,
  hashContents,
  selectEvents,
  selectProof,
  toExportedAnchor,
} from './custody-file.ts';
import type { OmittedArtifacts } from './exported-incident.ts';
import {
  createTextFile,
  encodeText,
  planExport,
  type ExportCache,
  type ExportPlan,
  type ExportRequest,
  type ExportSource,
  type ExportTextFile,
} from './plan-export.ts';
import type { CustodyFile, ExportContents } from './schema.ts';
import { toTlpFileMark } from './tlp.ts';
import { buildZip, type ZipEntry, type ZipFile } from './zip.ts';

export interface BuiltExport extends ZipFile {
  name: string;
  plan: ExportPlan;
  omitted: OmittedArtifacts;
  /** Six words that cover every file of the ZIP; none for a single text, or if the log could not be written. */
  words: string | undefined;
  /** The fingerprint of the key that signed it, as 24 words; none for a single text, or without a key. */
  signedBy: string | undefined;
  /** The log has an event of this export. */
  recorded: boolean;
}

const formatFileDate = (at: Date): string => at.toISOString().slice(0, 10);

/** Exports even if the log cannot be written. @throws OutdatedExportError */
function recordExport(
  source: ExportSource,
  { signal, onRecord }: ExportRequest,
  contents?: string,
  isSigned?: boolean,
) {
  signal?.throwIfAborted();
  onRecord?.();
  return source.recordExport(contents, isSigned).catch((error: unknown) => {
    if (error instanceof OutdatedExportError) throw error;
    return undefined;
  });
}

async function buildSingleFile(
  source: ExportSource,
  request: ExportRequest,
  plan: ExportPlan,
  { name, text }: ExportTextFile,
): Promise<BuiltExport> {
  const mark = toTlpFileMark(request.options.tlp);
  const bytes = encodeText(text);
  return {
    blob: new Blob([bytes], { type: 'application/octet-stream' }),
    sha256: await sha256(bytes),
    name: `${formatFileDate(request.at)}-${name.replace('.', `-${mark}.`)}`,
    plan,
    omitted: new Map(),
    words: undefined,
    signedBy: undefined,
    recorded: (await recordExport(source, request)) !== undefined,
  };
}

/** @returns custody.json; undefined if the log could not be written, and the export does not ask for it */
async function buildCustody(
  source: ExportSource,
  request: ExportRequest,
  contents: ExportContents,
): Promise<{ file: CustodyFile; recorded: boolean } | undefined> {
  const hash = await hashContents(contents);
  const chain = await recordExport(source, request, hash, contents.key !== undefined);
  const { options } = request;
  const hasLog = options.parts.includes('custody');
  if (!chain?.anchor && !hasLog) return undefined;
  const { anchor } = chain ?? source.custody;
  const signature = chain?.signature;
  return {
    file: {
      v: 2,
      anchor: anchor ? await toExportedAnchor(anchor) : null,
      ...(hasLog || !chain ? selectEvents(chain ?? source.custody, options) : selectProof(chain, hash)),
      ...(chain && { contents }),
      ...(signature && { signature: { ...signature, words: await getKeyWords(signature.statement.key) } }),
    } as CustodyFile,
    recorded: chain !== undefined,
  };
}

/**
 * Saves everything as a ZIP with `custody.json`, whose last event covers all other files, and `SHA256SUMS`. An original
 * that cannot be read is left out and named in the texts; the rest is exported.
 */
export async function buildZipExport(
  source: ExportSource,
  request: ExportRequest,
  planned: ExportPlan,
  cache: ExportCache = {},
): Promise<BuiltExport> {
  const { at, options, signal, onProgress } = request;
  const omitted = new Map<string, 'missing' | 'damaged'>();
  let plan = planned;
  let custody: Awaited<ReturnType<typeof buildCustody>>;
  async function* listEntries(): AsyncGenerator<ZipEntry> {
    const files: ExportContents['files'] = [];
    for (const [i, { name, artifact }] of planned.originals.entries()) {
      onProgress?.(i, planned.originals.length);
      const bytes = await source.readBytes(artifact).catch(() => null);
      if (!bytes || (await sha256(bytes)) !== artifact.sha256) {
        omitted.set(artifact.id, bytes === undefined ? 'missing' : 'damaged');
        continue;
      }
      files.push({ file: name, sha256: artifact.sha256 });
      yield { name, bytes };
    }
    if (omitted.size) plan = await planExport(source, request, omitted, cache);
    for (const { name, text } of plan.texts) {
      const bytes = encodeText(text);
      files.push({ file: name, sha256: await sha256(bytes) });
      yield { name, bytes };
    }
    for (const { name, bytes } of plan.stamps) {
      files.push({ file: name, sha256: await sha256(bytes) });
      yield { name, bytes };
    }
    signal?.throwIfAborted();
    const key = await source.getPublicKey?.().catch(() => undefined);
    custody = await buildCustody(source, request, createContents(at, files, key));
    const added: ExportTextFile[] = [];
    if (custody) {
      const text = await formatCustodyFile(custody.file, createYielder(signal));
      added.push(createTextFile(options.parts.includes('custody') ? 'custody' : 'proof', CUSTODY_FILE, text));
      files.push({ file: CUSTODY_FILE, sha256: await sha256(encodeText(text)) });
    }
    added.push(createTextFile('sums', CHECKSUM_FILE, formatChecksums(files)));
    plan = { ...plan, texts: [...plan.texts, ...added] };
    for (const { name, text } of added) yield { name, bytes: encodeText(text) };
  }
  const zip = await buildZip(listEntries(), at, signal);
  const recorded = custody?.recorded === true;
  return {
    ...zip,
    name: `export-${formatFileDate(at)}-${toTlpFileMark(options.tlp)}.zip`,
    plan,
    omitted,
    words: recorded ? custody?.file.anchor?.words : undefined,
    signedBy: custody?.file.signature?.words,
    recorded,
  };
}

/** Saves a single text as it is, and anything else as a ZIP. */
export async function buildExport(
  source: ExportSource,
  request: ExportRequest,
  planned: ExportPlan,
  cache: ExportCache = {},
): Promise<BuiltExport> {
  const [firstText, ...otherTexts] = planned.texts;
  return firstText && !otherTexts.length && !planned.originals.length
    ? buildSingleFile(source, request, planned, firstText)
    : buildZipExport(source, request, planned, cache);
}

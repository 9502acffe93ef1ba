/** Builds the file of a planned export. */
import { sha256 } from '../lib/sha256.ts';
import { CHECKSUM_FILE, formatChecksumLine } from './checksums.ts';
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
import { buildZip, type ZipEntry, type ZipFile } from './zip.ts';

/** Media types that deflate cannot make smaller. */
const COMPRESSED_TYPES = /^(image|audio|video)\//;

export interface BuiltExport extends ZipFile {
  name: string;
  plan: ExportPlan;
  omitted: OmittedArtifacts;
}

const formatFileDate = (at: Date): string => at.toISOString().slice(0, 10);

async function buildSingleFile(at: Date, plan: ExportPlan, { name, text }: ExportTextFile): Promise<BuiltExport> {
  const bytes = encodeText(text);
  return {
    blob: new Blob([bytes], { type: 'application/octet-stream' }),
    sha256: await sha256(bytes),
    name: `${formatFileDate(at)}-${name}`,
    plan,
    omitted: new Map(),
  };
}

/**
 * Saves a single text as it is, and anything else as a ZIP with `SHA256SUMS`. An original that cannot be read is left
 * out and named in the texts; the rest is exported.
 */
export async function buildExport(
  source: ExportSource,
  request: ExportRequest,
  planned: ExportPlan,
  cache: ExportCache = {},
): Promise<BuiltExport> {
  const { at, signal, onProgress } = request;
  const [firstText, ...otherTexts] = planned.texts;
  if (firstText && !otherTexts.length && !planned.originals.length) return buildSingleFile(at, planned, firstText);

  const omitted = new Map<string, 'missing' | 'damaged'>();
  let plan = planned;
  async function* listEntries(): AsyncGenerator<ZipEntry> {
    let checksums = '';
    for (const [i, { name, artifact }] of planned.originals.entries()) {
      onProgress?.(i, planned.originals.length);
      const bytes = await source.readBytes(artifact).catch(() => null);
      if (!bytes || (await sha256(bytes)) !== artifact.sha256) {
        omitted.set(artifact.id, bytes === undefined ? 'missing' : 'damaged');
        continue;
      }
      checksums += formatChecksumLine(artifact.sha256, name);
      yield { name, bytes, compressed: COMPRESSED_TYPES.test(artifact.mime) };
    }
    if (omitted.size) plan = await planExport(source, request, omitted, cache);
    for (const { name, text } of plan.texts) {
      const bytes = encodeText(text);
      checksums += formatChecksumLine(await sha256(bytes), name);
      yield { name, bytes };
    }
    plan = { ...plan, texts: [...plan.texts, createTextFile('sums', CHECKSUM_FILE, checksums)] };
    yield { name: CHECKSUM_FILE, bytes: encodeText(checksums) };
  }
  const zip = await buildZip(listEntries(), at, signal);
  return { ...zip, name: `export-${formatFileDate(at)}.zip`, plan, omitted };
}

/** Forges exports, as someone does who controls the file but not the words that were read out. */
import { readZip } from '../../../src/exports/read-zip.ts';
import { formatChecksums } from '../../../src/exports/checksums.ts';
import { formatCustodyFile, hashContents } from '../../../src/exports/custody-file.ts';
import type { CustodyFile, ExportFile } from '../../../src/exports/schema.ts';
import { buildZip } from '../../../src/exports/zip.ts';
import { encodeAnchorWords } from '../../../src/incidents/anchor-words.ts';
import { appendEvents, EMPTY_ANCHOR } from '../../../src/incidents/custody-chain.ts';
import type { CustodyEvent } from '../../../src/incidents/model.ts';
import { sha256 } from '../../../src/lib/sha256.ts';

type Bytes = Uint8Array<ArrayBuffer>;
const encode = (text: string): Bytes => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const yieldIfDue = async (): Promise<void> => undefined;

/** An export taken apart. Every part can be changed before it is put together again. */
export interface OpenExport {
  /** Without custody.json and SHA256SUMS, in the order of the ZIP. */
  files: Map<string, Bytes>;
  custody: Omit<CustodyFile, 'events'> & { events: CustodyEvent[] };
}

export async function openExport(zip: Blob): Promise<OpenExport> {
  const files = new Map(await readZip(zip));
  const custody = JSON.parse(decode(files.get('custody.json'))) as OpenExport['custody'];
  files.delete('custody.json');
  files.delete('SHA256SUMS');
  return { files, custody };
}

export const readText = (open: OpenExport, name: string): string => decode(open.files.get(name));
export const writeText = (open: OpenExport, name: string, text: string): void =>
  void open.files.set(name, encode(text));
export function editText(open: OpenExport, name: string, from: string | RegExp, to: string): void {
  const before = readText(open, name);
  const after = before.replace(from, to);
  if (after === before) throw new Error(`nothing to forge in ${name}`);
  writeText(open, name, after);
}
export function editIncidents(open: OpenExport, edit: (file: ExportFile) => void): void {
  const file = JSON.parse(readText(open, 'incidents.json')) as ExportFile;
  edit(file);
  writeText(open, 'incidents.json', `${JSON.stringify(file, null, 1)}\n`);
}

/**
 * How much a forger makes agree again after a change.
 * - `sums`: SHA256SUMS
 * - `contents`: also the list of files in custody.json
 * - `rechained`: also the events of the export, every link, the anchor and the words in the file
 */
export const EFFORTS = ['sums', 'contents', 'rechained'] as const;
export type Effort = (typeof EFFORTS)[number];

const listHashes = (files: ReadonlyMap<string, Bytes>) =>
  Promise.all([...files].map(async ([file, bytes]) => ({ file, sha256: await sha256(bytes) })));

/** Links all events anew, with this hash in those of the export. */
async function rechain({ custody }: OpenExport, before: string, after: string): Promise<void> {
  const { leftOut = 0, events } = custody;
  const first = { ...EMPTY_ANCHOR, count: leftOut, head: events[0]?.prev ?? EMPTY_ANCHOR.head };
  const { events: linked, anchor } = await appendEvents(
    first,
    events.map(event => (event.contents === before ? { ...event, contents: after } : event)),
  );
  const { count, head } = anchor;
  custody.events = linked;
  custody.anchor = { count, head, words: (await encodeAnchorWords({ count, head })).join(' ') };
}

export async function closeExport(open: OpenExport, effort: Effort): Promise<Blob> {
  const { files, custody } = open;
  const { contents } = custody;
  if (contents && effort !== 'sums') {
    const before = await hashContents(contents);
    contents.files = await listHashes(files);
    if (effort === 'rechained') await rechain(open, before, await hashContents(contents));
  }
  const custodyText = encode(await formatCustodyFile(custody, yieldIfDue).catch(() => JSON.stringify(custody)));
  const all = new Map([...files, ['custody.json', custodyText] as const]);
  const sums = encode(formatChecksums(await listHashes(all)));
  return packExport([...all, ['SHA256SUMS', sums]], new Date(contents?.madeAt ?? '2026-03-02T08:00:00.000Z'));
}

export async function packExport(entries: readonly (readonly [string, Bytes])[], madeAt: Date): Promise<Blob> {
  async function* list() {
    for (const [name, bytes] of entries) yield { name, bytes };
  }
  return (await buildZip(list(), madeAt)).blob;
}

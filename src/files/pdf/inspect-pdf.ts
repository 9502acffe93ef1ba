/**
 * Inspects PDF files and makes a copy that is written anew from what the pages show. Whatever the copy does not need
 * is told, whether it is reachable or left from an earlier version of the file.
 */
import { PDFHeader, PDFParser, PDFWriter, type PDFContext, type PDFRef } from '@cantoo/pdf-lib';
import { encodeAscii, includesBytes, toBinaryString } from '../bytes.ts';
import { extractFacts } from '../facts.ts';
import {
  refuse,
  UnsupportedStructureError,
  type BlobInspection,
  type InspectionOptions,
  type MetadataBlock,
} from '../model.ts';
import type { CleaningRefusal, MetadataFact } from '../schema.ts';
import { checkUnpackedSize } from './check-unpacked-size.ts';
import { PdfCopier } from './copy-objects.ts';
import { copyCatalog, listPages } from './copy-pages.ts';
import { findRefusal } from './find-refusal.ts';
import { dictOf, findUnused } from './objects.ts';
import { PdfFacts } from './pdf-facts.ts';

const MAX_BYTES = 200 << 20;
const OBJECTS_PER_TICK = 200;

async function parse(bytes: Uint8Array): Promise<PDFContext> {
  checkUnpackedSize(bytes);
  return PDFParser.forBytesWithOptions(bytes, OBJECTS_PER_TICK).parseDocument();
}

const CREDENTIALS = encodeAscii('c2pa');
const REVISION_ENDS = /%%EOF/g;

interface PdfResult {
  facts: MetadataFact[];
  copy?: Uint8Array;
  refused?: CleaningRefusal;
}

/** Tells everything that the copier left out. */
function tellDropped(
  context: PDFContext,
  copier: PdfCopier,
  nodes: Iterable<PDFRef>,
  bytes: Uint8Array,
): MetadataFact[] {
  const told = new PdfFacts(context, [...copier.kept, ...nodes]);
  for (const { key, value } of copier.dropped) told.tell(key, value);
  told.tell('Info', context.trailerInfo.Info);
  told.tell('ID', context.trailerInfo.ID);
  const unused = findUnused(context);
  if (unused.length) told.add({ kind: 'edits' });
  for (const [ref] of unused) told.tell('', ref);
  if (surroundingBytes(bytes).length) told.add({ kind: 'other' });
  if (told.facts.some(fact => fact.kind === 'attachments') && includesBytes(bytes, CREDENTIALS))
    told.add({ kind: 'credentials' });
  return told.facts;
}

/** Returns why something could not be done. */
function findFault(action: () => void): CleaningRefusal | undefined {
  try {
    action();
    return undefined;
  } catch (fault) {
    return fault instanceof UnsupportedStructureError ? fault.reason : 'broken';
  }
}

async function copyPdf(bytes: Uint8Array, blocks: MetadataBlock[]): Promise<PdfResult> {
  const context = await parse(bytes);
  const { trailerInfo } = context;
  if (trailerInfo.Encrypt) return { facts: [], refused: 'encrypted' };
  const catalog = dictOf(context, trailerInfo.Root) ?? refuse('broken');
  const nodes = new Set<PDFRef>();
  const pages = listPages(context, catalog, nodes);
  if (!pages.length) refuse('broken');
  const copier = new PdfCopier(context, (kind, part) => {
    if (blocks.length < 1000) blocks.push({ kind, bytes: part });
  });
  const refused = findRefusal(catalog) ?? findFault(() => copyCatalog(catalog, pages, copier));
  if (refused) for (const [key, value] of catalog.entries()) copier.dropped.push({ key: key.decodeText(), value });
  const facts = tellDropped(context, copier, nodes, bytes);
  if (refused) return { facts, refused };
  copier.target.header = PDFHeader.forVersion(1, 7);
  return { facts, copy: await PDFWriter.forContext(copier.target, OBJECTS_PER_TICK).serializeToBuffer() };
}

const HEADER = '%PDF-';
const END = '%%EOF';

/** Returns what stands before the header and behind the end. */
function surroundingBytes(bytes: Uint8Array): Uint8Array {
  const text = toBinaryString(bytes);
  const start = text.indexOf(HEADER);
  const end = text.lastIndexOf(END);
  const behind = end === -1 ? '' : text.slice(end + END.length);
  return encodeAscii(`${text.slice(0, Math.max(start, 0))}${behind}`.replace(/[\s\0]/g, ''));
}

/** Whether a file was saved more than once. The first part of a file for the web ends early. */
function hasRevisions(bytes: Uint8Array): boolean {
  const text = toBinaryString(bytes);
  const isLinearized = text.slice(0, 1024).includes('/Linearized');
  return (text.match(REVISION_ENDS)?.length ?? 0) > (isLinearized ? 2 : 1);
}

async function isClean(copy: Uint8Array): Promise<boolean> {
  const blocks: MetadataBlock[] = [];
  const again = await copyPdf(copy, blocks);
  return !!again.copy && !extractFacts(blocks, again.facts).length;
}

export async function inspectPdf(blob: Blob, options: InspectionOptions = {}): Promise<BlobInspection> {
  const format = 'pdf';
  if (blob.size > MAX_BYTES) return { format, facts: [], refused: 'big' };
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const blocks: MetadataBlock[] = [];
  try {
    const { facts: told, copy, refused } = await copyPdf(bytes, blocks);
    options.signal?.throwIfAborted();
    const facts = extractFacts(blocks, hasRevisions(bytes) ? [...told, { kind: 'edits' }] : told);
    if (!copy) return { format, facts, refused: refused ?? 'broken' };
    options.onProgress?.(0.5);
    if (!(await isClean(copy))) return { format, facts, refused: 'left' };
    return { format, facts, copy: new Blob([Uint8Array.from(copy)], { type: 'application/pdf' }) };
  } catch (fault) {
    options.signal?.throwIfAborted();
    const refused = fault instanceof UnsupportedStructureError ? fault.reason : 'broken';
    return { format, facts: extractFacts(blocks), refused };
  }
}

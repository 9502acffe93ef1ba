/**
 * Inspects PDF files and makes a copy that is written anew from what the pages show. Whatever the copy does not need
 * is told, whether it is reachable or left from an earlier version of the file.
 */
import {
  PDFArray,
  PDFDict,
  PDFHeader,
  PDFName,
  PDFNumber,
  PDFParser,
  PDFRawStream,
  PDFRef,
  PDFWriter,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { includesBytes, encodeAscii, toBinaryString } from '../bytes.ts';
import { extractFacts } from '../facts.ts';
import { measureZlib } from '../formats/deflate.ts';
import {
  refuse,
  UnsupportedStructureError,
  type BlobInspection,
  type InspectionOptions,
  type MetadataBlock,
} from '../model.ts';
import type { CleaningRefusal, MetadataFact } from '../schema.ts';
import { copyAnnotations } from './annotations.ts';
import { PdfCopier } from './copy-objects.ts';
import { INHERITED_KEYS, PAGE } from './keep-rules.ts';
import { PdfFacts } from './pdf-facts.ts';

const MAX_BYTES = 200 << 20;
const MAX_UNPACKED_BYTES = 1024 << 20;
const MAX_PAGES = 20_000;
const OBJECTS_PER_TICK = 200;
const name = (text: string): PDFName => PDFName.of(text);

const MAX_DICTIONARY_LENGTH = 4000;
/** Filters of object streams that are unpacked before their size can be known. */
const UNMEASURED_FILTERS = /LZW|RunLength|ASCII|\/A85|\/AHx|Flate\w*\s*\/\s*Flate/;

/** Refuses a file whose streams, other than images, would fill the memory as soon as they are unpacked. */
function checkUnpackedSize(bytes: Uint8Array): void {
  const text = toBinaryString(bytes);
  let left = MAX_UNPACKED_BYTES;
  for (const match of text.matchAll(/stream(\r\n|\n|\r)/g)) {
    const before = text.slice(Math.max(0, match.index - MAX_DICTIONARY_LENGTH), match.index);
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
    if (/\/(ObjStm|XRef)\b/.test(dictionary) && UNMEASURED_FILTERS.test(dictionary)) refuse('unknown');
    if (!/Flate|\/Fl\b/.test(dictionary) || /\/Image\b/.test(dictionary)) continue;
    try {
      left -= measureZlib(bytes.subarray(match.index + match[0].length), left).size;
    } catch (fault) {
      if (fault instanceof UnsupportedStructureError && fault.reason === 'big') throw fault;
    }
    if (left <= 0) refuse('big');
  }
}

async function parse(bytes: Uint8Array): Promise<PDFContext> {
  checkUnpackedSize(bytes);
  return PDFParser.forBytesWithOptions(bytes, OBJECTS_PER_TICK).parseDocument();
}

const dictOf = (context: PDFContext, value: PDFObject | undefined): PDFDict | undefined => {
  const object = value instanceof PDFRef ? context.lookup(value) : value;
  return object instanceof PDFDict ? object : undefined;
};

/** Whether layers are hidden now, or could be by a rule. */
function hasHiddenLayers(catalog: PDFDict): boolean {
  const properties = catalog.lookup(name('OCProperties'));
  if (!(properties instanceof PDFDict)) return false;
  const config = properties.lookup(name('D'));
  const off = config instanceof PDFDict && config.lookup(name('OFF'));
  const base = config instanceof PDFDict && config.lookup(name('BaseState'));
  const groups = properties.lookup(name('OCGs'));
  const isUsed = (groups instanceof PDFArray ? groups.asArray() : []).some(group =>
    dictOf(catalog.context, group)?.has(name('Usage')),
  );
  return (off instanceof PDFArray && off.size() > 0) || base === name('OFF') || isUsed;
}

const SIGNATURES_EXIST = 1;

/** Returns why a file gets no copy, from its catalog. */
function findRefusal(catalog: PDFDict): CleaningRefusal | undefined {
  const form = catalog.lookup(name('AcroForm'));
  const flags = form instanceof PDFDict && form.lookup(name('SigFlags'));
  if (flags instanceof PDFNumber && flags.asNumber() & SIGNATURES_EXIST) return 'signed';
  if (catalog.has(name('Perms'))) return 'signed';
  if (form instanceof PDFDict && form.has(name('XFA'))) return 'form';
  return hasHiddenLayers(catalog) ? 'layers' : undefined;
}

interface SourcePage {
  ref: PDFRef | undefined;
  dict: PDFDict;
  inherited: Map<string, PDFObject>;
}

/** Lists the pages in order, with what they inherit. */
function listPages(context: PDFContext, catalog: PDFDict, nodes: Set<PDFRef>): SourcePage[] {
  const pages: SourcePage[] = [];
  const visit = (value: PDFObject | undefined, inherited: Map<string, PDFObject>): void => {
    if (value instanceof PDFRef && nodes.has(value)) refuse('broken');
    if (value instanceof PDFRef) nodes.add(value);
    const dict = dictOf(context, value);
    if (!dict) return;
    const kids = dict.lookup(name('Kids'));
    const own = new Map(inherited);
    for (const key of INHERITED_KEYS) {
      const inheritable = dict.get(name(key));
      if (inheritable) own.set(key, inheritable);
    }
    if (kids instanceof PDFArray) for (const kid of kids.asArray()) visit(kid, own);
    else pages.push({ ref: value instanceof PDFRef ? value : undefined, dict, inherited: own });
    if (pages.length > MAX_PAGES) refuse('big');
  };
  visit(catalog.get(name('Pages')), new Map());
  return pages;
}

function contentStreams(context: PDFContext, page: PDFDict): PDFRawStream[] {
  const contents = page.lookup(name('Contents'));
  const all = contents instanceof PDFArray ? contents.asArray() : [contents];
  return all
    .map(item => (item instanceof PDFRef ? context.lookup(item) : item))
    .filter(stream => stream instanceof PDFRawStream);
}

const PAGE_KEYS_READ = ['Type', 'Parent', 'Contents', 'Annots', 'Tabs', 'StructParents', 'Resources'];

function copyPage(page: SourcePage, copier: PdfCopier): PDFDict {
  for (const [key, value] of page.inherited) if (!page.dict.has(name(key))) page.dict.set(name(key), value);
  const copy = copier.copyDict(PAGE, page.dict, 0, PAGE_KEYS_READ);
  copy.set(name('Type'), name('Page'));
  const contents = contentStreams(copier.source, page.dict);
  const resources = page.dict.get(name('Resources'));
  const drawing = copier.copyContent(contents, resources, copy, PDFDict.withContext(copier.target));
  if (contents.length) copy.set(name('Contents'), copier.target.register(drawing));
  const annotations = copyAnnotations(page.dict.get(name('Annots')), copier);
  if (annotations) copy.set(name('Annots'), annotations);
  return copy;
}

/** Keys of the catalog that only say how to open the file. */
const CATALOG_KEYS_READ = [
  'Type',
  'Pages',
  'Version',
  'PageLayout',
  'PageMode',
  'Lang',
  'MarkInfo',
  'PageLabels',
  'Extensions',
];

function copyCatalog(catalog: PDFDict, pages: readonly SourcePage[], copier: PdfCopier): void {
  const { target } = copier;
  const root = target.nextRef();
  const tree = target.nextRef();
  const kids = pages.map(({ ref }) => {
    const copy = target.nextRef();
    if (ref) copier.pages.set(ref, copy);
    return copy;
  });
  pages.forEach((page, i) => {
    const copy = copyPage(page, copier);
    copy.set(name('Parent'), tree);
    target.assign(kids[i]!, copy);
  });
  target.assign(tree, target.obj({ Type: 'Pages', Kids: kids, Count: kids.length }));
  const copy = copier.copyDict({ ViewerPreferences: 'viewerPreferences' }, catalog, 0, CATALOG_KEYS_READ);
  copy.set(name('Type'), name('Catalog'));
  copy.set(name('Pages'), tree);
  target.assign(root, copy);
  target.trailerInfo.Root = root;
}

const INTERNAL_STREAMS = [name('XRef'), name('ObjStm')];

/** Finds the objects that the file's current version does not use, which are left from earlier ones. */
function findUnused(context: PDFContext): [PDFRef, PDFObject][] {
  const used = new Set<PDFObject>();
  const queue: PDFObject[] = [context.trailerInfo.Root, context.trailerInfo.Info, context.trailerInfo.ID].filter(
    value => value !== undefined,
  );
  while (queue.length) {
    const value = queue.pop()!;
    if (used.has(value)) continue;
    used.add(value);
    if (value instanceof PDFRef) queue.push(...[context.lookup(value)].filter(object => object !== undefined));
    else if (value instanceof PDFArray) queue.push(...value.asArray());
    else if (value instanceof PDFDict) queue.push(...value.values());
    else if (value instanceof PDFRawStream) queue.push(value.dict);
  }
  return context.enumerateIndirectObjects().filter(([ref, object]) => {
    const type = object instanceof PDFRawStream ? object.dict.get(name('Type')) : undefined;
    return !used.has(ref) && !(type instanceof PDFName && INTERNAL_STREAMS.includes(type));
  });
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

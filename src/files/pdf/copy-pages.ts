/** Copies the pages of a PDF, in order, with what they inherit. */
import { PDFArray, PDFDict, PDFName, PDFRawStream, PDFRef, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';
import { refuse } from '../model.ts';
import { copyAnnotations } from './annotations.ts';
import type { PdfCopier } from './copy-objects.ts';
import { INHERITED_KEYS, PAGE } from './keep-rules.ts';
import { dictOf } from './objects.ts';

const MAX_PAGES = 20_000;
const name = (text: string): PDFName => PDFName.of(text);

export interface SourcePage {
  ref: PDFRef | undefined;
  dict: PDFDict;
  inherited: Map<string, PDFObject>;
}

/** Lists the pages in order, with what they inherit. */
export function listPages(context: PDFContext, catalog: PDFDict, nodes: Set<PDFRef>): SourcePage[] {
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

export function copyCatalog(catalog: PDFDict, pages: readonly SourcePage[], copier: PdfCopier): void {
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

/** Copies annotations as they look: links, drawings and marks, without who wrote them, when, and what they say. */
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, PDFRef, type PDFObject } from '@cantoo/pdf-lib';
import { refuse } from '../model.ts';
import type { PdfCopier } from './copy-objects.ts';
import { DRAWN_ANNOTATION, DRAWN_ANNOTATIONS, LINK } from './keep-rules.ts';

const name = (text: string): PDFName => PDFName.of(text);
const HIDDEN = 2;
const NO_VIEW = 32;
const PRINT = 4;
const LEFT_OUT = ['Popup', 'FileAttachment', 'Sound', 'Movie', 'Screen', 'RichMedia', '3D', 'TrapNet', 'PrinterMark'];

/** Returns the appearance that is shown now: of several, the one of the current state. */
function currentAppearance(annotation: PDFDict, copier: PdfCopier): PDFObject | undefined {
  const appearances = annotation.lookup(name('AP'));
  if (!(appearances instanceof PDFDict)) return undefined;
  copier.dropped.push({ key: 'AP', value: appearances });
  const normal = appearances.lookup(name('N'));
  if (normal instanceof PDFRawStream) return appearances.get(name('N'));
  const state = annotation.lookup(name('AS'));
  return normal instanceof PDFDict && state instanceof PDFName ? normal.get(state) : undefined;
}

/** Returns an annotation for the copy; undefined if it is not seen on the page. */
function copyAnnotation(annotation: PDFDict, copier: PdfCopier): PDFDict | undefined {
  const subtype = annotation.lookup(name('Subtype'));
  const type = subtype instanceof PDFName ? subtype.decodeText() : '';
  const flags = annotation.lookup(name('F'));
  const isHidden = flags instanceof PDFNumber && (flags.asNumber() & (HIDDEN | NO_VIEW)) !== 0;
  if (isHidden || LEFT_OUT.includes(type)) return undefined;
  if (type === 'Link') return copier.copyDict(LINK, annotation);
  const appearance = copier.copy('xObject', currentAppearance(annotation, copier));
  if (appearance) {
    // A stamp shows an appearance and nothing else, so forms and notes look the same without their data.
    const stamp = copier.copyDict({ Type: 'plain', Rect: 'plain' }, annotation, 0, [
      'AP',
      'AS',
      'Subtype',
      'F',
      'Parent',
      'P',
    ]);
    stamp.set(name('Subtype'), name('Stamp'));
    stamp.set(name('F'), PDFNumber.of(PRINT));
    stamp.set(name('AP'), copier.target.obj({ N: appearance }));
    return stamp;
  }
  // Viewers would draw what was entered by themselves.
  if (type === 'Widget' && annotation.has(name('V'))) refuse('form');
  if (DRAWN_ANNOTATIONS.includes(type)) return copier.copyDict(DRAWN_ANNOTATION, annotation, 0, ['AP', 'P', 'Parent']);
  // The text of a text box is seen on the page.
  if (type === 'FreeText')
    return copier.copyDict({ ...DRAWN_ANNOTATION, Contents: 'string', DA: 'string', Q: 'plain' }, annotation);
  return undefined;
}

export function copyAnnotations(source: PDFObject | undefined, copier: PdfCopier): PDFArray | undefined {
  const all = source instanceof PDFRef ? copier.source.lookup(source) : source;
  if (!(all instanceof PDFArray)) return undefined;
  const copies = PDFArray.withContext(copier.target);
  for (const item of all.asArray()) {
    const annotation = item instanceof PDFRef ? copier.source.lookup(item) : item;
    const copy = annotation instanceof PDFDict && copyAnnotation(annotation, copier);
    if (copy) copies.push(copier.target.register(copy));
    else copier.dropped.push({ key: 'Annots', value: item });
  }
  return copies.size() ? copies : undefined;
}

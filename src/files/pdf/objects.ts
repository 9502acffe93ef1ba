/** Looks into the objects of a PDF. */
import { PDFArray, PDFDict, PDFName, PDFRawStream, PDFRef, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';

const name = (text: string): PDFName => PDFName.of(text);

/** Follows a reference to a dictionary. */
export const dictOf = (context: PDFContext, value: PDFObject | undefined): PDFDict | undefined => {
  const object = value instanceof PDFRef ? context.lookup(value) : value;
  return object instanceof PDFDict ? object : undefined;
};

const INTERNAL_STREAMS = [name('XRef'), name('ObjStm')];

/** Finds the objects that the file's current version does not use, which are left from earlier ones. */
export function findUnused(context: PDFContext): [PDFRef, PDFObject][] {
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

/** Finds why a PDF gets no clean copy: a signature, a form or hidden layers. */
import { PDFArray, PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import type { CleaningRefusal } from '../schema.ts';
import { dictOf } from './objects.ts';

const name = (text: string): PDFName => PDFName.of(text);

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
export function findRefusal(catalog: PDFDict): CleaningRefusal | undefined {
  const form = catalog.lookup(name('AcroForm'));
  const flags = form instanceof PDFDict && form.lookup(name('SigFlags'));
  if (flags instanceof PDFNumber && flags.asNumber() & SIGNATURES_EXIST) return 'signed';
  if (catalog.has(name('Perms'))) return 'signed';
  if (form instanceof PDFDict && form.has(name('XFA'))) return 'form';
  return hasHiddenLayers(catalog) ? 'layers' : undefined;
}

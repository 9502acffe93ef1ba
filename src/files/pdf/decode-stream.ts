/** Decodes the streams of a PDF within bounds. */
import { decodePDFRawStream, PDFArray, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { measureZlib } from '../formats/deflate.ts';
import { refuse } from '../model.ts';

const MAX_DECODED_BYTES = 256 << 20;

/** Returns the names of the filters that a stream was packed with. */
export function filtersOf(stream: PDFRawStream): string[] {
  const filter = stream.dict.lookup(PDFName.of('Filter'));
  if (filter instanceof PDFName) return [filter.decodeText()];
  if (!(filter instanceof PDFArray)) return [];
  return filter.asArray().map(name => (name instanceof PDFName ? name.decodeText() : refuse('unknown')));
}

/** Returns a stream without the last of its filters, which is the format of an image. */
export function withoutImageFilter(stream: PDFRawStream): PDFRawStream {
  const dict = stream.dict.clone();
  dict.set(PDFName.of('Filter'), stream.dict.context.obj(filtersOf(stream).slice(0, -1)));
  dict.delete(PDFName.of('DecodeParms'));
  return PDFRawStream.of(dict, stream.contents);
}

const TEXT_FILTERS = ['ASCII85Decode', 'ASCIIHexDecode', 'RunLengthDecode', 'LZWDecode', 'FlateDecode'];

/**
 * @returns undefined for a stream that is packed as an image
 * @throws UnsupportedStructureError if it unpacks to too much
 */
export function decodeStream(stream: PDFRawStream): Uint8Array | undefined {
  const filters = filtersOf(stream);
  if (!filters.every(filter => TEXT_FILTERS.includes(filter)) || filters.length > 2) return undefined;
  if (filters[0] === 'FlateDecode') measureZlib(stream.contents, MAX_DECODED_BYTES);
  if (filters.filter(filter => filter === 'FlateDecode' || filter === 'LZWDecode').length > 1) refuse('unknown');
  if (filters.includes('LZWDecode') && stream.contents.length > MAX_DECODED_BYTES / 1000) refuse('big');
  return decodePDFRawStream(stream).decode();
}

/** Cleans the data of streams that a PDF copy keeps: images, profiles and others, each by its own format. */
import { PDFDict, PDFName, type PDFObject, type PDFRawStream } from '@cantoo/pdf-lib';
import { zlibSync } from 'fflate';
import { concatBytes, startsWith } from '../bytes.ts';
import { measureZlib } from '../formats/deflate.ts';
import { rebuildIccProfile } from '../formats/icc.ts';
import { readBoxes } from '../formats/iso-boxes.ts';
import { parseJpeg } from '../formats/jpeg.ts';
import { refuse, type BlockListener } from '../model.ts';
import { decodeStream, filtersOf, withoutImageFilter } from './decode-stream.ts';

const MAX_STREAM_BYTES = 1024 << 20;

export interface StreamData {
  filters: string[];
  bytes: Uint8Array;
  parameters?: PDFObject | undefined;
}

export function cleanProfile(source: PDFRawStream, onBlock: BlockListener): StreamData {
  const profile = decodeStream(source) ?? refuse('unknown');
  onBlock('profile', profile);
  return { filters: ['FlateDecode'], bytes: zlibSync(rebuildIccProfile(profile)) };
}

/** Overwrites the comments in the main header of JPEG 2000 (ITU-T T.800), which keep their length. */
function cleanCodestream(bytes: Uint8Array, onBlock: BlockListener): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const [COMMENT, START_OF_TILE] = [0xff64, 0xff90];
  for (let at = 2; at + 4 <= copy.length && view.getUint16(at) !== START_OF_TILE; ) {
    const length = view.getUint16(at + 2);
    if (view.getUint16(at) === COMMENT) {
      onBlock('comment', copy.slice(at + 6, at + 2 + length));
      copy.fill(0x20, at + 6, at + 2 + length);
    }
    at += 2 + length;
  }
  return copy;
}

const IMAGE_BOXES = ['jP  ', 'ftyp', 'jp2h'];

/** Keeps the boxes of JPEG 2000 that hold the image. */
function cleanJpeg2000(bytes: Uint8Array, onBlock: BlockListener): Uint8Array {
  if (startsWith(bytes, '\xff\x4f')) return cleanCodestream(bytes, onBlock);
  return concatBytes(
    readBoxes(bytes).flatMap(({ type, data, whole }) => {
      if (type === 'jp2c') return [whole.subarray(0, whole.length - data.length), cleanCodestream(data, onBlock)];
      if (IMAGE_BOXES.includes(type)) return [whole];
      onBlock('other', data);
      return [];
    }),
  );
}

/** Returns the data of a stream without anything behind or inside it that does not draw. */
export function cleanData(source: PDFRawStream, onBlock: BlockListener): StreamData {
  const filters = filtersOf(source);
  const last = filters.at(-1);
  const parameters = source.dict.lookup(PDFName.of('DecodeParms'));
  if (last === 'DCTDecode' || last === 'JPXDecode') {
    const image = decodeStream(withoutImageFilter(source)) ?? refuse('unknown');
    const bytes = last === 'DCTDecode' ? parseJpeg(image, onBlock).copy(1) : cleanJpeg2000(image, onBlock);
    return { filters: [last], bytes, parameters: parameters instanceof PDFDict ? parameters : undefined };
  }
  if (filters[0] !== 'FlateDecode') return { filters, bytes: source.contents, parameters };
  const { end } = measureZlib(source.contents, MAX_STREAM_BYTES);
  const rest = source.contents.subarray(end);
  // A line end belongs to the format.
  if (rest.some(byte => byte !== 10 && byte !== 13)) onBlock('other', rest);
  return { filters, bytes: source.contents.subarray(0, end), parameters };
}

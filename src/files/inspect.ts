/** A file's bytes → what they tell, and a copy that does not. The copy is read again by the same rules; in doubt there is none. */
import { encodeAscii, equalBytes, toBinaryString, startsWith } from './bytes.ts';
import { extractFacts } from './facts.ts';
import { parseHeif } from './formats/heif.ts';
import { parseJpeg } from './formats/jpeg.ts';
import type { MetadataFact, CleaningRefusal } from './schema.ts';
import {
  UnsupportedStructureError,
  type MetadataBlock,
  type PhotoFormat,
  type InspectionResult,
  type FormatParser,
} from './model.ts';
import { parsePng } from './formats/png.ts';
import { detectFormat, HEADER_LENGTH } from './detect-format.ts';
import { orientationOf, readTiff, orientationOnlyExif } from './formats/tiff.ts';
import { parseWebp } from './formats/webp.ts';

const PARSERS: Record<PhotoFormat, FormatParser> = {
  jpeg: parseJpeg,
  png: parsePng,
  webp: parseWebp,
  heic: parseHeif,
  avif: parseHeif,
};
export const isSupportedFormat = (format: InspectionResult['format']): format is PhotoFormat => format in PARSERS;

/** What no kept part may hold: heads of the blocks that were taken out, and the person's own words. */
const METADATA_HEADERS = [
  'Exif\0\0',
  'ns.adobe.com/xap',
  '<x:xmpmeta',
  '<rdf:RDF',
  'Photoshop 3.0',
  'ftypmp42',
  'ftypisom',
  'MotionPhoto_Data',
].map(encodeAscii);
const PERSONAL_FACTS: MetadataFact['kind'][] = ['place', 'people', 'serial', 'author', 'words'];
const MIN_SEARCH_LENGTH = 8;
/** More parts than a camera writes are made to keep a reader busy. */
const MAX_BLOCKS = 3000;

function readOrientation(blocks: readonly MetadataBlock[]): number {
  const exif = blocks.find(b => b.kind === 'exif');
  return exif ? orientationOf(readTiff(startsWith(exif.bytes, 'Exif\0\0') ? exif.bytes.subarray(6) : exif.bytes)) : 1;
}

function parseBlocks(
  bytes: Uint8Array,
  format: PhotoFormat,
): { blocks: MetadataBlock[]; copy?: (orientation: number) => Uint8Array<ArrayBuffer>; why?: CleaningRefusal } {
  const blocks: MetadataBlock[] = [];
  try {
    return {
      blocks,
      copy: PARSERS[format](bytes, (kind, part) => {
        if (blocks.length >= MAX_BLOCKS) throw new UnsupportedStructureError('unknown');
        blocks.push({ kind, bytes: part });
      }).copy,
    };
  } catch (fault) {
    return { blocks, why: fault instanceof UnsupportedStructureError ? fault.why : 'broken' };
  }
}

/** Nothing tells in it any more, by a second reading. */
function isClean(copy: Uint8Array, format: PhotoFormat, orientation: number, told: readonly MetadataFact[]): boolean {
  if (detectFormat(copy.subarray(0, HEADER_LENGTH)) !== format) return false;
  const again = parseBlocks(copy, format);
  const exif = orientationOnlyExif(orientation);
  if (!again.copy || again.blocks.some(b => b.kind !== 'exif' || orientation === 1 || !equalBytes(b.bytes, exif)))
    return false;
  const own = told
    .filter(
      f => PERSONAL_FACTS.includes(f.kind) && f.value && f.value.length >= MIN_SEARCH_LENGTH && !f.value.endsWith('…'),
    )
    .map(f => new TextEncoder().encode(f.value));
  const heads = orientation === 1 || format !== 'jpeg' ? METADATA_HEADERS : METADATA_HEADERS.slice(1); // our own Exif block has that head
  const all = toBinaryString(copy);
  return ![...heads, ...own].some(needle => all.includes(toBinaryString(needle)));
}

export function inspectFile(bytes: Uint8Array): InspectionResult {
  const format = detectFormat(bytes.subarray(0, HEADER_LENGTH));
  if (!isSupportedFormat(format)) return { format, facts: [] };
  const { blocks, copy, why } = parseBlocks(bytes, format);
  const facts = extractFacts(blocks);
  if (!copy) return { format, facts, refused: why ?? 'broken' };
  if (!facts.length) return { format, facts };
  try {
    const orientation = readOrientation(blocks),
      made = copy(orientation);
    return isClean(made, format, orientation, facts)
      ? { format, facts, copy: made }
      : { format, facts, refused: 'left' };
  } catch {
    return { format, facts, refused: 'broken' };
  }
}

/** A name that a camera gave holds the day; a copy gets one that says nothing. */
export function neutralFileName(name: string): { name: string; told: boolean } {
  const told = /(19|20)\d\d[-_. ]?[01]\d[-_. ]?[0-3]\d/.test(name);
  return { name: told ? `photo${/\.[a-z0-9]{2,5}$/i.exec(name)?.[0].toLowerCase() ?? ''}` : name, told };
}

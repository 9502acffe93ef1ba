/** Inspects a photo's metadata and makes a copy without it, which is inspected again; in doubt there is no copy. */
import { encodeAscii, equalBytes, startsWith, toBinaryString } from './bytes.ts';
import { detectFormat, HEADER_LENGTH } from './detect-format.ts';
import { extractFacts } from './facts.ts';
import { parseGif } from './formats/gif.ts';
import { parseHeif } from './formats/heif.ts';
import { parseJpeg } from './formats/jpeg.ts';
import { parsePng } from './formats/png.ts';
import { orientationOf, orientationOnlyExif, readTiff } from './formats/tiff.ts';
import { parseWebp } from './formats/webp.ts';
import {
  refuse,
  UnsupportedStructureError,
  type FormatParser,
  type InspectionResult,
  type MetadataBlock,
  type ParsedFile,
  type PhotoFormat,
} from './model.ts';
import type { CleaningRefusal, MetadataFact } from './schema.ts';

const PARSERS: Record<PhotoFormat, FormatParser> = {
  jpeg: parseJpeg,
  png: parsePng,
  webp: parseWebp,
  heic: parseHeif,
  avif: parseHeif,
  gif: parseGif,
};
export const isSupportedFormat = (format: InspectionResult['format']): format is PhotoFormat => format in PARSERS;

const EXIF_HEADER = 'Exif\0\0';
/** Headers of metadata blocks that a clean copy must not contain. */
const OTHER_HEADERS = [
  'ns.adobe.com/xap',
  '<x:xmpmeta',
  '<rdf:RDF',
  'Photoshop 3.0',
  'ftypmp42',
  'ftypisom',
  'MotionPhoto_Data',
];
/** Facts whose text a clean copy must not contain. */
const PERSONAL_FACTS: MetadataFact['kind'][] = ['place', 'people', 'serial', 'author', 'words'];
/** Shorter texts may occur in image data by chance. */
const MIN_SEARCH_LENGTH = 8;
/** More than any camera writes; a file with more of them is made to exhaust the parser. */
const MAX_BLOCKS = 3000;

function readOrientation(blocks: readonly MetadataBlock[]): number {
  const exif = blocks.find(block => block.kind === 'exif')?.bytes;
  if (!exif) return 1;
  return orientationOf(readTiff(startsWith(exif, EXIF_HEADER) ? exif.subarray(EXIF_HEADER.length) : exif));
}

interface ParseResult {
  /** The blocks found, also of a file that turned out to be broken. */
  blocks: MetadataBlock[];
  copy?: ParsedFile['copy'];
  refused?: CleaningRefusal;
}

function parseBlocks(bytes: Uint8Array, format: PhotoFormat): ParseResult {
  const blocks: MetadataBlock[] = [];
  try {
    const { copy } = PARSERS[format](bytes, (kind, part) => {
      if (blocks.length >= MAX_BLOCKS) refuse('unknown');
      blocks.push({ kind, bytes: part });
    });
    return { blocks, copy };
  } catch (fault) {
    return { blocks, refused: fault instanceof UnsupportedStructureError ? fault.reason : 'broken' };
  }
}

/** Checks by a second inspection that a copy has no metadata but the orientation, and none of the personal texts. */
function isClean(
  copy: Uint8Array,
  format: PhotoFormat,
  orientation: number,
  originalFacts: readonly MetadataFact[],
): boolean {
  if (detectFormat(copy.subarray(0, HEADER_LENGTH)) !== format) return false;
  const parsed = parseBlocks(copy, format);
  const isOurExif = ({ kind, bytes }: MetadataBlock): boolean =>
    kind === 'exif' && orientation !== 1 && equalBytes(bytes, orientationOnlyExif(orientation));
  if (!parsed.copy || !parsed.blocks.every(isOurExif)) return false;
  const personalTexts = originalFacts
    .filter(({ kind, value = '' }) => PERSONAL_FACTS.includes(kind) && !value.endsWith('…'))
    .flatMap(({ value = '' }) => (value.length >= MIN_SEARCH_LENGTH ? [new TextEncoder().encode(value)] : []));
  // In JPEG our own orientation block has the Exif header too.
  const headers = orientation === 1 || format !== 'jpeg' ? [EXIF_HEADER, ...OTHER_HEADERS] : OTHER_HEADERS;
  const haystack = toBinaryString(copy);
  return ![...headers.map(encodeAscii), ...personalTexts].some(needle => haystack.includes(toBinaryString(needle)));
}

/** HEIF copies are built anew, so only their parser can tell what is missing. */
const REBUILT_FORMATS: readonly PhotoFormat[] = ['heic', 'avif'];

/** Whether a copy lacks something that nothing was reported of. */
const hasUnreportedPart = (original: Uint8Array, copy: Uint8Array, format: PhotoFormat): boolean =>
  !REBUILT_FORMATS.includes(format) && !equalBytes(original, copy);

export function inspectFile(bytes: Uint8Array): InspectionResult {
  const format = detectFormat(bytes.subarray(0, HEADER_LENGTH));
  if (!isSupportedFormat(format)) return { format, facts: [] };
  const { blocks, copy: createCopy, refused } = parseBlocks(bytes, format);
  let facts = extractFacts(blocks);
  if (!createCopy) return { format, facts, refused: refused ?? 'broken' };
  try {
    const orientation = readOrientation(blocks);
    const copy = createCopy(orientation);
    if (!facts.length && !blocks.length && hasUnreportedPart(bytes, copy, format)) facts = [{ kind: 'other' }];
    if (!facts.length) return { format, facts };
    return isClean(copy, format, orientation, facts) ? { format, facts, copy } : { format, facts, refused: 'left' };
  } catch {
    return { format, facts, refused: 'broken' };
  }
}

const CAMERA_DATE = /(19|20)\d\d[-_. ]?[01]\d[-_. ]?[0-3]\d/;
const EXTENSION = /\.[a-z0-9]{2,5}$/i;
const STEM_OF_EXTENSION: Record<string, string> = {
  '.mp4': 'video',
  '.mov': 'video',
  '.m4v': 'video',
  '.pdf': 'document',
};

/** Replaces a file name that contains a date, as names from cameras do. */
export function neutralFileName(name: string): { name: string; hadDate: boolean } {
  const hadDate = CAMERA_DATE.test(name);
  const extension = EXTENSION.exec(name)?.[0].toLowerCase() ?? '';
  return { name: hadDate ? `${STEM_OF_EXTENSION[extension] ?? 'photo'}${extension}` : name, hadDate };
}

/** Extracts facts from the text chunks of PNG: tEXt, zTXt and iTXt. */
import { decodeLatin1, startsWith } from '../bytes.ts';
import { unpackPart } from '../formats/deflate.ts';
import type { MetadataFactKind } from '../model.ts';
import type { MetadataFact } from '../schema.ts';
import { extractExifFacts } from './exif.ts';
import { extractIptcFacts } from './iptc.ts';
import { parseTimestamp } from './timestamp.ts';
import { extractXmpFacts } from './xmp.ts';

/** Bounds what a compressed text may expand to. */
const MAX_INFLATED_BYTES = 1_000_000;
const MAX_KEYWORD_LENGTH = 80;
const MAX_TEXT_BYTES = 200;

const FACT_OF_KEYWORD: readonly [RegExp, MetadataFactKind][] = [
  [/^software$|^creator tool$/i, 'software'],
  [/^(author|copyright|artist|creator)$/i, 'author'],
  [/time|date/i, 'time'],
  [/^(make|model|source)$/i, 'device'],
];

/** Extracts facts from a whole Exif, IPTC or XMP block that ImageMagick wrote as hexadecimal text. */
function extractRawProfileFacts(keyword: string, text: string): MetadataFact[] {
  const hex = text.replace(/^\s*\w+\s+\d+\s+/, '').replace(/[^0-9a-f]/gi, '');
  const bytes = Uint8Array.from({ length: Math.min(hex.length, MAX_INFLATED_BYTES) >> 1 }, (_, i) =>
    parseInt(hex.slice(i * 2, i * 2 + 2), 16),
  );
  if (/exif|app1/i.test(keyword)) return startsWith(bytes, 'http') ? extractXmpFacts(bytes) : extractExifFacts(bytes);
  if (/xmp/i.test(keyword)) return extractXmpFacts(bytes);
  if (/iptc|8bim/i.test(keyword)) return extractIptcFacts(bytes);
  return [];
}

/**
 * Returns the text after the keyword. In iTXt two flags, a language and a translated keyword precede it, in zTXt the
 * compression method, in tEXt nothing. Undefined if an iTXt chunk ends before its text.
 */
function readTextBytes(rest: Uint8Array): Uint8Array | undefined {
  const isInternational = rest.length > 2 && rest[0]! <= 1 && rest[1] === 0 && rest.indexOf(0, 2) !== -1;
  if (!isInternational) return rest[0] === 0 ? unpackPart(rest.subarray(1), MAX_INFLATED_BYTES) : rest;
  const languageEnd = rest.indexOf(0, 2);
  const keywordEnd = rest.indexOf(0, languageEnd + 1);
  if (keywordEnd === -1) return undefined;
  const text = rest.subarray(keywordEnd + 1);
  return rest[0] === 1 ? unpackPart(text, MAX_INFLATED_BYTES) : text;
}

export function extractTextChunkFacts(chunk: Uint8Array): MetadataFact[] {
  const end = chunk.indexOf(0);
  if (end === -1) return [{ kind: 'words', value: new TextDecoder().decode(chunk.subarray(0, MAX_TEXT_BYTES)) }];
  const keyword = decodeLatin1(chunk.subarray(0, Math.min(end, MAX_KEYWORD_LENGTH)));
  const textBytes = readTextBytes(chunk.subarray(end + 1));
  if (!textBytes) return [{ kind: 'words', value: keyword }];
  const text = new TextDecoder().decode(textBytes.subarray(0, MAX_INFLATED_BYTES));
  if (/^raw profile type/i.test(keyword)) return extractRawProfileFacts(keyword, text);
  if (/xmp/i.test(keyword)) return extractXmpFacts(textBytes);
  const kind = FACT_OF_KEYWORD.find(([pattern]) => pattern.test(keyword))?.[1] ?? 'words';
  const value = kind === 'time' ? parseTimestamp(text) : text.trim();
  return value ? [{ kind, value }] : [{ kind: 'words', value: keyword }];
}

/** From the blocks of a file to facts in the field's terms. Pure, bounded, never throws. */
import { Inflate } from 'fflate';
import { encodeAscii, decodeLatin1, startsWith } from './bytes.ts';
import type { MetadataFact } from './schema.ts';
import { METADATA_FACT_KINDS, type MetadataBlock, type MetadataFactKind } from './model.ts';
import { readTiff, type DirectoryName, type Tiff } from './formats/tiff.ts';
import { extractIptcFacts, extractXmpFacts, parseTimestamp } from './formats/xmp.ts';

const MAX_VALUE_LENGTH = 200;
const MAX_INFLATED_BYTES = 1_000_000;
const MAX_XMP_PACKETS = 12;

const EXIF_FACTS: Record<DirectoryName, Record<number, MetadataFactKind>> = {
  image: {
    0x010f: 'device',
    0x0110: 'device',
    0x0131: 'software',
    0x0132: 'time',
    0x013b: 'author',
    0x8298: 'author',
    0x010e: 'words',
    0x010d: 'words',
    0x013c: 'device',
    0x9c9b: 'words',
    0x9c9c: 'words',
    0x9c9d: 'author',
    0x9c9e: 'words',
    0x9c9f: 'words',
    0xc62f: 'serial',
    0xc614: 'device',
  },
  exif: {
    0x9003: 'time',
    0x9004: 'time',
    0x9286: 'words',
    0xa420: 'serial',
    0xa430: 'author',
    0xa431: 'serial',
    0xa435: 'serial',
    0xa433: 'device',
    0xa434: 'device',
    0xa436: 'words',
    0xa437: 'author',
    0xa438: 'author',
    0xa439: 'software',
    0xa43a: 'software',
    0xa43b: 'software',
    0xa43c: 'software',
    0x927c: 'maker',
  },
  gps: {
    0x001b: 'place',
    0x001c: 'place',
    0x001d: 'time',
    0x0007: 'time',
    0x0002: 'place',
    0x0004: 'place',
    0x0014: 'place',
    0x0016: 'place',
  },
  interop: {},
  thumbnail: { 0x0201: 'thumbnail', 0x0111: 'thumbnail' },
};
/** How the picture is laid out: says nothing about anyone. */
const LAYOUT_TAGS: Record<DirectoryName, number[]> = {
  image: [
    0x0100, 0x0101, 0x0102, 0x0103, 0x0106, 0x0112, 0x0115, 0x011a, 0x011b, 0x0128, 0x0213, 0x0214, 0x013e, 0x013f,
    0x8769, 0x8825, 0x014a, 0xea1c, 0x0111, 0x0117, 0x0116, 0x011c,
  ],
  exif: [0x9000, 0x9101, 0x9102, 0xa000, 0xa001, 0xa002, 0xa003, 0xa005, 0xea1c],
  gps: [0],
  interop: [1, 2],
  thumbnail: [
    0x0100, 0x0101, 0x0102, 0x0103, 0x0106, 0x0112, 0x0115, 0x011a, 0x011b, 0x0128, 0x0213, 0x0202, 0x0117, 0x0116,
    0x011c,
  ],
};
const EMBEDDED_BLOCKS: Record<number, (bytes: Uint8Array) => MetadataFact[]> = {
  0x02bc: extractXmpFacts,
  0x83bb: extractIptcFacts,
};
const UTF16_TAGS = [0x9c9b, 0x9c9c, 0x9c9d, 0x9c9e, 0x9c9f];
const CHARSET_PREFIX_LENGTH = 8; // bytes that name the character set of a user comment
const CHARSET_PREFIXED_TAGS = [0x001b, 0x001c, 0x9286];

function readGpsPosition(tiff: Tiff): { lat: number; lon: number } | undefined {
  const axis = (value: number, ref: number, negative: string): number | undefined => {
    const n = tiff.get('gps', value)?.numbers;
    if (!n?.length || !n.every(Number.isFinite)) return undefined;
    return (
      (n[0]! + (n[1] ?? 0) / 60 + (n[2] ?? 0) / 3600) *
      ((tiff.get('gps', ref)?.text ?? '').toUpperCase().startsWith(negative) ? -1 : 1)
    );
  };
  const [lat, lon] = [axis(2, 1, 'S'), axis(4, 3, 'W')];
  return lat !== undefined && lon !== undefined && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && (lat || lon)
    ? { lat, lon }
    : undefined;
}

function decodeTextTag(tag: number, bytes: Uint8Array, text: string): string {
  if (UTF16_TAGS.includes(tag))
    return new TextDecoder('utf-16le')
      .decode(bytes.subarray(0, 2000))
      .replace(/\0[\s\S]*/, '')
      .trim();
  if (!CHARSET_PREFIXED_TAGS.includes(tag)) return new TextDecoder().decode(encodeAscii(text)).trim();
  const rest = bytes.subarray(CHARSET_PREFIX_LENGTH, 2000);
  return (startsWith(bytes, 'UNICODE') ? new TextDecoder('utf-16be').decode(rest) : new TextDecoder().decode(rest))
    .replaceAll('\0', '')
    .trim();
}

function extractExifFacts(bytes: Uint8Array): MetadataFact[] {
  const tiff = readTiff(startsWith(bytes, 'Exif\0\0') ? bytes.subarray(6) : bytes);
  const facts: MetadataFact[] = [];
  const at = readGpsPosition(tiff);
  if (at) facts.push({ kind: 'place', at });
  for (const { directory, entry } of tiff.entries) {
    if (LAYOUT_TAGS[directory].includes(entry.tag)) continue;
    const kind = EXIF_FACTS[directory][entry.tag];
    if (directory === 'image' && EMBEDDED_BLOCKS[entry.tag]) {
      if (tiff.get('image', entry.tag) === entry) facts.push(...EMBEDDED_BLOCKS[entry.tag]!(entry.bytes));
      continue;
    } // the first of each
    if (!kind) {
      if (directory !== 'gps') facts.push({ kind: directory === 'thumbnail' ? 'thumbnail' : 'settings' });
      continue;
    }
    if (kind === 'thumbnail' || kind === 'maker') {
      facts.push({ kind });
      continue;
    }
    if (directory === 'gps' && (entry.tag === 2 || entry.tag === 4 || entry.tag === 7)) {
      if (!at && entry.numbers.some(n => n > 0)) facts.push({ kind });
      continue;
    }
    const said = decodeTextTag(entry.tag, entry.bytes, entry.text);
    if (directory === 'gps' && entry.tag === 0x001b) continue; // "GPS", "CELLID": how, not where
    const value = kind === 'time' ? parseTimestamp(said) : said;
    if (value) facts.push({ kind, value });
    else if (!entry.bytes.length) facts.push({ kind });
  }
  if (tiff.malformed && !facts.length) facts.push({ kind: 'other' });
  return facts;
}

/** At most so much of it: what unpacks to gigabytes is no caption. */
function inflateBounded(b: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    const inflate = new Inflate(piece => {
      pieces.push(piece);
      size += piece.length;
    });
    for (let at = 2; at < b.length && size < MAX_INFLATED_BYTES; at += 512) inflate.push(b.subarray(at, at + 512));
  } catch {
    /* what came before counts */
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const p of pieces) {
    all.set(p, at);
    at += p.length;
  }
  return all;
}

const TEXT_KEYS: [RegExp, MetadataFactKind][] = [
  [/^software$|^creator tool$/i, 'software'],
  [/^(author|copyright|artist|creator)$/i, 'author'],
  [/time|date/i, 'time'],
  [/^(make|model|source)$/i, 'device'],
];

/** ImageMagick writes whole Exif, IPTC and XMP blocks as hexadecimal text. */
function extractRawProfileFacts(key: string, text: string): MetadataFact[] {
  const hex = text.replace(/^\s*\w+\s+\d+\s+/, '').replace(/[^0-9a-f]/gi, '');
  const bytes = Uint8Array.from({ length: Math.min(hex.length, MAX_INFLATED_BYTES) >> 1 }, (_, i) =>
    parseInt(hex.slice(i * 2, i * 2 + 2), 16),
  );
  if (/exif|app1/i.test(key)) return startsWith(bytes, 'http') ? extractXmpFacts(bytes) : extractExifFacts(bytes);
  if (/xmp/i.test(key)) return extractXmpFacts(bytes);
  if (/iptc|8bim/i.test(key)) return extractIptcFacts(bytes);
  return [];
}

function extractTextFacts(b: Uint8Array): MetadataFact[] {
  const end = b.indexOf(0),
    key = decodeLatin1(b.subarray(0, Math.min(end, 80)));
  if (end === -1) return [{ kind: 'words', value: new TextDecoder().decode(b.subarray(0, MAX_VALUE_LENGTH)) }];
  let rest = b.subarray(end + 1);
  // iTXt: two flags, a language and a translated keyword stand before the text; zTXt: one byte for the method; tEXt: neither.
  if (rest.length > 2 && rest[0]! <= 1 && rest[1] === 0 && rest.indexOf(0, 2) !== -1) {
    const packed = rest[0] === 1,
      language = rest.indexOf(0, 2),
      translated = rest.indexOf(0, language + 1);
    if (translated === -1) return [{ kind: 'words', value: key }];
    rest = rest.subarray(translated + 1);
    if (packed) rest = inflateBounded(rest);
  } else if (rest[0] === 0) rest = inflateBounded(rest.subarray(1));
  const text = new TextDecoder().decode(rest.subarray(0, MAX_INFLATED_BYTES));
  if (/^raw profile type/i.test(key)) return extractRawProfileFacts(key, text);
  if (/xmp/i.test(key)) return extractXmpFacts(rest);
  const kind = TEXT_KEYS.find(([known]) => known.test(key))?.[1] ?? 'words';
  const value = kind === 'time' ? parseTimestamp(text) : text.trim();
  return value ? [{ kind, value }] : [{ kind: 'words', value: key }];
}

function extractBlockFacts({ kind, bytes }: MetadataBlock): MetadataFact[] {
  switch (kind) {
    case 'exif':
      return extractExifFacts(bytes);
    case 'xmp':
      return extractXmpFacts(bytes);
    case 'iptc':
      return extractIptcFacts(bytes);
    case 'text':
      return extractTextFacts(bytes);
    case 'comment':
      return [
        {
          kind: 'words',
          value: new TextDecoder().decode(bytes.subarray(0, MAX_VALUE_LENGTH)).replaceAll('\0', '').trim(),
        },
      ];
    case 'time':
      return bytes.length >= 7
        ? [
            {
              kind: 'time',
              value: `${bytes[0]! * 256 + bytes[1]!}-${String(bytes[2]).padStart(2, '0')}-${String(bytes[3]).padStart(2, '0')}`,
            },
          ]
        : [{ kind: 'time' }];
    case 'harmless':
      return [];
    default:
      return [{ kind }];
  }
}

/** The facts of all blocks, each once, most telling first; a bare kind only where no value of it is known. */
export function extractFacts(blocks: readonly MetadataBlock[]): MetadataFact[] {
  let packets = 0; // past the first ones only that they are there
  const all = blocks
    .flatMap((b): MetadataFact[] =>
      b.kind === 'xmp' && ++packets > MAX_XMP_PACKETS ? [{ kind: 'other' }] : extractBlockFacts(b),
    )
    .map(f =>
      f.value && f.value.length > MAX_VALUE_LENGTH ? { ...f, value: `${f.value.slice(0, MAX_VALUE_LENGTH)}…` } : f,
    );
  const seen = new Set<string>();
  const once = all.filter(f => {
    const key = f.kind + (f.at ? `${f.at.lat.toFixed(4)} ${f.at.lon.toFixed(4)}` : (f.value ?? ''));
    return !seen.has(key) && !!seen.add(key);
  });
  return once
    .filter(f => f.value || f.at || !once.some(o => o !== f && o.kind === f.kind && (o.value || o.at)))
    .sort((a, b) => METADATA_FACT_KINDS.indexOf(a.kind) - METADATA_FACT_KINDS.indexOf(b.kind));
}

/** Extracts facts from the metadata boxes of MP4 and QuickTime files. */
import { dataViewOf, decodeLatin1, startsWith } from '../bytes.ts';
import { extractXmpFacts } from '../facts/xmp.ts';
import { parseTimestamp } from '../facts/timestamp.ts';
import { readBoxes, type IsoBox } from '../formats/iso-boxes.ts';
import type { MetadataFactKind } from '../model.ts';
import type { Coordinates, MetadataFact } from '../schema.ts';

const MAX_TEXT_BYTES = 2000;
const MAX_VALUE_LENGTH = 200;

/** Seconds from 1904 to 1970. */
const MAC_EPOCH = 2_082_844_800;

/** Formats seconds since 1904 in UTC, as "2024-05-12 13:05"; undefined for zero. */
export function formatMacTime(seconds: number): string | undefined {
  if (!seconds) return undefined;
  const date = new Date((seconds - MAC_EPOCH) * 1000);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 16).replace('T', ' ');
}

const ISO_6709 = /([+-]\d{2}(?:\.\d{1,12})?)([+-]\d{3}(?:\.\d{1,12})?)/;

/** Parses decimal degrees of ISO 6709: "+43.4682-011.8802+120/". */
export function parsePosition(text: string): Coordinates | undefined {
  const [, lat, lon] = ISO_6709.exec(text) ?? [];
  if (!lat || Math.abs(Number(lat)) > 90 || Math.abs(Number(lon)) > 180) return undefined;
  return { lat: Number(lat), lon: Number(lon) };
}

/** What keys and box types reveal, by their names. */
const FACT_OF_NAME: readonly [RegExp, MetadataFactKind][] = [
  [/location|xyz|loci|gps/i, 'place'],
  [/serial|identifier|uuid|muid|came$|lens$/i, 'serial'],
  [/make|model|camera|device|mak$|mod$|manufacturer/i, 'device'],
  [/software|encod|tool|too$|swr$|enc$|firm$|handler|version/i, 'software'],
  [/date|day$|time|yrrc/i, 'time'],
  [/author|artist|creator|copyright|director|performer|producer|publisher|owner/i, 'author'],
  [/(auth|perf|cprt|art|aut|cpy|prd|wrt)$/i, 'author'],
  [/covr|thumb/i, 'thumbnail'],
];
const kindOf = (name: string): MetadataFactKind => FACT_OF_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? 'words';

/** Returns the longest readable part of bytes of unknown structure. */
function readableText(bytes: Uint8Array): string {
  const found = decodeLatin1(bytes.subarray(0, MAX_TEXT_BYTES)).match(/[\x20-\x7e]{4,}/g) ?? [];
  return found.reduce((longest, text) => (text.length > longest.length ? text : longest), '').trim();
}

function toFact(name: string, text: string): MetadataFact {
  const kind = kindOf(name);
  const value = text.replaceAll('\0', '').trim().slice(0, MAX_VALUE_LENGTH);
  const at = kind === 'place' ? parsePosition(value) : undefined;
  if (at) return { kind, at };
  const time = kind === 'time' ? parseTimestamp(value) : undefined;
  return value && kind !== 'thumbnail' ? { kind, value: time ?? value } : { kind };
}

const decodeText = (bytes: Uint8Array): string => {
  const part = bytes.subarray(0, MAX_TEXT_BYTES);
  const isUtf16 = part[0] === 0xfe && part[1] === 0xff;
  return new TextDecoder(isUtf16 ? 'utf-16be' : 'utf-8').decode(part);
};

/** Reads a QuickTime text: length, language, text. */
function readQuickTimeText(data: Uint8Array): string {
  if (data.length < 4) return decodeText(data);
  const length = dataViewOf(data).getUint16(0);
  return length && 4 + length <= data.length ? decodeText(data.subarray(4, 4 + length)) : decodeText(data.subarray(4));
}

const TEXT_BOXES_3GPP = ['titl', 'dscp', 'cprt', 'auth', 'perf', 'gnre', 'albm', 'kywd'];

/** Reads the location of 3GPP (TS 26.244): name, role, then degrees as 16.16 fixed point. */
function readLocation(data: Uint8Array): MetadataFact[] {
  const nameEnd = data.indexOf(0, 6);
  if (nameEnd === -1 || nameEnd + 10 > data.length) return [{ kind: 'place' }];
  const view = dataViewOf(data);
  const [lon, lat] = [view.getInt32(nameEnd + 2) / 65_536, view.getInt32(nameEnd + 6) / 65_536];
  const name = decodeText(data.subarray(6, nameEnd));
  const facts: MetadataFact[] = name ? [{ kind: 'place', value: name }] : [];
  if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && (lat || lon)) facts.push({ kind: 'place', at: { lat, lon } });
  return facts.length ? facts : [{ kind: 'place' }];
}

function readBoxesOrNone(data: Uint8Array, from = 0): IsoBox[] {
  try {
    return readBoxes(data, from);
  } catch {
    return [];
  }
}

const TYPE_UTF16 = 2;

/** Reads the value in the `data` boxes of an iTunes or QuickTime item. */
function readItemText({ data }: IsoBox): string {
  return readBoxesOrNone(data)
    .filter(box => box.type === 'data' && box.data.length >= 8)
    .map(box => {
      const value = box.data.subarray(8);
      return dataViewOf(box.data).getUint32(0) === TYPE_UTF16
        ? new TextDecoder('utf-16be').decode(value.subarray(0, MAX_TEXT_BYTES))
        : decodeText(value);
    })
    .join(' ');
}

/** Returns the names of QuickTime metadata keys, in order. */
function readKeys(keys: IsoBox | undefined): string[] {
  return keys ? readBoxesOrNone(keys.data, 8).map(box => decodeText(box.data)) : [];
}

/** Extracts facts from a `meta` box, whose data starts with a version in MP4 but not in QuickTime. */
export function extractMetaFacts(data: Uint8Array): MetadataFact[] {
  const boxes = readBoxesOrNone(data, startsWith(data, 'hdlr', 4) ? 0 : 4);
  const keys = readKeys(boxes.find(box => box.type === 'keys'));
  const items = boxes.filter(box => box.type === 'ilst').flatMap(box => readBoxesOrNone(box.data));
  const facts = items.map(item => {
    const position = dataViewOf(item.whole).getUint32(4);
    const freeName = readBoxesOrNone(item.data)
      .find(box => box.type === 'name')
      ?.data.subarray(4);
    const name = freeName ? decodeText(freeName) : (keys[position - 1] ?? item.type);
    return toFact(name, readItemText(item));
  });
  for (const { type, data: inner } of boxes) {
    if (['hdlr', 'keys', 'ilst'].includes(type) || !inner.some(byte => byte)) continue;
    facts.push(...(type === 'xml ' ? extractXmpFacts(inner.subarray(4)) : [extractOther(inner)]));
  }
  return facts;
}

export function extractOther(bytes: Uint8Array): MetadataFact {
  const value = readableText(bytes);
  const at = parsePosition(value);
  if (at) return { kind: 'place', at };
  return value ? { kind: 'other', value } : { kind: 'other' };
}

/** Extracts facts from one box of user data. */
function extractUserBoxFacts({ type, data }: IsoBox): MetadataFact[] {
  if (!data.some(byte => byte)) return [];
  if (type === 'meta') return extractMetaFacts(data);
  if (type === 'XMP_') return extractXmpFacts(data);
  if (type === 'loci') return readLocation(data);
  if (type === 'name') return [toFact(type, decodeText(data))];
  if (type.startsWith('\xa9')) return [toFact(type, readQuickTimeText(data))];
  if (TEXT_BOXES_3GPP.includes(type)) return [toFact(type, decodeText(data.subarray(6)))];
  const text = readableText(data);
  if (kindOf(type) !== 'words') return [toFact(type, text || [...data.subarray(0, 16)].map(toHex).join(''))];
  return [extractOther(data)];
}

const toHex = (byte: number): string => byte.toString(16).padStart(2, '0');

export function extractUserDataFacts(data: Uint8Array): MetadataFact[] {
  const boxes = readBoxesOrNone(data);
  // QuickTime may end user data with four zero bytes.
  const all = boxes.length ? boxes : readBoxesOrNone(data.subarray(0, -4));
  if (!all.length && data.some(byte => byte)) return [extractOther(data)];
  return all.flatMap(extractUserBoxFacts);
}

/** Reads the text of a subtitle or chapter: length, text. */
export function extractTextSample(sample: Uint8Array): MetadataFact[] {
  if (sample.length < 3) return [];
  const length = dataViewOf(sample).getUint16(0);
  const value = decodeText(sample.subarray(2, 2 + length))
    .replaceAll('\0', '')
    .trim()
    .slice(0, MAX_VALUE_LENGTH);
  return value ? [{ kind: 'words', value }] : [];
}

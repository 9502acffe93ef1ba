/** Extracts facts from IPTC records (IIM), bare or in Adobe's image resource blocks. */
import { dataViewOf, startsWith } from '../bytes.ts';
import type { MetadataFactKind } from '../model.ts';
import type { MetadataFact } from '../schema.ts';
import { parseTimestamp } from './timestamp.ts';
import { extractXmpFacts } from './xmp.ts';

/** What a data set of the application record reveals. */
const FACT_OF_DATA_SET: Record<number, MetadataFactKind> = {
  5: 'words',
  25: 'words',
  80: 'author',
  85: 'author',
  90: 'place',
  92: 'place',
  95: 'place',
  101: 'place',
  105: 'words',
  110: 'author',
  115: 'author',
  116: 'author',
  118: 'author',
  120: 'words',
  122: 'author',
  55: 'time',
  62: 'time',
  65: 'software',
};
const RECORD_MARKER = 0x1c;
const APPLICATION_RECORD = 2;
const MAX_VALUE_BYTES = 2000;

function extractRecordFacts(bytes: Uint8Array): MetadataFact[] {
  const facts: MetadataFact[] = [];
  for (let at = 0; at + 5 <= bytes.length && bytes[at] === RECORD_MARKER; ) {
    const [record, dataSet, size] = [bytes[at + 1]!, bytes[at + 2]!, dataViewOf(bytes).getUint16(at + 3)];
    const kind = record === APPLICATION_RECORD ? FACT_OF_DATA_SET[dataSet] : undefined;
    const value = new TextDecoder().decode(bytes.subarray(at + 5, at + 5 + Math.min(size, MAX_VALUE_BYTES))).trim();
    if (kind && value) facts.push({ kind, value: kind === 'time' ? (parseTimestamp(value) ?? value) : value });
    at += 5 + size;
  }
  return facts;
}

/** Resource IDs (Adobe Photoshop File Formats Specification). */
const IPTC_RESOURCE = 0x0404;
const XMP_RESOURCE = 0x0424;
const PREVIEW_RESOURCES = [0x0409, 0x040c];

export function extractIptcFacts(bytes: Uint8Array): MetadataFact[] {
  if (bytes[0] === RECORD_MARKER) return extractRecordFacts(bytes);
  const facts: MetadataFact[] = [];
  const view = dataViewOf(bytes);
  for (let at = 0; at + 12 <= bytes.length && startsWith(bytes, '8BIM', at); ) {
    const id = view.getUint16(at + 4);
    const nameLength = 1 + bytes[at + 6]!;
    const sizeAt = at + 6 + nameLength + (nameLength & 1);
    if (sizeAt + 4 > bytes.length) break;
    const size = view.getUint32(sizeAt);
    const data = bytes.subarray(sizeAt + 4, sizeAt + 4 + size);
    if (id === IPTC_RESOURCE) facts.push(...extractRecordFacts(data));
    if (id === XMP_RESOURCE) facts.push(...extractXmpFacts(data));
    if (PREVIEW_RESOURCES.includes(id)) facts.push({ kind: 'thumbnail' });
    at = sizeAt + 4 + size + (size & 1);
  }
  return facts.length ? facts : [{ kind: 'other' }];
}

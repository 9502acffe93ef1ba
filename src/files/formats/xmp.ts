/** XMP and IPTC: the same facts again, in XML and in Adobe's records. */
import { dataViewOf, startsWith } from '../bytes.ts';
import type { MetadataFact } from '../schema.ts';
import type { MetadataFactKind } from '../model.ts';

const MAX_BYTES = 400_000;
const MAX_VALUES = 40; // of one property
const MAX_LIST_LENGTH = 20_000; // characters of one list

/** "2024:05:12 13:05:00" as "2024-05-12 13:05". */
export function parseTimestamp(text: string): string | undefined {
  const m =
    /(\d{4})[:\-/.](\d{2})[:\-/.](\d{2})(?:[T ](\d{2}):(\d{2}))?/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return m && Number(m[1]) > 0 ? `${m[1]}-${m[2]}-${m[3]}${m[4] ? ` ${m[4]}:${m[5]}` : ''}` : undefined;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decodeEntities = (s: string): string =>
  s
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,4});/gi, (all, e: string) => {
      if (e[0] !== '#') return ENTITIES[e.toLowerCase()] ?? all;
      const code = e[1]?.toLowerCase() === 'x' ? parseInt(e.slice(2), 16) : parseInt(e.slice(1), 10);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
    })
    .trim();

/** Values of a property, as an attribute, as text, or as a list. */
function propertyValues(xml: string, name: string): string[] {
  const all: string[] = [];
  if (!xml.includes(name)) return all;
  let tried = 0;
  for (const m of xml.matchAll(
    new RegExp(
      `[\\s<]${name}(?:\\s*=\\s*(?:"([^"<]{0,2000})"|'([^'<]{0,2000})')|(?:\\s[^<>]{0,500})?>([^<]{0,2000}))`,
      'g',
    ),
  )) {
    if (++tried > MAX_VALUES) break;
    const value = m[1] ?? m[2] ?? m[3] ?? '';
    if (value.trim()) {
      all.push(decodeEntities(value));
      continue;
    }
    if (m[3] === undefined) continue;
    const list = xml.slice(m.index, m.index + MAX_LIST_LENGTH),
      end = list.indexOf(`</${name}`);
    for (const li of list.slice(0, Math.max(end, 0)).matchAll(/<rdf:li[^<>]{0,500}>([^<]{1,2000})/g))
      all.push(decodeEntities(li[1]!));
  }
  return all.filter(Boolean);
}

const PROPERTIES: [MetadataFactKind, string[]][] = [
  [
    'place',
    [
      'photoshop:City',
      'photoshop:State',
      'photoshop:Country',
      'Iptc4xmpCore:Location',
      'Iptc4xmpExt:Sublocation',
      'Iptc4xmpExt:City',
      'Iptc4xmpExt:CountryName',
    ],
  ],
  ['people', ['Iptc4xmpExt:PersonInImage', 'mwg-rs:Name', 'MPReg:PersonDisplayName']],
  [
    'serial',
    ['aux:SerialNumber', 'exifEX:BodySerialNumber', 'aux:LensSerialNumber', 'exifEX:LensSerialNumber', 'aux:OwnerName'],
  ],
  [
    'author',
    [
      'dc:creator',
      'dc:rights',
      'photoshop:Credit',
      'photoshop:AuthorsPosition',
      'exifEX:CameraOwnerName',
      'tiff:Artist',
      'photoshop:Source',
      'Iptc4xmpCore:CiEmailWork',
      'Iptc4xmpCore:CiTelWork',
    ],
  ],
  ['time', ['exif:DateTimeOriginal', 'photoshop:DateCreated', 'xmp:CreateDate', 'xmp:ModifyDate', 'xmp:MetadataDate']],
  ['device', ['tiff:Model', 'aux:Lens']],
  ['words', ['dc:title', 'dc:description', 'dc:subject', 'photoshop:Headline', 'exif:UserComment']],
  ['software', ['xmp:CreatorTool', 'tiff:Software']],
];

/** "43,28.094N" or "43,28,5N", as XMP writes degrees. */
function parseDegrees(text: string | undefined): number | undefined {
  const m = /^(\d{1,3}),([\d.]{1,12})(?:,([\d.]{1,12}))?([NSEW])$/.exec(text ?? '');
  return m ? (Number(m[1]) + Number(m[2]) / 60 + Number(m[3] ?? 0) / 3600) * (/[SW]/.test(m[4]!) ? -1 : 1) : undefined;
}

export function extractXmpFacts(bytes: Uint8Array): MetadataFact[] {
  const xml = new TextDecoder().decode(bytes.subarray(0, MAX_BYTES));
  const facts: MetadataFact[] = PROPERTIES.flatMap(([kind, names]) =>
    names
      .flatMap(n => propertyValues(xml, n))
      .map(value => ({ kind, value: kind === 'time' ? (parseTimestamp(value) ?? value) : value })),
  );
  const [lat, lon] = ['exif:GPSLatitude', 'exif:GPSLongitude'].map(n => parseDegrees(propertyValues(xml, n)[0]));
  if (lat !== undefined && lon !== undefined) facts.push({ kind: 'place', at: { lat, lon } });
  else if (/GPSLatitude/.test(xml)) facts.push({ kind: 'place' });
  if (/xmpMM:|photoshop:History|crs:|stEvt:|DigitalSourceType/.test(xml)) facts.push({ kind: 'edits' });
  if (!facts.length) facts.push({ kind: 'other' });
  return facts;
}

const IPTC_FACTS: Record<number, MetadataFactKind> = {
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
const PREVIEW_RESOURCES = [0x0409, 0x040c];

function extractIptcRecordFacts(b: Uint8Array): MetadataFact[] {
  const facts: MetadataFact[] = [];
  for (let at = 0; at + 5 <= b.length && b[at] === 0x1c; ) {
    const [record, set, size] = [b[at + 1]!, b[at + 2]!, dataViewOf(b).getUint16(at + 3)];
    const kind = record === 2 ? IPTC_FACTS[set] : undefined;
    const value = new TextDecoder().decode(b.subarray(at + 5, at + 5 + Math.min(size, 2000))).trim();
    if (kind && value) facts.push({ kind, value: kind === 'time' ? (parseTimestamp(value) ?? value) : value });
    at += 5 + size;
  }
  return facts;
}

/** Adobe's resource blocks, or bare IPTC records. */
export function extractIptcFacts(b: Uint8Array): MetadataFact[] {
  if (b[0] === 0x1c) return extractIptcRecordFacts(b);
  const facts: MetadataFact[] = [];
  let at = 0;
  while (at + 12 <= b.length && startsWith(b, '8BIM', at)) {
    const id = dataViewOf(b).getUint16(at + 4),
      name = 1 + b[at + 6]!,
      from = at + 6 + name + (name & 1);
    if (from + 4 > b.length) break;
    const size = dataViewOf(b).getUint32(from),
      data = b.subarray(from + 4, from + 4 + size);
    if (id === 0x0404) facts.push(...extractIptcRecordFacts(data));
    if (id === 0x0424) facts.push(...extractXmpFacts(data));
    if (PREVIEW_RESOURCES.includes(id)) facts.push({ kind: 'thumbnail' });
    at = from + 4 + size + (size & 1);
  }
  return facts.length ? facts : [{ kind: 'other' }];
}

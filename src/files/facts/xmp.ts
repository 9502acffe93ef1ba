/** Extracts facts from XMP (ISO 16684-1), which is XML; unknown structure is skipped. */
import type { MetadataFactKind } from '../model.ts';
import type { MetadataFact } from '../schema.ts';
import { parseTimestamp } from './timestamp.ts';

const MAX_BYTES = 400_000;
/** Per property. */
const MAX_VALUES = 40;
/** Characters of one list. */
const MAX_LIST_LENGTH = 20_000;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntity(entity: string, name: string): string {
  if (name[0] !== '#') return ENTITIES[name.toLowerCase()] ?? entity;
  const isHex = name[1]?.toLowerCase() === 'x';
  const code = isHex ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}

const decodeEntities = (text: string): string => text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,4});/gi, decodeEntity).trim();

/** Finds a property as an attribute or an element. */
const propertyPattern = (name: string): RegExp =>
  new RegExp(
    `[\\s<]${name}(?:\\s*=\\s*(?:"([^"<]{0,2000})"|'([^'<]{0,2000})')|(?:\\s[^<>]{0,500})?>([^<]{0,2000}))`,
    'g',
  );

const LIST_ITEM = /<rdf:li[^<>]{0,500}>([^<]{1,2000})/g;

/** Returns the values of a property, written as an attribute, as text or as a list. */
function propertyValues(xml: string, name: string): string[] {
  const all: string[] = [];
  if (!xml.includes(name)) return all;
  let count = 0;
  for (const m of xml.matchAll(propertyPattern(name))) {
    if (++count > MAX_VALUES) break;
    const value = m[1] ?? m[2] ?? m[3] ?? '';
    if (value.trim()) {
      all.push(decodeEntities(value));
      continue;
    }
    const isElement = m[3] !== undefined;
    if (!isElement) continue;
    const list = xml.slice(m.index, m.index + MAX_LIST_LENGTH);
    const end = list.indexOf(`</${name}`);
    for (const item of list.slice(0, Math.max(end, 0)).matchAll(LIST_ITEM)) all.push(decodeEntities(item[1]!));
  }
  return all.filter(Boolean);
}

const PROPERTIES: readonly [MetadataFactKind, string[]][] = [
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

const DEGREES = /^(\d{1,3}),([\d.]{1,12})(?:,([\d.]{1,12}))?([NSEW])$/;
const EDIT_HISTORY = /xmpMM:|photoshop:History|crs:|stEvt:|DigitalSourceType/;

/** Parses an angle as XMP writes it: "43,28.094N" or "43,28,5N". */
function parseDegrees(text = ''): number | undefined {
  const m = DEGREES.exec(text);
  if (!m) return undefined;
  const [, degrees, minutes, seconds = 0, direction] = m;
  const angle = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
  return angle * (direction === 'S' || direction === 'W' ? -1 : 1);
}

function extractPosition(xml: string): MetadataFact[] {
  const lat = parseDegrees(propertyValues(xml, 'exif:GPSLatitude')[0]);
  const lon = parseDegrees(propertyValues(xml, 'exif:GPSLongitude')[0]);
  if (lat !== undefined && lon !== undefined) return [{ kind: 'place', at: { lat, lon } }];
  return xml.includes('GPSLatitude') ? [{ kind: 'place' }] : [];
}

export function extractXmpFacts(bytes: Uint8Array): MetadataFact[] {
  const xml = new TextDecoder().decode(bytes.subarray(0, MAX_BYTES));
  const facts: MetadataFact[] = PROPERTIES.flatMap(([kind, names]) =>
    names
      .flatMap(name => propertyValues(xml, name))
      .map(value => ({ kind, value: kind === 'time' ? (parseTimestamp(value) ?? value) : value })),
  );
  facts.push(...extractPosition(xml));
  if (EDIT_HISTORY.test(xml)) facts.push({ kind: 'edits' });
  return facts.length ? facts : [{ kind: 'other' }];
}

/** Hides texts in HEIC and AVIF files. */
import { bytesOf, plain } from '../photo-helpers.ts';
import { ascii, join, u16, u32, u8, zeros, type HidingPlace } from './hidden-text.ts';
import { exif, profile } from './images.ts';

const box = (type: string, ...parts: (Uint8Array | string)[]): Uint8Array<ArrayBuffer> => {
  const data = join(...parts);
  return join(u32(data.length + 8), type, data);
};

interface Box {
  type: string;
  data: Uint8Array;
}
function boxesOf(bytes: Uint8Array, from = 0): Box[] {
  const boxes: Box[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = from; at < bytes.length; ) {
    const size = view.getUint32(at);
    boxes.push({
      type: Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1'),
      data: bytes.subarray(at + 8, at + size),
    });
    at += size;
  }
  return boxes;
}

type Format = 'heic' | 'avif';
const base = (format: Format): Uint8Array => bytesOf(plain(format, `place.${format}`));

/** What is changed in a picture with one item. */
interface Change {
  item?: { type: string; name?: string; contentType?: string; data: Uint8Array; refersAs?: string };
  property?: Uint8Array;
  /** Adds the property to the primary item. */
  used?: boolean;
  handlerName?: string;
  itemName?: string;
  inMeta?: Uint8Array;
  inMdat?: Uint8Array;
  brands?: string;
  sample?: (data: Uint8Array) => Uint8Array;
}

/** Builds the picture anew with one image item, and with what is hidden. */
function heif(format: Format, change: Change): Uint8Array {
  const boxes = boxesOf(base(format));
  const find = (all: Box[], type: string): Box => all.find(b => b.type === type)!;
  const meta = boxesOf(find(boxes, 'meta').data, 4);
  const ipco = find(boxesOf(find(meta, 'iprp').data), 'ipco');
  const properties = boxesOf(ipco.data).filter(p => ['ispe', 'pixi', 'hvcC', 'av1C'].includes(p.type));
  const mdat = find(boxes, 'mdat').data;
  const image = change.sample ? change.sample(mdat) : mdat;
  const itemType = format === 'heic' ? 'hvc1' : 'av01';
  const { item } = change;
  const infe = (id: number, type: string, name: string, content = ''): Uint8Array =>
    box('infe', u8(2, 0, 0, 0), u16(id), u16(0), type, `${name}\0`, content && `${content}\0`);
  const entry = (id: number, from: number, length: number): Uint8Array =>
    join(u16(id), u16(0), u16(0), u16(1), u32(from), u32(length));
  const count = item ? 2 : 1;
  const all = [...properties.map(p => box(p.type, p.data)), ...(change.property ? [change.property] : [])];
  const links = properties.map((p, i) => (i + 1) | (p.type.endsWith('C') ? 0x80 : 0));
  if (change.used) links.push(all.length);
  const build = (mdatAt: number): Uint8Array =>
    box(
      'meta',
      zeros(4),
      box('hdlr', zeros(8), 'pict', zeros(12), `${change.handlerName ?? ''}\0`),
      box('pitm', zeros(4), u16(1)),
      box(
        'iloc',
        u8(1, 0, 0, 0, 0x44, 0),
        u16(count),
        entry(1, mdatAt, image.length),
        item ? entry(2, mdatAt + image.length + (change.inMdat?.length ?? 0), item.data.length) : '',
      ),
      box(
        'iinf',
        zeros(4),
        u16(count),
        infe(1, itemType, change.itemName ?? ''),
        item ? infe(2, item.type, item.name ?? '', item.contentType) : '',
      ),
      item?.refersAs ? box('iref', zeros(4), box(item.refersAs, u16(2), u16(1), u16(1))) : '',
      box('iprp', box('ipco', ...all), box('ipma', zeros(4), u32(1), u16(1), u8(links.length), Uint8Array.from(links))),
      change.inMeta ?? '',
    );
  const ftyp = box('ftyp', find(boxes, 'ftyp').data, change.brands ?? '');
  const mdatAt = ftyp.length + build(0).length + 8;
  return join(ftyp, build(mdatAt), box('mdat', image, change.inMdat ?? '', item?.data ?? ''));
}

/** Puts user data in front of the slices of an image. */
const withUserData =
  (format: Format, s: string) =>
  (data: Uint8Array): Uint8Array => {
    if (format === 'avif') return join(data, u8(0x2a, s.length + 3, 4, 0x12, 0), s);
    const unit = join(u8(0x4e, 1, 5, 16 + s.length), zeros(16), s, u8(0x80));
    return join(u32(unit.length), unit, data);
  };

const places = (format: Format): HidingPlace[] =>
  (
    [
      [
        'Exif',
        s => ({ item: { type: 'Exif', data: join(u32(0), exif(s)), refersAs: 'cdsc' } }),
        { kind: 'serial', value: true },
      ],
      [
        'XMP',
        s => ({
          item: { type: 'mime', contentType: 'application/rdf+xml', data: ascii(`<rdf:RDF dc:creator="${s}"/>`) },
        }),
        { kind: 'author', value: true },
      ],
      ['another item', s => ({ item: { type: 'mime', contentType: 'text/plain', data: ascii(s) } }), { kind: 'other' }],
      ['an item of unknown type', s => ({ item: { type: 'prvt', data: ascii(s) } }), { kind: 'pictures' }],
      [
        'a second picture',
        s => ({ item: { type: format === 'heic' ? 'hvc1' : 'av01', data: ascii(s) } }),
        { kind: 'pictures' },
      ],
      ['thumbnail', s => ({ item: { type: 'jpeg', data: ascii(s), refersAs: 'thmb' } }), { kind: 'thumbnail' }],
      ['depth or gain map', s => ({ item: { type: 'jpeg', data: ascii(s), refersAs: 'auxl' } }), { kind: 'pictures' }],
      ['name of an item', s => ({ itemName: s }), { kind: 'words', value: true }],
      ['name of the handler', s => ({ handlerName: s }), { kind: 'software', value: true }],
      [
        'description of the picture',
        s => ({ property: box('udes', zeros(4), `en\0${s}\0\0\0`), used: true }),
        { kind: 'words' },
      ],
      ['unknown property', s => ({ property: box('prvt', s), used: true }), { kind: 'other' }],
      ['unused property', s => ({ property: box('auxC', zeros(4), s, '\0') }), { kind: 'other' }],
      ['behind a property', s => ({ property: box('pasp', u32(1), u32(1), s), used: true }), { kind: 'other' }],
      [
        'colour profile',
        s => ({ property: box('colr', 'prof', profile({ priv: ascii(s) })), used: true }),
        { kind: 'other' },
      ],
      ['a box in meta', s => ({ inMeta: box('free', s) }), { kind: 'other' }],
      ['bytes that no item uses', s => ({ inMdat: ascii(s) }), { kind: 'other' }],
      ['brands', s => ({ brands: s.padEnd(32).slice(0, 32) }), { kind: 'other' }],
      ['user data of the encoder', s => ({ sample: withUserData(format, s) }), { kind: 'software', value: true }],
    ] as [string, (s: string) => Change, HidingPlace['tells']][]
  ).map(([place, change, tells]) => ({
    place,
    extension: format,
    make: s => heif(format, change(s)),
    ...(tells ? { tells } : {}),
    looksLike: () => heif(format, {}),
  }));

const BOXES: [string, (s: string) => Uint8Array, string][] = [
  ['free box', s => box('free', s), 'other'],
  ['skip box', s => box('skip', s), 'other'],
  ['uuid box', s => box('uuid', zeros(16), s), 'other'],
  [
    'content credentials',
    s =>
      box(
        'uuid',
        u8(0xd8, 0xfe, 0xc3, 0xd6, 0x1b, 0x0e, 0x48, 0x3c, 0x92, 0x97, 0x58, 0x28, 0x87, 0x7e, 0xc4, 0x81),
        s,
      ),
    'credentials',
  ],
  ['video of a motion photo', s => box('mpvd', s), 'video'],
];
const withBoxes = (format: Format): HidingPlace[] =>
  BOXES.map(([place, make, kind]) => ({
    place,
    extension: format,
    make: s => join(base(format), make(s)),
    tells: { kind },
  }));

export const HEIF_PLACES: HidingPlace[] = (['heic', 'avif'] as const).flatMap(format => [
  ...places(format),
  ...withBoxes(format),
]);
export { box };

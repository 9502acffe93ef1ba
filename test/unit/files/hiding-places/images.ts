/** Hides texts in JPEG, PNG, WebP and GIF files. */
import { zlibSync } from 'fflate';
import { buildChunk } from '../../../../src/files/formats/png.ts';
import { bytesOf, plain } from '../photo-helpers.ts';
import { ascii, join, u16, u32, u32le, u8, utf16, zeros, toPlaces, type HidingPlace, type Row } from './hidden-text.ts';

const fixed = (n: number): Uint8Array => u32(Math.round(n * 65_536));
const xyz = (x: number, y: number, z: number): Uint8Array => join('XYZ \0\0\0\0', fixed(x), fixed(y), fixed(z));
const text = (s: string): Uint8Array => join('text\0\0\0\0', s, '\0');
const description = (s: string): Uint8Array => join('desc\0\0\0\0', u32(s.length + 1), s, '\0', zeros(78));

/** Builds an sRGB-like profile with further tags. */
export function profile(tags: Record<string, Uint8Array> = {}, gap: Uint8Array = zeros(0)): Uint8Array {
  const curve = join('curv\0\0\0\0', u32(1), u16(0x0233), zeros(2));
  const all: Record<string, Uint8Array> = {
    desc: description('sRGB'),
    cprt: text('No copyright, use freely'),
    wtpt: xyz(0.9642, 1, 0.8249),
    rXYZ: xyz(0.436, 0.2225, 0.0139),
    gXYZ: xyz(0.3851, 0.7169, 0.0971),
    bXYZ: xyz(0.1431, 0.0606, 0.7139),
    rTRC: curve,
    gTRC: curve,
    bTRC: curve,
    ...tags,
  };
  const names = Object.keys(all);
  let at = 132 + 12 * names.length + gap.length;
  const table: Uint8Array[] = [];
  const bodies: Uint8Array[] = [];
  for (const name of names) {
    const data = join(all[name]!, zeros(-all[name]!.length & 3));
    table.push(join(name, u32(at), u32(all[name]!.length)));
    bodies.push(data);
    at += data.length;
  }
  const header = join(u32(at), zeros(4), u8(2, 0x40, 0, 0), 'mntrRGB XYZ ', zeros(12), 'acsp', zeros(28));
  const whole = join(
    header,
    fixed(0.9642),
    fixed(1),
    fixed(0.8249),
    zeros(48),
    u32(names.length),
    ...table,
    gap,
    ...bodies,
  );
  return whole;
}

const PROFILES: [string, (s: string) => Uint8Array, kind: string][] = [
  ['copyright of the colour profile', s => profile({ cprt: text(s) }), 'words'],
  ['name of the colour profile', s => profile({ desc: description(s) }), 'device'],
  ['serial number of the screen', s => profile({ mmod: join('mmod\0\0\0\0', zeros(8), s) }), 'serial'],
  ['unknown tag of the colour profile', s => profile({ priv: join('data\0\0\0\0', s) }), 'other'],
  ['a tone curve longer than it says', s => profile({ rTRC: join('curv\0\0\0\0', u32(1), u16(0x0233), s) }), 'other'],
  ['between the tags of the colour profile', s => profile({}, join(s, zeros(-s.length & 3))), 'other'],
];

// JPEG

const segment = (marker: number, ...parts: (Uint8Array | string)[]): Uint8Array => {
  const data = join(...parts);
  return join(u8(0xff, marker), u16(data.length + 2), data);
};
const jpeg = (): Uint8Array => bytesOf(plain('jpg', 'place.jpg'));
const inJpeg = (...segments: Uint8Array[]): Uint8Array => join(jpeg().subarray(0, 2), ...segments, jpeg().subarray(2));
const afterJpeg = (...parts: (Uint8Array | string)[]): Uint8Array => join(jpeg(), ...parts);
const XMP = (s: string): string =>
  `<x:xmpmeta><rdf:RDF><rdf:Description dc:creator="${s}" photoshop:City="${s}"/></rdf:RDF></x:xmpmeta>`;
/** Exif with a camera's owner, serial number and maker note. */
export const exif = (s: string): Uint8Array => {
  const entry = (tag: number, type: number, count: number, value: number) =>
    join(u16(tag), u16(type), u32(count), u32(value));
  const value = join(s, '\0');
  const at = 8 + 2 + 12 + 4;
  const textAt = at + 2 + 3 * 12 + 4;
  return join(
    'MM\0*',
    u32(8),
    u16(1),
    entry(0x8769, 4, 1, at),
    u32(0),
    u16(3),
    entry(0xa430, 2, value.length, textAt),
    entry(0xa431, 2, value.length, textAt),
    entry(0x927c, 7, value.length, textAt),
    u32(0),
    value,
  );
};

const JPEG_PLACES = toPlaces('jpg', [
  ['comment', s => inJpeg(segment(0xfe, s)), { kind: 'words', value: true }],
  [
    'Exif owner, serial number and maker note',
    s => inJpeg(segment(0xe1, 'Exif\0\0', exif(s))),
    { kind: 'serial', value: true },
  ],
  ['XMP', s => inJpeg(segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', XMP(s))), { kind: 'author', value: true }],
  [
    'extended XMP',
    s => inJpeg(segment(0xe1, 'http://ns.adobe.com/xmp/extension/\0', XMP(s))),
    { kind: 'place', value: true },
  ],
  [
    'IPTC',
    s =>
      inJpeg(
        segment(0xed, 'Photoshop 3.0\0', '8BIM', u8(4, 4, 0, 0), u32(s.length + 5), u8(0x1c, 2, 80), u16(s.length), s),
      ),
    { kind: 'author', value: true },
  ],
  [
    'IPTC preview',
    s => inJpeg(segment(0xed, 'Photoshop 3.0\0', '8BIM', u8(4, 12, 0, 0), u32(s.length), s)),
    { kind: 'thumbnail' },
  ],
  ['JFXX thumbnail', s => inJpeg(segment(0xe0, 'JFXX\0', u8(0x10), s)), { kind: 'thumbnail' }],
  [
    'JFIF thumbnail',
    s =>
      join(
        u8(0xff, 0xd8),
        segment(0xe0, 'JFIF\0', u8(1, 1, 0, 0, 1, 0, 1, 10, 1), s.padEnd(30).slice(0, 30)),
        jpeg().subarray(20),
      ),
    { kind: 'thumbnail' },
  ],
  [
    'Ducky comment',
    s =>
      inJpeg(
        segment(0xec, 'Ducky', u16(1), u16(4), u32(60), u16(2), u16(4 + 2 * s.length), u32(s.length), utf16(s), u16(0)),
      ),
    { kind: 'words', value: true },
  ],
  [
    'Ducky copyright',
    s => inJpeg(segment(0xec, 'Ducky', u16(3), u16(4 + 2 * s.length), u32(s.length), utf16(s), u16(0))),
    { kind: 'author', value: true },
  ],
  ['MPF', s => inJpeg(segment(0xe2, 'MPF\0', 'MM\0*', s)), { kind: 'pictures' }],
  [
    'content credentials',
    s => inJpeg(segment(0xeb, 'JP', u16(1), u32(1), u32(40), 'jumb', 'c2pa', s)),
    { kind: 'credentials' },
  ],
  [
    'second part of content credentials',
    s => inJpeg(segment(0xeb, 'JP', u16(7), u32(1), 'jumbc2pa'), segment(0xeb, 'JP', u16(7), u32(2), s)),
    { kind: 'credentials' },
  ],
  ['another JUMBF box', s => inJpeg(segment(0xeb, 'JP', u16(1), u32(1), 'jumb', s)), { kind: 'other' }],
  ['APP4', s => inJpeg(segment(0xe4, s)), { kind: 'other' }],
  ['APP15', s => inJpeg(segment(0xef, s)), { kind: 'other' }],
  ['FlashPix in APP2', s => inJpeg(segment(0xe2, 'FPXR\0', s)), { kind: 'other' }],
  [
    'behind the fields of Adobe’s segment',
    s => inJpeg(segment(0xee, 'Adobe', u16(100), zeros(4), u8(1), s)),
    { kind: 'other' },
  ],
  ['behind the last block', s => join(jpeg().subarray(0, -2), s, u8(0xff, 0xd9)), { kind: 'other' }],
  ['behind the end', s => afterJpeg(s), { kind: 'other' }],
  ['a second picture behind the end', s => afterJpeg(inJpeg(segment(0xfe, s))), { kind: 'pictures' }],
  ['a video behind the end', s => afterJpeg(u32(24), 'ftypmp42', zeros(12), s), { kind: 'video' }],
  [
    'an unused Huffman table',
    s => inJpeg(segment(0xc4, u8(0x13), u8(0, 0, 0, 0, 0, 0, 0, s.length), zeros(8), s)),
    { kind: 'other' },
  ],
  [
    'an unused quantization table',
    s => inJpeg(segment(0xdb, u8(3), s.padEnd(64, '.').slice(0, 64))),
    { kind: 'other' },
  ],
  ...PROFILES.map(
    ([place, make, kind]): Row => [place, s => inJpeg(segment(0xe2, 'ICC_PROFILE\0', u8(1, 1), make(s))), { kind }],
  ),
]);

// PNG

const png = (): Uint8Array => bytesOf(plain('png', 'place.png'));
interface Chunk {
  type: string;
  data: Uint8Array;
}
function chunksOf(bytes: Uint8Array): Chunk[] {
  const chunks: Chunk[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at < bytes.length; ) {
    const length = view.getUint32(at);
    chunks.push({
      type: Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1'),
      data: bytes.subarray(at + 8, at + 8 + length),
    });
    at += 12 + length;
  }
  return chunks;
}
const SIGNATURE = u8(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const toPng = (chunks: Chunk[]): Uint8Array =>
  join(SIGNATURE, ...chunks.map(({ type, data }) => buildChunk(type, data)));
/** Adds a chunk behind the header. */
const inPng = (type: string, ...parts: (Uint8Array | string)[]): Uint8Array => {
  const [header, ...others] = chunksOf(png()).filter(chunk => chunk.type !== type);
  return toPng([header!, { type, data: join(...parts) }, ...others]);
};
/** A small truecolour image, with its compressed lines changed. */
const smallPng = (change: (lines: Uint8Array) => Uint8Array, ...extra: Chunk[]): Uint8Array =>
  toPng([
    { type: 'IHDR', data: join(u32(4), u32(4), u8(8, 2, 0, 0, 0)) },
    ...extra,
    {
      type: 'IDAT',
      data: change(
        join(
          ...Array.from({ length: 4 }, (_, y) =>
            join(
              u8(0),
              Uint8Array.from({ length: 12 }, (_x, x) => x * y * 5),
            ),
          ),
        ),
      ),
    },
    { type: 'IEND', data: zeros(0) },
  ]);
const animated = (tail: string): Uint8Array => {
  const lines = zlibSync(zeros(4 * 13));
  const control = (n: number) => ({
    type: 'fcTL',
    data: join(u32(n), u32(4), u32(4), zeros(8), u16(1), u16(10), zeros(2)),
  });
  return toPng([
    { type: 'IHDR', data: join(u32(4), u32(4), u8(8, 2, 0, 0, 0)) },
    { type: 'acTL', data: join(u32(2), u32(0)) },
    control(0),
    { type: 'IDAT', data: lines },
    control(1),
    { type: 'fdAT', data: join(u32(2), lines, tail) },
    { type: 'IEND', data: zeros(0) },
  ]);
};

const PNG_PLACES = toPlaces('png', [
  ['tEXt', s => inPng('tEXt', 'Author\0', s), { kind: 'author', value: true }],
  ['zTXt', s => inPng('zTXt', 'Comment\0\0', zlibSync(ascii(s))), { kind: 'words', value: true }],
  ['iTXt', s => inPng('iTXt', 'Comment\0', zeros(4), s), { kind: 'words', value: true }],
  ['XMP', s => inPng('iTXt', 'XML:com.adobe.xmp\0', zeros(4), XMP(s)), { kind: 'author', value: true }],
  ['Exif', s => inPng('eXIf', exif(s)), { kind: 'serial', value: true }],
  [
    'name of the colour profile in iCCP',
    s => inPng('iCCP', s, '\0\0', zlibSync(profile())),
    { kind: 'device', value: true },
  ],
  ['behind the compressed colour profile', s => inPng('iCCP', 'icc\0\0', zlibSync(profile()), s), { kind: 'other' }],
  ...PROFILES.map(([place, make, kind]): Row => [place, s => inPng('iCCP', 'icc\0\0', zlibSync(make(s))), { kind }]),
  ['behind the compressed image', s => smallPng(lines => join(zlibSync(lines), s)), { kind: 'other' }],
  ['behind the last line of the image', s => smallPng(lines => zlibSync(join(lines, s))), { kind: 'other' }],
  ['behind the compressed frame of an animation', s => animated(s), { kind: 'other' }],
  ['sPLT', s => inPng('sPLT', s, '\0', u8(8), zeros(10)), { kind: 'other' }],
  ['vpAg', s => inPng('vpAg', s), { kind: 'other' }, { looksLike: png }],
  ['hIST', s => inPng('hIST', s), { kind: 'other' }],
  ['unknown chunk', s => inPng('prVt', s), { kind: 'other' }],
  ['gAMA that is too long', s => inPng('gAMA', u32(45_455), s), { kind: 'other' }],
  [
    'palette of an image without one',
    s => smallPng(zlibSync, { type: 'PLTE', data: join(s, zeros(3 - (s.length % 3))) }),
    { kind: 'other' },
  ],
  [
    'colours that no pixel has',
    s =>
      toPng([
        { type: 'IHDR', data: join(u32(4), u32(4), u8(8, 3, 0, 0, 0)) },
        { type: 'PLTE', data: join(zeros(12), s, zeros((3 - (s.length % 3)) % 3)) },
        { type: 'IDAT', data: zlibSync(join(...[0, 1, 2, 3].map(y => u8(y === 3 ? 2 : 1, 0, 1, y % 2, 0)))) },
        { type: 'IEND', data: zeros(0) },
      ]),
    { kind: 'other' },
  ],
  ['content credentials', s => inPng('caBX', 'jumbc2pa', s), { kind: 'credentials' }],
  ['behind the end', s => join(png(), s), { kind: 'other' }],
]);

// WebP

const webp = (): Uint8Array => bytesOf(plain('webp', 'place.webp'));
const riff = (type: string, data: Uint8Array): Uint8Array =>
  join(type, u32le(data.length), data, zeros(data.length & 1));
const inWebp = (
  flags: number,
  before: Uint8Array[],
  after: Uint8Array[],
  reserved: Uint8Array = zeros(3),
): Uint8Array => {
  const image = webp().subarray(12);
  const header = riff('VP8X', join(u8(flags), reserved, u8(95, 0, 0, 63, 0, 0)));
  return riff('RIFF', join('WEBP', header, ...before, image, ...after));
};
const animatedWebp = (extra: Uint8Array): Uint8Array => {
  const frame = join(zeros(6), u8(95, 0, 0, 63, 0, 0, 100, 0, 0, 0), webp().subarray(12), extra);
  const header = riff('VP8X', u8(2, 0, 0, 0, 95, 0, 0, 63, 0, 0));
  return riff('RIFF', join('WEBP', header, riff('ANIM', zeros(6)), riff('ANMF', frame), riff('ANMF', frame)));
};

const WEBP_PLACES = toPlaces('webp', [
  ['Exif', s => inWebp(8, [], [riff('EXIF', exif(s))]), { kind: 'serial', value: true }],
  ['XMP', s => inWebp(4, [], [riff('XMP ', ascii(XMP(s)))]), { kind: 'author', value: true }],
  ['content credentials', s => inWebp(0, [], [riff('C2PA', ascii(`c2pa${s}`))]), { kind: 'credentials' }],
  ['unknown chunk', s => inWebp(0, [], [riff('prvt', ascii(s))]), { kind: 'other' }],
  ['unknown chunk in a frame', s => animatedWebp(riff('prvt', ascii(s))), { kind: 'other' }],
  ['a second VP8X', s => inWebp(0, [riff('VP8X', join(zeros(10), s))], []), { kind: 'other' }],
  ['behind the size of the file', s => join(webp(), s), { kind: 'other' }],
  ...PROFILES.map(([place, make, kind]): Row => [place, s => inWebp(0x20, [riff('ICCP', make(s))], []), { kind }]),
]);

// GIF

const subBlocks = (data: Uint8Array): Uint8Array => {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < data.length; at += 255) {
    const part = data.subarray(at, at + 255);
    parts.push(u8(part.length), part);
  }
  return join(...parts, u8(0));
};
/** Sixteen pixels of a colour, in codes of three bits between clear codes. */
function lzw(pixels: number[]): Uint8Array {
  const codes = pixels.flatMap((pixel, i) => (i % 2 ? [pixel] : [4, pixel])).concat(5);
  const bits = codes.flatMap(code => [code & 1, (code >> 1) & 1, code >> 2]);
  const bytes = new Uint8Array(Math.ceil(bits.length / 8));
  bits.forEach((bit, i) => {
    bytes[i >> 3]! |= bit << (i & 7);
  });
  return bytes;
}
const LOOP = join(u8(0x21, 0xff, 11), 'NETSCAPE2.0', u8(3, 1, 0, 0, 0));
const gifFrame = (colour: number, tail = ''): Uint8Array =>
  join(
    u8(0x21, 0xf9, 4, 0, 10, 0, 0, 0),
    u8(0x2c, 0, 0, 0, 0, 4, 0, 4, 0, 0, 2),
    subBlocks(join(lzw(Array.from({ length: 16 }, (_, i) => (i + colour) % 4)), tail)),
  );
export const gif = (...between: Uint8Array[]): Uint8Array =>
  join(
    'GIF89a',
    u8(4, 0, 4, 0, 0x91, 0, 0),
    u8(0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0, 255),
    LOOP,
    gifFrame(0),
    ...between,
    gifFrame(1),
    ';',
  );
const extension = (label: number, ...parts: Uint8Array[]): Uint8Array => join(u8(0x21, label), ...parts, u8(0));
const block = (s: string): Uint8Array => join(u8(s.length), s);

const GIF_PLACES = toPlaces('gif', [
  ['comment', s => gif(extension(0xfe, block(s))), { kind: 'words', value: true }],
  ['plain text', s => gif(extension(0x01, join(u8(12), zeros(12)), block(s))), { kind: 'words' }],
  ['unknown application', s => gif(extension(0xff, block('PRIVATE 1.0'), block(s))), { kind: 'other' }],
  [
    'XMP',
    s =>
      gif(
        extension(
          0xff,
          block('XMP DataXMP'),
          join(
            XMP(s),
            u8(1),
            Uint8Array.from({ length: 256 }, (_, i) => 255 - i),
          ),
        ),
      ),
    { kind: 'author', value: true },
  ],
  [
    'a longer loop block',
    s => gif(extension(0xff, block('NETSCAPE2.0'), join(u8(3, 1, 0, 0)), block(s))),
    { kind: 'other' },
  ],
  ['unknown extension', s => gif(extension(0xaa, block(s))), { kind: 'other' }],
  [
    'colours that no pixel has',
    s => join('GIF89a', u8(4, 0, 4, 0, 0xf3, 0, 0), zeros(12), s.padEnd(36), gifFrame(0), ';'),
    { kind: 'other' },
  ],
  ['behind the compressed pixels', s => gif(gifFrame(2, s)), { kind: 'other' }],
  ['behind the end', s => join(gif(), s), { kind: 'other' }],
]);

export const IMAGE_PLACES: HidingPlace[] = [...JPEG_PLACES, ...PNG_PLACES, ...WEBP_PLACES, ...GIF_PLACES];

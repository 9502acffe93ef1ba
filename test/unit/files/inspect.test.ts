/**
 * Checks for every format what is reported, what another reader still finds in the copy, and that the pixels are the
 * same.
 */
import fc from 'fast-check';
import { zlibSync } from 'fflate';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { includesBytes, concatBytes } from '../../../src/files/bytes.ts';
import { inspectFile, neutralFileName } from '../../../src/files/inspect.ts';
import { buildChunk } from '../../../src/files/formats/png.ts';
import {
  bytesOf,
  folder,
  FORMATS,
  found,
  MARKER,
  orientationOf,
  pixels,
  plain,
  put,
  run,
  SPOT,
  telling,
  type Extension,
} from './photo-helpers.ts';

const marker = new TextEncoder().encode(MARKER);
const files = {} as Record<Extension, Uint8Array<ArrayBuffer>>;
const paths = {} as Record<Extension, string>;
beforeAll(() => {
  for (const f of FORMATS) {
    paths[f] = telling(f);
    files[f] = bytesOf(paths[f]);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(FORMATS)('%s', extension => {
  it('reports place, device, serial number, author, time, software and texts', () => {
    const { facts } = inspectFile(files[extension]);
    const values = (kind: string) => facts.filter(f => f.kind === kind).map(f => f.value);
    const at = facts.find(f => f.at)!.at!;
    expect(Math.abs(at.lat - SPOT.lat) + Math.abs(at.lon - SPOT.lon)).toBeLessThan(0.0001);
    expect(values('place')).toContain('Mocktown');
    expect(values('serial')).toEqual(expect.arrayContaining(['SN-0012345', 'LN-998877']));
    expect(values('author')).toContain(MARKER);
    expect(values('people')).toEqual([MARKER]);
    expect(values('words')).toContain(MARKER);
    expect(values('time')).toContain('2024-05-12 13:05');
    expect(values('device')).toEqual(expect.arrayContaining(['Acme', 'Acme Cam 9']));
    expect(values('software')).toEqual(expect.arrayContaining(['AcmeOS 4.2', 'AcmeEdit']));
  });

  it('has a copy in which exiftool finds nothing but the orientation, with the same pixels', () => {
    expect(found(paths[extension]).length).toBeGreaterThan(15); // exiftool does see the metadata of the original
    const { copy, refused } = inspectFile(files[extension]);
    expect(refused).toBeUndefined();
    const file = put(`copy.${extension}`, copy!);
    const heif = extension === 'heic' || extension === 'avif'; // rotated by a property of the item, not by Exif
    expect(found(file).filter(t => !(t === 'IFD0:Orientation' && !heif))).toEqual([]);
    if (!heif) expect(orientationOf(file)).toBe(6);
    expect(pixels(file)).toBe(pixels(paths[extension]));
    expect(includesBytes(copy!, marker)).toBe(false);
    expect(inspectFile(copy!)).toMatchObject({ facts: [] });
  });

  it('reports nothing for a plain picture, and makes no copy', () => {
    const reading = inspectFile(bytesOf(plain(extension)));
    expect(reading.facts).toEqual([]);
    expect(reading.copy).toBeUndefined();
    expect(reading.refused).toBeUndefined();
  });

  it('has no copy if the file is truncated at any length, but still reports what was read', () => {
    for (const part of [0.2, 0.5, 0.9, 0.999]) {
      const cut = files[extension].slice(0, Math.floor(files[extension].length * part));
      const reading = inspectFile(cut);
      expect(reading.copy, `${part}`).toBeUndefined();
      if (part > 0.9) expect(reading.refused).toBe('broken');
    }
  });

  it('never fails on changed bytes, and never makes a copy that still contains the marker', () => {
    const whole = files[extension];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }),
        fc.option(fc.nat(whole.length)),
        fc.option(fc.uint8Array({ maxLength: 60 })),
        (flips, end, tail) => {
          let bytes = whole.slice(0, end ?? whole.length);
          for (const [at, value] of flips) if (at < bytes.length) bytes[at] = value;
          if (tail) bytes = new Uint8Array([...bytes, ...tail]);
          const { copy } = inspectFile(bytes);
          return !copy || !includesBytes(copy, marker);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('never makes such a copy if a single byte of its structure is wrong', () => {
    const whole = files[extension];
    // Changes each of the first thousand bytes, which contain the structure, then every seventh.
    for (let at = 0; at < Math.min(whole.length, 8000); at += at < 1000 ? 1 : 7)
      for (const value of [at % 2 ? 0 : 0xff, whole[at]! ^ (1 << (at % 8))]) {
        const bytes = whole.slice();
        bytes[at] = value;
        const { copy } = inspectFile(bytes);
        if (copy && includesBytes(copy, marker)) expect.fail(`byte ${at} as ${value}`);
      }
  });
});

describe('a JPEG', () => {
  const jpg = () => files.jpg;
  const insert = (segment: Uint8Array) => new Uint8Array([...jpg().subarray(0, 2), ...segment, ...jpg().subarray(2)]);
  const app = (marker: number, text: string | Uint8Array) => {
    const data = typeof text === 'string' ? Uint8Array.from(text, c => c.charCodeAt(0)) : text;
    return new Uint8Array([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255, ...data]);
  };

  it('loses its thumbnail, which is reported', () => {
    expect(inspectFile(jpg()).facts.map(f => f.kind)).toContain('thumbnail');
  });

  it('loses the video of a motion photo and the additional pictures of a phone', () => {
    const behind = (tail: Uint8Array) => inspectFile(new Uint8Array([...jpg(), ...tail]));
    const video = behind(new TextEncoder().encode(`\0\0\0\x18ftypmp42\0\0\0\0${MARKER}`));
    expect(video.facts.map(f => f.kind)).toContain('video');
    expect(includesBytes(video.copy!, marker)).toBe(false);
    const pictures = behind(jpg());
    expect(pictures.facts.map(f => f.kind)).toContain('pictures');
    expect(pictures.copy!.length).toBe(inspectFile(jpg()).copy!.length);
  });

  it('loses its content credentials, which are named', () => {
    const { facts, copy } = inspectFile(insert(app(0xeb, `JP\0\0jumb c2pa ${MARKER}`)));
    expect(facts.map(f => f.kind)).toContain('credentials');
    expect(includesBytes(copy!, marker)).toBe(false);
  });

  it.each([
    [''],
    ['-interlace', 'JPEG'],
    ['-sampling-factor', '2x2'],
    ['-colorspace', 'Gray'],
    ['-colorspace', 'CMYK'],
  ])('loses what stands behind the last block of its image: %s %s', (...options) => {
    const file = put('blocks.jpg', new Uint8Array());
    run('magick', plain('png'), ...options.filter(Boolean), '-strip', file);
    const whole = bytesOf(file);
    expect(inspectFile(whole)).toEqual({ format: 'jpeg', facts: [] });
    const hidden = concatBytes([whole.subarray(0, -2), new TextEncoder().encode('Rima 12'), whole.subarray(-2)]);
    const { copy, facts } = inspectFile(hidden);
    expect(facts).toEqual([{ kind: 'other' }]);
    expect(copy).toEqual(whole);
  });
});

it.each([
  ['heic', []],
  ['avif', ['-A']],
] as const)(
  '%s of a phone, with tiles and a thumbnail: loses the parts from its lists, and nothing else',
  (extension, flags) => {
    const drawing = put('tiles.png', bytesOf(plain('png'))),
      file = put(`tiles.${extension}`, new Uint8Array());
    run('magick', drawing, '-resize', '600x400!', drawing);
    run('heif-enc', ...flags, '--cut-tiles', '256', '-t', '80', drawing, '-o', file);
    run('exiftool', '-q', '-overwrite_original', '-n', `-Artist=${MARKER}`, `-XMP-dc:Creator=${MARKER}`, file);
    const { facts, copy } = inspectFile(bytesOf(file));
    expect(facts.map(f => f.kind)).toEqual(expect.arrayContaining(['author', 'thumbnail']));
    const cleaned = put(`tiles-copy.${extension}`, copy!);
    const info = run('heif-info', cleaned);
    expect(run('heif-info', file)).toMatch(/thumbnail: 80/);
    expect(info).not.toMatch(/thumbnail:|Exif|XMP/);
    expect(info).toMatch(/tiles: 3x2/);
    expect(pixels(cleaned)).toBe(pixels(file));
  },
);

it.each([[1], [3], [8]])('keeps orientation %i', orientation => {
  for (const f of ['jpg', 'png', 'webp'] as const) {
    const file = put(`turned.${f}`, inspectFile(bytesOf(telling(f, orientation))).copy!);
    expect(orientationOf(file)).toBe(orientation);
    expect(found(file)).toEqual(orientation === 1 ? [] : ['IFD0:Orientation']);
  }
});

describe('a file made to keep a reader busy', () => {
  const text = (s: string) => Uint8Array.from(s, c => c.charCodeAt(0));
  const segment = (marker: number, data: Uint8Array) =>
    new Uint8Array([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255, ...data]);
  const inJpeg = (...segments: Uint8Array[]) => {
    const whole = files.jpg,
      all = new Uint8Array(whole.length + segments.reduce((n, s) => n + s.length, 0));
    all.set(whole.subarray(0, 2));
    let at = 2;
    for (const s of segments) {
      all.set(s, at);
      at += s.length;
    }
    all.set(whole.subarray(2), at);
    return all;
  };
  const xmp = (s: string) => segment(0xe1, text(`http://ns.adobe.com/xap/1.0/\0${s}`.slice(0, 65_000)));
  const wide = (s: string) => {
    const one = new Uint8Array(2_000_000);
    for (let at = 0; at < one.length; at += s.length) one.set(text(s).subarray(0, one.length - at), at);
    return buildChunk('iTXt', new Uint8Array([...text('XML:com.adobe.xmp\0\0\0\0\0'), ...one]));
  };
  const inPng = (...chunks: Uint8Array[]) => {
    const whole = files.png;
    return concatBytes([whole.subarray(0, 33), ...chunks, whole.subarray(33)]);
  };
  it.each<[string, () => Uint8Array<ArrayBuffer>]>([
    ['open XMP lists', () => inPng(wide('<dc:title>'))],
    ['open XMP attributes', () => inPng(wide(' dc:title="'))],
    ['many XMP packets', () => inJpeg(...Array.from({ length: 200 }, () => xmp('<dc:creator><rdf:li>'.repeat(3000))))],
    ['a hundred thousand comments', () => inJpeg(...Array.from({ length: 100_000 }, () => segment(0xfe, text('x'))))],
    [
      'a hundred thousand texts',
      () => inPng(concatBytes(Array.from({ length: 100_000 }, () => buildChunk('tEXt', text('a\0b'))))),
    ],
    [
      'a text that unpacks to gigabytes',
      () =>
        inPng(buildChunk('zTXt', new Uint8Array([...text('Comment\0\0'), ...zlibSync(new Uint8Array(50_000_000))]))),
    ],
  ])('%s', (_, make) => {
    const bytes = make(),
      began = process.cpuUsage().user;
    inspectFile(bytes);
    expect((process.cpuUsage().user - began) / 1e6).toBeLessThan(6); // quadratic work would take minutes
  });
});

it('detects other formats', () => {
  const kind = (text: string) => inspectFile(Uint8Array.from(text.padEnd(40, '\0'), c => c.charCodeAt(0)));
  expect(
    [
      kind('GIF89a'),
      kind('%PDF-1.7'),
      kind('\0\0\0\x18ftypmp42\0\0\0\0mp42isom'),
      kind('\0\0\0\x14ftypqt  \0\0\0\0qt  '),
      kind('II*\0'),
      kind('<svg xmlns="">'),
      kind('hello'),
    ].map(r => r.format),
  ).toEqual(['gif', 'pdf', 'mp4', 'mov', 'tiff', 'svg', 'other']);
});

it('goes by the bytes, not by the name: a PNG that is named as a JPEG', () => {
  expect(inspectFile(files.png).format).toBe('png');
  expect(inspectFile(new Uint8Array()).format).toBe('other');
});

it('removes the date from a camera’s file name, and leaves other names', () => {
  expect(neutralFileName('IMG_20240512_130501.JPG')).toEqual({ name: 'photo.jpg', hadDate: true });
  expect(neutralFileName('Screenshot 2024-05-12 at 13.05.png')).toEqual({ name: 'photo.png', hadDate: true });
  expect(neutralFileName('banner-1920x1080.png')).toEqual({ name: 'banner-1920x1080.png', hadDate: false });
});

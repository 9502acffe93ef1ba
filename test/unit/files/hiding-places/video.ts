/** Hides texts in MP4 and QuickTime files. */
import { ascii, join, u16, u32, u8, utf16, zeros, type HidingPlace } from './hidden-text.ts';
import { box } from './heif.ts';

const full = (type: string, ...parts: (Uint8Array | string)[]): Uint8Array => box(type, zeros(4), ...parts);
const MATRIX = join(u32(0x10000), zeros(12), u32(0x10000), zeros(12), u32(0x40000000));

/** Sixteen frames of an H.264 stream: made-up slices of different lengths, which decoders would not show. */
const frame = (n: number): Uint8Array => {
  const unit = join(
    u8(n % 8 ? 0x41 : 0x65),
    Uint8Array.from({ length: 40 + n * 7 }, (_, i) => (i * 37 + n * 101) & 0xff),
  );
  return join(u32(unit.length), unit);
};
const SPS = u8(0x67, 0x42, 0xc0, 0x1e, 0xd9, 0x00, 0xa0, 0x47, 0xfe, 0xc8);
const PPS = u8(0x68, 0xce, 0x3c, 0x80);
const AVC_CONFIG = join(u8(1, 0x42, 0xc0, 0x1e, 0xff, 0xe1), u16(SPS.length), SPS, u8(1), u16(PPS.length), PPS);
const ESDS = join(
  zeros(4),
  u8(3, 0x19, 0, 0, 0),
  u8(4, 0x11, 0x40, 0x15, 0, 0, 0),
  zeros(8),
  u8(5, 2, 0x12, 0x08),
  u8(6, 1, 2),
);

export interface MovieChange {
  brand?: 'isom' | 'qt  ';
  /** Seconds since 1904. */
  time?: number;
  compressor?: string;
  handlerName?: string;
  firstFrame?: (data: Uint8Array) => Uint8Array;
  videoEntryBox?: Uint8Array;
  avcConfig?: Uint8Array;
  inMoov?: Uint8Array;
  inTrak?: Uint8Array;
  inStbl?: Uint8Array;
  /** Behind the table of times. */
  timesTail?: string;
  dataReference?: Uint8Array;
  /** A third track. */
  track?: { handler: string; entry: Uint8Array; data: Uint8Array; enabled?: boolean };
  beforeMdat?: Uint8Array;
  afterMdat?: Uint8Array;
  /** Between the samples. */
  gap?: string;
  brands?: string;
  esds?: Uint8Array;
}

const FRAMES = 16;

export function movie(change: MovieChange = {}): Uint8Array<ArrayBuffer> {
  const time = u32(change.time ?? 0);
  const frames = Array.from({ length: FRAMES }, (_, n) => frame(n));
  if (change.firstFrame) frames[0] = change.firstFrame(frames[0]!);
  const sound = Array.from({ length: FRAMES }, (_, n) =>
    Uint8Array.from({ length: 20 + n }, (_x, i) => (i * 53 + n) & 0xff),
  );
  // Two chunks of each track, alternating, as cameras write.
  const half = FRAMES / 2;
  const chunks = [frames.slice(0, half), sound.slice(0, half), frames.slice(half), sound.slice(half)].map(c =>
    join(...c),
  );
  const extra = change.track ? [change.track.data] : [];
  const parts = [chunks[0]!, ascii(change.gap ?? ''), chunks[1]!, ...extra, chunks[2]!, chunks[3]!];
  const mdat = join(...parts);

  const track = (
    id: number,
    handler: string,
    entry: Uint8Array,
    sizes: number[],
    offsets: number[],
    perChunk: number,
    enabled = true,
  ): Uint8Array => {
    const isVideo = handler === 'vide';
    return box(
      'trak',
      full(
        'tkhd',
        time,
        time,
        u32(id),
        zeros(4),
        u32(1600),
        zeros(8),
        zeros(8),
        MATRIX,
        u32(160 << 16),
        u32(120 << 16),
      ).map((byte, i) => (i === 11 ? (enabled ? 3 : 2) : byte)),
      box('edts', full('elst', u32(1), u32(1600), u32(0), u32(0x10000))),
      box(
        'mdia',
        full('mdhd', time, time, u32(1000), u32(1600), u16(0x55c4), u16(0)),
        full('hdlr', zeros(4), handler, zeros(12), id === 1 ? (change.handlerName ?? '') : '', '\0'),
        box(
          'minf',
          isVideo ? full('vmhd', zeros(8)) : handler === 'soun' ? full('smhd', zeros(4)) : full('nmhd'),
          box(
            'dinf',
            full('dref', u32(1), (id === 1 && change.dataReference) || full('url ').map((b, i) => (i === 11 ? 1 : b))),
          ),
          box(
            'stbl',
            full('stsd', u32(1), entry),
            full('stts', u32(1), u32(sizes.length), u32(100), id === 1 ? (change.timesTail ?? '') : ''),
            full('stsc', u32(1), u32(1), u32(perChunk), u32(1)),
            full('stsz', u32(0), u32(sizes.length), ...sizes.map(u32)),
            full('stco', u32(offsets.length), ...offsets.map(u32)),
            (id === 1 && change.inStbl) || '',
          ),
        ),
      ),
      (id === 1 && change.inTrak) || '',
    );
  };
  const compressor = change.compressor ?? '';
  const videoEntry = box(
    'avc1',
    zeros(6),
    u16(1),
    zeros(16),
    u16(160),
    u16(120),
    u32(0x480000),
    u32(0x480000),
    zeros(4),
    u16(1),
    u8(compressor.length),
    compressor.padEnd(31, '\0'),
    u16(24),
    u16(0xffff),
    box('avcC', change.avcConfig ?? AVC_CONFIG),
    change.videoEntryBox ?? '',
  );
  const soundEntry = box(
    'mp4a',
    zeros(6),
    u16(1),
    zeros(8),
    u16(1),
    u16(16),
    zeros(4),
    u32(44_100 << 16),
    box('esds', change.esds ?? ESDS),
  );
  const build = (start: number): Uint8Array => {
    const at = (index: number): number => start + parts.slice(0, index).reduce((sum, part) => sum + part.length, 0);
    const later = change.track ? 4 : 3;
    return box(
      'moov',
      full('mvhd', time, time, u32(1000), u32(1600), u32(0x10000), u16(0x100), zeros(10), MATRIX, zeros(24), u32(4)),
      track(
        1,
        'vide',
        videoEntry,
        frames.map(f => f.length),
        [at(0), at(later)],
        half,
      ),
      track(
        2,
        'soun',
        soundEntry,
        sound.map(s => s.length),
        [at(2), at(later + 1)],
        half,
      ),
      change.track
        ? track(
            3,
            change.track.handler,
            change.track.entry,
            [change.track.data.length],
            [at(3)],
            1,
            change.track.enabled ?? true,
          )
        : '',
      change.inMoov ?? '',
    );
  };
  const ftyp = box(
    'ftyp',
    change.brand ?? 'isom',
    u32(0x200),
    change.brand === 'qt  ' ? 'qt  ' : 'isomiso2avc1mp41',
    change.brands ?? '',
  );
  const before = change.beforeMdat ?? zeros(0);
  const start = ftyp.length + build(0).length + before.length + 8;
  return join(ftyp, build(start), before, box('mdat', mdat), change.afterMdat ?? '');
}

const quickTimeText = (type: string, s: string): Uint8Array => box(type, u16(s.length), u16(0x15c7), s);
const itunes = (...items: Uint8Array[]): Uint8Array =>
  full('meta', full('hdlr', zeros(4), 'mdirappl', zeros(9)), box('ilst', ...items));
const item = (type: string, s: string): Uint8Array => box(type, box('data', u32(1), zeros(4), s));
const keys = (key: string, s: string): Uint8Array =>
  box(
    'meta',
    full('hdlr', zeros(4), 'mdta', zeros(13)),
    full('keys', u32(1), box('mdta', key)),
    box('ilst', join(u32(8 + 16 + s.length), u32(1), box('data', u32(1), zeros(4), s))),
  );
const udta = (...boxes: Uint8Array[]): Uint8Array => box('udta', ...boxes);
const entryOf = (type: string, ...parts: (Uint8Array | string)[]): Uint8Array => box(type, zeros(6), u16(1), ...parts);
const withUnit =
  (s: string) =>
  (data: Uint8Array): Uint8Array => {
    const unit = join(u8(6, 5, 16 + s.length), zeros(16), s, u8(0x80));
    return join(u32(unit.length), unit, data);
  };
const XMP_UUID = u8(0xbe, 0x7a, 0xcf, 0xcb, 0x97, 0xa9, 0x42, 0xe8, 0x9c, 0x71, 0x99, 0x94, 0x91, 0xe3, 0xaf, 0xac);
const C2PA_UUID = u8(0xd8, 0xfe, 0xc3, 0xd6, 0x1b, 0x0e, 0x48, 0x3c, 0x92, 0x97, 0x58, 0x28, 0x87, 0x7e, 0xc4, 0x81);

type Place = [place: string, change: (s: string) => MovieChange, tells: HidingPlace['tells']];
const PLACES: Place[] = [
  ['title', s => ({ inMoov: udta(itunes(item('\xa9nam', s))) }), { kind: 'words', value: true }],
  ['artist', s => ({ inMoov: udta(itunes(item('\xa9ART', s))) }), { kind: 'author', value: true }],
  ['encoder', s => ({ inMoov: udta(itunes(item('\xa9too', s))) }), { kind: 'software', value: true }],
  [
    'an item of a free name',
    s => ({
      inMoov: udta(
        itunes(
          box('----', full('mean', 'org.example'), full('name', 'serial-number'), box('data', u32(1), zeros(4), s)),
        ),
      ),
    }),
    { kind: 'serial', value: true },
  ],
  ['cover', s => ({ inMoov: udta(itunes(item('covr', s))) }), { kind: 'thumbnail' }],
  ['camera model', s => ({ inMoov: udta(quickTimeText('\xa9mod', s)) }), { kind: 'device', value: true }],
  ['comment', s => ({ inMoov: udta(quickTimeText('\xa9cmt', s)) }), { kind: 'words', value: true }],
  ['author of 3GPP', s => ({ inMoov: udta(full('auth', u16(0x15c7), s, '\0')) }), { kind: 'author', value: true }],
  [
    'place of 3GPP',
    s => ({ inMoov: udta(full('loci', u16(0x15c7), s, '\0', u8(0), u32(11 << 16), u32(43 << 16), u32(0), '\0\0')) }),
    { kind: 'place', value: true },
  ],
  [
    'XMP in user data',
    s => ({ inMoov: udta(box('XMP_', `<rdf:RDF dc:creator="${s}"/>`)) }),
    { kind: 'author', value: true },
  ],
  ['unknown user data', s => ({ inMoov: udta(box('prvt', s)) }), { kind: 'other', value: true }],
  ['serial number of a camera', s => ({ inMoov: udta(box('CAME', s)) }), { kind: 'serial', value: true }],
  ['name of a track', s => ({ inTrak: udta(box('name', s)) }), { kind: 'words', value: true }],
  ['QuickTime place', s => ({ inMoov: keys('com.apple.quicktime.location.name', s) }), { kind: 'place', value: true }],
  ['QuickTime make', s => ({ inMoov: keys('com.apple.quicktime.make', s) }), { kind: 'device', value: true }],
  [
    'QuickTime identifier',
    s => ({ inMoov: keys('com.apple.quicktime.content.identifier', s) }),
    { kind: 'serial', value: true },
  ],
  ['name of an unknown key', s => ({ inMoov: keys(s, 'value') }), { kind: 'words' }],
  ['name of the handler', s => ({ handlerName: s }), { kind: 'software', value: true }],
  ['name of the compressor', s => ({ compressor: s.slice(0, 31) }), { kind: 'software' }],
  ['user data in the first frame', s => ({ firstFrame: withUnit(s) }), { kind: 'software', value: true }],
  [
    'a unit of an unused type in the first frame',
    s => ({ firstFrame: data => join(u32(s.length + 1), u8(24), s, data) }),
    { kind: 'software', value: true },
  ],
  [
    'padding in the first frame',
    s => ({ firstFrame: data => join(u32(s.length + 1), u8(12), s, data) }),
    { kind: 'software', value: true },
  ],
  ['behind the decoder configuration', s => ({ avcConfig: join(AVC_CONFIG, s) }), { kind: 'other' }],
  ['behind the configuration of the sound', s => ({ esds: join(ESDS, s) }), { kind: 'other' }],
  ['unknown box of the codec', s => ({ videoEntryBox: box('prvt', s) }), { kind: 'other' }],
  ['behind the shape of a pixel', s => ({ videoEntryBox: box('pasp', u32(1), u32(1), s) }), { kind: 'other' }],
  ['unknown table of samples', s => ({ inStbl: box('prvt', s) }), { kind: 'other', value: true }],
  ['behind a table of samples', s => ({ timesTail: s }), { kind: 'other' }],
  [
    'reference to data',
    s => ({ dataReference: full('url ', s).map((byte, i) => (i === 11 ? 1 : byte)) }),
    { kind: 'other', value: true },
  ],
  ['unknown box of a track', s => ({ inTrak: box('prvt', s) }), { kind: 'other', value: true }],
  ['unknown box of the movie', s => ({ inMoov: box('prvt', s) }), { kind: 'other', value: true }],
  [
    'track of sensors',
    s => ({
      track: { handler: 'meta', entry: entryOf('mebx', 'com.apple.quicktime.location.ISO6709'), data: ascii(s) },
    }),
    { kind: 'sensors' },
  ],
  [
    'track of a GoPro',
    s => ({ track: { handler: 'meta', entry: entryOf('gpmd', zeros(4)), data: ascii(s) } }),
    { kind: 'place' },
  ],
  [
    'time code',
    s => ({ track: { handler: 'tmcd', entry: entryOf('tmcd', zeros(18)), data: ascii(s) } }),
    { kind: 'tracks' },
  ],
  [
    'chapters',
    s => ({ track: { handler: 'text', entry: entryOf('text', zeros(40)), data: join(u16(s.length), s) } }),
    { kind: 'words', value: true },
  ],
  [
    'subtitles',
    s => ({
      track: { handler: 'sbtl', entry: entryOf('tx3g', zeros(30)), data: join(u16(s.length), s), enabled: false },
    }),
    { kind: 'words', value: true },
  ],
  [
    'a second video',
    s => ({ track: { handler: 'vide', entry: entryOf('avc1', zeros(70)), data: ascii(s), enabled: false } }),
    { kind: 'tracks' },
  ],
  [
    'a second sound',
    s => ({ track: { handler: 'soun', entry: entryOf('mp4a', zeros(20)), data: ascii(s) } }),
    { kind: 'tracks' },
  ],
  ['between the samples', s => ({ gap: s }), { kind: 'other', value: true }],
  ['free box', s => ({ beforeMdat: box('free', s) }), { kind: 'other', value: true }],
  ['skip box behind the samples', s => ({ afterMdat: box('skip', s) }), { kind: 'other', value: true }],
  ['a second mdat', s => ({ afterMdat: box('mdat', s) }), { kind: 'other', value: true }],
  [
    'XMP in a uuid box',
    s => ({ afterMdat: box('uuid', XMP_UUID, `<rdf:RDF dc:creator="${s}"/>`) }),
    { kind: 'author', value: true },
  ],
  ['content credentials', s => ({ beforeMdat: box('uuid', C2PA_UUID, s) }), { kind: 'credentials' }],
  ['unknown uuid box', s => ({ afterMdat: box('uuid', zeros(16), utf16(s)) }), { kind: 'other' }],
  ['metadata beside the movie', s => ({ afterMdat: itunes(item('\xa9nam', s)) }), { kind: 'words', value: true }],
  ['brands', s => ({ brands: s.padEnd(32).slice(0, 32) }), { kind: 'other' }],
];

export const VIDEO_PLACES: HidingPlace[] = PLACES.flatMap(([place, change, tells]) =>
  (['mp4', 'mov'] as const).map(extension => ({
    place,
    extension,
    make: (s: string) => movie({ ...change(s), brand: extension === 'mov' ? 'qt  ' : 'isom' }),
    ...(tells ? { tells } : {}),
  })),
);

/**
 * HEIC and AVIF (ISO/IEC 23008-12): items in a `meta` box, their bytes in `mdat`.
 * What tells is taken out of the lists of `meta`, which is filled up with `free` to its old length, so that every offset stays;
 * its bytes, and all that no kept item refers to, become zero. How the picture is turned stands in its properties, not in Exif.
 */
import { encodeAscii, sliceExact, concatBytes, decodeLatin1, startsWith, dataViewOf } from '../bytes.ts';
import { UnsupportedStructureError, type MetadataBlockKind, type FormatParser } from '../model.ts';

interface IsoBox {
  type: string;
  at: number;
  data: Uint8Array;
  whole: Uint8Array;
}
interface HeifItem {
  id: number;
  type: string;
  info: string;
  whole: Uint8Array;
  nameAt: number;
}
interface Extent {
  from: number;
  length: number;
  inIdat: boolean;
}

const IMAGE_ITEM_TYPES = [
  'hvc1',
  'hev1',
  'av01',
  'avc1',
  'lhv1',
  'hvt1',
  'j2k1',
  'jpeg',
  'grid',
  'iden',
  'iovl',
  'tmap',
];
const KEPT_PROPERTIES = [
  'ispe',
  'pixi',
  'colr',
  'hvcC',
  'lhvC',
  'av1C',
  'avcC',
  'jpgC',
  'irot',
  'imir',
  'clap',
  'pasp',
  'auxC',
  'clli',
  'mdcv',
  'cclv',
  'amve',
  'reve',
  'ndwt',
  'a1op',
  'a1lx',
  'lsel',
  'rloc',
  'oinf',
  'tols',
  'free',
  'cmin',
  'cmex',
];
const MAX_EXTENTS = 4000;
const METADATA_PROPERTIES = ['udes', 'altt', 'crtt', 'mdft', 'uuid'];

/** Reads big-endian numbers one after another, within bounds. */
function createReader(b: Uint8Array, at = 0) {
  const view = dataViewOf(b);
  return {
    get at() {
      return at;
    },
    u(size: number): number {
      sliceExact(b, at, size);
      let n = 0;
      for (let i = 0; i < size; i++) n = n * 256 + view.getUint8(at + i);
      at += size;
      if (!Number.isSafeInteger(n)) throw new UnsupportedStructureError('broken');
      return n;
    },
    text(): string {
      const end = b.indexOf(0, at);
      if (end === -1) throw new UnsupportedStructureError('broken');
      const s = decodeLatin1(b.subarray(at, end));
      at = end + 1;
      return s;
    },
    get done() {
      return at >= b.length;
    },
  };
}

function readBoxes(b: Uint8Array, from = 0): IsoBox[] {
  const all: IsoBox[] = [];
  for (let at = from; at < b.length; ) {
    const r = createReader(b, at);
    let size = r.u(4);
    const type = decodeLatin1(sliceExact(b, r.at, 4));
    let head = 8;
    if (size === 1) {
      size = createReader(b, at + 8).u(8);
      head = 16;
    } else if (size === 0) size = b.length - at;
    if (size < head || all.length > 5000) throw new UnsupportedStructureError('broken');
    const whole = sliceExact(b, at, size);
    all.push({ type, at, data: whole.subarray(head), whole });
    at += size;
  }
  return all;
}

function buildBox(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = concatBytes([new Uint8Array(4), encodeAscii(type), data]);
  dataViewOf(all).setUint32(0, all.length);
  return all;
}

const toBigEndian = (n: number, size: number): Uint8Array =>
  Uint8Array.from({ length: size }, (_, i) => Math.floor(n / 256 ** (size - 1 - i)) % 256);

function readItem({ type, data, whole }: IsoBox): HeifItem {
  const version = data[0];
  if (type !== 'infe' || (version !== 2 && version !== 3)) throw new UnsupportedStructureError('unknown');
  const r = createReader(data, 4);
  const id = r.u(version === 2 ? 2 : 4);
  r.u(2);
  const kind = decodeLatin1(toBigEndian(r.u(4), 4));
  const nameAt = whole.length - data.length + r.at;
  r.text();
  return { id, type: kind, info: kind === 'mime' || kind === 'uri ' ? r.text() : '', whole, nameAt };
}

function readItems(iinf: IsoBox): HeifItem[] {
  const long = iinf.data[0] !== 0,
    r = createReader(iinf.data, 4);
  const count = r.u(long ? 4 : 2),
    items = readBoxes(iinf.data, r.at).map(readItem);
  if (items.length !== count || new Set(items.map(i => i.id)).size !== count)
    throw new UnsupportedStructureError('broken');
  return items;
}

interface ItemLocations {
  extents: Map<number, Extent[]> /** The box with these items only. */;
  keep(kept: (id: number) => boolean): Uint8Array;
}

function readLocations(iloc: IsoBox): ItemLocations {
  const { data } = iloc,
    version = data[0]!,
    r = createReader(data, 4);
  if (version > 2) throw new UnsupportedStructureError('unknown');
  const sizes = r.u(2),
    [offset, length, base, index] = [
      sizes >> 12,
      (sizes >> 8) & 15,
      (sizes >> 4) & 15,
      version ? sizes & 15 : 0,
    ] as const;
  if ([offset, length, base, index].some(s => ![0, 4, 8].includes(s))) throw new UnsupportedStructureError('broken');
  const count = r.u(version === 2 ? 4 : 2),
    entries: { id: number; raw: Uint8Array }[] = [];
  let extentsSeen = 0;
  const extents = new Map<number, Extent[]>();
  for (let i = 0; i < count; i++) {
    const from = r.at,
      id = r.u(version === 2 ? 4 : 2),
      how = version ? r.u(2) & 15 : 0;
    if (r.u(2) !== 0 || how > 1) throw new UnsupportedStructureError('unknown');
    const start = r.u(base),
      parts: Extent[] = [];
    for (let n = r.u(2); n > 0; n--) {
      r.u(index);
      const at = r.u(offset),
        size = r.u(length);
      if (!size) throw new UnsupportedStructureError('unknown');
      if (++extentsSeen > MAX_EXTENTS) throw new UnsupportedStructureError('unknown');
      parts.push({ from: start + at, length: size, inIdat: how === 1 });
    }
    if (extents.has(id)) throw new UnsupportedStructureError('broken');
    extents.set(id, parts);
    entries.push({ id, raw: data.subarray(from, r.at) });
  }
  return {
    extents,
    keep: kept => {
      const left = entries.filter(e => kept(e.id));
      return buildBox(
        'iloc',
        concatBytes([data.subarray(0, 6), toBigEndian(left.length, version === 2 ? 4 : 2), ...left.map(e => e.raw)]),
      );
    },
  };
}

interface ItemReference {
  type: string;
  from: number;
  to: number[];
}

function readReferences(iref: IsoBox | undefined): {
  all: ItemReference[];
  keep(kept: (id: number) => boolean): Uint8Array;
} {
  if (!iref) return { all: [], keep: () => new Uint8Array() };
  const size = iref.data[0] ? 4 : 2;
  const all = readBoxes(iref.data, 4).map(({ type, data }) => {
    const r = createReader(data),
      from = r.u(size);
    const to = Array.from({ length: r.u(2) }, () => r.u(size));
    if (!r.done) throw new UnsupportedStructureError('broken');
    return { type, from, to };
  });
  return {
    all,
    keep: kept => {
      const left = all.filter(x => kept(x.from));
      if (left.some(x => x.type === 'dimg' && !x.to.every(kept))) throw new UnsupportedStructureError('unknown');
      const written = left
        .map(x => ({ ...x, to: x.to.filter(kept) }))
        .filter(x => x.to.length)
        .map(x =>
          buildBox(
            x.type,
            concatBytes([
              toBigEndian(x.from, size),
              toBigEndian(x.to.length, 2),
              ...x.to.map(id => toBigEndian(id, size)),
            ]),
          ),
        );
      return written.length ? buildBox('iref', concatBytes([iref.data.subarray(0, 4), ...written])) : new Uint8Array();
    },
  };
}

/** Properties keep their places, since items count them. */
function rewriteProperties(
  iprp: IsoBox,
  kept: (id: number) => boolean,
  found: (kind: MetadataBlockKind, bytes: Uint8Array) => void,
): Uint8Array {
  const gone = new Set<number>();
  const written = readBoxes(iprp.data).map(part => {
    if (part.type === 'ipco')
      return buildBox(
        'ipco',
        concatBytes(
          readBoxes(part.data).map((p, i) => {
            if (METADATA_PROPERTIES.includes(p.type)) {
              found(p.type === 'crtt' || p.type === 'mdft' ? 'time' : 'comment', p.data);
              gone.add(i + 1);
              return buildBox('free', new Uint8Array(p.whole.length - 8));
            }
            if (!KEPT_PROPERTIES.includes(p.type)) throw new UnsupportedStructureError('unknown');
            if (p.type === 'free') {
              if (p.data.some(x => x !== 0)) found('other', p.data);
              return buildBox('free', new Uint8Array(p.whole.length - 8));
            }
            if (
              p.type === 'colr' &&
              (startsWith(p.data, 'prof') || startsWith(p.data, 'rICC')) &&
              (p.data.length < 132 || dataViewOf(p.data).getUint32(4) !== p.data.length - 4)
            )
              throw new UnsupportedStructureError('broken');
            return p.whole;
          }),
        ),
      );
    if (part.type !== 'ipma') throw new UnsupportedStructureError('unknown');
    const { data } = part,
      wide = !!(data[3]! & 1),
      r = createReader(data, 4),
      left: Uint8Array[] = [];
    for (let n = r.u(4); n > 0; n--) {
      const from = r.at,
        id = r.u(data[0] ? 4 : 2),
        links = Array.from({ length: r.u(1) }, () => r.u(wide ? 2 : 1));
      const essential = wide ? 0x8000 : 0x80;
      const head = data.subarray(from, r.at - links.length * (wide ? 2 : 1));
      if (kept(id))
        left.push(
          concatBytes([
            head,
            ...links.map(l => toBigEndian(gone.has(l & ~essential) ? l & ~essential : l, wide ? 2 : 1)),
          ]),
        );
    }
    return buildBox('ipma', concatBytes([data.subarray(0, 4), toBigEndian(left.length, 4), ...left]));
  });
  return buildBox('iprp', concatBytes(written));
}

function rewriteGroups(grpl: IsoBox, kept: (id: number) => boolean): Uint8Array {
  const left = readBoxes(grpl.data).map(({ type, data, whole }) => {
    const r = createReader(data, 8),
      ids = Array.from({ length: r.u(4) }, () => r.u(4));
    if (!r.done) throw new UnsupportedStructureError('unknown');
    return ids.every(kept)
      ? whole
      : buildBox(
          type,
          concatBytes([
            data.subarray(0, 8),
            toBigEndian(ids.filter(kept).length, 4),
            ...ids.filter(kept).map(id => toBigEndian(id, 4)),
          ]),
        );
  });
  return buildBox('grpl', concatBytes(left));
}

/** The same length, with no words of a name in it. */
function withoutName({ whole, nameAt }: HeifItem): Uint8Array {
  const copy = whole.slice();
  copy.fill(0, nameAt);
  return copy;
}

/** An Exif item begins with how far its TIFF head is away. */
const exifPayload = (p: Uint8Array): Uint8Array => p.subarray(4 + (p.length >= 4 ? dataViewOf(p).getUint32(0) : 0));

const findOnlyBox = (all: IsoBox[], type: string): IsoBox => {
  const these = all.filter(b => b.type === type);
  if (these.length !== 1) throw new UnsupportedStructureError('broken');
  return these[0]!;
};

export const parseHeif: FormatParser = (b, found) => {
  const top = readBoxes(b);
  if (top.some(x => x.type === 'moov' || x.type === 'moof')) throw new UnsupportedStructureError('moving');
  if (top[0]?.type !== 'ftyp') throw new UnsupportedStructureError('broken');
  const meta = findOnlyBox(top, 'meta'),
    inside = readBoxes(meta.data, 4);
  const items = readItems(findOnlyBox(inside, 'iinf')),
    located = readLocations(findOnlyBox(inside, 'iloc'));
  const refs = readReferences(inside.find(x => x.type === 'iref'));
  const idat = inside.find(x => x.type === 'idat');
  const pool = (e: Extent): Uint8Array => (e.inIdat ? (idat?.data ?? new Uint8Array()) : b);
  const payload = (id: number): Uint8Array => {
    const parts = located.extents.get(id) ?? [];
    if (parts.reduce((n, e) => n + e.length, 0) > b.length) throw new UnsupportedStructureError('broken'); // a part may not be told many times over
    return concatBytes(parts.map(e => sliceExact(pool(e), e.from, e.length)));
  };

  const thumbnails = new Set(refs.all.filter(r => r.type === 'thmb').map(r => r.from));
  const gone = new Set<number>();
  const leave = (id: number, kind: MetadataBlockKind, bytes: Uint8Array) => {
    gone.add(id);
    found(kind, bytes);
  };
  for (const { id, type, info } of items) {
    if (type === 'Exif') leave(id, 'exif', exifPayload(payload(id)));
    else if (type === 'mime' || type === 'uri ')
      leave(id, info === 'application/rdf+xml' ? 'xmp' : 'other', payload(id));
    else if (!IMAGE_ITEM_TYPES.includes(type)) throw new UnsupportedStructureError('unknown');
    else if (thumbnails.has(id)) leave(id, 'thumbnail', payload(id));
  }
  const kept = (id: number): boolean => !gone.has(id);
  const pitm = findOnlyBox(inside, 'pitm'),
    main = createReader(pitm.data, 4).u(pitm.data[0] ? 4 : 2);
  const left = items.filter(i => kept(i.id));
  if (!left.some(i => i.id === main)) throw new UnsupportedStructureError('broken');

  const wanted = left.flatMap(i => located.extents.get(i.id) ?? []);
  const unwanted = [...gone].flatMap(id => located.extents.get(id) ?? []);
  for (const w of wanted) {
    sliceExact(pool(w), w.from, w.length);
    if (unwanted.some(u => u.inIdat === w.inIdat && u.from < w.from + w.length && w.from < u.from + u.length))
      throw new UnsupportedStructureError('broken');
    if (
      !w.inIdat &&
      !top.some(
        t =>
          t.type === 'mdat' &&
          w.from >= t.at + t.whole.length - t.data.length &&
          w.from + w.length <= t.at + t.whole.length,
      )
    )
      throw new UnsupportedStructureError('broken');
  }

  const rewritten = inside.map(part => {
    switch (part.type) {
      case 'hdlr': {
        const copy = part.whole.slice();
        if (startsWith(part.data, 'pict', 8)) {
          copy.fill(0, copy.length - part.data.length + 24);
          return copy;
        }
        throw new UnsupportedStructureError('unknown');
      }
      case 'pitm':
        return part.whole;
      case 'iinf':
        return buildBox(
          'iinf',
          concatBytes([
            part.data.subarray(0, 4),
            toBigEndian(left.length, part.data[0] ? 4 : 2),
            ...left.map(withoutName),
          ]),
        );
      case 'iloc':
        return located.keep(kept);
      case 'iref':
        return refs.keep(kept);
      case 'iprp':
        return rewriteProperties(part, kept, found);
      case 'grpl':
        return rewriteGroups(part, kept);
      case 'idat': {
        const data = new Uint8Array(part.data.length);
        for (const w of wanted) if (w.inIdat) data.set(part.data.subarray(w.from, w.from + w.length), w.from);
        return buildBox('idat', data);
      }
      case 'dinf':
        return part.whole.length === 36 ? part.whole : buildBox('free', new Uint8Array(part.whole.length - 8));
      case 'free':
      case 'skip':
        return new Uint8Array();
      default:
        found('other', part.data);
        return buildBox('free', new Uint8Array(Math.max(0, part.whole.length - 8)));
    }
  });
  const body = concatBytes([meta.data.subarray(0, 4), ...rewritten]);
  const spare = meta.data.length - body.length;
  if (spare < 0 || (spare > 0 && spare < 8)) throw new UnsupportedStructureError('unknown');

  const keepers = ['ftyp', 'meta', 'mdat'];
  const last = top.reduce((n, t) => (keepers.includes(t.type) ? t.at + t.whole.length : n), 0);
  for (const t of top)
    if (!keepers.includes(t.type) && t.data.some(x => x !== 0))
      found(t.type === 'mpvd' ? 'video' : t.type === 'free' || t.type === 'skip' ? 'harmless' : 'other', t.data);
  return {
    copy: () => {
      const out = new Uint8Array(last);
      for (const t of top) {
        if (t.at >= last) continue;
        const head = t.whole.length - t.data.length;
        out.set(b.subarray(t.at, t.at + head), t.at);
        if (t.type === 'ftyp') out.set(t.whole, t.at);
        else if (t.type === 'meta') {
          out.set(body, t.at + head);
          if (spare) out.set(buildBox('free', new Uint8Array(spare - 8)), t.at + head + body.length);
        } else if (t.type !== 'mdat') out.set(encodeAscii('free'), t.at + 4);
      }
      for (const w of wanted) if (!w.inIdat) out.set(b.subarray(w.from, w.from + w.length), w.from);
      return out;
    },
  };
};

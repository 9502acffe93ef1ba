/** Reads and rewrites HEIF's lists of items: what they are, where their bytes are, and how they refer to each other. */
import { concatBytes, decodeLatin1 } from '../bytes.ts';
import { refuse } from '../model.ts';
import { buildBox, ByteReader, readBoxes, toBigEndian, type IsoBox } from './iso-boxes.ts';

const MAX_EXTENTS = 4000;

/** Whether an item stays in the copy. */
export type KeepsItem = (id: number) => boolean;

export interface HeifItem {
  id: number;
  type: string;
  /** MIME type or URI of an item that has one. */
  contentType: string;
  whole: Uint8Array;
  /** Where the name starts in `whole`. */
  nameAt: number;
}

function readItem({ type, data, whole }: IsoBox): HeifItem {
  const version = data[0];
  if (type !== 'infe' || (version !== 2 && version !== 3)) refuse('unknown');
  const reader = new ByteReader(data, 4);
  const id = reader.readUint(version === 2 ? 2 : 4);
  reader.readUint(2); // protection index
  const itemType = decodeLatin1(toBigEndian(reader.readUint(4), 4));
  const nameAt = whole.length - data.length + reader.at;
  reader.readString();
  const contentType = itemType === 'mime' || itemType === 'uri ' ? reader.readString() : '';
  return { id, type: itemType, contentType, whole, nameAt };
}

export function readItems(iinf: IsoBox): HeifItem[] {
  const reader = new ByteReader(iinf.data, 4);
  const count = reader.readUint(iinf.data[0] === 0 ? 2 : 4);
  const items = readBoxes(iinf.data, reader.at).map(readItem);
  if (items.length !== count || new Set(items.map(item => item.id)).size !== count) refuse('broken');
  return items;
}

/** Returns the entry of an item at the same length, with its name overwritten. */
function withoutName({ whole, nameAt }: HeifItem): Uint8Array {
  const entry = whole.slice();
  entry.fill(0, nameAt);
  return entry;
}

export const buildItems = (iinf: IsoBox, kept: readonly HeifItem[]): Uint8Array =>
  buildBox(
    'iinf',
    concatBytes([iinf.data.subarray(0, 4), toBigEndian(kept.length, iinf.data[0] ? 4 : 2), ...kept.map(withoutName)]),
  );

/** A range of the file, or of the `idat` box. */
export interface Extent {
  from: number;
  length: number;
  inIdat: boolean;
}

export interface ItemLocations {
  extents: Map<number, Extent[]>;
  /** Builds the box with the kept items only. */
  build(keeps: KeepsItem): Uint8Array;
}

export function readLocations({ data }: IsoBox): ItemLocations {
  const version = data[0]!;
  if (version > 2) refuse('unknown');
  const reader = new ByteReader(data, 4);
  const sizes = reader.readUint(2);
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexSize = version ? sizes & 15 : 0;
  if ([offsetSize, lengthSize, baseSize, indexSize].some(size => ![0, 4, 8].includes(size))) refuse('broken');
  const idSize = version === 2 ? 4 : 2;
  const count = reader.readUint(idSize);
  const extents = new Map<number, Extent[]>();
  const entries: { id: number; raw: Uint8Array }[] = [];
  let extentCount = 0;

  const readExtent = (base: number, inIdat: boolean): Extent => {
    reader.readUint(indexSize);
    const from = base + reader.readUint(offsetSize);
    const length = reader.readUint(lengthSize);
    if (!length || ++extentCount > MAX_EXTENTS) refuse('unknown');
    return { from, length, inIdat };
  };

  for (let i = 0; i < count; i++) {
    const start = reader.at;
    const id = reader.readUint(idSize);
    const construction = version ? reader.readUint(2) & 15 : 0;
    const dataReference = reader.readUint(2);
    if (dataReference !== 0 || construction > 1) refuse('unknown');
    const base = reader.readUint(baseSize);
    const ofItem = Array.from({ length: reader.readUint(2) }, () => readExtent(base, construction === 1));
    if (extents.has(id)) refuse('broken');
    extents.set(id, ofItem);
    entries.push({ id, raw: data.subarray(start, reader.at) });
  }
  return {
    extents,
    build: keeps => {
      const kept = entries.filter(entry => keeps(entry.id));
      const header = data.subarray(0, 6);
      return buildBox('iloc', concatBytes([header, toBigEndian(kept.length, idSize), ...kept.map(entry => entry.raw)]));
    },
  };
}

export interface ItemReference {
  type: string;
  from: number;
  to: number[];
}

export interface ItemReferences {
  all: ItemReference[];
  /** Builds the box with references between kept items only; empty if there are none. */
  build(keeps: KeepsItem): Uint8Array;
}

export function readReferences(iref: IsoBox | undefined): ItemReferences {
  if (!iref) return { all: [], build: () => new Uint8Array() };
  const idSize = iref.data[0] ? 4 : 2;
  const all = readBoxes(iref.data, 4).map(({ type, data }): ItemReference => {
    const reader = new ByteReader(data);
    const from = reader.readUint(idSize);
    const to = Array.from({ length: reader.readUint(2) }, () => reader.readUint(idSize));
    if (!reader.isAtEnd) refuse('broken');
    return { type, from, to };
  });
  const buildReference = ({ type, from, to }: ItemReference): Uint8Array =>
    buildBox(
      type,
      concatBytes([toBigEndian(from, idSize), toBigEndian(to.length, 2), ...to.map(id => toBigEndian(id, idSize))]),
    );
  return {
    all,
    build: keeps => {
      const kept = all.filter(reference => keeps(reference.from));
      // An image that is derived from a removed one could not be drawn.
      if (kept.some(({ type, to }) => type === 'dimg' && !to.every(keeps))) refuse('unknown');
      const built = kept
        .map(reference => ({ ...reference, to: reference.to.filter(keeps) }))
        .filter(reference => reference.to.length)
        .map(buildReference);
      return built.length ? buildBox('iref', concatBytes([iref.data.subarray(0, 4), ...built])) : new Uint8Array();
    },
  };
}

/** Reads and builds HEIF's lists of items: what they are, where their bytes are, and how they refer to each other. */
import { concatBytes, decodeLatin1, encodeAscii } from '../bytes.ts';
import { refuse } from '../model.ts';
import { buildBox, buildFullBox, ByteReader, readBoxes, toBigEndian, type IsoBox } from './iso-boxes.ts';

const MAX_EXTENTS = 4000;

export interface HeifItem {
  id: number;
  type: string;
  name: string;
  /** MIME type or URI of an item that has one. */
  contentType: string;
}

function readItem({ type, data }: IsoBox): HeifItem {
  const version = data[0];
  if (type !== 'infe' || (version !== 2 && version !== 3)) refuse('unknown');
  const reader = new ByteReader(data, 4);
  const id = reader.readUint(version === 2 ? 2 : 4);
  reader.readUint(2); // protection index
  const itemType = decodeLatin1(toBigEndian(reader.readUint(4), 4));
  const name = reader.readString();
  const contentType = itemType === 'mime' || itemType === 'uri ' ? reader.readString() : '';
  return { id, type: itemType, name, contentType };
}

export function readItems(iinf: IsoBox): HeifItem[] {
  const reader = new ByteReader(iinf.data, 4);
  const count = reader.readUint(iinf.data[0] === 0 ? 2 : 4);
  const items = readBoxes(iinf.data, reader.at).map(readItem);
  if (items.length !== count || new Set(items.map(item => item.id)).size !== count) refuse('broken');
  return items;
}

const MAX_SHORT_ID = 0xffff;
const idSizeOf = (ids: readonly number[]): 2 | 4 => (ids.some(id => id > MAX_SHORT_ID) ? 4 : 2);

const IS_HIDDEN = 1;

/** Builds the list of items without their names. Parts of other images are marked as hidden. */
export function buildItems(items: readonly HeifItem[], hidden: ReadonlySet<number>): Uint8Array {
  const entries = items.map(({ id, type }) => {
    const idSize = idSizeOf([id]);
    const entry = concatBytes([toBigEndian(id, idSize), toBigEndian(0, 2), encodeAscii(`${type}\0`)]);
    return buildFullBox('infe', idSize === 2 ? 2 : 3, entry, hidden.has(id) ? IS_HIDDEN : 0);
  });
  return buildFullBox('iinf', 0, concatBytes([toBigEndian(items.length, 2), ...entries]));
}

/** A range of the file, or of the `idat` box. */
export interface Extent {
  from: number;
  length: number;
  inIdat: boolean;
}

export function readLocations({ data }: IsoBox): Map<number, Extent[]> {
  const version = data[0]!;
  if (version > 2) refuse('unknown');
  const reader = new ByteReader(data, 4);
  const sizes = reader.readUint(2);
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexSize = version ? sizes & 15 : 0;
  if ([offsetSize, lengthSize, baseSize, indexSize].some(size => ![0, 4, 8].includes(size))) refuse('broken');
  const idSize = version === 2 ? 4 : 2;
  const extents = new Map<number, Extent[]>();
  let extentCount = 0;

  const readExtent = (base: number, inIdat: boolean): Extent => {
    reader.readUint(indexSize);
    const from = base + reader.readUint(offsetSize);
    const length = reader.readUint(lengthSize);
    if (!length || ++extentCount > MAX_EXTENTS) refuse('unknown');
    return { from, length, inIdat };
  };

  for (let count = reader.readUint(idSize); count > 0; count--) {
    const id = reader.readUint(idSize);
    const construction = version ? reader.readUint(2) & 15 : 0;
    const dataReference = reader.readUint(2);
    if (dataReference !== 0 || construction > 1) refuse('unknown');
    const base = reader.readUint(baseSize);
    const ofItem = Array.from({ length: reader.readUint(2) }, () => readExtent(base, construction === 1));
    if (extents.has(id)) refuse('broken');
    extents.set(id, ofItem);
  }
  return extents;
}

/** Builds the locations of items that have one extent each. */
export function buildLocations(locations: ReadonlyMap<number, Extent>): Uint8Array {
  const idSize = idSizeOf([...locations.keys()]);
  const entries = [...locations].map(([id, { from, length, inIdat }]) =>
    concatBytes([
      toBigEndian(id, idSize),
      toBigEndian(inIdat ? 1 : 0, 2),
      toBigEndian(0, 2), // in this file
      toBigEndian(1, 2),
      toBigEndian(from, 4),
      toBigEndian(length, 4),
    ]),
  );
  const sizes = Uint8Array.of(0x44, 0x00);
  return buildFullBox(
    'iloc',
    idSize === 2 ? 1 : 2,
    concatBytes([sizes, toBigEndian(entries.length, idSize), ...entries]),
  );
}

export interface ItemReference {
  type: string;
  from: number;
  to: number[];
}

export function readReferences(iref: IsoBox | undefined): ItemReference[] {
  if (!iref) return [];
  const idSize = iref.data[0] ? 4 : 2;
  return readBoxes(iref.data, 4).map(({ type, data }): ItemReference => {
    const reader = new ByteReader(data);
    const from = reader.readUint(idSize);
    const to = Array.from({ length: reader.readUint(2) }, () => reader.readUint(idSize));
    if (!reader.isAtEnd) refuse('broken');
    return { type, from, to };
  });
}

export function buildReferences(references: readonly ItemReference[]): Uint8Array {
  if (!references.length) return new Uint8Array();
  const idSize = idSizeOf(references.flatMap(({ from, to }) => [from, ...to]));
  const built = references.map(({ type, from, to }) =>
    buildBox(
      type,
      concatBytes([toBigEndian(from, idSize), toBigEndian(to.length, 2), ...to.map(id => toBigEndian(id, idSize))]),
    ),
  );
  return buildFullBox('iref', idSize === 2 ? 0 : 1, concatBytes(built));
}

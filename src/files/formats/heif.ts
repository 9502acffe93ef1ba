/**
 * Parses HEIC and AVIF (ISO/IEC 23008-12): items that are listed in the `meta` box, with their bytes in `mdat` or
 * `idat`. A copy is built anew from the primary image, the tiles that it is made of, and its transparency. Its
 * orientation is a property of the image, so it needs no Exif.
 */
import { concatBytes, decodeLatin1, encodeAscii, sliceExact } from '../bytes.ts';
import { refuse, type BlockListener, type FormatParser } from '../model.ts';
import {
  buildItems,
  buildLocations,
  buildReferences,
  readItems,
  readLocations,
  readReferences,
  type Extent,
  type HeifItem,
  type ItemReference,
} from './heif-items.ts';
import { isAlpha, readProperties, rebuildProperties } from './heif-properties.ts';
import { extentsOf, readPayload, reportBoxes, reportItem, reportNames, type HeifFile } from './heif-report.ts';
import { buildBox, buildFullBox, ByteReader, findOnlyBox, readBoxes, toBigEndian, type IsoBox } from './iso-boxes.ts';
import { blankPrivateUnits, type BitstreamCodec } from './private-units.ts';

/** Image items, with the codec of those that hold one. */
const IMAGE_ITEMS: Record<string, BitstreamCodec | undefined> = {
  hvc1: 'hevc',
  hev1: 'hevc',
  av01: 'av1',
  avc1: 'avc',
  grid: undefined,
  iden: undefined,
  iovl: undefined,
};
/** Brands that a copy keeps, and those of images and sequences that it may have lost. */
const PRIMARY_BRANDS = /^(mif[12]|miaf|hei[cxms]|avif|avci|MA1[AB]|Mi(HB|HE|HA|Pr)|1pic|iso[0-9m]|mp4[12])$/;
const OTHER_BRANDS = /^(tmap|avi[os]|hev[cxms]|msf1|jpe?gs?|j2k[is]|unif|MPRG|MiHM)$/;
const VERSION_AND_FLAGS = 4;
function readFile(bytes: Uint8Array): HeifFile {
  const boxes = readBoxes(bytes);
  if (boxes.some(box => box.type === 'moov' || box.type === 'moof')) refuse('moving');
  if (boxes[0]?.type !== 'ftyp') refuse('broken');
  const inner = readBoxes(findOnlyBox(boxes, 'meta').data, VERSION_AND_FLAGS);
  return {
    bytes,
    boxes,
    inner,
    items: readItems(findOnlyBox(inner, 'iinf')),
    extents: readLocations(findOnlyBox(inner, 'iloc')),
    references: readReferences(inner.find(box => box.type === 'iref')),
    properties: readProperties(findOnlyBox(inner, 'iprp')),
    idat: inner.find(box => box.type === 'idat')?.data ?? new Uint8Array(),
  };
}

function readPrimary({ inner, items }: HeifFile): number {
  const { data } = findOnlyBox(inner, 'pitm');
  const primary = new ByteReader(data, VERSION_AND_FLAGS).readUint(data[0] ? 4 : 2);
  return items.some(item => item.id === primary) ? primary : refuse('broken');
}

/** Returns the references between images that are drawn: parts to the whole, and transparency to its image. */
function findDrawnReferences(file: HeifFile, primary: number): { drawn: Set<number>; references: ItemReference[] } {
  const drawn = new Set([primary]);
  const references = new Set<ItemReference>();
  for (let size = 0; size < drawn.size; ) {
    size = drawn.size;
    for (const reference of file.references) {
      const { type, from, to } = reference;
      if (type === 'dimg' && drawn.has(from)) for (const id of to) drawn.add(id);
      else if (type === 'auxl' && to.some(id => drawn.has(id)) && isAlpha(file.properties, from)) drawn.add(from);
      else continue;
      references.add(reference);
    }
  }
  return {
    drawn,
    references: [...references].map(({ type, from, to }) => ({ type, from, to: to.filter(id => drawn.has(id)) })),
  };
}

const overlaps = (a: Extent, b: Extent): boolean =>
  a.inIdat === b.inIdat && b.from < a.from + a.length && a.from < b.from + b.length;

function rebuildFileType({ data }: IsoBox, onBlock: BlockListener): Uint8Array {
  const brands: string[] = [];
  for (let at = 8; at + 4 <= data.length; at += 4) brands.push(decodeLatin1(data.subarray(at, at + 4)));
  const unknown = brands.filter(brand => !PRIMARY_BRANDS.test(brand) && !OTHER_BRANDS.test(brand));
  if (unknown.length) onBlock('other', encodeAscii(unknown.join(' ')));
  const kept = brands.filter(brand => PRIMARY_BRANDS.test(brand));
  return buildBox('ftyp', concatBytes([sliceExact(data, 0, 4), new Uint8Array(4), encodeAscii(kept.join(''))]));
}

const MAX_EXPANSION = 2;

/** Returns the bytes of an item for the copy. */
function rebuildPayload(file: HeifFile, { id, type }: HeifItem, onBlock: BlockListener): Uint8Array {
  const codec = IMAGE_ITEMS[type];
  const payload = readPayload(file, id);
  if (!codec) return payload;
  return blankPrivateUnits(payload, codec, lengthSizeOf(file, id, codec), onBlock);
}

/** Returns the size of the numbers before each unit, which the decoder configuration tells. */
function lengthSizeOf({ properties }: HeifFile, id: number, codec: BitstreamCodec): number {
  if (codec === 'av1') return 0;
  const [type, at] = codec === 'hevc' ? ['hvcC', 21] : ['avcC', 4];
  const config = (properties.associations.get(id) ?? [])
    .map(({ index }) => properties.all[index - 1])
    .find(property => property?.type === type);
  return config && config.data.length > at ? (config.data[at]! & 3) + 1 : refuse('broken');
}

/** The `dinf` box of a file whose items are all in the file itself. */
const buildLocalData = (): Uint8Array =>
  buildBox(
    'dinf',
    buildFullBox('dref', 0, concatBytes([toBigEndian(1, 4), buildFullBox('url ', 0, new Uint8Array(), 1)])),
  );

interface Payload {
  id: number;
  data: Uint8Array;
  inIdat: boolean;
}

/** What a copy is built from. */
interface HeifCopy {
  fileType: Uint8Array;
  primary: number;
  items: HeifItem[];
  references: ItemReference[];
  properties: Uint8Array;
  payloads: Payload[];
  hasDataInformation: boolean;
}

/** @param mdatAt where the data of `mdat` starts in the file */
function buildMeta(copy: HeifCopy, mdatAt: number): Uint8Array {
  const { primary, items, references, properties, payloads, hasDataInformation } = copy;
  const next = { idat: 0, mdat: mdatAt };
  const locations = new Map<number, Extent>();
  for (const { id, data, inIdat } of payloads) {
    const place = inIdat ? 'idat' : 'mdat';
    if (data.length) locations.set(id, { from: next[place], length: data.length, inIdat });
    next[place] += data.length;
  }
  const idat = payloads.filter(payload => payload.inIdat).map(payload => payload.data);
  const parts = new Set(references.flatMap(({ type, from, to }) => (type === 'dimg' ? to : [from])));
  return buildFullBox(
    'meta',
    0,
    concatBytes([
      buildFullBox('hdlr', 0, concatBytes([new Uint8Array(4), encodeAscii('pict'), new Uint8Array(13)])),
      ...(hasDataInformation ? [buildLocalData()] : []),
      buildFullBox('pitm', primary > 0xffff ? 1 : 0, toBigEndian(primary, primary > 0xffff ? 4 : 2)),
      buildLocations(locations),
      buildItems(items, parts),
      buildReferences(references),
      properties,
      ...(idat.length ? [buildBox('idat', concatBytes(idat))] : []),
    ]),
  );
}

const BOX_HEADER_LENGTH = 8;

function buildCopy(copy: HeifCopy): Uint8Array<ArrayBuffer> {
  const inMdat = copy.payloads.filter(payload => !payload.inIdat).map(payload => payload.data);
  // The numbers in `meta` change with its place, but not its length.
  const meta = buildMeta(copy, copy.fileType.length + buildMeta(copy, 0).length + BOX_HEADER_LENGTH);
  return concatBytes([copy.fileType, meta, buildBox('mdat', concatBytes(inMdat))]);
}

/** @throws UnsupportedStructureError if the image shares bytes with what is left out */
function checkExtents(file: HeifFile, kept: readonly HeifItem[], removed: readonly HeifItem[]): void {
  const removedExtents = removed.flatMap(item => extentsOf(file, item.id));
  for (const extent of kept.flatMap(item => extentsOf(file, item.id)))
    if (removedExtents.some(other => overlaps(extent, other))) refuse('broken');
}

export const parseHeif: FormatParser = (bytes, onBlock) => {
  const file = readFile(bytes);
  const primary = readPrimary(file);
  const { drawn, references } = findDrawnReferences(file, primary);
  const items = file.items.filter(item => drawn.has(item.id));
  const removed = file.items.filter(item => !drawn.has(item.id));
  for (const item of removed) reportItem(file, item, onBlock);
  if (items.length !== drawn.size || items.some(item => !(item.type in IMAGE_ITEMS))) refuse('unknown');
  reportBoxes(file, onBlock);
  reportNames(file, onBlock);
  checkExtents(file, items, removed);

  const payloads = items.map(item => ({
    id: item.id,
    data: rebuildPayload(file, item, onBlock),
    inIdat: extentsOf(file, item.id)[0]?.inIdat ?? false,
  }));
  if (payloads.reduce((sum, { data }) => sum + data.length, 0) > MAX_EXPANSION * bytes.length) refuse('broken');
  const fileType = rebuildFileType(file.boxes[0]!, onBlock);
  const ids = items.map(item => item.id);
  const properties = rebuildProperties(file.properties, ids, onBlock);
  const hasDataInformation = file.inner.some(box => box.type === 'dinf');
  return { copy: () => buildCopy({ fileType, primary, items, references, properties, payloads, hasDataInformation }) };
};

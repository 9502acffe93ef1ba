/**
 * Parses HEIC and AVIF (ISO/IEC 23008-12): items that are listed in the `meta` box, with their bytes in `mdat` or
 * `idat`. A copy is built anew from the primary image, the tiles that it is made of, and its transparency. Its
 * orientation is a property of the image, so it needs no Exif.
 */
import { concatBytes, dataViewOf, decodeLatin1, encodeAscii, sliceExact, startsWith } from '../bytes.ts';
import { refuse, type BlockListener, type FormatParser, type MetadataBlockKind } from '../model.ts';
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
import { isAlpha, readProperties, rebuildProperties, type ItemProperties } from './heif-properties.ts';
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
const PRIMARY_BRANDS = /^(mif[12]|miaf|hei[cxms]|avif|avci|MA1[AB]|Mi(HB|HE|HA|Pr)|1pic|iso[0-9m]|mp4[12])$/;
const VERSION_AND_FLAGS = 4;
const CREDENTIALS_UUID = '\xd8\xfe\xc3\xd6\x1b\x0e\x48\x3c\x92\x97\x58\x28\x87\x7e\xc4\x81';
export const isCredentialsBox = ({ type, data }: IsoBox): boolean =>
  type === 'uuid' && decodeLatin1(data.subarray(0, 16)) === CREDENTIALS_UUID;
/** Names that libraries give to every item of a kind. */
const STANDARD_NAMES = /^(Color|Alpha|Exif|XMP|)$/;

interface HeifFile {
  bytes: Uint8Array;
  boxes: IsoBox[];
  /** The boxes inside `meta`. */
  inner: IsoBox[];
  items: HeifItem[];
  extents: Map<number, Extent[]>;
  references: ItemReference[];
  properties: ItemProperties;
  idat: Uint8Array;
}

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

const extentsOf = (file: HeifFile, id: number): Extent[] => file.extents.get(id) ?? [];

function readPayload(file: HeifFile, id: number): Uint8Array {
  const extents = extentsOf(file, id);
  // Extents may overlap, so that a small file could expand to gigabytes.
  if (extents.reduce((sum, extent) => sum + extent.length, 0) > file.bytes.length) refuse('broken');
  return concatBytes(
    extents.map(({ inIdat, from, length }) => sliceExact(inIdat ? file.idat : file.bytes, from, length)),
  );
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

/** Strips the offset to the TIFF header that an Exif item starts with. */
const exifPayload = (payload: Uint8Array): Uint8Array =>
  payload.subarray(4 + (payload.length >= 4 ? dataViewOf(payload).getUint32(0) : 0));

function reportItem(file: HeifFile, { id, type, contentType }: HeifItem, onBlock: BlockListener): void {
  const payload = readPayload(file, id);
  const isThumbnail = file.references.some(reference => reference.type === 'thmb' && reference.from === id);
  if (type === 'Exif') onBlock('exif', exifPayload(payload));
  else if (contentType === 'application/rdf+xml') onBlock('xmp', payload);
  else if (type === 'mime' || type === 'uri ') onBlock('other', payload);
  else onBlock(isThumbnail ? 'thumbnail' : 'pictures', payload);
}

const overlaps = (a: Extent, b: Extent): boolean =>
  a.inIdat === b.inIdat && b.from < a.from + a.length && a.from < b.from + b.length;

/** Reports what lies in a box of data between the ranges that items use. */
function reportGaps(
  bytes: Uint8Array,
  from: number,
  to: number,
  used: readonly Extent[],
  onBlock: BlockListener,
): void {
  let at = from;
  const report = (end: number): void => {
    const gap = bytes.subarray(at, Math.max(at, Math.min(end, to)));
    if (gap.some(byte => byte)) onBlock('other', gap);
  };
  for (const extent of used.toSorted((a, b) => a.from - b.from)) {
    if (extent.from + extent.length <= from || extent.from >= to) continue;
    report(extent.from);
    at = Math.max(at, extent.from + extent.length);
  }
  report(to);
}

const BOX_KINDS: Record<string, MetadataBlockKind> = { mpvd: 'video' };
const EXPECTED_BOXES = ['ftyp', 'meta', 'mdat'];
const EXPECTED_META_BOXES = ['hdlr', 'pitm', 'iinf', 'iloc', 'iref', 'iprp', 'idat', 'dinf', 'grpl'];

function reportBoxes({ bytes, boxes, inner, idat, extents }: HeifFile, onBlock: BlockListener): void {
  const used = [...extents.values()].flat();
  for (const box of boxes) {
    const { type, at, data, whole } = box;
    if (type === 'mdat')
      reportGaps(
        bytes,
        at + whole.length - data.length,
        at + whole.length,
        used.filter(extent => !extent.inIdat),
        onBlock,
      );
    if (EXPECTED_BOXES.includes(type) || !data.some(byte => byte)) continue;
    onBlock(isCredentialsBox(box) ? 'credentials' : (BOX_KINDS[type] ?? 'other'), data);
  }
  reportGaps(
    idat,
    0,
    idat.length,
    used.filter(extent => extent.inIdat),
    onBlock,
  );
  for (const { type, data } of inner)
    if (!EXPECTED_META_BOXES.includes(type) && data.some(byte => byte)) onBlock('other', data);
}

const HANDLER_NAME_AT = 24;
/** What libraries write into every file. */
const STANDARD_HANDLERS = /^(libheif|libavif|libaom|pict|ImageHandler|PictureHandler|)$/;

function reportNames({ inner, items }: HeifFile, onBlock: BlockListener): void {
  const { data } = findOnlyBox(inner, 'hdlr');
  if (!startsWith(data, 'pict', 8)) refuse('unknown');
  const handler = data.subarray(HANDLER_NAME_AT);
  const [name = ''] = decodeLatin1(handler.subarray(0, handler.length)).split('\0');
  if (!STANDARD_HANDLERS.test(name)) onBlock('encoder', handler);
  else if (handler.subarray(name.length).some(byte => byte)) onBlock('other', handler);
  for (const item of items) if (!STANDARD_NAMES.test(item.name)) onBlock('comment', encodeAscii(item.name));
}

function rebuildFileType({ data }: IsoBox, onBlock: BlockListener): Uint8Array {
  const brands: string[] = [];
  for (let at = 8; at + 4 <= data.length; at += 4) brands.push(decodeLatin1(data.subarray(at, at + 4)));
  const unknown = brands.filter(brand => !PRIMARY_BRANDS.test(brand) && !/^[a-z0-9]{4}$/i.test(brand));
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

export const parseHeif: FormatParser = (bytes, onBlock) => {
  const file = readFile(bytes);
  const primary = readPrimary(file);
  const { drawn, references } = findDrawnReferences(file, primary);
  const kept = file.items.filter(item => drawn.has(item.id));
  const removed = file.items.filter(item => !drawn.has(item.id));
  for (const item of removed) reportItem(file, item, onBlock);
  if (kept.length !== drawn.size || kept.some(item => !(item.type in IMAGE_ITEMS))) refuse('unknown');
  reportBoxes(file, onBlock);
  reportNames(file, onBlock);

  const removedExtents = removed.flatMap(item => extentsOf(file, item.id));
  for (const extent of kept.flatMap(item => extentsOf(file, item.id)))
    if (removedExtents.some(other => overlaps(extent, other))) refuse('broken');

  const payloads = kept.map(item => ({
    id: item.id,
    data: rebuildPayload(file, item, onBlock),
    inIdat: extentsOf(file, item.id)[0]?.inIdat ?? false,
  }));
  if (payloads.reduce((sum, { data }) => sum + data.length, 0) > MAX_EXPANSION * bytes.length) refuse('broken');
  const hidden = new Set(references.flatMap(({ type, from, to }) => (type === 'dimg' ? to : [from])));
  const fileType = rebuildFileType(file.boxes[0]!, onBlock);
  const properties = rebuildProperties(
    file.properties,
    kept.map(item => item.id),
    onBlock,
  );
  const idat = concatBytes(payloads.flatMap(({ data, inIdat }) => (inIdat ? [data] : [])));
  const mdat = buildBox('mdat', concatBytes(payloads.flatMap(({ data, inIdat }) => (inIdat ? [] : [data]))));

  const buildMeta = (mdatAt: number): Uint8Array => {
    const next = { idat: 0, mdat: mdatAt };
    const locations = new Map<number, Extent>();
    for (const { id, data, inIdat } of payloads) {
      const place = inIdat ? 'idat' : 'mdat';
      if (data.length) locations.set(id, { from: next[place], length: data.length, inIdat });
      next[place] += data.length;
    }
    return buildFullBox(
      'meta',
      0,
      concatBytes([
        buildFullBox('hdlr', 0, concatBytes([new Uint8Array(4), encodeAscii('pict'), new Uint8Array(13)])),
        ...(file.inner.some(box => box.type === 'dinf') ? [buildLocalData()] : []),
        buildFullBox('pitm', primary > 0xffff ? 1 : 0, toBigEndian(primary, primary > 0xffff ? 4 : 2)),
        buildLocations(locations),
        buildItems(kept, hidden),
        buildReferences(references),
        properties,
        ...(idat.length ? [buildBox('idat', idat)] : []),
      ]),
    );
  };
  return {
    copy: () => {
      const BOX_HEADER = 8;
      const meta = buildMeta(fileType.length + buildMeta(0).length + BOX_HEADER);
      return concatBytes([fileType, meta, mdat]);
    },
  };
};

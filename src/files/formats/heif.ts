/**
 * Parses HEIC and AVIF (ISO/IEC 23008-12): items that are listed in the `meta` box, with their bytes in `mdat`. A copy
 * drops metadata from the lists, pads `meta` to its old length so that every offset stays valid, and zeroes all bytes
 * that no kept item refers to. The orientation is a property of the image, so it needs no Exif.
 */
import { concatBytes, dataViewOf, encodeAscii, sliceExact, startsWith } from '../bytes.ts';
import { refuse, type BlockListener, type FormatParser, type MetadataBlockKind } from '../model.ts';
import {
  buildItems,
  readItems,
  readLocations,
  readReferences,
  type Extent,
  type HeifItem,
  type ItemLocations,
  type ItemReferences,
  type KeepsItem,
} from './heif-items.ts';
import { rewriteGroups, rewriteProperties } from './heif-properties.ts';
import { buildBox, buildFreeBox, ByteReader, findOnlyBox, readBoxes, type IsoBox } from './iso-boxes.ts';

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
const KEPT_BOXES = ['ftyp', 'meta', 'mdat'];
const VERSION_AND_FLAGS = 4;
/** The `dinf` box of a file whose items are all in the file itself. */
const LOCAL_DINF_LENGTH = 36;

interface HeifFile {
  bytes: Uint8Array;
  boxes: IsoBox[];
  meta: IsoBox;
  /** The boxes inside `meta`. */
  inner: IsoBox[];
  items: HeifItem[];
  locations: ItemLocations;
  references: ItemReferences;
  idat: Uint8Array;
}

function readFile(bytes: Uint8Array): HeifFile {
  const boxes = readBoxes(bytes);
  if (boxes.some(box => box.type === 'moov' || box.type === 'moof')) refuse('moving');
  if (boxes[0]?.type !== 'ftyp') refuse('broken');
  const meta = findOnlyBox(boxes, 'meta');
  const inner = readBoxes(meta.data, VERSION_AND_FLAGS);
  return {
    bytes,
    boxes,
    meta,
    inner,
    items: readItems(findOnlyBox(inner, 'iinf')),
    locations: readLocations(findOnlyBox(inner, 'iloc')),
    references: readReferences(inner.find(box => box.type === 'iref')),
    idat: inner.find(box => box.type === 'idat')?.data ?? new Uint8Array(),
  };
}

const sliceExtent = ({ bytes, idat }: HeifFile, { inIdat, from, length }: Extent): Uint8Array =>
  sliceExact(inIdat ? idat : bytes, from, length);

function readPayload(file: HeifFile, id: number): Uint8Array {
  const extents = file.locations.extents.get(id) ?? [];
  // Extents may overlap, so that a small file could expand to gigabytes.
  if (extents.reduce((sum, extent) => sum + extent.length, 0) > file.bytes.length) refuse('broken');
  return concatBytes(extents.map(extent => sliceExtent(file, extent)));
}

/** Strips the offset to the TIFF header that an Exif item starts with. */
const exifPayload = (payload: Uint8Array): Uint8Array =>
  payload.subarray(4 + (payload.length >= 4 ? dataViewOf(payload).getUint32(0) : 0));

/** Reports the items that are not the image itself. Returns their IDs. */
function reportMetadataItems(file: HeifFile, onBlock: BlockListener): Set<number> {
  const thumbnails = new Set(file.references.all.filter(r => r.type === 'thmb').map(r => r.from));
  const removed = new Set<number>();
  const remove = (id: number, kind: MetadataBlockKind, payload: Uint8Array): void => {
    removed.add(id);
    onBlock(kind, payload);
  };
  for (const { id, type, contentType } of file.items) {
    if (type === 'Exif') remove(id, 'exif', exifPayload(readPayload(file, id)));
    else if (type === 'mime' || type === 'uri ')
      remove(id, contentType === 'application/rdf+xml' ? 'xmp' : 'other', readPayload(file, id));
    else if (!IMAGE_ITEM_TYPES.includes(type)) refuse('unknown');
    else if (thumbnails.has(id)) remove(id, 'thumbnail', readPayload(file, id));
  }
  return removed;
}

function checkPrimaryItem(file: HeifFile, keeps: KeepsItem): void {
  const { data } = findOnlyBox(file.inner, 'pitm');
  const primary = new ByteReader(data, VERSION_AND_FLAGS).readUint(data[0] ? 4 : 2);
  if (!file.items.some(item => item.id === primary && keeps(primary))) refuse('broken');
}

const overlaps = (a: Extent, b: Extent): boolean =>
  a.inIdat === b.inIdat && b.from < a.from + a.length && a.from < b.from + b.length;

const isInside = ({ from, length }: Extent, { at, whole, data }: IsoBox): boolean =>
  from >= at + whole.length - data.length && from + length <= at + whole.length;

/** @throws UnsupportedStructureError if a kept item shares bytes with a removed one, or is outside of `mdat` */
function checkExtents(file: HeifFile, kept: readonly Extent[], removed: readonly Extent[]): void {
  const mdats = file.boxes.filter(box => box.type === 'mdat');
  for (const extent of kept) {
    sliceExtent(file, extent);
    if (removed.some(other => overlaps(extent, other))) refuse('broken');
    if (!extent.inIdat && !mdats.some(mdat => isInside(extent, mdat))) refuse('broken');
  }
}

/** Keeps the handler type and overwrites the handler's name. */
function rewriteHandler({ data, whole }: IsoBox): Uint8Array {
  if (!startsWith(data, 'pict', 8)) refuse('unknown');
  const handler = whole.slice();
  handler.fill(0, handler.length - data.length + 24);
  return handler;
}

function rewriteIdat({ data }: IsoBox, extents: readonly Extent[]): Uint8Array {
  const kept = new Uint8Array(data.length);
  for (const { inIdat, from, length } of extents) if (inIdat) kept.set(data.subarray(from, from + length), from);
  return buildBox('idat', kept);
}

function rewriteMetaPart(
  file: HeifFile,
  part: IsoBox,
  keeps: KeepsItem,
  keptExtents: readonly Extent[],
  onBlock: BlockListener,
): Uint8Array {
  switch (part.type) {
    case 'hdlr':
      return rewriteHandler(part);
    case 'pitm':
      return part.whole;
    case 'iinf':
      return buildItems(
        part,
        file.items.filter(item => keeps(item.id)),
      );
    case 'iloc':
      return file.locations.build(keeps);
    case 'iref':
      return file.references.build(keeps);
    case 'iprp':
      return rewriteProperties(part, keeps, onBlock);
    case 'grpl':
      return rewriteGroups(part, keeps);
    case 'idat':
      return rewriteIdat(part, keptExtents);
    case 'dinf':
      return part.whole.length === LOCAL_DINF_LENGTH ? part.whole : buildFreeBox(part.whole.length);
    case 'free':
    case 'skip':
      return new Uint8Array();
    default:
      onBlock('other', part.data);
      return buildFreeBox(part.whole.length);
  }
}

/** Pads rewritten `meta` data to its old length. @throws UnsupportedStructureError if it does not fit */
function padMeta(data: Uint8Array, length: number): Uint8Array {
  const spare = length - data.length;
  if (spare < 0 || (spare > 0 && spare < 8)) refuse('unknown');
  return spare ? concatBytes([data, buildFreeBox(spare)]) : data;
}

function reportTopLevelBoxes(boxes: readonly IsoBox[], onBlock: BlockListener): void {
  for (const { type, data } of boxes) {
    if (KEPT_BOXES.includes(type) || !data.some(byte => byte !== 0)) continue;
    const isPadding = type === 'free' || type === 'skip';
    onBlock(type === 'mpvd' ? 'video' : isPadding ? 'harmless' : 'other', data);
  }
}

/** Builds the file from zeroes, the headers of its boxes, `ftyp`, the new `meta` data and the bytes of kept items. */
function buildCopy({ bytes, boxes }: HeifFile, metaData: Uint8Array, extents: readonly Extent[]) {
  const end = boxes.reduce((last, box) => (KEPT_BOXES.includes(box.type) ? box.at + box.whole.length : last), 0);
  const copy = new Uint8Array(end);
  for (const { type, at, whole, data } of boxes) {
    if (at >= end) continue;
    const dataAt = at + whole.length - data.length;
    copy.set(bytes.subarray(at, dataAt), at);
    if (type === 'ftyp') copy.set(whole, at);
    else if (type === 'meta') copy.set(metaData, dataAt);
    else if (type !== 'mdat') copy.set(encodeAscii('free'), at + 4);
  }
  for (const { inIdat, from, length } of extents) if (!inIdat) copy.set(bytes.subarray(from, from + length), from);
  return copy;
}

export const parseHeif: FormatParser = (bytes, onBlock) => {
  const file = readFile(bytes);
  const removed = reportMetadataItems(file, onBlock);
  const keeps: KeepsItem = id => !removed.has(id);
  checkPrimaryItem(file, keeps);

  const extentsOf = (id: number): Extent[] => file.locations.extents.get(id) ?? [];
  const keptExtents = file.items.filter(item => keeps(item.id)).flatMap(item => extentsOf(item.id));
  checkExtents(file, keptExtents, [...removed].flatMap(extentsOf));

  const parts = file.inner.map(part => rewriteMetaPart(file, part, keeps, keptExtents, onBlock));
  const metaData = padMeta(
    concatBytes([file.meta.data.subarray(0, VERSION_AND_FLAGS), ...parts]),
    file.meta.data.length,
  );
  reportTopLevelBoxes(file.boxes, onBlock);
  return { copy: () => buildCopy(file, metaData, keptExtents) };
};

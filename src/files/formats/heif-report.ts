/** Reports what a HEIC or AVIF file has beside the image that is drawn. */
import { concatBytes, dataViewOf, decodeLatin1, encodeAscii, sliceExact, startsWith } from '../bytes.ts';
import { refuse, type BlockListener, type MetadataBlockKind } from '../model.ts';
import type { Extent, HeifItem, ItemReference } from './heif-items.ts';
import type { ItemProperties } from './heif-properties.ts';
import { findOnlyBox, type IsoBox } from './iso-boxes.ts';

export interface HeifFile {
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

export const extentsOf = (file: HeifFile, id: number): Extent[] => file.extents.get(id) ?? [];

export function readPayload(file: HeifFile, id: number): Uint8Array {
  const extents = extentsOf(file, id);
  // Extents may overlap, so that a small file could expand to gigabytes.
  if (extents.reduce((sum, extent) => sum + extent.length, 0) > file.bytes.length) refuse('broken');
  return concatBytes(
    extents.map(({ inIdat, from, length }) => sliceExact(inIdat ? file.idat : file.bytes, from, length)),
  );
}

/** Strips the offset to the TIFF header that an Exif item starts with. */
const exifPayload = (payload: Uint8Array): Uint8Array =>
  payload.subarray(4 + (payload.length >= 4 ? dataViewOf(payload).getUint32(0) : 0));

export function reportItem(file: HeifFile, { id, type, contentType }: HeifItem, onBlock: BlockListener): void {
  const payload = readPayload(file, id);
  const isThumbnail = file.references.some(reference => reference.type === 'thmb' && reference.from === id);
  if (type === 'Exif') onBlock('exif', exifPayload(payload));
  else if (contentType === 'application/rdf+xml') onBlock('xmp', payload);
  else if (type === 'mime' || type === 'uri ') onBlock('other', payload);
  else onBlock(isThumbnail ? 'thumbnail' : 'pictures', payload);
}

const CREDENTIALS_UUID = '\xd8\xfe\xc3\xd6\x1b\x0e\x48\x3c\x92\x97\x58\x28\x87\x7e\xc4\x81';
const isCredentialsBox = ({ type, data }: IsoBox): boolean =>
  type === 'uuid' && decodeLatin1(data.subarray(0, 16)) === CREDENTIALS_UUID;
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

export function reportBoxes({ bytes, boxes, inner, idat, extents }: HeifFile, onBlock: BlockListener): void {
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
/** Names that libraries give to every item of a kind. */
const STANDARD_NAMES = /^(Color|Alpha|Exif|XMP|)$/;

/** What libraries write into every file. */
const STANDARD_HANDLERS = /^(libheif|libavif|libaom|pict|ImageHandler|PictureHandler|)$/;

export function reportNames({ inner, items }: HeifFile, onBlock: BlockListener): void {
  const { data } = findOnlyBox(inner, 'hdlr');
  if (!startsWith(data, 'pict', 8)) refuse('unknown');
  const handler = data.subarray(HANDLER_NAME_AT);
  const [name = ''] = decodeLatin1(handler.subarray(0, handler.length)).split('\0');
  if (!STANDARD_HANDLERS.test(name)) onBlock('encoder', handler);
  else if (handler.subarray(name.length).some(byte => byte)) onBlock('other', handler);
  for (const item of items) if (!STANDARD_NAMES.test(item.name)) onBlock('comment', encodeAscii(item.name));
}

/** Rewrites the properties and groups of HEIF items. */
import { concatBytes, dataViewOf, startsWith } from '../bytes.ts';
import { refuse, type BlockListener } from '../model.ts';
import type { KeepsItem } from './heif-items.ts';
import { buildBox, buildFreeBox, ByteReader, readBoxes, toBigEndian, type IsoBox } from './iso-boxes.ts';

/** Properties that decide how an image looks. */
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
const METADATA_PROPERTIES = ['udes', 'altt', 'crtt', 'mdft', 'uuid'];
const TIME_PROPERTIES = ['crtt', 'mdft'];

const isBrokenIccProfile = ({ type, data }: IsoBox): boolean =>
  type === 'colr' &&
  (startsWith(data, 'prof') || startsWith(data, 'rICC')) &&
  (data.length < 132 || dataViewOf(data).getUint32(4) !== data.length - 4);

/** Returns the property for the copy: as it is, or empty at the same length, since items refer to its position. */
function rewriteProperty(property: IsoBox, onBlock: BlockListener): Uint8Array {
  const { type, data, whole } = property;
  if (METADATA_PROPERTIES.includes(type)) {
    onBlock(TIME_PROPERTIES.includes(type) ? 'time' : 'comment', data);
    return buildFreeBox(whole.length);
  }
  if (!KEPT_PROPERTIES.includes(type)) refuse('unknown');
  if (type === 'free') {
    if (data.some(byte => byte !== 0)) onBlock('other', data);
    return buildFreeBox(whole.length);
  }
  if (isBrokenIccProfile(property)) refuse('broken');
  return whole;
}

/** Rewrites the associations of items with properties. @param removed positions of removed properties, from 1 */
function rewriteAssociations({ data }: IsoBox, keeps: KeepsItem, removed: ReadonlySet<number>): Uint8Array {
  const linkSize = data[3]! & 1 ? 2 : 1;
  const essentialFlag = linkSize === 2 ? 0x8000 : 0x80;
  const idSize = data[0] ? 4 : 2;
  const reader = new ByteReader(data, 4);
  const kept: Uint8Array[] = [];
  for (let n = reader.readUint(4); n > 0; n--) {
    const start = reader.at;
    const id = reader.readUint(idSize);
    const links = Array.from({ length: reader.readUint(1) }, () => reader.readUint(linkSize));
    if (!keeps(id)) continue;
    const header = data.subarray(start, reader.at - links.length * linkSize);
    // Without the essential flag, decoders may ignore a removed property.
    const rewritten = links.map(link => (removed.has(link & ~essentialFlag) ? link & ~essentialFlag : link));
    kept.push(concatBytes([header, ...rewritten.map(link => toBigEndian(link, linkSize))]));
  }
  return buildBox('ipma', concatBytes([data.subarray(0, 4), toBigEndian(kept.length, 4), ...kept]));
}

export function rewriteProperties(iprp: IsoBox, keeps: KeepsItem, onBlock: BlockListener): Uint8Array {
  const removed = new Set<number>();
  const rewritten = readBoxes(iprp.data).map(part => {
    if (part.type === 'ipma') return rewriteAssociations(part, keeps, removed);
    if (part.type !== 'ipco') refuse('unknown');
    const properties = readBoxes(part.data).map((property, i) => {
      const bytes = rewriteProperty(property, onBlock);
      if (METADATA_PROPERTIES.includes(property.type)) removed.add(i + 1);
      return bytes;
    });
    return buildBox('ipco', concatBytes(properties));
  });
  return buildBox('iprp', concatBytes(rewritten));
}

function rewriteGroup({ type, data, whole }: IsoBox, keeps: KeepsItem): Uint8Array {
  const reader = new ByteReader(data, 8);
  const ids = Array.from({ length: reader.readUint(4) }, () => reader.readUint(4));
  if (!reader.isAtEnd) refuse('unknown');
  const kept = ids.filter(keeps);
  if (kept.length === ids.length) return whole;
  const header = data.subarray(0, 8);
  return buildBox(type, concatBytes([header, toBigEndian(kept.length, 4), ...kept.map(id => toBigEndian(id, 4))]));
}

export const rewriteGroups = (grpl: IsoBox, keeps: KeepsItem): Uint8Array =>
  buildBox('grpl', concatBytes(readBoxes(grpl.data).map(group => rewriteGroup(group, keeps))));

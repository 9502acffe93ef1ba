/** Reads and rebuilds the properties of HEIF items: those that decide how an image looks, at their known length. */
import { concatBytes, decodeLatin1, equalBytes, sliceExact, startsWith } from '../bytes.ts';
import { refuse, type BlockListener } from '../model.ts';
import { rebuildAv1Config, rebuildAvcConfig, rebuildHevcConfig } from './codec-config.ts';
import { rebuildIccProfile } from './icc.ts';
import { buildBox, buildFullBox, ByteReader, findOnlyBox, readBoxes, toBigEndian, type IsoBox } from './iso-boxes.ts';

type Rebuild = (data: Uint8Array, onBlock: BlockListener) => Uint8Array;

const fixed =
  (length: number): Rebuild =>
  (data, onBlock) => {
    if (data.length > length) onBlock('other', data.subarray(length));
    return sliceExact(data, 0, length);
  };

/** Bits per channel. */
const rebuildPixelInformation: Rebuild = (data, onBlock) => fixed(5 + (data[4] ?? 0))(data, onBlock);

/** Sizes of up to four layers. */
const rebuildLayerSizes: Rebuild = (data, onBlock) => fixed(1 + 3 * (data[0]! & 1 ? 4 : 2))(data, onBlock);

/** Colours by number, or by a profile. */
export const rebuildColour: Rebuild = (data, onBlock) => {
  if (startsWith(data, 'nclx')) return fixed(11)(data, onBlock);
  if (startsWith(data, 'nclc')) return fixed(10)(data, onBlock);
  if (!startsWith(data, 'prof') && !startsWith(data, 'rICC')) refuse('unknown');
  const profile = data.subarray(4);
  const rebuilt = rebuildIccProfile(profile);
  if (!equalBytes(profile, rebuilt)) onBlock('profile', profile);
  return concatBytes([data.subarray(0, 4), rebuilt]);
};

const ALPHA_TYPES = ['urn:mpeg:mpegB:cicp:systems:auxiliary:alpha', 'urn:mpeg:hevc:2015:auxid:1'];
const readAuxiliaryType = (data: Uint8Array): string => decodeLatin1(data.subarray(4)).split('\0')[0]!;

const rebuildAuxiliaryType: Rebuild = (data, onBlock) => fixed(4 + readAuxiliaryType(data).length + 1)(data, onBlock);

const REBUILD: Record<string, Rebuild> = {
  ispe: fixed(12),
  pixi: rebuildPixelInformation,
  colr: rebuildColour,
  hvcC: rebuildHevcConfig,
  av1C: rebuildAv1Config,
  avcC: rebuildAvcConfig,
  irot: fixed(1),
  imir: fixed(1),
  clap: fixed(32),
  pasp: fixed(8),
  auxC: rebuildAuxiliaryType,
  clli: fixed(4),
  mdcv: fixed(24),
  amve: fixed(8),
  ndwt: fixed(8),
  a1op: fixed(1),
  a1lx: rebuildLayerSizes,
  lsel: fixed(2),
};
const TIME_PROPERTIES = ['crtt', 'mdft'];
const TEXT_PROPERTIES = ['udes', 'altt'];

interface Association {
  /** Position of the property, from 1; 0 for none. */
  index: number;
  essential: boolean;
}

export interface ItemProperties {
  all: IsoBox[];
  associations: Map<number, Association[]>;
}

function readAssociations({ data }: IsoBox, into: ItemProperties['associations']): void {
  const linkSize = data[3]! & 1 ? 2 : 1;
  const essentialFlag = linkSize === 2 ? 0x8000 : 0x80;
  const idSize = data[0] ? 4 : 2;
  const reader = new ByteReader(data, 4);
  for (let count = reader.readUint(4); count > 0; count--) {
    const id = reader.readUint(idSize);
    if (into.has(id)) refuse('broken');
    const links = Array.from({ length: reader.readUint(1) }, () => reader.readUint(linkSize));
    into.set(
      id,
      links.map(link => ({ index: link & (essentialFlag - 1), essential: (link & essentialFlag) !== 0 })),
    );
  }
}

export function readProperties(iprp: IsoBox): ItemProperties {
  const parts = readBoxes(iprp.data);
  const properties: ItemProperties = { all: readBoxes(findOnlyBox(parts, 'ipco').data), associations: new Map() };
  for (const part of parts) {
    if (part.type === 'ipma') readAssociations(part, properties.associations);
    else if (part.type !== 'ipco') refuse('unknown');
  }
  return properties;
}

/** Whether an item is the transparency of another. */
export const isAlpha = ({ all, associations }: ItemProperties, id: number): boolean =>
  (associations.get(id) ?? []).some(({ index }) => {
    const property = all[index - 1];
    return property?.type === 'auxC' && ALPHA_TYPES.includes(readAuxiliaryType(property.data));
  });

/** Reports the properties that say something, and those that belong to no item. */
function reportProperties({ all, associations }: ItemProperties, onBlock: BlockListener): void {
  const used = new Set([...associations.values()].flat().map(({ index }) => index));
  all.forEach(({ type, data }, i) => {
    if (TIME_PROPERTIES.includes(type)) onBlock('time', data);
    else if (TEXT_PROPERTIES.includes(type)) onBlock('comment', data.subarray(4));
    else if ((!REBUILD[type] || !used.has(i + 1)) && data.some(byte => byte)) onBlock('other', data);
  });
}

/** Builds the properties of the given items. @throws UnsupportedStructureError if one of them needs an unknown one */
export function rebuildProperties(
  properties: ItemProperties,
  ids: readonly number[],
  onBlock: BlockListener,
): Uint8Array {
  reportProperties(properties, onBlock);
  const built: Uint8Array[] = [];
  const newIndex = new Map<number, number>();
  const indexFor = ({ index, essential }: Association): number | undefined => {
    const known = newIndex.get(index);
    if (known) return known;
    if (!index) return undefined;
    const { type, data } = properties.all[index - 1] ?? refuse('broken');
    const rebuild = REBUILD[type];
    if (!rebuild && essential) refuse('unknown');
    if (!rebuild) return undefined;
    newIndex.set(index, built.push(buildBox(type, rebuild(data, onBlock))));
    return built.length;
  };
  const entries = ids.map(id => {
    const links = (properties.associations.get(id) ?? []).flatMap(link => {
      const index = indexFor(link);
      return index ? [toBigEndian(index | (link.essential ? 0x8000 : 0), 2)] : [];
    });
    return concatBytes([toBigEndian(id, 4), toBigEndian(links.length, 1), ...links]);
  });
  const associations = buildFullBox('ipma', 1, concatBytes([toBigEndian(ids.length, 4), ...entries]), 1);
  return buildBox('iprp', concatBytes([buildBox('ipco', concatBytes(built)), associations]));
}

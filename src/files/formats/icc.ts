/**
 * Rebuilds ICC colour profiles (ICC.1:2022) from the tags that decide on colours: no texts, dates, devices, serial
 * numbers or bytes between the tags.
 */
import { concatBytes, dataViewOf, decodeLatin1, encodeAscii, equalBytes, sliceExact, startsWith } from '../bytes.ts';
import { refuse } from '../model.ts';
import { toBigEndian } from './iso-boxes.ts';

const HEADER_LENGTH = 128;
const TAG_ENTRY_LENGTH = 12;
const MAX_TAGS = 100;

export interface IccTag {
  name: string;
  data: Uint8Array;
}

/** @throws UnsupportedStructureError if the profile is broken */
export function readIccTags(profile: Uint8Array): IccTag[] {
  const view = dataViewOf(sliceExact(profile, 0, HEADER_LENGTH + 4));
  const size = view.getUint32(0);
  if (size > profile.length || profile.length - size > 3 || !startsWith(profile, 'acsp', 36)) refuse('broken');
  const count = view.getUint32(HEADER_LENGTH);
  if (count > MAX_TAGS) refuse('broken');
  return Array.from({ length: count }, (_, i) => {
    const entry = sliceExact(profile, HEADER_LENGTH + 4 + i * TAG_ENTRY_LENGTH, TAG_ENTRY_LENGTH);
    const [from, length] = [dataViewOf(entry).getUint32(4), dataViewOf(entry).getUint32(8)];
    return { name: decodeLatin1(entry.subarray(0, 4)), data: sliceExact(profile, from, length) };
  });
}

const fixedLength =
  (type: string, length: number) =>
  (data: Uint8Array): Uint8Array | undefined =>
    startsWith(data, type) && data.length >= length ? data.subarray(0, length) : undefined;

const PARAMETERS_OF_CURVE = [1, 3, 4, 5, 7];

/** Returns how many bytes a tone curve takes. */
function curveLength(data: Uint8Array): number {
  if (data.length < 12) refuse('broken');
  const view = dataViewOf(data);
  if (startsWith(data, 'curv')) return 12 + 2 * view.getUint32(8);
  const parameters = PARAMETERS_OF_CURVE[view.getUint16(8)];
  if (!startsWith(data, 'para') || !parameters) refuse('broken');
  return 12 + 4 * parameters;
}

const readCurve = (data: Uint8Array): Uint8Array | undefined => sliceExact(data, 0, curveLength(data));

/** Cuts a table of the types `mft1` and `mft2` to its length. */
function readLookupTable(data: Uint8Array): Uint8Array {
  const view = dataViewOf(sliceExact(data, 0, 52));
  const isWide = startsWith(data, 'mft2');
  const [inputs, outputs, grid] = [view.getUint8(8), view.getUint8(9), view.getUint8(10)];
  const [inputEntries, outputEntries] = isWide ? [view.getUint16(48), view.getUint16(50)] : [256, 256];
  const entries = inputs * inputEntries + grid ** inputs * outputs + outputs * outputEntries;
  return sliceExact(data, 0, isWide ? 52 + 2 * entries : 48 + entries);
}

/** Clears what no part of a table of the types `mAB ` and `mBA ` takes. */
function readTransform(data: Uint8Array): Uint8Array {
  const view = dataViewOf(sliceExact(data, 0, 32));
  const [inputs, outputs] = [view.getUint8(8), view.getUint8(9)];
  const [b, matrix, m, table, a] = [12, 16, 20, 24, 28].map(at => view.getUint32(at));
  const isToDevice = startsWith(data, 'mBA ');
  const copy = new Uint8Array(data.length);
  let end = 0;
  const keep = (from: number, length: number): void => {
    copy.set(sliceExact(data, from, length), from);
    end = Math.max(end, from + length);
  };
  const keepCurves = (from: number, count: number): void => {
    for (let i = 0, at = from; i < count; i++) {
      const length = curveLength(data.subarray(at));
      keep(at, length);
      at += (length + 3) & ~3;
    }
  };
  keep(0, 32);
  if (b) keepCurves(b, isToDevice ? inputs : outputs);
  if (m) keepCurves(m, isToDevice ? inputs : outputs);
  if (a) keepCurves(a, isToDevice ? outputs : inputs);
  if (matrix) keep(matrix, 48);
  if (table) {
    const grid = [...sliceExact(data, table, 16).subarray(0, inputs)];
    const entries = grid.reduce((product, points) => product * points, outputs);
    keep(table, 17);
    keep(table + 20, entries * (data[table + 16] === 1 ? 1 : 2));
    copy.fill(0, table + inputs, table + 16);
  }
  return copy.subarray(0, end);
}

function readTable(data: Uint8Array): Uint8Array | undefined {
  if (startsWith(data, 'mft1') || startsWith(data, 'mft2')) return readLookupTable(data);
  return startsWith(data, 'mAB ') || startsWith(data, 'mBA ') ? readTransform(data) : undefined;
}

const readXyz = fixedLength('XYZ ', 20);

/** The tags that decide on colours, with what returns their content without anything behind it. */
const COLOUR_TAGS: Record<string, (data: Uint8Array) => Uint8Array | undefined> = {
  wtpt: readXyz,
  rXYZ: readXyz,
  gXYZ: readXyz,
  bXYZ: readXyz,
  chad: fixedLength('sf32', 44),
  cicp: fixedLength('cicp', 12),
  rTRC: readCurve,
  gTRC: readCurve,
  bTRC: readCurve,
  kTRC: readCurve,
  A2B0: readTable,
  A2B1: readTable,
  A2B2: readTable,
  B2A0: readTable,
  B2A1: readTable,
  B2A2: readTable,
};
/** Whether there are bytes that no tag uses: in reserved parts, between tags, or behind the content of one. */
export function hasUnusedBytes(profile: Uint8Array): boolean {
  const rest = profile.slice();
  rest.fill(0, 0, 100);
  rest.fill(0, HEADER_LENGTH, HEADER_LENGTH + 4 + readIccTags(profile).length * TAG_ENTRY_LENGTH);
  for (const { name, data } of readIccTags(profile)) {
    const used = COLOUR_TAGS[name]?.(data) ?? data;
    const from = data.byteOffset - profile.byteOffset;
    for (let i = 0; i < used.length; i++) if (used[i] === data[i]) rest[from + i] = 0;
  }
  return rest.some(byte => byte);
}
export const isColourTag = (name: string): boolean => name in COLOUR_TAGS;

/** Builds a text of our own in the type that the profile's version wants. */
function buildText(text: string, isVersion4: boolean, type: 'desc' | 'text'): Uint8Array {
  if (isVersion4)
    return concatBytes([
      encodeAscii('mluc\0\0\0\0\0\0\0\x01\0\0\0\x0cenUS'),
      toBigEndian(text.length * 2, 4),
      toBigEndian(28, 4),
      encodeAscii(text.replace(/./g, '\0$&')),
    ]);
  if (type === 'text') return encodeAscii(`text\0\0\0\0${text}\0`);
  // Empty Unicode and ScriptCode descriptions must follow the ASCII one.
  return concatBytes([
    encodeAscii('desc\0\0\0\0'),
    toBigEndian(text.length + 1, 4),
    encodeAscii(`${text}\0`),
    new Uint8Array(4 + 4 + 2 + 1 + 67),
  ]);
}

/** Keeps size, version, class, colour spaces and rendering intent; dates, devices, creator and ID become zero. */
function buildHeader(profile: Uint8Array, size: number): Uint8Array {
  const header = new Uint8Array(HEADER_LENGTH);
  header.set(toBigEndian(size, 4));
  header.set(profile.subarray(8, 10), 8); // version
  header.set(profile.subarray(12, 24), 12); // class, colour space, connection space
  header.set(Uint8Array.of(0x07, 0xd0, 0, 1, 0, 1), 24); // a fixed date
  header.set(encodeAscii('acsp'), 36);
  header[67] = profile[67]! & 3; // rendering intent
  header.set(Uint8Array.of(0, 0, 0xf6, 0xd6, 0, 1, 0, 0, 0, 0, 0xd3, 0x2d), 68); // D50
  return header;
}

const pad4 = (data: Uint8Array): Uint8Array => concatBytes([data, new Uint8Array(-data.length & 3)]);

/**
 * Returns a profile that gives the same colours; the same bytes for a profile that was rebuilt before.
 * @throws UnsupportedStructureError if the profile is broken or has no tag that decides on colours
 */
export function rebuildIccProfile(profile: Uint8Array): Uint8Array<ArrayBuffer> {
  const isVersion4 = profile[8]! >= 4;
  const tags = readIccTags(profile).flatMap(({ name, data }) => {
    const colour = COLOUR_TAGS[name]?.(data);
    return colour ? [{ name, data: pad4(colour) }] : [];
  });
  if (!tags.some(tag => /^(.TRC|A2B0|cicp)$/.test(tag.name))) refuse('profile');
  const all = [
    { name: 'desc', data: pad4(buildText('Colour profile', isVersion4, 'desc')) },
    { name: 'cprt', data: pad4(buildText('None', isVersion4, 'text')) },
    ...tags,
  ];
  const bodies: { at: number; data: Uint8Array }[] = [];
  let end = HEADER_LENGTH + 4 + all.length * TAG_ENTRY_LENGTH;
  const entries = all.map(({ name, data }) => {
    let body = bodies.find(other => equalBytes(other.data, data));
    if (!body) {
      body = { at: end, data };
      bodies.push(body);
      end += data.length;
    }
    return concatBytes([encodeAscii(name), toBigEndian(body.at, 4), toBigEndian(data.length, 4)]);
  });
  return concatBytes([
    buildHeader(profile, end),
    toBigEndian(all.length, 4),
    ...entries,
    ...bodies.map(body => body.data),
  ]);
}

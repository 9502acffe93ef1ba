/**
 * Blanks what an encoder wrote for itself into compressed video: user data in H.264 and H.265, metadata and padding in
 * AV1. The units become padding of the same length, so nothing moves and decoders give the same frames.
 */
import { dataViewOf } from '../bytes.ts';
import { refuse, type BlockListener } from '../model.ts';
import { readAv1Units } from './codec-config.ts';

export type BitstreamCodec = 'avc' | 'hevc' | 'av1';

interface UnitSyntax {
  headerLength: number;
  typeOf(firstByte: number): number;
  /** Types of supplemental information, of padding, and those that no standard uses, which decoders skip. */
  supplemental: readonly number[];
  padding: number;
  unused: readonly number[];
  paddingHeader: readonly number[];
}
const SYNTAX: Record<'avc' | 'hevc', UnitSyntax> = {
  avc: {
    headerLength: 1,
    typeOf: byte => byte & 31,
    supplemental: [6],
    padding: 12,
    unused: [0, 17, 18, 22, 23, 24, 25, 26, 27, 29, 31],
    paddingHeader: [0x0c],
  },
  hevc: {
    headerLength: 2,
    typeOf: byte => (byte >> 1) & 63,
    supplemental: [39, 40],
    padding: 38,
    unused: [41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61],
    paddingHeader: [0x4c, 0x01],
  },
};

const REGISTERED_USER_DATA = 4;
const UNREGISTERED_USER_DATA = 5;
/** HDR10+ decides how bright scenes look: country United States, provider Samsung. */
const HDR_START = [0xb5, 0x00, 0x3c];

/** Removes each byte that keeps two zeros from looking like the start of a unit. */
const removeEmulation = (unit: Uint8Array): Uint8Array =>
  unit.filter((byte, i) => byte !== 3 || unit[i - 1] !== 0 || unit[i - 2] !== 0);

/** Whether a supplemental unit has user data. Its payloads have types and sizes in bytes of which 255 continues. */
function hasUserData(coded: Uint8Array): boolean {
  const unit = removeEmulation(coded);
  let at = 0;
  const readSum = (): number => {
    let sum = 0;
    while (unit[at] === 255) sum += unit[at++]!;
    return sum + (unit[at++] ?? 0);
  };
  while (at + 2 < unit.length) {
    const type = readSum();
    const size = readSum();
    if (type === UNREGISTERED_USER_DATA) return true;
    if (type === REGISTERED_USER_DATA && !HDR_START.every((byte, i) => unit[at + i] === byte)) return true;
    at += size;
  }
  return false;
}

const isFilled = (bytes: Uint8Array): boolean =>
  bytes.every((byte, i) => byte === (i === bytes.length - 1 ? 0x80 : 0xff));

const AV1_METADATA = 5;
const AV1_PADDING = 15;
const AV1_UNUSED = [0, 9, 10, 11, 12, 13, 14];
const AV1_HDR_TYPES = [1, 2];
const AV1_USER_DATA = 4;

/** Whether a metadata unit decides on brightness. Its type takes one byte. */
function isHdrMetadata(data: Uint8Array): boolean {
  return (
    AV1_HDR_TYPES.includes(data[0]!) ||
    (data[0] === AV1_USER_DATA && HDR_START.every((byte, i) => data[1 + i] === byte))
  );
}

function blankAv1(sample: Uint8Array, onBlock: BlockListener): Uint8Array {
  let copy: Uint8Array | undefined;
  for (const { type, at, dataAt, end } of readAv1Units(sample)) {
    const data = sample.subarray(dataAt, end);
    const isPrivate =
      type === AV1_METADATA
        ? !isHdrMetadata(data)
        : AV1_UNUSED.includes(type) || (type === AV1_PADDING && !isFilled(data));
    if (!isPrivate || !data.length) continue;
    onBlock('encoder', data);
    copy ??= sample.slice();
    copy[at] = (copy[at]! & 0x87) | (AV1_PADDING << 3);
    copy.fill(0xff, dataAt, end - 1);
    copy[end - 1] = 0x80;
  }
  return copy ?? sample;
}

/**
 * @param lengthSize of the numbers before each unit, in bytes
 * @returns the sample itself if it has nothing private
 * @throws UnsupportedStructureError if its units do not fill it
 */
export function blankPrivateUnits(
  sample: Uint8Array,
  codec: BitstreamCodec,
  lengthSize: number,
  onBlock: BlockListener,
): Uint8Array {
  if (codec === 'av1') return blankAv1(sample, onBlock);
  const { headerLength, typeOf, supplemental, padding, unused, paddingHeader } = SYNTAX[codec];
  const view = dataViewOf(sample);
  let copy: Uint8Array | undefined;
  for (let at = 0; at < sample.length; ) {
    if (at + lengthSize > sample.length) refuse('broken');
    let length = 0;
    for (let i = 0; i < lengthSize; i++) length = length * 256 + view.getUint8(at + i);
    const start = at + lengthSize;
    const end = start + length;
    if (end > sample.length) refuse('broken');
    at = end;
    if (length <= headerLength) continue;
    const type = typeOf(sample[start]!);
    const unit = sample.subarray(start + headerLength, end);
    const isPrivate = supplemental.includes(type)
      ? hasUserData(unit)
      : unused.includes(type) || (type === padding && !isFilled(unit));
    if (!isPrivate) continue;
    onBlock('encoder', unit);
    copy ??= sample.slice();
    copy.set(paddingHeader, start);
    copy.fill(0xff, start + headerLength, end - 1);
    copy[end - 1] = 0x80;
  }
  return copy ?? sample;
}

/** Rebuilds the decoder configurations of H.264, H.265 and AV1 from what decoding needs (ISO/IEC 14496-15). */
import { concatBytes, dataViewOf, sliceExact } from '../bytes.ts';
import type { BlockListener } from '../model.ts';
import { ByteReader, toBigEndian } from './iso-boxes.ts';

/** Cuts off what stands behind the known content. */
function cut(data: Uint8Array, end: number, onBlock: BlockListener): Uint8Array {
  if (data.subarray(end).some(byte => byte)) onBlock('other', data.subarray(end));
  return sliceExact(data, 0, end);
}

function skipUnits(reader: ByteReader, count: number): void {
  for (let i = 0; i < count; i++) reader.at += 2 + dataViewOf(sliceExact(reader.bytes, reader.at, 2)).getUint16(0);
}

/** Baseline, Main and Extended. */
const PROFILES_WITHOUT_EXTENSION = [66, 77, 88];

export function rebuildAvcConfig(data: Uint8Array, onBlock: BlockListener): Uint8Array {
  const reader = new ByteReader(data, 5);
  skipUnits(reader, reader.readUint(1) & 31);
  skipUnits(reader, reader.readUint(1));
  if (!PROFILES_WITHOUT_EXTENSION.includes(data[1]!) && reader.at + 4 <= data.length) {
    reader.at += 3;
    skipUnits(reader, reader.readUint(1));
  }
  return cut(data, reader.at, onBlock);
}

const HEVC_HEADER_LENGTH = 22;
/** Video, sequence and picture parameter sets. */
const PARAMETER_SETS = [32, 33, 34];

export function rebuildHevcConfig(data: Uint8Array, onBlock: BlockListener): Uint8Array {
  const reader = new ByteReader(data, HEVC_HEADER_LENGTH);
  const kept: Uint8Array[] = [];
  for (let count = reader.readUint(1); count > 0; count--) {
    const start = reader.at;
    const type = reader.readUint(1) & 63;
    skipUnits(reader, reader.readUint(2));
    const array = sliceExact(data, start, reader.at - start);
    if (PARAMETER_SETS.includes(type)) kept.push(array);
    else onBlock('encoder', array);
  }
  cut(data, reader.at, onBlock);
  return concatBytes([sliceExact(data, 0, HEVC_HEADER_LENGTH), toBigEndian(kept.length, 1), ...kept]);
}

const AV1_HEADER_LENGTH = 4;
const AV1_SEQUENCE_HEADER = 1;

export interface Av1Unit {
  type: number;
  /** Where its content starts, behind header and length. */
  dataAt: number;
  end: number;
}

/** Reads the open bitstream units of AV1. @throws UnsupportedStructureError if one is cut off */
export function* readAv1Units(bytes: Uint8Array): Generator<Av1Unit & { at: number }> {
  for (let at = 0; at < bytes.length; ) {
    const header = bytes[at]!;
    let dataAt = at + (header & 4 ? 2 : 1);
    let end = bytes.length;
    if (header & 2) {
      let length = 0;
      for (let shift = 0; shift < 35; shift += 7) {
        const byte = sliceExact(bytes, dataAt++, 1)[0]!;
        length += (byte & 127) * 2 ** shift;
        if (!(byte & 128)) break;
      }
      sliceExact(bytes, dataAt, length);
      end = dataAt + length;
    }
    yield { type: (header >> 3) & 15, at, dataAt, end };
    at = end;
  }
}

export function rebuildAv1Config(data: Uint8Array, onBlock: BlockListener): Uint8Array {
  const units = sliceExact(data, AV1_HEADER_LENGTH, data.length - AV1_HEADER_LENGTH);
  const kept: Uint8Array[] = [];
  for (const { type, at, end } of readAv1Units(units)) {
    if (type === AV1_SEQUENCE_HEADER) kept.push(units.subarray(at, end));
    else onBlock('encoder', units.subarray(at, end));
  }
  return concatBytes([sliceExact(data, 0, AV1_HEADER_LENGTH), ...kept]);
}

/** Finds where the samples of a track are (ISO/IEC 14496-12, 8.7), and builds the table of its chunks anew. */
import { concatBytes, dataViewOf, sliceExact } from '../bytes.ts';
import { buildFullBox, findOnlyBox, toBigEndian, type IsoBox } from '../formats/iso-boxes.ts';
import { refuse } from '../model.ts';

const MAX_SAMPLES = 4_000_000;

/** One run of samples that lie one after another. Offsets and sizes are in bytes. */
export interface Chunk {
  at: number;
  firstSample: number;
  sampleCount: number;
  size: number;
}

export interface SampleTable {
  count: number;
  chunks: Chunk[];
  sizeOf(sample: number): number;
}

function readSizes(
  boxes: IsoBox[],
  uniformSize: number | undefined,
): { count: number; sizeOf(sample: number): number } {
  const compact = boxes.find(box => box.type === 'stz2');
  const { data } = compact ?? findOnlyBox(boxes, 'stsz');
  const view = dataViewOf(sliceExact(data, 0, 12));
  const count = view.getUint32(8);
  const fieldSize = compact ? view.getUint8(7) : 32;
  const uniform = compact ? 0 : view.getUint32(4);
  if (uniform) {
    const size = uniform === 1 && uniformSize ? uniformSize : uniform;
    return { count, sizeOf: () => size };
  }
  if (count > MAX_SAMPLES) refuse('big');
  if (![8, 16, 32].includes(fieldSize)) refuse('unknown');
  const table = dataViewOf(sliceExact(data, 12, (count * fieldSize) / 8));
  if (fieldSize === 8) return { count, sizeOf: sample => table.getUint8(sample) };
  if (fieldSize === 16) return { count, sizeOf: sample => table.getUint16(sample * 2) };
  return { count, sizeOf: sample => table.getUint32(sample * 4) };
}

function readOffsets(boxes: IsoBox[]): number[] {
  const large = boxes.find(box => box.type === 'co64');
  const { data } = large ?? findOnlyBox(boxes, 'stco');
  const count = dataViewOf(sliceExact(data, 0, 8)).getUint32(4);
  if (count > MAX_SAMPLES) refuse('big');
  const view = dataViewOf(sliceExact(data, 8, count * (large ? 8 : 4)));
  return Array.from({ length: count }, (_, i) => (large ? Number(view.getBigUint64(i * 8)) : view.getUint32(i * 4)));
}

/** Returns how many samples each chunk has. */
function readChunkLengths({ data }: IsoBox, chunkCount: number): number[] {
  const count = dataViewOf(sliceExact(data, 0, 8)).getUint32(4);
  if (count > MAX_SAMPLES) refuse('big');
  const view = dataViewOf(sliceExact(data, 8, count * 12));
  const lengths: number[] = [];
  for (let i = 0; i < count; i++) {
    const nextFirst = i + 1 < count ? view.getUint32((i + 1) * 12) : chunkCount + 1;
    if (view.getUint32(i * 12) !== lengths.length + 1 || nextFirst > chunkCount + 1) refuse('broken');
    while (lengths.length < nextFirst - 1) lengths.push(view.getUint32(i * 12 + 4));
  }
  return lengths;
}

/** @param uniformSize of a sample in bytes, where a table of uncompressed sound says 1 */
export function readSampleTable(boxes: IsoBox[], uniformSize?: number): SampleTable {
  const { count, sizeOf } = readSizes(boxes, uniformSize);
  const offsets = readOffsets(boxes);
  const lengths = readChunkLengths(findOnlyBox(boxes, 'stsc'), offsets.length);
  let firstSample = 0;
  const isUniform = !count || sizeOf(0) === sizeOf(count - 1);
  const chunks = offsets.map((at, i): Chunk => {
    const sampleCount = lengths[i] ?? refuse('broken');
    if (firstSample + sampleCount > count) refuse('broken');
    let size = 0;
    // Uncompressed sound has millions of samples of one size.
    if (isUniform && count > MAX_SAMPLES) size = sampleCount * sizeOf(0);
    else for (let sample = firstSample; sample < firstSample + sampleCount; sample++) size += sizeOf(sample);
    const chunk = { at, firstSample, sampleCount, size };
    firstSample += sampleCount;
    return chunk;
  });
  if (firstSample !== count) refuse('broken');
  return { count, chunks, sizeOf };
}

/** @param isLarge for offsets of 64 bits */
export function buildChunkOffsets(offsets: readonly number[], isLarge: boolean): Uint8Array {
  const table = new Uint8Array(offsets.length * (isLarge ? 8 : 4));
  const view = dataViewOf(table);
  offsets.forEach((offset, i) => {
    if (isLarge) view.setBigUint64(i * 8, BigInt(offset));
    else view.setUint32(i * 4, offset);
  });
  return buildFullBox(isLarge ? 'co64' : 'stco', 0, concatBytes([toBigEndian(offsets.length, 4), table]));
}

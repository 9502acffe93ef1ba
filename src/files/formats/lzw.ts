/** Measures the LZW data of a GIF frame without unpacking it. */
import { refuse } from '../model.ts';

const MAX_CODE_SIZE = 12;
const MAX_CODES = 1 << MAX_CODE_SIZE;

/**
 * Returns how many bytes the compressed pixels take, up to their end code or to the last pixel.
 * @param used is told each colour that a pixel has, by its position
 * @throws UnsupportedStructureError if the data is broken or ends before the last pixel
 */
export function measureLzw(data: Uint8Array, minCodeSize: number, pixels: number, used: Uint8Array): number {
  if (minCodeSize < 1 || minCodeSize > 11) refuse('broken');
  const clear = 1 << minCodeSize;
  const end = clear + 1;
  /** How many pixels each code stands for. */
  const lengths = new Uint32Array(MAX_CODES).fill(1, 0, clear);
  let codeSize = minCodeSize + 1;
  let next = end + 1;
  let previous = -1;
  let drawn = 0;
  let bit = 0;
  for (;;) {
    const at = bit >> 3;
    if (bit + codeSize > data.length * 8) {
      if (drawn < pixels) refuse('broken');
      return data.length; // without an end code, which decoders accept
    }
    const window = data[at]! | ((data[at + 1] ?? 0) << 8) | ((data[at + 2] ?? 0) << 16);
    const code = (window >> (bit & 7)) & ((1 << codeSize) - 1);
    bit += codeSize;
    if (code === end) {
      if (drawn < pixels) refuse('broken');
      return (bit + 7) >> 3;
    }
    if (code === clear) {
      codeSize = minCodeSize + 1;
      next = end + 1;
      previous = -1;
      continue;
    }
    if (code > next || (code === next && previous === -1)) refuse('broken');
    if (previous !== -1 && next < MAX_CODES) {
      lengths[next] = lengths[previous]! + 1;
      next++;
      if (next === 1 << codeSize && codeSize < MAX_CODE_SIZE) codeSize++;
    }
    // Each colour stands alone before it is part of a longer code.
    if (code < clear) used[code] = 1;
    drawn += lengths[code]!;
    previous = code;
    // Pixels beyond the frame are never drawn, so nothing may hide there.
    if (drawn > pixels) refuse('unknown');
  }
}

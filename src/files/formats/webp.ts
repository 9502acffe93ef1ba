/** WebP: chunks of RIFF. The feature flags are mended to what is left. */
import { ascii, cut, join, latin1, readable, viewOf } from '../bytes.ts';
import { trailer } from './jpeg.ts';
import { Unsure, type BlockKind, type Walker } from '../model.ts';
import { turnedOnly } from './tiff.ts';

const LOOKS = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'];
const IN_FRAME = ['ALPH', 'VP8 ', 'VP8L'];
const KINDS: Record<string, BlockKind> = { EXIF: 'exif', 'XMP ': 'xmp', C2PA: 'edits' };
const EXIF = 0x08,
  XMP = 0x04;

interface Chunk {
  type: string;
  data: Uint8Array;
  whole: Uint8Array;
}

function* chunks(b: Uint8Array, from: number): Generator<Chunk> {
  for (let at = from; at < b.length; ) {
    const head = cut(b, at, 8),
      length = viewOf(head).getUint32(4, true);
    const whole = cut(b, at, 8 + length + (length & 1));
    yield { type: latin1(head.subarray(0, 4)), data: whole.subarray(8, 8 + length), whole };
    at += whole.length;
  }
}

function riff(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = join([ascii(type), new Uint8Array(4), data, new Uint8Array(data.length & 1)]);
  viewOf(all).setUint32(4, data.length, true);
  return all;
}

function checkFrame(data: Uint8Array): void {
  for (const c of chunks(data, 16)) if (!IN_FRAME.includes(c.type) || readable(c.data)) throw new Unsure('unknown');
}

const padded = (c: Chunk): boolean => c.whole.length === 8 + c.data.length || c.whole.at(-1) === 0;

export const webp: Walker = (b, found) => {
  const size = viewOf(cut(b, 0, 12)).getUint32(4, true) + 8;
  const file = cut(b, 0, size + (size & 1) <= b.length ? size + (size & 1) : size);
  const kept: Chunk[] = [];
  for (const c of chunks(file, 12)) {
    if (LOOKS.includes(c.type)) {
      if (!padded(c)) throw new Unsure('unknown');
      if (c.type === 'VP8X' && c.data.length !== 10) throw new Unsure('broken');
      if (c.type === 'ANIM' && c.data.length !== 6) throw new Unsure('broken');
      if (c.type === 'ANMF') checkFrame(cut(c.data, 0, c.data.length));
      else if (IN_FRAME.includes(c.type) && readable(c.data)) throw new Unsure('unknown');
      if (c.type === 'ICCP' && (c.data.length < 128 || viewOf(c.data).getUint32(0) !== c.data.length))
        throw new Unsure('broken');
      kept.push(c);
    } else if (KINDS[c.type]) found(KINDS[c.type]!, c.data);
    else throw new Unsure('unknown');
  }
  if (!kept.some(c => /^VP8[ L]$|^ANMF$/.test(c.type))) throw new Unsure('broken');
  if (file.length < b.length) {
    const rest = b.subarray(file.length);
    found(trailer(rest), rest);
  }
  return {
    copy: orientation => {
      const turned = orientation !== 1 && kept[0]!.type === 'VP8X'; // without VP8X there was no Exif to turn it by
      const pieces = kept.map(c => {
        if (c.type !== 'VP8X') return c.whole;
        const head = c.whole.slice();
        head[8] = (head[8]! & ~(EXIF | XMP)) | (turned ? EXIF : 0);
        return head;
      });
      return riff('RIFF', join([ascii('WEBP'), ...pieces, ...(turned ? [riff('EXIF', turnedOnly(orientation))] : [])]));
    },
  };
};

/** WebP: chunks of RIFF. The feature flags are mended to what is left. */
import { encodeAscii, sliceExact, concatBytes, decodeLatin1, containsReadableText, dataViewOf } from '../bytes.ts';
import { classifyTrailer } from './jpeg.ts';
import { UnsupportedStructureError, type MetadataBlockKind, type FormatParser } from '../model.ts';
import { orientationOnlyExif } from './tiff.ts';

const KEPT_CHUNKS = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'];
const FRAME_CHUNKS = ['ALPH', 'VP8 ', 'VP8L'];
const METADATA_CHUNKS: Record<string, MetadataBlockKind> = { EXIF: 'exif', 'XMP ': 'xmp', C2PA: 'edits' };
const EXIF_FLAG = 0x08,
  XMP_FLAG = 0x04;

interface RiffChunk {
  type: string;
  data: Uint8Array;
  whole: Uint8Array;
}

function* readChunks(b: Uint8Array, from: number): Generator<RiffChunk> {
  for (let at = from; at < b.length; ) {
    const head = sliceExact(b, at, 8),
      length = dataViewOf(head).getUint32(4, true);
    const whole = sliceExact(b, at, 8 + length + (length & 1));
    yield { type: decodeLatin1(head.subarray(0, 4)), data: whole.subarray(8, 8 + length), whole };
    at += whole.length;
  }
}

function buildChunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = concatBytes([encodeAscii(type), new Uint8Array(4), data, new Uint8Array(data.length & 1)]);
  dataViewOf(all).setUint32(4, data.length, true);
  return all;
}

function checkFrame(data: Uint8Array): void {
  for (const c of readChunks(data, 16))
    if (!FRAME_CHUNKS.includes(c.type) || containsReadableText(c.data)) throw new UnsupportedStructureError('unknown');
}

const hasZeroPadding = (c: RiffChunk): boolean => c.whole.length === 8 + c.data.length || c.whole.at(-1) === 0;

export const parseWebp: FormatParser = (b, found) => {
  const size = dataViewOf(sliceExact(b, 0, 12)).getUint32(4, true) + 8;
  const file = sliceExact(b, 0, size + (size & 1) <= b.length ? size + (size & 1) : size);
  const kept: RiffChunk[] = [];
  for (const c of readChunks(file, 12)) {
    if (KEPT_CHUNKS.includes(c.type)) {
      if (!hasZeroPadding(c)) throw new UnsupportedStructureError('unknown');
      if (c.type === 'VP8X' && c.data.length !== 10) throw new UnsupportedStructureError('broken');
      if (c.type === 'ANIM' && c.data.length !== 6) throw new UnsupportedStructureError('broken');
      if (c.type === 'ANMF') checkFrame(sliceExact(c.data, 0, c.data.length));
      else if (FRAME_CHUNKS.includes(c.type) && containsReadableText(c.data))
        throw new UnsupportedStructureError('unknown');
      if (c.type === 'ICCP' && (c.data.length < 128 || dataViewOf(c.data).getUint32(0) !== c.data.length))
        throw new UnsupportedStructureError('broken');
      kept.push(c);
    } else if (METADATA_CHUNKS[c.type]) found(METADATA_CHUNKS[c.type]!, c.data);
    else throw new UnsupportedStructureError('unknown');
  }
  if (!kept.some(c => /^VP8[ L]$|^ANMF$/.test(c.type))) throw new UnsupportedStructureError('broken');
  if (file.length < b.length) {
    const rest = b.subarray(file.length);
    found(classifyTrailer(rest), rest);
  }
  return {
    copy: orientation => {
      const turned = orientation !== 1 && kept[0]!.type === 'VP8X'; // without VP8X there was no Exif to turn it by
      const pieces = kept.map(c => {
        if (c.type !== 'VP8X') return c.whole;
        const head = c.whole.slice();
        head[8] = (head[8]! & ~(EXIF_FLAG | XMP_FLAG)) | (turned ? EXIF_FLAG : 0);
        return head;
      });
      return buildChunk(
        'RIFF',
        concatBytes([
          encodeAscii('WEBP'),
          ...pieces,
          ...(turned ? [buildChunk('EXIF', orientationOnlyExif(orientation))] : []),
        ]),
      );
    },
  };
};

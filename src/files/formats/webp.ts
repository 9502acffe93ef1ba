/** Parses WebP, which is made of RIFF chunks (RFC 9649), and adapts its feature flags to what a copy keeps. */
import { concatBytes, containsReadableText, dataViewOf, decodeLatin1, encodeAscii, sliceExact } from '../bytes.ts';
import { refuse, type FormatParser, type MetadataBlockKind } from '../model.ts';
import { classifyTrailer } from './classify-trailer.ts';
import { orientationOnlyExif } from './tiff.ts';

const KEPT_CHUNKS = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'];
const FRAME_CHUNKS = ['ALPH', 'VP8 ', 'VP8L'];
const METADATA_CHUNKS: Record<string, MetadataBlockKind> = { EXIF: 'exif', 'XMP ': 'xmp', C2PA: 'edits' };
const EXIF_FLAG = 0x08;
const XMP_FLAG = 0x04;
const RIFF_HEADER_LENGTH = 12;
const CHUNK_HEADER_LENGTH = 8;
const FRAME_HEADER_LENGTH = 16;
const FIXED_LENGTHS: Record<string, number> = { VP8X: 10, ANIM: 6 };

interface RiffChunk {
  type: string;
  data: Uint8Array;
  /** With header and padding. */
  whole: Uint8Array;
}

function* readChunks(bytes: Uint8Array, from: number): Generator<RiffChunk> {
  for (let at = from; at < bytes.length; ) {
    const header = sliceExact(bytes, at, CHUNK_HEADER_LENGTH);
    const length = dataViewOf(header).getUint32(4, true);
    const whole = sliceExact(bytes, at, CHUNK_HEADER_LENGTH + length + (length & 1));
    yield {
      type: decodeLatin1(header.subarray(0, 4)),
      data: whole.subarray(CHUNK_HEADER_LENGTH, CHUNK_HEADER_LENGTH + length),
      whole,
    };
    at += whole.length;
  }
}

function buildChunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunk = concatBytes([encodeAscii(type), new Uint8Array(4), data, new Uint8Array(data.length & 1)]);
  dataViewOf(chunk).setUint32(4, data.length, true);
  return chunk;
}

const hasZeroPadding = ({ data, whole }: RiffChunk): boolean =>
  whole.length === CHUNK_HEADER_LENGTH + data.length || whole.at(-1) === 0;

function checkFrame(frame: Uint8Array): void {
  for (const { type, data } of readChunks(frame, FRAME_HEADER_LENGTH))
    if (!FRAME_CHUNKS.includes(type) || containsReadableText(data)) refuse('unknown');
}

/** @throws UnsupportedStructureError if a chunk that a copy keeps may hide something */
function checkKeptChunk(chunk: RiffChunk): void {
  const { type, data } = chunk;
  if (!hasZeroPadding(chunk)) refuse('unknown');
  if (FIXED_LENGTHS[type] !== undefined && data.length !== FIXED_LENGTHS[type]) refuse('broken');
  if (type === 'ANMF') checkFrame(data);
  if (FRAME_CHUNKS.includes(type) && containsReadableText(data)) refuse('unknown');
  if (type === 'ICCP' && (data.length < 128 || dataViewOf(data).getUint32(0) !== data.length)) refuse('broken');
}

export const parseWebp: FormatParser = (bytes, onBlock) => {
  const size = dataViewOf(sliceExact(bytes, 0, RIFF_HEADER_LENGTH)).getUint32(4, true) + CHUNK_HEADER_LENGTH;
  const paddedSize = size + (size & 1);
  const file = sliceExact(bytes, 0, paddedSize <= bytes.length ? paddedSize : size);
  const kept: RiffChunk[] = [];
  for (const chunk of readChunks(file, RIFF_HEADER_LENGTH)) {
    const kind = METADATA_CHUNKS[chunk.type];
    if (KEPT_CHUNKS.includes(chunk.type)) {
      checkKeptChunk(chunk);
      kept.push(chunk);
    } else if (kind) onBlock(kind, chunk.data);
    else refuse('unknown');
  }
  if (!kept.some(({ type }) => ['VP8 ', 'VP8L', 'ANMF'].includes(type))) refuse('broken');
  if (file.length < bytes.length) {
    const trailer = bytes.subarray(file.length);
    onBlock(classifyTrailer(trailer), trailer);
  }
  return {
    copy: orientation => {
      // Without VP8X the original had no Exif, so there is no orientation to keep.
      const exif = orientation !== 1 && kept[0]!.type === 'VP8X';
      const chunks = kept.map(({ type, whole }) => {
        if (type !== 'VP8X') return whole;
        const header = whole.slice();
        const flags = header[CHUNK_HEADER_LENGTH]! & ~(EXIF_FLAG | XMP_FLAG);
        header[CHUNK_HEADER_LENGTH] = flags | (exif ? EXIF_FLAG : 0);
        return header;
      });
      const exifChunk = exif ? [buildChunk('EXIF', orientationOnlyExif(orientation))] : [];
      return buildChunk('RIFF', concatBytes([encodeAscii('WEBP'), ...chunks, ...exifChunk]));
    },
  };
};

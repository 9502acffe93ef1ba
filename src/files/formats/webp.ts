/** Parses WebP, which is made of RIFF chunks (RFC 9649), and adapts its feature flags to what a copy keeps. */
import {
  concatBytes,
  containsReadableText,
  dataViewOf,
  decodeLatin1,
  encodeAscii,
  equalBytes,
  sliceExact,
} from '../bytes.ts';
import { refuse, type BlockListener, type FormatParser, type MetadataBlockKind } from '../model.ts';
import { classifyTrailer } from './classify-trailer.ts';
import { rebuildIccProfile } from './icc.ts';
import { orientationOnlyExif } from './tiff.ts';

const KEPT_CHUNKS = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'];
const FRAME_CHUNKS = ['ALPH', 'VP8 ', 'VP8L'];
const METADATA_CHUNKS: Record<string, MetadataBlockKind> = { EXIF: 'exif', 'XMP ': 'xmp', C2PA: 'credentials' };
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

/** Bits of the header that mean something: profile, transparency, Exif, XMP, animation. */
const KNOWN_FLAGS = 0x3e;

/** Returns a frame with only the chunks that draw it. */
function rebuildFrame(frame: Uint8Array, onBlock: BlockListener): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (const chunk of readChunks(frame, FRAME_HEADER_LENGTH)) {
    if (!FRAME_CHUNKS.includes(chunk.type)) onBlock('other', chunk.data);
    else chunks.push(rebuildChunk(chunk, onBlock));
  }
  return concatBytes([sliceExact(frame, 0, FRAME_HEADER_LENGTH), ...chunks]);
}

function rebuildData({ type, data }: RiffChunk, onBlock: BlockListener): Uint8Array {
  if (FIXED_LENGTHS[type] !== undefined && data.length !== FIXED_LENGTHS[type]) refuse('broken');
  if (type === 'ANMF') return rebuildFrame(data, onBlock);
  if (type === 'ICCP') {
    const rebuilt = rebuildIccProfile(data);
    if (!equalBytes(rebuilt, data)) onBlock('profile', data);
    return rebuilt;
  }
  if (FRAME_CHUNKS.includes(type) && containsReadableText(data)) refuse('unknown');
  return data;
}

/** Returns a chunk for the copy, with nothing in its padding. */
function rebuildChunk(chunk: RiffChunk, onBlock: BlockListener): Uint8Array<ArrayBuffer> {
  const padding = chunk.whole.subarray(CHUNK_HEADER_LENGTH + chunk.data.length);
  if (padding[0]) onBlock('other', padding);
  return buildChunk(chunk.type, rebuildData(chunk, onBlock));
}

interface KeptChunk {
  type: string;
  whole: Uint8Array<ArrayBuffer>;
}

export const parseWebp: FormatParser = (bytes, onBlock) => {
  const size = dataViewOf(sliceExact(bytes, 0, RIFF_HEADER_LENGTH)).getUint32(4, true) + CHUNK_HEADER_LENGTH;
  const paddedSize = size + (size & 1);
  const file = sliceExact(bytes, 0, paddedSize <= bytes.length ? paddedSize : size);
  const kept: KeptChunk[] = [];
  for (const chunk of readChunks(file, RIFF_HEADER_LENGTH)) {
    const isSecond = chunk.type !== 'ANMF' && kept.some(other => other.type === chunk.type);
    if (!KEPT_CHUNKS.includes(chunk.type) || isSecond) onBlock(METADATA_CHUNKS[chunk.type] ?? 'other', chunk.data);
    else kept.push({ type: chunk.type, whole: rebuildChunk(chunk, onBlock) });
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
        const flags = header[CHUNK_HEADER_LENGTH]! & KNOWN_FLAGS & ~(EXIF_FLAG | XMP_FLAG);
        header[CHUNK_HEADER_LENGTH] = flags | (exif ? EXIF_FLAG : 0);
        header.fill(0, CHUNK_HEADER_LENGTH + 1, CHUNK_HEADER_LENGTH + 4); // reserved
        return header;
      });
      const exifChunk = exif ? [buildChunk('EXIF', orientationOnlyExif(orientation))] : [];
      return buildChunk('RIFF', concatBytes([encodeAscii('WEBP'), ...chunks, ...exifChunk]));
    },
  };
};

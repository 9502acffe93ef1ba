/** Parses GIF (89a) block by block. A copy keeps the frames, their timing and how often they repeat. */
import { concatBytes, encodeAscii, sliceExact, startsWith } from '../bytes.ts';
import { refuse, type BlockListener, type FormatParser, type MetadataBlockKind } from '../model.ts';
import { classifyTrailer } from './classify-trailer.ts';
import { measureLzw } from './lzw.ts';
import { blankUnusedColours, createColourSet } from './palette.ts';

const HEADER_LENGTH = 13;
const IMAGE_DESCRIPTOR_LENGTH = 10;
const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const GRAPHIC_CONTROL = 0xf9;
const COMMENT = 0xfe;
const PLAIN_TEXT = 0x01;
const APPLICATION = 0xff;
/** Applications whose block says how often an animation repeats. */
const LOOP_APPLICATIONS = ['NETSCAPE2.0', 'ANIMEXTS1.0'];
const XMP_APPLICATION = 'XMP DataXMP';
const MAX_SUB_BLOCK = 255;
const MAX_PIXELS = 1_000_000_000;

interface SubBlocks {
  blocks: Uint8Array[];
  /** Where they end. */
  end: number;
}

function readSubBlocks(bytes: Uint8Array, from: number): SubBlocks {
  const blocks: Uint8Array[] = [];
  for (let at = from; ; ) {
    const size = sliceExact(bytes, at, 1)[0]!;
    if (!size) return { blocks, end: at + 1 };
    blocks.push(sliceExact(bytes, at + 1, size));
    at += 1 + size;
  }
}

function buildSubBlocks(data: Uint8Array): Uint8Array[] {
  const blocks: Uint8Array[] = [];
  for (let at = 0; at < data.length; at += MAX_SUB_BLOCK) {
    const block = data.subarray(at, at + MAX_SUB_BLOCK);
    blocks.push(Uint8Array.of(block.length), block);
  }
  return [...blocks, Uint8Array.of(0)];
}

/** Returns how many bytes a colour table takes, by the flags before it. */
const colourTableLength = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** Returns the loop extension for the copy; undefined for a block that says something else. */
function rebuildLoop(blocks: readonly Uint8Array[]): Uint8Array | undefined {
  const [name, count, ...others] = blocks;
  if (!name || count?.length !== 3 || count[0] !== 1 || others.length) return undefined;
  if (!LOOP_APPLICATIONS.some(application => name.length === application.length && startsWith(name, application)))
    return undefined;
  return concatBytes([
    Uint8Array.of(EXTENSION, APPLICATION),
    ...buildSubBlocks(name).slice(0, 2),
    ...buildSubBlocks(count),
  ]);
}

const EXTENSION_KINDS: Record<number, MetadataBlockKind> = { [COMMENT]: 'comment', [PLAIN_TEXT]: 'comment' };

function reportExtension(label: number, raw: Uint8Array, blocks: readonly Uint8Array[], onBlock: BlockListener): void {
  // XMP is not split into sub-blocks: a trailer of its own leads readers past it.
  const isXmp = label === APPLICATION && blocks[0] && startsWith(blocks[0], XMP_APPLICATION);
  onBlock(isXmp ? 'xmp' : (EXTENSION_KINDS[label] ?? 'other'), isXmp ? raw.subarray(14) : concatBytes(blocks));
}

/** Reads an extension from its introducer. Returns where it ends, and what the copy keeps of it. */
function readExtension(bytes: Uint8Array, at: number, onBlock: BlockListener): { end: number; kept?: Uint8Array } {
  const label = sliceExact(bytes, at, 2)[1]!;
  const { blocks, end } = readSubBlocks(bytes, at + 2);
  const raw = bytes.subarray(at, end);
  if (label === GRAPHIC_CONTROL) {
    if (blocks.length !== 1 || blocks[0]!.length !== 4) refuse('broken');
    return { end, kept: raw };
  }
  const loop = label === APPLICATION ? rebuildLoop(blocks) : undefined;
  if (!loop) reportExtension(label, raw, blocks, onBlock);
  return loop ? { end, kept: loop } : { end };
}

/**
 * Reads a frame from its descriptor. Data behind the end of its compressed pixels is left out.
 * @param globalColours is told which colours of the table for all frames it has
 */
function readImage(
  bytes: Uint8Array,
  at: number,
  globalColours: Uint8Array,
  onBlock: BlockListener,
): { end: number; kept: Uint8Array } {
  const descriptor = sliceExact(bytes, at, IMAGE_DESCRIPTOR_LENGTH);
  const tableAt = at + IMAGE_DESCRIPTOR_LENGTH;
  const dataAt = tableAt + colourTableLength(descriptor[9]!);
  const minCodeSize = sliceExact(bytes, dataAt, 1)[0]!;
  const { blocks, end } = readSubBlocks(bytes, dataAt + 1);
  const data = concatBytes(blocks);
  const pixels = (descriptor[5]! + 256 * descriptor[6]!) * (descriptor[7]! + 256 * descriptor[8]!);
  if (pixels > MAX_PIXELS) refuse('big');
  const used = dataAt > tableAt ? createColourSet() : globalColours;
  const length = measureLzw(data, minCodeSize, pixels, used);
  if (length < data.length) onBlock('other', data.subarray(length));
  const colours = blankUnusedColours(bytes.subarray(tableAt, dataAt), used, onBlock);
  const compressed =
    length < data.length ? buildSubBlocks(data.subarray(0, length)) : [bytes.subarray(dataAt + 1, end)];
  return { end, kept: concatBytes([descriptor, colours, bytes.subarray(dataAt, dataAt + 1), ...compressed]) };
}

export const parseGif: FormatParser = (bytes, onBlock) => {
  const header = sliceExact(bytes, 0, HEADER_LENGTH);
  if (!startsWith(header, 'GIF87a') && !startsWith(header, 'GIF89a')) refuse('unknown');
  let at = HEADER_LENGTH + colourTableLength(header[10]!);
  const globalTable = sliceExact(bytes, HEADER_LENGTH, at - HEADER_LENGTH);
  const globalColours = createColourSet();
  const kept: Uint8Array[] = [];
  let frames = 0;
  for (let isEnd = false; !isEnd; ) {
    const introducer = sliceExact(bytes, at, 1)[0];
    if (introducer === TRAILER) isEnd = true;
    else if (introducer === IMAGE) {
      const { end, kept: image } = readImage(bytes, at, globalColours, onBlock);
      kept.push(image);
      frames++;
      at = end;
    } else if (introducer === EXTENSION) {
      const { end, kept: extension } = readExtension(bytes, at, onBlock);
      if (extension) kept.push(extension);
      at = end;
    } else if (introducer === 0)
      at++; // an empty block, which decoders skip
    else refuse('broken');
  }
  if (!frames) refuse('broken');
  at++;
  if (at < bytes.length) {
    const trailer = bytes.subarray(at);
    onBlock(classifyTrailer(trailer), trailer);
  }
  const colours = blankUnusedColours(globalTable, globalColours, onBlock);
  return { copy: () => concatBytes([header, colours, ...kept, encodeAscii(';')]) };
};

/**
 * Inspects MP4 and QuickTime videos and makes a copy without their metadata. The file is read piece by piece; the copy
 * refers to the pieces of the original that did not change, so even a large video stays out of memory.
 */
import { decodeLatin1, encodeAscii, concatBytes, toBinaryString } from '../bytes.ts';
import { extractFacts } from '../facts.ts';
import { toBigEndian } from '../formats/iso-boxes.ts';
import { blankPrivateUnits } from '../formats/private-units.ts';
import {
  refuse,
  UnsupportedStructureError,
  type InspectionOptions,
  type BlobInspection,
  type MetadataBlock,
} from '../model.ts';
import type { MetadataFact } from '../schema.ts';
import { readBlobBoxes, readRange, type BlobBox } from './blob-boxes.ts';
import { readMovie, rebuildFileType, type Findings, type Movie, type Track } from './movie.ts';
import type { SampleEntry } from './sample-entries.ts';
import {
  extractMetaFacts,
  extractOther,
  extractTextSample,
  extractUserDataFacts,
  parsePosition,
} from './video-facts.ts';

const MAX_MOVIE_BYTES = 128 << 20;
const MAX_BOX_READ = 4 << 20;
const WINDOW_BYTES = 8 << 20;
const MAX_SAMPLE_BYTES = 128 << 20;
const MAX_PIECES = 200_000;

const CREDENTIALS_UUID = '\xd8\xfe\xc3\xd6\x1b\x0e\x48\x3c\x92\x97\x58\x28\x87\x7e\xc4\x81';
const XMP_UUID = '\xbe\x7a\xcf\xcb\x97\xa9\x42\xe8\x9c\x71\x99\x94\x91\xe3\xaf\xac';
const UUID_LENGTH = 16;

function createFindings(): Findings & { blocks: MetadataBlock[] } {
  const blocks: MetadataBlock[] = [];
  return {
    facts: [],
    blocks,
    onBlock: (kind, bytes) => {
      // Encoders repeat themselves in every frame.
      if (blocks.length < 200) blocks.push({ kind, bytes: bytes.slice(0, MAX_BOX_READ) });
    },
  };
}

async function reportBox(blob: Blob, { type, from, to }: BlobBox, findings: Findings): Promise<void> {
  const data = await readRange(blob, from, Math.min(to, from + MAX_BOX_READ));
  if (type === 'uuid') {
    const uuid = decodeLatin1(data.subarray(0, UUID_LENGTH));
    if (uuid === CREDENTIALS_UUID) return findings.onBlock('credentials', data);
    if (uuid === XMP_UUID) return findings.onBlock('xmp', data.subarray(UUID_LENGTH));
  }
  if (type === 'meta') findings.facts.push(...extractMetaFacts(data));
  else if (type === 'udta') findings.facts.push(...extractUserDataFacts(data));
  else if (data.some(byte => byte) || to - from > MAX_BOX_READ) findings.facts.push(extractOther(data));
}

interface VideoFile {
  movie: Movie;
  fileType: Uint8Array;
}

async function readVideo(blob: Blob, findings: Findings): Promise<VideoFile> {
  const boxes = await readBlobBoxes(blob);
  const read = async (type: string): Promise<Uint8Array | undefined> => {
    const [box, ...others] = boxes.filter(other => other.type === type);
    if (others.length) refuse('broken');
    if (box && box.to - box.from > MAX_MOVIE_BYTES) refuse('big');
    return box && readRange(blob, box.from, box.to);
  };
  for (const box of boxes)
    if (!['ftyp', 'moov', 'mdat', 'moof', 'mfra', 'sidx', 'styp'].includes(box.type))
      await reportBox(blob, box, findings);
  const fileType = rebuildFileType(await read('ftyp'), findings);
  const moov = await read('moov');
  if (!moov) refuse('broken');
  const movie = readMovie(moov, findings);
  if (boxes.some(box => box.type === 'moof')) refuse('fragments');
  await reportUnused(
    blob,
    boxes.filter(box => box.type === 'mdat'),
    movie,
    findings,
  );
  return { movie, fileType };
}

/** Reports bytes between the samples, which no track uses. */
async function reportUnused(blob: Blob, mdats: BlobBox[], { tracks }: Movie, findings: Findings): Promise<void> {
  const chunks = tracks.flatMap(track => track.samples.chunks).sort((a, b) => a.at - b.at);
  for (const { from, to } of mdats) {
    let at = from;
    const gaps: [number, number][] = [];
    for (const chunk of chunks) {
      if (chunk.at + chunk.size <= from || chunk.at >= to) continue;
      if (chunk.at > at) gaps.push([at, chunk.at]);
      at = Math.max(at, chunk.at + chunk.size);
    }
    if (at < to) gaps.push([at, to]);
    for (const [start, end] of gaps.slice(0, 100)) {
      const data = await readRange(blob, start, Math.min(end, start + MAX_BOX_READ));
      if (data.some(byte => byte) || end - start > MAX_BOX_READ) findings.facts.push(extractOther(data));
    }
  }
}

const MAX_TEXT_SAMPLES = 20;
const MAX_SENSOR_BYTES = 1 << 20;

/** Reads chapters and places in tracks that the copy leaves out. */
async function reportRemovedSamples(blob: Blob, { handler, samples }: Track, findings: Findings): Promise<void> {
  if (['text', 'sbtl', 'subt'].includes(handler)) {
    for (const chunk of samples.chunks.slice(0, MAX_TEXT_SAMPLES)) {
      const size = Math.min(samples.sizeOf(chunk.firstSample), 4096);
      findings.facts.push(...extractTextSample(await readRange(blob, chunk.at, Math.min(chunk.at + size, blob.size))));
    }
    return;
  }
  if (handler === 'vide' || handler === 'soun') return;
  let left = MAX_SENSOR_BYTES;
  for (const chunk of samples.chunks) {
    const size = Math.min(chunk.size, left);
    if (size <= 0) return;
    const at = parsePosition(decodeLatin1(await readRange(blob, chunk.at, Math.min(chunk.at + size, blob.size))));
    if (at) {
      findings.facts.push({ kind: 'place', at });
      return;
    }
    left -= size;
  }
}

/** A run of bytes that the copy keeps. */
interface Segment {
  from: number;
  size: number;
  /** Position of its chunk among those of its track; only the first segment of a chunk has one. */
  chunk?: { track: number; index: number };
  entry?: SampleEntry;
}

/** Lists what the copy keeps of the samples, in the order of the file. */
function listSegments(tracks: readonly Track[]): Segment[] {
  const segments: Segment[] = [];
  tracks.forEach(({ samples, kept }, track) => {
    const entry = kept!.entries.find(e => e.codec);
    // A bitstream of several descriptions could hide private units from a check by the first one.
    if (entry && kept!.entries.some(e => e.lengthSize !== entry.lengthSize)) refuse('unknown');
    samples.chunks.forEach(({ at, size, firstSample, sampleCount }, index) => {
      if (!entry) {
        segments.push({ from: at, size, chunk: { track, index } });
        return;
      }
      let from = at;
      for (let i = 0; i < sampleCount; i++) {
        const sampleSize = samples.sizeOf(firstSample + i);
        segments.push({ from, size: sampleSize, entry, ...(i ? {} : { chunk: { track, index } }) });
        from += sampleSize;
      }
    });
  });
  return segments.sort((a, b) => a.from - b.from);
}

interface CopiedSamples {
  pieces: Blob[];
  size: number;
  /** Where each chunk of each track starts in the copy's samples. */
  offsets: number[][];
}

/** Copies the samples of the kept tracks, with private units blanked. */
async function copySamples(
  blob: Blob,
  tracks: readonly Track[],
  findings: Findings,
  { onProgress, signal }: InspectionOptions,
): Promise<CopiedSamples> {
  const segments = listSegments(tracks);
  const offsets = tracks.map(track => new Array<number>(track.samples.chunks.length).fill(0));
  const pieces: Blob[] = [];
  let size = 0;
  let unchanged: { from: number; to: number } | undefined;
  const flush = (): void => {
    if (unchanged) pieces.push(blob.slice(unchanged.from, unchanged.to));
    if (pieces.length > MAX_PIECES) refuse('big');
    unchanged = undefined;
  };
  for (let i = 0; i < segments.length; ) {
    signal?.throwIfAborted();
    const start = segments[i]!.from;
    let end = start;
    let mustScan = false;
    for (; i < segments.length; i++) {
      const { from, size: length, chunk, entry } = segments[i]!;
      if (from < end) refuse('broken'); // tracks that share bytes
      if (from !== end || (end > start && end - start + length > WINDOW_BYTES && (mustScan || entry))) break;
      if (entry && length > MAX_SAMPLE_BYTES) refuse('big');
      if (chunk) offsets[chunk.track]![chunk.index] = size + end - start;
      mustScan ||= !!entry;
      end += length;
    }
    if (end > blob.size) refuse('broken');
    const patched = mustScan ? await blankWindow(blob, start, end, segments, i, findings) : undefined;
    if (patched) {
      flush();
      pieces.push(patched);
    } else if (unchanged?.to === start) unchanged.to = end;
    else {
      flush();
      unchanged = { from: start, to: end };
    }
    size += end - start;
    onProgress?.(i / segments.length);
  }
  flush();
  return { pieces, size, offsets };
}

/**
 * Returns a window of samples with private units blanked; undefined if it has none.
 * @param end position behind its last segment
 */
async function blankWindow(
  blob: Blob,
  from: number,
  to: number,
  segments: readonly Segment[],
  end: number,
  findings: Findings,
): Promise<Blob | undefined> {
  const window = await readRange(blob, from, to);
  let isChanged = false;
  for (let i = end - 1; i >= 0 && segments[i]!.from >= from; i--) {
    const { from: at, size, entry } = segments[i]!;
    if (!entry?.codec) continue;
    const sample = window.subarray(at - from, at - from + size);
    const blanked = blankPrivateUnits(sample, entry.codec, entry.lengthSize, findings.onBlock);
    if (blanked === sample) continue;
    window.set(blanked, at - from);
    isChanged = true;
  }
  return isChanged ? new Blob([window]) : undefined;
}

const MDAT_HEADER_LENGTH = 16;
const MAX_SHORT_OFFSET = 0xffffffff;

/** Builds the copy: file type, movie, samples. */
function buildCopy({ movie, fileType }: VideoFile, { pieces, size, offsets }: CopiedSamples, type: string): Blob {
  const build = (isLarge: boolean): Uint8Array<ArrayBuffer> => {
    const moovLength = movie.build(offsets, isLarge).length;
    const start = fileType.length + moovLength + MDAT_HEADER_LENGTH;
    const moov = movie.build(
      offsets.map(track => track.map(offset => start + offset)),
      isLarge,
    );
    const header = concatBytes([toBigEndian(1, 4), encodeAscii('mdat'), toBigEndian(MDAT_HEADER_LENGTH + size, 8)]);
    return concatBytes([fileType, moov, header]);
  };
  const head = build(false);
  return new Blob([head.length + size > MAX_SHORT_OFFSET ? build(true) : head, ...pieces], { type });
}

const PERSONAL_FACTS: MetadataFact['kind'][] = ['place', 'people', 'serial', 'author', 'words', 'device'];
const MIN_SEARCH_LENGTH = 8;

/** Checks by a second inspection that the copy has no metadata, and that its head has none of the original's texts. */
async function isClean(copy: Blob, facts: readonly MetadataFact[]): Promise<boolean> {
  const findings = createFindings();
  const { movie } = await readVideo(copy, findings);
  if (extractFacts(findings.blocks, findings.facts).length) return false;
  const mdatAt = Math.min(...movie.tracks.flatMap(track => track.samples.chunks.map(chunk => chunk.at)), copy.size);
  const head = toBinaryString(await readRange(copy, 0, mdatAt));
  return !facts.some(
    ({ kind, value = '' }) =>
      PERSONAL_FACTS.includes(kind) &&
      value.length >= MIN_SEARCH_LENGTH &&
      head.includes(toBinaryString(new TextEncoder().encode(value))),
  );
}

export async function inspectVideo(
  blob: Blob,
  format: 'mp4' | 'mov',
  options: InspectionOptions = {},
): Promise<BlobInspection> {
  const findings = createFindings();
  try {
    const file = await readVideo(blob, findings);
    for (const track of file.movie.tracks) if (!track.kept) await reportRemovedSamples(blob, track, findings);
    const samples = await copySamples(
      blob,
      file.movie.tracks.filter(track => track.kept),
      findings,
      options,
    );
    const facts = extractFacts(findings.blocks, findings.facts);
    const copy = buildCopy(file, samples, format === 'mov' ? 'video/quicktime' : 'video/mp4');
    return (await isClean(copy, facts)) ? { format, facts, copy } : { format, facts, refused: 'left' };
  } catch (fault) {
    options.signal?.throwIfAborted();
    const refused = fault instanceof UnsupportedStructureError ? fault.reason : 'broken';
    return { format, facts: extractFacts(findings.blocks, findings.facts), refused };
  }
}

/** Copies the samples of a video window by window, and refers to the parts of the original that do not change. */
import { blankPrivateUnits } from '../formats/private-units.ts';
import { refuse, type InspectionOptions } from '../model.ts';
import { readRange } from './blob-boxes.ts';
import type { Findings } from './findings.ts';
import type { Track } from './movie.ts';
import type { SampleEntry } from './sample-entries.ts';

const WINDOW_BYTES = 8 << 20;
const MAX_SAMPLE_BYTES = 128 << 20;
const MAX_PIECES = 200_000;

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
    if (entry && kept!.entries.some(e => e.lengthSize !== entry.lengthSize || e.codec !== entry.codec))
      refuse('unknown');
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

export interface CopiedSamples {
  pieces: Blob[];
  size: number;
  /** Where each chunk of each track starts in the copy's samples. */
  offsets: number[][];
}

/** Some segments that lie one after another. */
interface Window {
  from: number;
  to: number;
  segments: Segment[];
  /** Some of them can hold private units. */
  mustScan: boolean;
}

/** Splits segments into windows: where there is a gap, and before one that must be scanned grows too large. */
function* listWindows(segments: readonly Segment[]): Generator<Window> {
  let window: Window | undefined;
  for (const segment of segments) {
    const { from, size, entry } = segment;
    if (window && from < window.to) refuse('broken'); // tracks that share bytes
    if (entry && size > MAX_SAMPLE_BYTES) refuse('big');
    const isLarge = window && window.to - window.from + size > WINDOW_BYTES && (window.mustScan || entry);
    if (!window || from !== window.to || isLarge) {
      if (window) yield window;
      window = { from, to: from, segments: [], mustScan: false };
    }
    window.segments.push(segment);
    window.mustScan ||= !!entry;
    window.to += size;
  }
  if (window) yield window;
}

/** Joins parts of the original and changed windows. */
class Pieces {
  readonly blobs: Blob[] = [];
  size = 0;
  #unchanged: { from: number; to: number } | undefined;

  constructor(readonly source: Blob) {}

  addUnchanged({ from, to }: Window): void {
    if (this.#unchanged?.to === from) this.#unchanged.to = to;
    else {
      this.flush();
      this.#unchanged = { from, to };
    }
    this.size += to - from;
  }

  addChanged(blob: Blob): void {
    this.flush();
    this.blobs.push(blob);
    this.size += blob.size;
  }

  flush(): void {
    if (this.#unchanged) this.blobs.push(this.source.slice(this.#unchanged.from, this.#unchanged.to));
    if (this.blobs.length > MAX_PIECES) refuse('big');
    this.#unchanged = undefined;
  }
}

/** Copies the samples of the kept tracks, with private units blanked. */
export async function copySamples(
  blob: Blob,
  tracks: readonly Track[],
  findings: Findings,
  { onProgress, signal }: InspectionOptions,
): Promise<CopiedSamples> {
  const segments = listSegments(tracks);
  const offsets = tracks.map(track => new Array<number>(track.samples.chunks.length).fill(0));
  const pieces = new Pieces(blob);
  let done = 0;
  for (const window of listWindows(segments)) {
    signal?.throwIfAborted();
    if (window.to > blob.size) refuse('broken');
    for (const { from, chunk } of window.segments)
      if (chunk) offsets[chunk.track]![chunk.index] = pieces.size + from - window.from;
    const blanked = window.mustScan ? await blankWindow(blob, window, findings) : undefined;
    if (blanked) pieces.addChanged(blanked);
    else pieces.addUnchanged(window);
    done += window.segments.length;
    onProgress?.(done / segments.length);
  }
  pieces.flush();
  return { pieces: pieces.blobs, size: pieces.size, offsets };
}

/** Returns a window of samples with private units blanked; undefined if it has none. */
async function blankWindow(blob: Blob, { from, to, segments }: Window, findings: Findings): Promise<Blob | undefined> {
  const bytes = await readRange(blob, from, to);
  let isChanged = false;
  for (const { from: at, size, entry } of segments) {
    if (!entry?.codec) continue;
    const sample = bytes.subarray(at - from, at - from + size);
    const blanked = blankPrivateUnits(sample, entry.codec, entry.lengthSize, findings.onBlock);
    if (blanked === sample) continue;
    bytes.set(blanked, at - from);
    isChanged = true;
  }
  return isChanged ? new Blob([bytes]) : undefined;
}

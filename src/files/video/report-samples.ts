/** Reports what lies between the samples of a video, and in the tracks that a copy leaves out. */
import { decodeLatin1 } from '../bytes.ts';
import { MAX_BOX_READ, readRange, type BlobBox } from './blob-boxes.ts';
import type { Findings } from './findings.ts';
import type { Track } from './movie.ts';
import { extractOther, extractTextSample, parsePosition } from './video-facts.ts';

const MAX_GAPS = 100;

/** Reports bytes between the samples, which no track uses. */
export async function reportUnused(
  blob: Blob,
  mdats: readonly BlobBox[],
  tracks: readonly Track[],
  findings: Findings,
): Promise<void> {
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
    for (const [start, end] of gaps.slice(0, MAX_GAPS)) {
      const data = await readRange(blob, start, Math.min(end, start + MAX_BOX_READ));
      if (data.some(byte => byte) || end - start > MAX_BOX_READ) findings.facts.push(extractOther(data));
    }
  }
}

const MAX_TEXT_SAMPLES = 20;
const MAX_SENSOR_BYTES = 1 << 20;

/** Reads chapters and places in tracks that the copy leaves out. */
export async function reportRemovedSamples(blob: Blob, { handler, samples }: Track, findings: Findings): Promise<void> {
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

/**
 * Hides a text in every place of every format: it must be told, and must not be in the clean copy, however it is
 * stored; pictures, pages and frames must stay the same.
 */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny';
import { afterAll, describe, expect, it } from 'vitest';
import { inspectBlob } from '../../../src/files/inspect-blob.ts';
import { HEIF_PLACES } from './hiding-places/heif.ts';
import { survives, type HidingPlace } from './hiding-places/hidden-text.ts';
import { IMAGE_PLACES } from './hiding-places/images.ts';
import { PDF_PLACES } from './hiding-places/pdf.ts';
import { VIDEO_PLACES } from './hiding-places/video.ts';
import { folder, pixels, put } from './photo-helpers.ts';

const PLACES: HidingPlace[] = [...IMAGE_PLACES, ...HEIF_PLACES, ...VIDEO_PLACES, ...PDF_PLACES];
const outcomes: Record<string, { cleaned: number; refused: number }> = {};

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  const total = Object.values(outcomes).reduce((sum, { cleaned, refused }) => sum + cleaned + refused, 0);
  console.log(`${total} files with hidden texts:`, JSON.stringify(outcomes));
});

/** Reads the packets of every track that plays, by a library. */
async function packetsOf(bytes: Uint8Array): Promise<string[]> {
  const input = new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS });
  const packets: string[] = [];
  for (const track of [await input.getPrimaryVideoTrack(), await input.getPrimaryAudioTrack()]) {
    if (!track) continue;
    for await (const { timestamp, duration, type, data } of new EncodedPacketSink(track).packets())
      packets.push(`${track.type} ${timestamp} ${duration} ${type} ${Buffer.from(data).toString('base64')}`);
  }
  return packets;
}

/** Draws the pages. */
const pagesOf = (bytes: Uint8Array): string =>
  execFileSync('pdftoppm', ['-r', '50', put('page.pdf', bytes)], { maxBuffer: 1 << 26 }).toString('base64');

/** What a person sees or hears. */
async function contentOf(extension: string, bytes: Uint8Array, name: string): Promise<string | string[]> {
  if (extension === 'pdf') return pagesOf(bytes);
  if (extension !== 'mp4' && extension !== 'mov') return pixels(put(`${name}.${extension}`, bytes));
  return packetsOf(bytes);
}

/** User data of the encoder lies inside a frame, so only its own bytes may change. */
const CHANGES_SAMPLES = /in the first frame$/;

/** The icon of the attachment goes with it. */
const CHANGES_LOOK = ['attached to a page'];

let number = 0;

describe.each([...new Set(PLACES.map(place => place.extension))])('%s', extension => {
  const places = PLACES.filter(place => place.extension === extension);
  it.each(places.map(place => [place.place, place] as const))(
    '%s',
    async (_, { place, make, tells, refused, looksLike }) => {
      const text = `Rima Mock ${++number} Harbour Road`;
      const original = make(text);
      expect(survives(original, text) || /brands|thumbnail|compressor/.test(place), 'is in the original').toBe(true);
      const result = await inspectBlob(new Blob([Uint8Array.from(original)]));
      const outcome = (outcomes[extension] ??= { cleaned: 0, refused: 0 });
      if (tells) {
        const told = result.facts.filter(fact => fact.kind === tells.kind);
        expect(told.length, `told: ${JSON.stringify(result.facts)}`).toBeGreaterThan(0);
        if (tells.value)
          expect(
            told.some(fact => fact.value?.includes(text)),
            JSON.stringify(told),
          ).toBe(true);
      }
      expect(result.refused).toBe(refused);
      if (refused) {
        expect(result.copy).toBeUndefined();
        outcome.refused++;
        return;
      }
      const copy = result.copy && new Uint8Array(await result.copy.arrayBuffer());
      expect(copy, 'there is a copy').toBeDefined();
      expect(survives(copy!, text), 'survives').toBe(false);
      expect(survives(copy!, text.slice(0, 12)), 'a part survives').toBe(false);
      const [before, after] = [
        await contentOf(extension, looksLike?.() ?? original, 'original'),
        await contentOf(extension, copy!, 'copy'),
      ];
      if (CHANGES_SAMPLES.test(place)) expect(after.slice(1)).toEqual(before.slice(1));
      else if (CHANGES_LOOK.includes(place)) expect(after.length).toBe(before.length);
      else expect(after).toEqual(before);
      const again = await inspectBlob(new Blob([copy!]));
      expect(again, 'told of the copy').toMatchObject({ facts: [] });
      outcome.cleaned++;
    },
  );
});

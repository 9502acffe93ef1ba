/** Gives broken, cut and hostile files to the inspection: each gets a reason, within bounds of time and memory. */
import fc from 'fast-check';
import { rmSync } from 'node:fs';
import { zlibSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { inspectBlob } from '../../../src/files/inspect-blob.ts';
import { inspectFile } from '../../../src/files/inspect.ts';
import { buildChunk } from '../../../src/files/formats/png.ts';
import { box } from './hiding-places/heif.ts';
import { ascii, join, survives, u16, u32, u8, zeros } from './hiding-places/hidden-text.ts';
import { gif } from './hiding-places/images.ts';
import { pdf } from './hiding-places/pdf.ts';
import { movie } from './hiding-places/video.ts';
import { folder } from './photo-helpers.ts';

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MARKER = 'Rima Mock 99 Harbour Road';
const inspect = (bytes: Uint8Array) => inspectBlob(new Blob([Uint8Array.from(bytes)]));

const FILES: Record<string, Uint8Array> = {
  gif: gif(join(u8(0x21, 0xfe, MARKER.length), MARKER, u8(0))),
  mp4: movie({ inMoov: box('udta', box('\xa9cmt', u16(MARKER.length), u16(0), MARKER)), gap: MARKER }),
  pdf: pdf({ trailer: '/Info 6 0 R', more: [`<< /Author (${MARKER}) >>`] }),
};

describe.each(Object.entries(FILES))('%s', (_, whole) => {
  it('has no copy if it is cut off, or one that hides nothing', async () => {
    for (let length = 12; length < whole.length; length += 13) {
      const { copy } = await inspect(whole.subarray(0, length));
      if (copy) expect(survives(new Uint8Array(await copy.arrayBuffer()), MARKER), `${length}`).toBe(false);
    }
  });

  it('never fails on changed bytes, and never makes a copy that still contains the text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }),
        fc.option(fc.uint8Array({ maxLength: 60 })),
        async (flips, tail) => {
          const bytes = join(whole, tail ?? '');
          for (const [at, value] of flips) bytes[at] = value;
          const { copy } = await inspect(bytes);
          return !copy || !survives(new Uint8Array(await copy.arrayBuffer()), MARKER);
        },
      ),
      { numRuns: 300 },
    );
  });
});

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
/** Changes the number behind the first box of a type. */
function patched(type: string, behind: number, value: number): Uint8Array {
  const bytes = movie();
  const at = Buffer.from(bytes).indexOf(type);
  view(bytes).setUint32(at + behind, value);
  return bytes;
}

/** A PDF whose object stream unpacks to far more than the file. */
const pdfBomb = (): Uint8Array => {
  const packed = zlibSync(zeros(600_000_000), { level: 9 });
  const dict = `/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode`;
  return pdf({
    more: [
      { dict, data: packed },
      { dict, data: packed },
    ],
  });
};

describe('a file made to keep the inspection busy', () => {
  it.each<[string, () => Uint8Array, string]>([
    ['a PNG that unpacks to gigabytes', () => pngBomb(), 'unknown|big|broken'],
    ['a GIF with a frame of four billion pixels', () => gifBomb(), 'big|broken'],
    ['a video with four billion samples', () => patched('stsz', 12, 0xffffffff), 'big|broken'],
    ['a video with four billion chunks', () => patched('stco', 8, 0xffffffff), 'big|broken'],
    ['a video with endless runs of chunks', () => patched('stsc', 8, 0x0fffffff), 'big|broken'],
    ['a video with a sample beyond its end', () => patched('stco', 12, 0x7fffffff), 'broken'],
    ['a video with samples that overlap', () => patched('stco', 16, 0), 'broken'],
    ['a box of more than the file', () => join(u32(0x7fffffff), 'ftypisom', zeros(40)), 'broken'],
    ['a PDF with pages in a circle', () => pdfOf('<< /Type /Pages /Kids [2 0 R] /Count 1 >>'), 'broken'],
    ['a PDF that unpacks to gigabytes', pdfBomb, 'big'],
  ])('%s', async (_, make, reason) => {
    const bytes = make();
    const began = process.cpuUsage().user;
    const { copy, refused } = await inspect(bytes);
    expect(copy).toBeUndefined();
    expect(refused).toMatch(new RegExp(`^(${reason})$`));
    expect((process.cpuUsage().user - began) / 1e6).toBeLessThan(20);
  });
});

function pngBomb(): Uint8Array {
  const header = join(u32(60_000), u32(60_000), u8(8, 6, 0, 0, 0));
  const image = zlibSync(zeros(50_000_000), { level: 9 });
  return join(
    u8(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    buildChunk('IHDR', header),
    buildChunk('IDAT', image),
    buildChunk('IEND', zeros(0)),
  );
}

function gifBomb(): Uint8Array {
  const bytes = gif();
  const at = Buffer.from(bytes).indexOf(u8(0x2c, 0, 0, 0, 0, 4, 0, 4, 0));
  bytes.set(u8(0xff, 0xff, 0xff, 0xff), at + 5);
  return bytes;
}

function nested(): Uint8Array {
  let inner: Uint8Array = zeros(0);
  for (let i = 0; i < 5000; i++) inner = box('udta', inner);
  return movie({ inMoov: inner });
}

function pdfOf(pages: string): Uint8Array {
  const text = Buffer.from(pdf()).toString('latin1');
  return ascii(text.replace('<< /Type /Pages /Kids [3 0 R] /Count 1 >>', pages));
}

it('leaves out boxes inside boxes without end', async () => {
  const { copy } = await inspect(nested());
  expect(copy!.size).toBe((await inspect(movie())).copy!.size);
});

it('reads a video of a gigabyte piece by piece', async () => {
  // Silence: one sound sample table over a gigabyte of samples that are made when they are read.
  const SAMPLE = 1 << 20;
  const block = new Blob([new Uint8Array(SAMPLE)]);
  const count = 1024;
  const small = movie();
  expect((await inspect(small)).copy).toBeDefined();
  const big = new Blob([
    small,
    box('free', zeros(0)),
    join(u32(1), 'mdat', u32(0), u32(count * SAMPLE + 16)),
    ...Array.from({ length: count }, () => block),
  ]);
  const before = process.memoryUsage().rss;
  const { copy } = await inspectBlob(big);
  expect(copy!.size).toBeLessThan(small.length + 100);
  expect(process.memoryUsage().rss - before).toBeLessThan(300e6);
});

it('stops when it is told to', async () => {
  const stop = new AbortController();
  stop.abort(new Error('stopped'));
  await expect(inspectBlob(new Blob([movie()]), { signal: stop.signal })).rejects.toThrow('stopped');
});

it('does not take a file for clean that it cannot read', () => {
  expect(inspectFile(ascii('II*\0'.padEnd(60, '\0')))).toMatchObject({ format: 'tiff', facts: [] });
});

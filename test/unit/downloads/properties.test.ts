/** Reads archives made at random: nothing is thrown, nothing beyond what is named is read, and no limit is passed. */
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { createCsvBuilder } from '../../../src/downloads/formats/csv.ts';
import { createJsonBuilder } from '../../../src/downloads/formats/json.ts';
import type { Tree } from '../../../src/downloads/formats/tree.ts';
import { Download } from '../../../src/downloads/model.ts';
import { readDownload } from '../../../src/downloads/read-download.ts';
import { MANY_EXAMPLES } from '../../helpers/thorough.ts';
import { parseTime } from '../../../src/downloads/take/iso-time.ts';
import { collectWanted } from '../../../src/downloads/take/wanted.ts';
import { forgeZip, toFile, type ForgedEntry } from './forge-zip.ts';
import { definition, knowledge } from './synthetic-definition.ts';

const numRuns = MANY_EXAMPLES ? 3_000 : 300;
const CANARY = 'CANARY';

const named = fc.constantFrom(
  ...['account/logins.json', 'account/settings.json', 'account/apps.csv', 'account/devices-1.js'],
  ...['x/account/places.html', 'account/contacts.csv', 'example_data.json', 'account/logins.html'],
);
const login = fc.record(
  { time: fc.oneof(fc.integer(), fc.string()), ip: fc.ipV4(), device: fc.string(), open: fc.anything() },
  { requiredKeys: [] },
);
const contents = fc.oneof(
  fc.record({ logins: fc.array(login) }).map(value => JSON.stringify(value)),
  fc.json(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'App,Since\nMaps,2026-01-01',
    'a = [{"device":{"name":"x"}}]',
    '<p class="place">',
    '"',
    '{"logins":',
  ),
);
const claims = fc.record(
  { bytes: fc.nat(2 ** 32 - 1), packedBytes: fc.nat(2 ** 32 - 1), crc: fc.nat(), offset: fc.nat(500) },
  { requiredKeys: [] },
);
const honest = fc.record({ name: named, data: contents, isStored: fc.boolean() });
const lying = fc.record({ name: named, data: contents, isEncrypted: fc.boolean(), attributes: fc.nat(32), claims });
const unnamed = fc.record({
  name: fc.oneof(
    named.map(name => `${name}.bak`),
    fc.string({ unit: 'binary' }).map(name => `../${name}`),
  ),
  data: contents.map(text => `${CANARY}${text}`),
  isStored: fc.constant(true),
});
const entries = fc.array<ForgedEntry>(fc.oneof({ weight: 5, arbitrary: honest }, lying, unnamed), { maxLength: 8 });
/** Changes bytes, or cuts the archive off. */
const damage = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  fc.record({
    flips: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 255 }))),
    keep: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
);

describe('an archive made at random', () => {
  test('gives a valid answer, and nothing of entries that are not named', async () => {
    await fc.assert(
      fc.asyncProperty(entries, damage, async (forged, harm) => {
        const { bytes, places } = forgeZip(forged);
        for (const [at, change] of harm?.flips ?? []) bytes[Math.floor(at * (bytes.length - 1))]! ^= change;
        const file = toFile(bytes.slice(0, harm ? Math.ceil(bytes.length * harm.keep) : bytes.length));
        const reads: [start: number, end: number][] = [];
        const slice = (start = 0, end = file.size): Blob => {
          reads.push([start, end]);
          return Blob.prototype.slice.call(file, start, end);
        };
        let done = 0;
        const onProgress = (bytesDone: number): void => {
          done = bytesDone;
        };
        const download = await readDownload([Object.assign(file, { slice })], knowledge, { onProgress });
        expect(v.parse(Download, download)).toEqual(download);
        expect(JSON.stringify(download)).not.toContain(CANARY);
        const largest = Math.max(...definition.entries.map(({ maxBytes }) => maxBytes));
        expect(done).toBeLessThanOrEqual(largest * forged.length);
        // Of a damaged or lying archive, the places are not known.
        if (harm || forged.some(entry => entry.claims)) return;
        const hidden = places.filter(({ name }) => name.endsWith('.bak') || name.startsWith('..'));
        const inside = reads.filter(([start, end]) => end !== file.size && end > 4 && start >= 0);
        expect(inside.filter(([start, end]) => hidden.some(place => start < place.end && end > place.start))).toEqual(
          [],
        );
      }),
      { numRuns },
    );
  });
});

/** Writes text in pieces of these lengths, and the rest. */
function writePieces(builder: { write(chunk: Uint8Array): void; end(): Tree }, text: string, lengths: number[]): Tree {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  for (const length of lengths) builder.write(bytes.subarray(at, (at += length)));
  builder.write(bytes.subarray(at));
  return builder.end();
}
const lengths = fc.array(fc.nat(5), { maxLength: 100 });

describe('JSON', () => {
  const key = fc.constantFrom('a', 'b', 'é', 'constructor', '__proto__', 'a"b', 'long key', '');
  const { value } = fc.letrec(tie => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.oneof(fc.string({ unit: 'binary' }), fc.maxSafeInteger(), fc.boolean(), fc.constant(null)),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(key, tie('value'), { maxKeys: 4 }),
    ),
  }));
  const path = fc.array(fc.oneof(key, fc.constant('*')), { maxLength: 5 });

  /** What a path leads to, found in the plain way. */
  const follow = (from: unknown, steps: string[]): unknown[] =>
    steps.reduce<unknown[]>(
      (nodes, step) =>
        nodes.flatMap(node => {
          if (typeof node !== 'object' || node === null) return [];
          if (step === '*') return Object.values(node);
          return !Array.isArray(node) && Object.hasOwn(node, step) ? [(node as Record<string, unknown>)[step]] : [];
        }),
      [from],
    );
  const readAll = (nodes: unknown[]): string[] =>
    nodes.filter(node => ['string', 'number', 'boolean'].includes(typeof node)).map(String);

  test('gives what JSON.parse would give, in whatever pieces it comes', () => {
    fc.assert(
      fc.property(
        fc.array(value),
        path,
        fc.constantFrom('', '\ufeff'),
        fc.nat(3),
        lengths,
        (root, at, mark, indent, cuts) => {
          const wanted = collectWanted({ take: [{ to: 'devices', from: ['*'], field: { at: [at], as: 'text' } }] });
          const tree = writePieces(createJsonBuilder(wanted), mark + JSON.stringify(root, null, indent), cuts);
          const found = ['*', ...at].reduce<unknown[]>(
            (nodes, step) => nodes.flatMap(node => tree.follow(node, step)),
            [tree.root],
          );
          const text = JSON.parse(JSON.stringify(root)) as unknown;
          expect(found.flatMap(node => tree.read(node) ?? [])).toEqual(readAll(follow(text, ['*', ...at])));
        },
      ),
      { numRuns, examples: [[[[{ a: '\ufeff' }]], ['*', 'a'], '', 0, []]] },
    );
  });
});

describe('CSV', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', 'ü', ' ', '😀') });
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

  test('gives what was written, in whatever pieces it comes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), fc.constantFrom('\n', '\r\n'), lengths, (rows, end, cuts) => {
        const field = { at: [['B']], as: 'text' as const };
        const wanted = collectWanted({ take: [{ to: 'devices', from: ['*'], field }] });
        const text = [['A', 'B'], ...rows].map(row => row.map(quote).join(',')).join(end);
        const { root, follow, read } = writePieces(createCsvBuilder(wanted, ['b']), text, cuts);
        expect(follow(root, '*').map(row => read(follow(row, 'B')[0]))).toEqual(rows.map(([, b]) => b));
      }),
      { numRuns },
    );
  });
});

test('a time is null or ISO 8601, and a time of ISO 8601 is itself', () => {
  const time = fc.date({ min: new Date('1995-01-02'), max: new Date('2099-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(fc.string(), time, (text, date) => {
      expect(parseTime(text) ?? '2026-09-02').toMatch(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ)?$/);
      const iso = `${date.toISOString().slice(0, 19)}Z`;
      expect([iso, `${date.getTime()}`, date.toUTCString(), iso.slice(0, 10)].map(text => parseTime(text))).toEqual([
        ...[iso, iso, iso],
        iso.slice(0, 10),
      ]);
    }),
    { numRuns },
  );
});

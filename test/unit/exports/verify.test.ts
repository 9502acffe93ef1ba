/** Forges exports in every way we know, and checks that each forgery is found and named. */
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AUDIENCES, EXPORT_FIELDS } from '../../../src/exports/audiences.ts';
import { buildExport, buildZipExport, type BuiltExport } from '../../../src/exports/build-export.ts';
import { planExport, type ExportSource } from '../../../src/exports/plan-export.ts';
import type { ExportOptions } from '../../../src/exports/audiences.ts';
import { VerificationError, verifyExport } from '../../../src/exports/verify.ts';
import { closeExport, EFFORTS, type Effort, openExport, packExport } from './forge.ts';
import { FORGERIES } from './forgeries.ts';
import { createDeviceKey } from '../../../src/incidents/device-key.ts';
import { OutdatedExportError } from '../../../src/incidents/log-proofs.ts';
import { some } from '../../helpers/thorough.ts';
import { createTimeAuthority, EC, type TimeAuthority } from '../../helpers/time-authority.ts';
import { aSource, AT, aWish, anArtifact, anIncident } from './export-helpers.ts';

const PICTURES = [1, 2, 3].map(n => new Uint8Array(40).fill(n));

async function threeIncidents(): Promise<ExportSource> {
  const incidents = await Promise.all(
    PICTURES.map(async (bytes, n) => anIncident(n, { artifacts: [await anArtifact(`a${n}`, bytes)] })),
  );
  return aSource(incidents, new Map(PICTURES.map((bytes, n) => [`a${n}`, bytes])));
}
async function build(source: ExportSource, more: Partial<ExportOptions> = {}): Promise<BuiltExport> {
  const wish = await aWish('lawyer', more);
  return buildExport(source, wish, await planExport(source, wish));
}
const bytesOf = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await blob.arrayBuffer());
const flawsOf = async (zip: Blob, words?: string) =>
  (await verifyExport(zip, words)).problems.map(p =>
    [p.flaw, p.file ?? p.incident, p.events?.flaw, p.events?.seq].filter(x => x !== undefined).join(' '),
  );

let genuine: BuiltExport;
let words: string;
let authority: TimeAuthority;
beforeAll(async () => {
  authority = createTimeAuthority({ key: EC, withRoot: false });
  genuine = await build(await threeIncidents());
  words = genuine.words!;
});

afterAll(() => authority.close());

describe('an untouched export', () => {
  it('has nothing wrong, and its six words cover every file', async () => {
    expect(await verifyExport(genuine.blob, words)).toEqual({
      problems: [],
      covers: 'everything',
      matchedEvent: 6,
      leftOut: 0,
      stamps: [],
      unconfirmed: [],
    });
    expect(await verifyExport(genuine.blob)).toMatchObject({ problems: [], covers: 'everything' });
  });

  it.each(['platform', 'helpline', 'police', 'lawyer', 'team', 'ally'] as const)('for %s is covered too', async id => {
    const source = await threeIncidents();
    for (const redact of [true, false]) {
      const wish = await aWish(id, { redact });
      const built = await buildZipExport(source, wish, await planExport(source, wish));
      expect(await verifyExport(built.blob, built.words)).toMatchObject({ problems: [], covers: 'everything' });
    }
  });

  it('ends with the same event as the log', async () => {
    const source = await threeIncidents();
    const built = await build(source);
    const { events } = await source.recordExport(undefined);
    const { custody } = await openExport(built.blob);
    expect(events.slice(0, custody.events.length)).toEqual(custody.events);
    expect(custody.events.at(-1)).toMatchObject({ event: 'exported', sha256: [] });
  });

  it.each(['team', 'lawyer'] as const)('for %s can be cancelled until it is recorded', async id => {
    const source = await threeIncidents();
    const stop = new AbortController();
    const wish = { ...(await aWish(id)), signal: stop.signal };
    const planned = await planExport(source, wish);
    const before = source.custody.events.length;
    stop.abort();
    await expect(buildExport(source, wish, planned)).rejects.toMatchObject({ name: 'AbortError' });
    expect((await source.recordExport(undefined)).events).toHaveLength(before + source.incidents.length);
  });

  it('says when it is too late to cancel, before it is recorded', async () => {
    const source = await threeIncidents();
    const steps: string[] = [];
    const recordExport: typeof source.recordExport = contents => {
      steps.push('recorded');
      return source.recordExport(contents);
    };
    const wish = { ...(await aWish('lawyer')), onRecord: () => void steps.push('told') };
    await buildExport({ ...source, recordExport }, wish, await planExport(source, wish));
    expect(steps).toEqual(['told', 'recorded']);
  });

  it('of a single text stays a single text, and claims no words', async () => {
    const source = await threeIncidents();
    const wish = await aWish('team');
    const built = await buildExport(source, wish, await planExport(source, wish));
    expect([built.name, built.words, built.recorded]).toEqual([
      '2026-03-02-incidents-TLP-AMBER-STRICT.csv',
      undefined,
      true,
    ]);
  });

  it('is still made if the log cannot be written, and then claims no words', async () => {
    const source = { ...(await threeIncidents()), recordExport: () => Promise.reject(new Error('full')) };
    const built = await build(source);
    expect([built.words, built.recorded]).toEqual([undefined, false]);
    expect(await flawsOf(built.blob)).toEqual(['contents']);
  });

  it('is not made of an incident that was changed since it was read', async () => {
    const recordExport = () => Promise.reject(new OutdatedExportError());
    await expect(build({ ...(await threeIncidents()), recordExport })).rejects.toBeInstanceOf(OutdatedExportError);
  });

  it('contains the nonce of a record only if it contains all of the record, and impact may stay out', async () => {
    const source = await threeIncidents();
    const { nonce, impactNonce } = source.incidents[0]!;
    const has = async (more: Partial<ExportOptions>) => {
      const { files } = await openExport((await build(source, more)).blob);
      const text = [...files.values()].map(bytes => new TextDecoder().decode(bytes)).join('');
      return [nonce!, impactNonce!].map(each => text.includes(each));
    };
    expect(await has({})).toEqual([false, false]);
    expect(await has({ fields: EXPORT_FIELDS })).toEqual([false, false]);
    expect(await has({ redact: false, fields: ['text', 'note'] })).toEqual([false, false]);
    expect(await has({ redact: false, parts: ['json', 'csv'] })).toEqual([false, false]);
    expect(await has({ redact: false })).toEqual([true, false]);
    expect(await has({ redact: false, fields: EXPORT_FIELDS })).toEqual([true, true]);
  });
});

describe('any single byte', () => {
  /** @returns positions of bytes whose change is not found */
  async function listMissed({ blob, words: read }: BuiltExport, isTried: (at: number) => boolean): Promise<number[]> {
    const bytes = await bytesOf(blob);
    const missed: number[] = [];
    const tried = some(
      [...bytes.keys()].filter(at => isTried(at)),
      4,
      Math.floor(Math.random() * 4),
    );
    for (const at of tried) {
      bytes[at]! ^= 1;
      const found = await verifyExport(new Blob([bytes]), read).then(
        ({ problems }) => problems.length > 0,
        (error: unknown) => error instanceof VerificationError,
      );
      bytes[at]! ^= 1;
      if (!found) missed.push(at);
    }
    console.log(`changed bytes found: ${tried.length - missed.length} of ${tried.length}`);
    return missed;
  }
  const picture = new Uint8Array(20).fill(7);
  const aSmallExport = async (proofs: Parameters<typeof aSource>[2] = {}): Promise<BuiltExport> => {
    const incident = anIncident(1, { artifacts: [await anArtifact('a', picture)] });
    const source = await aSource([incident], new Map([['a', picture]]), proofs);
    return build(source, { fields: [], parts: ['json', 'custody', 'originals'] });
  };

  it('that is changed is found, also outside of the files', async () => {
    expect(await listMissed(await aSmallExport(), () => true)).toEqual([]);
  });

  it('of a signature, of a time stamp, of its request and of the events about them is found, too', async () => {
    const { key } = await createDeviceKey();
    const built = await aSmallExport({ key, authority });
    expect(await verifyExport(built.blob, built.words)).toMatchObject({
      problems: [],
      signedBy: expect.any(String),
      stamps: [{ event: { seq: 1 }, signer: 'Example Time Stamps 1, Example Time' }],
    });
    const zip = Buffer.from(await bytesOf(built.blob));
    const { files } = await openExport(built.blob);
    const ranges = ['stamps/001.tsr', 'stamps/001.tsq'].map(name => {
      const from = zip.indexOf(Buffer.from(files.get(name)!));
      return [from, from + files.get(name)!.length] as const;
    });
    ranges.push([zip.indexOf('"signature": {'), zip.lastIndexOf('"event": "exported"')]);
    expect(await listMissed(built, at => ranges.some(([from, to]) => from <= at && at < to))).toEqual([]);
  });
});

describe('a forger', () => {
  const names = Object.keys(FORGERIES);
  const found = new Map<string, number>();
  const count = (key: string) => found.set(key, (found.get(key) ?? 0) + 1);

  it('is tried in at least 30 ways', () => expect(names.length).toBeGreaterThanOrEqual(30));

  describe.each(EFFORTS)('who makes agree: %s', (effort: Effort) => {
    it.each(names)('%s', async name => {
      const open = await openExport(genuine.blob);
      FORGERIES[name]!(open);
      const forged = await closeExport(open, effort);
      // Linking everything anew also puts right what was changed in the anchor alone.
      if (Buffer.from(await bytesOf(forged)).equals(await bytesOf(genuine.blob))) {
        count(`${effort}, with the words`);
        return;
      }
      const withWords = await flawsOf(forged, words);
      expect(withWords).not.toEqual([]);
      count(`${effort}, with the words`);
      if ((await flawsOf(forged)).length) count(`${effort}, without`);
      else {
        // What agrees with itself again can be found by the words alone, and the result says so.
        expect(effort).toBe('rechained');
        expect(withWords).toEqual(['otherWords']);
      }
    });
  });

  it('is found every time with the words', () => {
    for (const [key, n] of found) console.log(`forgeries found: ${n} of ${names.length} (${key})`);
    for (const effort of EFFORTS) expect(found.get(`${effort}, with the words`)).toBe(names.length);
  });

  it('who rebuilds everything from other incidents is found by the words', async () => {
    const other = await build(await aSource([anIncident(7)]));
    expect(await flawsOf(other.blob)).toEqual([]);
    expect(await flawsOf(other.blob, words)).toEqual(['otherWords']);
  });

  it('who continues a genuine log is found, because the words are of an earlier event', async () => {
    const source = await threeIncidents();
    const first = await build(source);
    const second = await build(source);
    expect(await flawsOf(second.blob, first.words)).toEqual(['earlierWords']);
    expect((await verifyExport(second.blob, first.words)).matchedEvent).toBe(6);
  });
});

describe('a forgery is named', () => {
  const after = async (change: (open: Awaited<ReturnType<typeof openExport>>) => void, effort: Effort = 'sums') => {
    const open = await openExport(genuine.blob);
    change(open);
    return flawsOf(await closeExport(open, effort));
  };
  const forgery = (name: string) => (open: Awaited<ReturnType<typeof openExport>>) => FORGERIES[name]!(open);
  const [first, second] = ['originals/2026-03-01_0930Z_', 'originals/2026-03-01_0931Z_'];

  it('by file, where an original was replaced or swapped', async () => {
    const swapped = await after(forgery('swaps two originals'), 'rechained');
    expect(swapped.filter(f => f.startsWith('notOriginal')).map(f => f.slice(12, 12 + first!.length))).toEqual([
      first,
      second,
    ]);
    const listed = await after(forgery('swaps two originals, and their hashes in the list'), 'rechained');
    expect(listed.filter(f => f.startsWith('otherIncident'))).toHaveLength(2);
    const replaced = await after(forgery('replaces an original, and its hash in the list'), 'rechained');
    expect(replaced.some(f => f.startsWith('unknownOriginal'))).toBe(true);
  });

  it('by incident, where one was dropped or added', async () => {
    expect(await after(forgery('drops an incident'), 'rechained')).toContain(
      'dropped 00000000-0000-4000-8000-000000000002',
    );
    expect(await after(forgery('adds an incident'), 'rechained')).toContain('notExported forged');
    expect(await after(forgery('repeats an incident'), 'rechained')).toContain(
      'twice 00000000-0000-4000-8000-000000000000',
    );
  });

  it('by file, where a text was changed and the checksums with it', async () => {
    expect(await after(forgery('changes the text of a threat'))).toEqual(['changed incidents.json', 'sums SHA256SUMS']);
    expect(await after(forgery('changes the text of a threat'), 'contents')).toEqual(['contents']);
  });

  it('by event, where the log was changed, cut or reordered', async () => {
    expect(await after(forgery('changes the time of an event'))).toContain('event changed 1');
    expect(await after(forgery('drops an event'))).toContain('event missing 2');
    expect(await after(forgery('cuts off the export event'))).toContain('event cut 5');
    expect(await after(forgery('reorders two events'))).toContain('event moved 1');
  });

  it('by incident, where a whole record is not what its event says', async () => {
    for (const fields of [AUDIENCES.lawyer.fields, EXPORT_FIELDS]) {
      const whole = await build(await threeIncidents(), { fields, redact: false });
      expect(await flawsOf(whole.blob, whole.words)).toEqual([]);
      const open = await openExport(whole.blob);
      FORGERIES['changes the text of a threat']!(open);
      expect(await flawsOf(await closeExport(open, 'rechained'))).toEqual([
        'record 00000000-0000-4000-8000-000000000000',
      ]);
    }
  });

  it('as packed again, where only the ZIP is another', async () => {
    const { files, custody } = await openExport(genuine.blob);
    const plain = Object.fromEntries(
      [...(await import('../../../src/exports/read-zip.ts').then(m => m.readZip(genuine.blob)))].map(([n, b]) => [
        n,
        b,
      ]),
    );
    expect([files.size, custody.v]).toEqual([12, 2]);
    expect(await flawsOf(new Blob([zipSync(plain) as Uint8Array<ArrayBuffer>]), words)).toEqual(['repacked']);
  });
});

describe('an export of an earlier version', () => {
  async function anEarlierExport(): Promise<{ zip: Blob; words: string }> {
    const open = await openExport(genuine.blob);
    const events = open.custody.events.filter(({ event }) => event !== 'exported');
    const { count, head } = { count: events.length, head: events.at(-1)!.this };
    const { encodeAnchorWords } = await import('../../../src/incidents/anchor-words.ts');
    const read = (await encodeAnchorWords({ count, head })).join(' ');
    open.custody = { anchor: { count, head, words: read }, events };
    return { zip: await closeExport(open, 'sums'), words: read };
  }

  it('can still be checked, and the result says what its words do not cover', async () => {
    const { zip, words: read } = await anEarlierExport();
    expect(await verifyExport(zip)).toMatchObject({ problems: [], covers: 'log' });
    expect(await flawsOf(zip, read)).toEqual(['notCovered']);
    expect(await flawsOf(zip, 'one two three four five six')).toEqual(['otherWords']);
  });

  it('that cannot be read is refused', async () => {
    await expect(verifyExport(new Blob(['no zip']))).rejects.toMatchObject({ code: 'not-zip' });
    await expect(verifyExport(await packExport([['a', new Uint8Array(1)]], AT))).rejects.toMatchObject({
      code: 'no-sums',
    });
  });

  it('without a log has nothing to compare the words with', async () => {
    const zip = await packExport(
      [
        ['a.txt', new Uint8Array([1])],
        ['SHA256SUMS', new Uint8Array(0)],
      ],
      AT,
    );
    expect(await flawsOf(zip, words)).toEqual(['added a.txt', 'noLog']);
  });
});

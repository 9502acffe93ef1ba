/** Checks who gets which fields, and that exports open with ordinary tools. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import {
  AUDIENCE_IDS,
  AUDIENCES,
  EXPORT_FIELDS,
  EXPORT_PARTS,
  type ExportOptions,
} from '../../../src/exports/audiences.ts';
import { verifyExport } from '../../../src/exports/verify.ts';
import { encryptFile, EncryptionError, decryptFile, readLockKind } from '../../../src/exports/encrypt.ts';
import { generatePassphrase } from '../../../src/exports/generate-passphrase.ts';
import { buildExport, type BuiltExport } from '../../../src/exports/build-export.ts';
import { planExport, type ExportCache } from '../../../src/exports/plan-export.ts';
import { toSafeFileName } from '../../../src/exports/file-names.ts';
import { MAX_BRIEF_LINES } from '../../../src/exports/texts.ts';
import { formatTimestamp } from '../../../src/exports/timestamps.ts';
import { aSource, aWish, anArtifact, anIncident } from './export-helpers.ts';

const folders: string[] = [];
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'exports-'));
  folders.push(made);
  return made;
};
afterAll(() => folders.forEach(f => rmSync(f, { recursive: true })));

const bytesOf = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await blob.arrayBuffer());
const textOf = (made: { texts: { name: string; text: string }[] }, name: string): string =>
  made.texts.find(t => t.name === name)!.text;
const MARKED = { text: 'text-marker', meaning: 'meaning-marker', note: 'note-marker', impact: 'impact-marker' };
const { text, ...said } = MARKED;
const marked = anIncident(1, { ...said, item: { text } });

describe('the audiences', () => {
  it('never get the impact note or other people, unless selected', () => {
    for (const a of Object.values(AUDIENCES)) expect(a.fields).not.toContain('impact');
  });

  it.each(AUDIENCE_IDS)('%s: each text contains what its fields allow, and no more', async id => {
    const source = await aSource([marked]);
    const { texts } = await planExport(source, await aWish(id));
    const all = texts.map(t => t.text).join('\n');
    expect(all).not.toContain(MARKED.impact);
    const has = (field: string) => (AUDIENCES[id].fields as readonly string[]).includes(field);
    if (!has('text')) expect(all).not.toContain(MARKED.text);
    // A helpline gets it in the timeline, which is rendered in a page.
    expect(all.includes(MARKED.meaning)).toBe(id !== 'team' && id !== 'helpline');
    if (!has('note')) expect(all).not.toContain(MARKED.note);
    if (!has('author')) expect(all).not.toContain('omar');
    for (const t of texts) expect(t.bytes).toBe(new TextEncoder().encode(t.text).length);
  });

  it('get the impact note if it was selected', async () => {
    const { texts } = await planExport(await aSource([marked]), await aWish('lawyer', { fields: EXPORT_FIELDS }));
    expect(textOf({ texts }, 'incidents.json')).toContain(MARKED.impact);
  });

  it('get a brief of at most ten lines under the TLP level, however much there is', async () => {
    const many = Array.from({ length: 300 }, (_, n) =>
      anIncident(n, { item: { text: 'a\nb\nc', author: { handle: `h${n}`, name: null, id: null, url: null } } }),
    );
    const { texts } = await planExport(await aSource(many), await aWish('platform'));
    expect(textOf({ texts }, 'brief.txt').trimEnd().split('\n').length).toBeLessThanOrEqual(1 + MAX_BRIEF_LINES);
  });
});

describe('times', () => {
  it('are ISO 8601 beside the local form, in the zone of the record', () => {
    expect(formatTimestamp('2026-07-01T09:30:00.000Z', 'Asia/Tehran')).toBe(
      '2026-07-01T09:30:00Z (2026-07-01T13:00:00+03:30, Asia/Tehran)',
    );
    expect(formatTimestamp('2026-07-01T09:30:00.000Z', 'No/Where')).toBe(
      '2026-07-01T09:30:00Z (2026-07-01T09:30:00+00:00, No/Where)',
    );
    expect(formatTimestamp('yesterday', 'Asia/Tehran')).toBe('yesterday');
  });
});

describe('an updated plan', () => {
  const many = Array.from({ length: 60 }, (_, n) =>
    anIncident(n, { note: `ask @lina${n % 7}`, item: { text: `see "events": [\n  0\n and @lina${n % 5}` } }),
  );

  it('equals a new plan, switch by switch', async () => {
    const source = await aSource(many);
    const memo: ExportCache = {};
    for (const more of [
      {},
      { parts: ['json', 'csv'] },
      { parts: ['json', 'csv', 'files'] },
      { redact: false },
      { redact: true, hideWords: ['ask'] },
      { fields: ['text', 'note', 'impact'] },
      { parts: ['brief', 'originals'] },
      {},
    ] as Partial<ExportOptions>[]) {
      const wish = await aWish('lawyer', more);
      expect(await planExport(source, wish, undefined, memo)).toEqual(await planExport(source, wish));
    }
  });

  it('reuses its texts: changing the parts opens none again', async () => {
    const source = await aSource(many);
    const memo: ExportCache = {};
    const first = await planExport(source, await aWish('lawyer', { parts: ['json', 'csv'] }), undefined, memo);
    const second = await planExport(source, await aWish('lawyer', { parts: ['json'] }), undefined, memo);
    expect(second.texts[0]).toBe(first.texts.find(t => t.part === 'json'));
    const other = await aSource(many.slice(1));
    expect(
      (await planExport(other, await aWish('lawyer', { parts: ['json'] }), undefined, memo)).file.incidents.length,
    ).toBe(59);
  });

  it('writes the same JSON in steps as at once, also for no records', async () => {
    for (const list of [many, []]) {
      const { file, texts } = await planExport(await aSource(list), await aWish('lawyer', { parts: ['json'] }));
      expect(textOf({ texts }, 'incidents.json')).toBe(`${JSON.stringify(file, null, 1)}\n`);
    }
  });

  it('stops when it is aborted, and partial work spoils nothing', async () => {
    const source = await aSource(many);
    const memo: ExportCache = {};
    const stop = new AbortController();
    const begun = planExport(source, { ...(await aWish('lawyer')), signal: stop.signal }, undefined, memo);
    stop.abort();
    await expect(begun).rejects.toThrow();
    const wish = await aWish('lawyer');
    expect(await planExport(source, wish, undefined, memo)).toEqual(await planExport(source, wish));
  });
});

describe('file names', () => {
  it('are plain and short, and stay in their folder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), name => {
        expect(toSafeFileName(name)).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,70}$/);
      }),
    );
    expect(['../../etc/passwd', 'con.txt', '-rf', 'é.png', 'صوت.ogg', 'a\nb'].map(toSafeFileName)).toEqual([
      'etc_passwd',
      '_con.txt',
      'rf',
      'e.png',
      'ogg',
      'a_b',
    ]);
  });
});

const PNG = new Uint8Array(5_000).map((_, i) => (i * 31) % 251);
const OGG = new Uint8Array([1, 2, 3]);

async function aZip(bad: 'damaged' | undefined = undefined): Promise<BuiltExport> {
  const shot = await anArtifact('a1', PNG),
    voice = await anArtifact('a2', OGG, { name: 'from lina.ogg', mime: 'audio/ogg', method: 'file' });
  const source = await aSource(
    [anIncident(1, { artifacts: [shot, voice] }), anIncident(2)],
    new Map<string, Uint8Array<ArrayBuffer> | 'damaged'>([
      ['a1', PNG],
      ['a2', bad ?? OGG],
    ]),
  );
  const wish = await aWish('lawyer');
  return buildExport(source, wish, await planExport(source, wish));
}

describe('the ZIP', () => {
  it('opens with unzip, verifies with sha256sum, and holds the originals byte for byte', async () => {
    const made = await aZip();
    const at = folder();
    writeFileSync(join(at, 'x.zip'), await bytesOf(made.blob));
    execFileSync('unzip', ['-q', 'x.zip', '-d', 'out'], { cwd: at });
    expect(execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: join(at, 'out'), encoding: 'utf8' })).not.toContain(
      'FAILED',
    );
    expect(execFileSync('sha256sum', [join(at, 'x.zip')], { encoding: 'utf8' }).slice(0, 64)).toBe(made.sha256);
    const [shot, voice] = made.plan.originals;
    expect(readFileSync(join(at, 'out', shot!.name))).toEqual(Buffer.from(PNG));
    expect(voice!.name).toMatch(/02-file\.ogg$/);
    const file = join(at, 'out', shot!.name);
    const bytes = readFileSync(file);
    bytes[100]! ^= 1;
    writeFileSync(file, bytes);
    expect(() => execFileSync('sha256sum', ['-c', '--status', 'SHA256SUMS'], { cwd: join(at, 'out') })).toThrow();
  });

  it('contains exactly what the preview shows', async () => {
    const made = await aZip();
    const files = unzipSync(await bytesOf(made.blob));
    const listed = [
      ...made.plan.texts.map(t => [t.name, t.bytes]),
      ...made.plan.originals.map(o => [o.name, o.artifact.bytes]),
    ];
    expect(
      Object.entries(files)
        .map(([name, bytes]) => [name, bytes.length])
        .sort(),
    ).toEqual(listed.sort());
  });

  it('leaves out an original that cannot be opened, and names it', async () => {
    const made = await aZip('damaged');
    expect([...made.omitted]).toEqual([['a2', 'damaged']]);
    expect(textOf(made.plan, 'files.csv')).toMatch(/"a2"|"damaged"/);
    expect(made.plan.originals).toHaveLength(1);
    expect((await verifyExport(made.blob, made.words)).problems).toEqual([]);
  });

  it('contains JSON that fits the published schema, for every audience and choice', async () => {
    const schema = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../../docs/incident.schema.json'), 'utf8'),
    ) as object;
    const fits = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    const full = anIncident(1, {
      artifacts: [
        await anArtifact('a', PNG, { view: { width: 1, height: 1, ratio: 1, scrollY: 0 }, from: ['b'], partial: true }),
      ],
      noPicture: 'failed',
      directedAt: 'me',
      note: 'n',
      impact: 'i',
      campaign: 'c',
      severity: {
        dangerNow: true,
        namesPlace: false,
        namesTime: null,
        namesMeans: null,
        repeated: null,
        offline: null,
        level: 3,
      },
      responses: [{ id: 'r', action: 'report', to: 'bluesky', at: AT_UTC, outcome: 'silence' }],
      review: { at: AT_UTC, worthReporting: true, note: 'x' },
    });
    for (const id of AUDIENCE_IDS)
      for (const redact of [true, false])
        for (const fields of [EXPORT_FIELDS, [] as const]) {
          const { texts } = await planExport(
            await aSource([full, anIncident(2)]),
            await aWish(id, { redact, fields, parts: EXPORT_PARTS }),
          );
          const json: unknown = JSON.parse(textOf({ texts }, 'incidents.json'));
          expect(fits(json), JSON.stringify(fits.errors)).toBe(true);
        }
    expect(fits({ format: 'breakwater-export' })).toBe(false);
  });

  it('stops between two steps when it is aborted', async () => {
    const shot = await anArtifact('a1', new Uint8Array(3 << 20));
    const source = await aSource([anIncident(1, { artifacts: [shot] })], new Map([['a1', new Uint8Array(3 << 20)]]));
    const stop = new AbortController();
    const wish = { ...(await aWish('lawyer')), signal: stop.signal };
    const planned = await planExport(source, wish);
    stop.abort();
    await expect(buildExport(source, wish, planned)).rejects.toThrow();
  });
});
const AT_UTC = '2026-03-01T09:00:00.000Z';

describe('an encrypted file', () => {
  it('opens with its passphrase alone, in any Unicode form, and tells damage from a wrong passphrase', async () => {
    const plain = new Uint8Array(200_000).map((_, i) => i % 256);
    const { blob, sha256 } = await encryptFile(new Blob([plain]), { passphrase: 'café pass phrase' });
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(await readLockKind(blob)).toBe('passphrase');
    expect(await bytesOf(await decryptFile(blob, { passphrase: ' cafe\u0301 pass phrase ' }))).toEqual(plain);
    await expect(decryptFile(blob, { passphrase: 'wrong' })).rejects.toMatchObject({ code: 'passphrase' });
    const bytes = await bytesOf(blob);
    bytes[bytes.length - 5]! ^= 1;
    await expect(decryptFile(new Blob([bytes]), { passphrase: 'café pass phrase' })).rejects.toMatchObject({
      code: 'damaged',
    });
    await expect(decryptFile(new Blob(['x']), { passphrase: 'y' })).rejects.toBeInstanceOf(EncryptionError);
  });
  it('gets a generated passphrase that can be read aloud', () => {
    expect(generatePassphrase()).toMatch(/^([a-hjkmnp-z2-9]{5}-){4}[a-hjkmnp-z2-9]{5}$/);
    expect(generatePassphrase()).not.toBe(generatePassphrase());
  });
});

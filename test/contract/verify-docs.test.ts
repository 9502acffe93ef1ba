/** Runs the commands of docs/verify.md on exports and on forged ones: they need nothing of Breakwater. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/build/data.ts';
import { AUDIENCE_IDS, EXPORT_FIELDS, type AudienceId, type ExportOptions } from '../../src/exports/audiences.ts';
import { buildZipExport, type BuiltExport } from '../../src/exports/build-export.ts';
import { planExport } from '../../src/exports/plan-export.ts';
import { aSource, aWish, anArtifact, anIncident } from '../unit/exports/export-helpers.ts';
import { closeExport, EFFORTS, openExport } from '../unit/exports/forge.ts';
import { FORGERIES } from '../unit/exports/forgeries.ts';

const has = (tool: string): boolean => spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0;
const blocks = [...readFileSync(join(root, 'docs/verify.md'), 'utf8').matchAll(/```sh\n(.*?)```/gs)].map(m => m[1]!);
const script = blocks.join('\n');
const folders: string[] = [];
afterAll(() => folders.forEach(folder => rmSync(folder, { recursive: true })));

async function verify(zip: Blob, words?: string): Promise<{ ok: boolean; said: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'verify-'));
  folders.push(folder);
  writeFileSync(join(folder, 'export.zip'), new Uint8Array(await zip.arrayBuffer()));
  writeFileSync(join(folder, 'english.txt'), `${wordlist.join('\n')}\n`);
  if (words !== undefined) writeFileSync(join(folder, 'words.txt'), `${words}\n`);
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script], { cwd: folder, encoding: 'utf8' });
  expect(stderr).toBe('');
  return { ok: status === 0, said: stdout.trim().split('\n') };
}

const PICTURES = [1, 2, 3].map(n => new Uint8Array(40).fill(n));

async function build(audience: AudienceId, more: Partial<ExportOptions> = {}): Promise<BuiltExport> {
  const incidents = await Promise.all(
    PICTURES.map(async (bytes, n) =>
      anIncident(n, { note: 'é “quoted”\n', artifacts: [await anArtifact(`a${n}`, bytes)] }),
    ),
  );
  const source = await aSource(incidents, new Map(PICTURES.map((bytes, n) => [`a${n}`, bytes])));
  const wish = await aWish(audience, more);
  return buildZipExport(source, wish, await planExport(source, wish));
}

describe.skipIf(!has('jq') || !has('unzip'))('the commands of docs/verify.md', () => {
  let genuine: BuiltExport;
  beforeAll(async () => {
    genuine = await build('lawyer');
  });

  it('are six blocks', () => expect(blocks).toHaveLength(6));

  it.each(AUDIENCE_IDS)('accept an untouched export for %s', async audience => {
    const { blob, words } = await build(audience);
    expect(await verify(blob, words)).toEqual({
      ok: true,
      said: ['Nothing was changed since these words were read out.'],
    });
  });

  it('accept it without the words, and say what that leaves open', async () => {
    expect(await verify(genuine.blob)).toEqual({
      ok: true,
      said: ['No contradiction was found. Without the six words, someone could have created everything again.'],
    });
  });

  it('hash whole records again', async () => {
    const all = await build('lawyer', { fields: EXPORT_FIELDS, redact: false });
    expect((await verify(all.blob, all.words)).said).toEqual(['Nothing was changed since these words were read out.']);
    const whole = await build('lawyer', { redact: false });
    expect((await verify(whole.blob, whole.words)).ok).toBe(true);
    const open = await openExport(whole.blob);
    FORGERIES['changes the text of a threat']!(open);
    expect((await verify(await closeExport(open, 'rechained'))).said).toContain(
      'incident 00000000-0000-4000-8000-000000000000: not what the log says',
    );
  });

  // Each effort in turn, because a run takes long; the unit tests try every forgery with every effort.
  it.each(Object.keys(FORGERIES).map((name, n) => [name, EFFORTS[n % EFFORTS.length]!] as const))(
    'find who %s, and makes agree: %s',
    async (name, effort) => {
      const open = await openExport(genuine.blob);
      FORGERIES[name]!(open);
      const forged = await closeExport(open, effort);
      const isUndone = Buffer.from(await forged.arrayBuffer()).equals(Buffer.from(await genuine.blob.arrayBuffer()));
      if (!isUndone) expect((await verify(forged, genuine.words)).ok).toBe(false);
    },
    30_000,
  );

  it('refuse a ZIP with the same name twice', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'verify-'));
    folders.push(folder);
    writeFileSync(join(folder, 'a.zip'), new Uint8Array(await genuine.blob.arrayBuffer()));
    execFileSync(
      'python3',
      ['-W', 'ignore', '-c', "import zipfile; zipfile.ZipFile('a.zip', 'a').writestr('brief.txt', 'forged')"],
      { cwd: folder },
    );
    const twice = new Blob([readFileSync(join(folder, 'a.zip'))]);
    expect((await verify(twice, genuine.words)).said).toContain('export.zip: two files have the same name');
  });
});

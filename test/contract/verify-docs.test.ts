/** Runs the commands of docs/verify.md on exports and on forged ones: they need nothing of Breakwater. */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/build/data.ts';
import { AUDIENCE_IDS, EXPORT_FIELDS, type AudienceId, type ExportOptions } from '../../src/exports/audiences.ts';
import { buildZipExport, type BuiltExport } from '../../src/exports/build-export.ts';
import { planExport } from '../../src/exports/plan-export.ts';
import { createDeviceKey } from '../../src/incidents/device-key.ts';
import { signStatement } from '../../src/incidents/signed-statement.ts';
import { createTimeAuthority, type TimeAuthority } from '../helpers/time-authority.ts';
import { aSource, aWish, anArtifact, anIncident } from '../unit/exports/export-helpers.ts';
import { closeExport, EFFORTS, openExport, type Effort, type OpenExport } from '../unit/exports/forge.ts';
import { FORGERIES } from '../unit/exports/forgeries.ts';

const has = (tool: string): boolean => spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0;
const blocks = [...readFileSync(join(root, 'docs/verify.md'), 'utf8').matchAll(/```sh\n(.*?)```/gs)].map(m => m[1]!);
const script = blocks.join('\n');
const folders: string[] = [];
afterAll(() => folders.forEach(folder => rmSync(folder, { recursive: true })));

async function verify(zip: Blob, words?: string, root?: string): Promise<{ ok: boolean; said: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'verify-'));
  folders.push(folder);
  writeFileSync(join(folder, 'export.zip'), new Uint8Array(await zip.arrayBuffer()));
  writeFileSync(join(folder, 'english.txt'), `${wordlist.join('\n')}\n`);
  if (words !== undefined) writeFileSync(join(folder, 'words.txt'), `${words}\n`);
  if (root !== undefined) copyFileSync(root, join(folder, 'ca.pem'));
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script], { cwd: folder, encoding: 'utf8' });
  expect(stderr).toBe('');
  return { ok: status === 0, said: stdout.trim().split('\n') };
}

const PICTURES = [1, 2, 3].map(n => new Uint8Array(40).fill(n));

async function build(
  audience: AudienceId,
  more: Partial<ExportOptions> = {},
  proofs: Parameters<typeof aSource>[2] = {},
): Promise<BuiltExport> {
  const incidents = await Promise.all(
    PICTURES.map(async (bytes, n) =>
      anIncident(n, { note: 'é “quoted”\n', artifacts: [await anArtifact(`a${n}`, bytes)] }),
    ),
  );
  const source = await aSource(incidents, new Map(PICTURES.map((bytes, n) => [`a${n}`, bytes])), proofs);
  const wish = await aWish(audience, more);
  return buildZipExport(source, wish, await planExport(source, wish));
}

describe.skipIf(!has('jq') || !has('unzip') || !has('openssl'))('the commands of docs/verify.md', () => {
  let genuine: BuiltExport;
  beforeAll(async () => {
    genuine = await build('lawyer');
  });

  it('are eight blocks', () => expect(blocks).toHaveLength(8));

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
  );

  describe('on a signed export with a time stamp', () => {
    let authority: TimeAuthority;
    let signed: BuiltExport;
    beforeAll(async () => {
      authority = createTimeAuthority();
      signed = await build('lawyer', {}, { key: (await createDeviceKey()).key, authority });
    });
    afterAll(() => authority.close());
    const saysAfter = async (change: (open: OpenExport) => unknown, effort: Effort = 'rechained') => {
      const open = await openExport(signed.blob);
      await change(open);
      return (await verify(await closeExport(open, effort), undefined, authority.root)).said;
    };

    it('say by which key, and what existed before when, by an authority with a known root', async () => {
      const { ok, said } = await verify(signed.blob, signed.words, authority.root);
      expect([ok, said[0], said[2]]).toEqual([
        true,
        `Signed by the key: ${signed.signedBy}`,
        'Nothing was changed since these words were read out.',
      ]);
      expect(said[1]).toMatch(
        /^The records up to event 3 existed before .* GMT, says the authority whose root .* ca.pem/,
      );
    });

    it('say that a certificate was not checked, or is of another authority', async () => {
      expect((await verify(signed.blob, signed.words)).said[1]).toMatch(/a certificate that was not checked/);
      const other = createTimeAuthority();
      const { ok, said } = await verify(signed.blob, signed.words, other.root);
      other.close();
      expect([ok, said[0]]).toEqual([false, 'stamps/001.tsr: not by the authority whose root certificate is ca.pem']);
    });

    it('find a signature that was removed, changed or replaced', async () => {
      const { key: otherKey } = await createDeviceKey();
      const [missing, invalid] = [
        'signature: missing, or not by the key that the contents name',
        'signature: not valid',
      ];
      expect(await saysAfter(({ custody }) => delete custody.signature)).toContain(missing);
      expect(
        await saysAfter(({ custody }) => (custody.signature!.statement.at = '2026-01-01T00:00:00.000Z')),
      ).toContain(invalid);
      const resigned = await saysAfter(async ({ custody }) => {
        const statement = { ...custody.signature!.statement, key: otherKey.publicKey };
        custody.signature = { ...custody.signature!, ...(await signStatement(statement, otherKey)) };
      });
      expect(resigned).toContain(missing);
      const flipped = await saysAfter(({ custody }) => {
        const { sig } = custody.signature!;
        custody.signature!.sig = `${sig.slice(0, 85)}${sig[85] === 'A' ? 'B' : 'A'}==`;
      }, 'contents');
      expect(flipped.some(line => line.startsWith('signature: '))).toBe(true);
    });

    it('find a time stamp that was removed, changed, or moved to another event', async () => {
      expect(await saysAfter(({ files }) => files.delete('stamps/001.tsr'))).toContain(
        'log: the time stamp of event 5 is missing',
      );
      expect(await saysAfter(({ files }) => (files.get('stamps/001.tsr')![200]! ^= 1))).toContain(
        'stamps/001.tsr: no event has this time stamp',
      );
      const moved = await saysAfter(({ custody }) => {
        custody.events.find(({ event }) => event === 'stamped')!.head = custody.events[0]!.this;
      });
      expect(moved).toContain('stamps/001.tsr: of something else than the log says');
    });
  });

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

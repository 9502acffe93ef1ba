/** A release depends on the commit alone: two folders, two builds, the same bytes. */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/build/data.ts';

const run = promisify(execFile);

describe.skipIf(!existsSync(join(root, '.git')))('a release', () => {
  const folders = ['a', 'another-folder-with-a-longer-name'].map(name =>
    join(mkdtempSync(join(tmpdir(), 'release-')), name),
  );
  const out = folders.map(f => join(f, 'release'));

  beforeAll(async () => {
    await Promise.all(
      folders.map(async (folder, i) => {
        execFileSync('git', ['clone', '-q', root, folder]);
        symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
        await run(process.execPath, ['--import', 'tsx', 'scripts/release.ts', '--dirty'], {
          cwd: folder,
          env: { ...process.env, TZ: i ? 'Asia/Tehran' : 'America/Bogota', LANG: 'C' },
        });
      }),
    );
  }, 300_000);
  afterAll(() => {
    for (const folder of folders) rmSync(join(folder, '..'), { recursive: true, force: true });
  });

  it('is identical byte for byte from two folders and in two time zones', () => {
    const sums = out.map(o => readFileSync(join(o, 'SHA256SUMS'), 'utf8'));
    expect(sums[0]).toBe(sums[1]);
    expect(sums[0]!.trim().split('\n').length).toBe(5);
  });

  it('has checksums that sha256sum accepts', () => {
    expect(
      execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: out[0]!, encoding: 'utf8' }).match(/: OK/g)?.length,
    ).toBe(5);
  });

  it('says what the audit of known vulnerabilities found, or that there was no answer', () => {
    for (const o of out) {
      const text = readFileSync(join(o, 'release-notes.md'), 'utf8');
      expect(text).toMatch(/COULD NOT BE ASKED|no known vulnerability in what is shipped|KNOWN VULNERABILITIES/);
      expect(text).not.toContain(o);
    }
  });

  it('contains a manifest at the root of each package, and no path of the build machine', () => {
    const packages = readdirSync(out[0]!).filter(f => /(chromium|firefox)\.zip$/.test(f));
    expect(packages.length).toBe(2);
    for (const name of packages) {
      const files = unzipSync(readFileSync(join(out[0]!, name)));
      expect(JSON.parse(strFromU8(files['manifest.json']!))).toMatchObject({ manifest_version: 3 });
      const machine = [root, `${tmpdir()}/release-`];
      expect(
        Object.entries(files)
          .filter(([, bytes]) => machine.some(path => strFromU8(bytes).includes(path)))
          .map(([file]) => file),
      ).toEqual([]);
    }
  });

  it('lists what the package is built from, with licences', () => {
    const bom = JSON.parse(readFileSync(join(out[0]!, 'bom.cdx.json'), 'utf8')) as {
      components: { name: string; licenses?: unknown[] }[];
    };
    const names = bom.components.map(c => c.name);
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    for (const name of Object.keys(dependencies)) expect(names).toContain(name);
    expect(bom.components.filter(c => !c.licenses?.length).map(c => c.name)).toEqual([]);
  });
});

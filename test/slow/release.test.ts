/** A release depends on the commit alone: it has the same bytes as the build in this folder, in another time zone. */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getBuildFolder } from '../../scripts/browser/built-extension.ts';
import { BROWSERS } from '../../scripts/build.ts';
import { root } from '../../scripts/build/data.ts';
import { archive, committedAt } from '../../scripts/release.ts';

const run = promisify(execFile);
const hasGit = existsSync(join(root, '.git'));
/** The build in this folder is of the commit only then. */
const isCommitted = hasGit && !execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });

describe.skipIf(!hasGit)('a release', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'release-')), 'another-folder-with-a-longer-name');
  const out = join(folder, 'release');

  beforeAll(async () => {
    execFileSync('git', ['clone', '-q', root, folder]);
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    await run(process.execPath, ['--import', 'tsx', 'scripts/release.ts', '--dirty'], {
      cwd: folder,
      env: { ...process.env, TZ: 'Asia/Tehran', LANG: 'C' },
    });
  });
  afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

  it.skipIf(!isCommitted).each(BROWSERS)(
    'for %s is the archive of the build in this folder, byte for byte',
    browser => {
      const name = readdirSync(out).find(file => file.endsWith(`${browser}.zip`))!;
      const here = Buffer.from(archive(getBuildFolder(browser), committedAt()));
      expect(here.equals(readFileSync(join(out, name)))).toBe(true);
    },
  );

  it('has checksums that sha256sum accepts', () => {
    expect(execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: out, encoding: 'utf8' }).match(/: OK/g)?.length).toBe(
      5,
    );
  });

  it('says what the audit of known vulnerabilities found, or that there was no answer', () => {
    const text = readFileSync(join(out, 'release-notes.md'), 'utf8');
    expect(text).toMatch(/COULD NOT BE ASKED|no known vulnerability in what is shipped|KNOWN VULNERABILITIES/);
    expect(text).not.toContain(out);
  });

  it('contains a manifest at the root of each package, and no path of the build machine', () => {
    const packages = readdirSync(out).filter(f => /(chromium|firefox)\.zip$/.test(f));
    expect(packages.length).toBe(2);
    for (const name of packages) {
      const files = unzipSync(readFileSync(join(out, name)));
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
    const bom = JSON.parse(readFileSync(join(out, 'bom.cdx.json'), 'utf8')) as {
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

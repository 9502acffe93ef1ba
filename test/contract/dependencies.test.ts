/** Checks that dependencies are few, pinned, licensed and listed with their reason. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/build/data.ts';

interface Locked {
  version: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  hasInstallScript?: true;
  link?: true;
}
const json = <T>(file: string): T => JSON.parse(readFileSync(join(root, file), 'utf8')) as T;
const own = json<{ dependencies: Record<string, string>; devDependencies: Record<string, string> }>('package.json');
const { packages } = json<{ packages: Record<string, Locked> }>('package-lock.json');
const locked = Object.entries(packages).filter(([path]) => path);
const rows = [
  ...readFileSync(join(root, 'docs/dependencies.md'), 'utf8').matchAll(
    /^\| (\S+) \| (\d\S+) \| ([^|]+) \|(?:.*\|)? ([^|]{5,}) \|$/gm,
  ),
].map(m => ({ name: m[1]!, version: m[2]!, licence: m[3]!.trim() }));

describe('dependencies', () => {
  it('are listed once each, at the locked version', () => {
    const names = Object.keys({ ...own.dependencies, ...own.devDependencies }).sort();
    expect(rows.map(r => r.name).sort()).toEqual(names);
    expect(rows.filter(r => packages[`node_modules/${r.name}`]?.version !== r.version)).toEqual([]);
    expect(Object.keys(own.dependencies).filter(n => n in own.devDependencies)).toEqual([]);
  });

  it('come from the registry with a checksum, and each has a licence', () => {
    expect(
      locked
        .filter(
          ([, p]) =>
            !p.integrity?.startsWith('sha512-') ||
            p.link ||
            (p.resolved && !p.resolved.startsWith('https://registry.npmjs.org/')),
        )
        .map(([path]) => path),
    ).toEqual([]);
    expect(
      rows
        .filter(
          r => !r.licence.includes(packages[`node_modules/${r.name}`]!.license!.replace(/^\(|\)$/g, '').split(' ')[0]!),
        )
        .map(r => r.name),
    ).toEqual([]);
  });

  it('are locked by one file in the current format, which agrees with package.json', () => {
    const lock = json<{
      lockfileVersion: number;
      packages: Record<string, { dependencies?: object; devDependencies?: object }>;
    }>('package-lock.json');
    expect(lock.lockfileVersion).toBe(3);
    expect([lock.packages['']!.dependencies, lock.packages['']!.devDependencies]).toEqual([
      own.dependencies,
      own.devDependencies,
    ]);
    expect(
      locked
        .filter(([path, p]) => !/^\d+\.\d+\.\d+/.test(p.version) || !path.startsWith('node_modules/'))
        .map(([path]) => path),
    ).toEqual([]);
    expect(
      Object.entries({ ...own.dependencies, ...own.devDependencies })
        .filter(([, range]) => !/^[\^~]?\d[\d.]*$/.test(range))
        .map(([name]) => name),
      'from a registry, by number',
    ).toEqual([]);
    expect(
      locked
        .filter(
          ([path, p]) =>
            p.resolved && !p.resolved.startsWith(`https://registry.npmjs.org/${path.split('node_modules/').pop()}/-/`),
        )
        .map(([path]) => path),
      'under another name',
    ).toEqual([]);
  });

  it('run no install script, with one known exception', () => {
    expect(
      [
        ...new Set(locked.filter(([, p]) => p.hasInstallScript).map(([path]) => path.split('node_modules/').pop())),
      ].filter(n => n !== 'fsevents'),
    ).toEqual(['esbuild']);
  });
});

/** Writes the bill of materials (CycloneDX 1.5); `npm sbom --omit=dev` would omit packages that tools also need. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../build/data.ts';

interface Locked {
  version: string;
  license?: string;
  integrity?: string;
  dependencies?: Record<string, string>;
  dev?: true;
  devOptional?: true;
  optional?: true;
  peer?: true;
}

const nameAt = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
const purlOf = (path: string, p: Locked): string => `pkg:npm/${nameAt(path).replace('@', '%40')}@${p.version}`;

/** @returns JSON that is identical for the same commit */
export function billOfMaterials(version: string, committed: Date): string {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  const shipped = Object.entries(lock.packages).filter(
    ([path, p]) => path && !p.dev && !p.devOptional && !p.optional && !p.peer,
  );
  const components = shipped.map(([path, p]) => {
    const purl = purlOf(path, p);
    const [, algorithm, content] = /^(sha\d+)-(.+)$/.exec(p.integrity ?? '') ?? [];
    return {
      type: 'library',
      'bom-ref': purl,
      name: nameAt(path),
      version: p.version,
      purl,
      licenses: p.license ? [{ expression: p.license }] : [],
      ...(algorithm
        ? {
            hashes: [
              { alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(content!, 'base64').toString('hex') },
            ],
          }
        : {}),
    };
  });
  const ref = `breakwater@${version}`;
  /** Resolves a package as Node does: beside the importer, then in parent folders. */
  const found = (from: string, name: string): string[] => {
    for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
      const path = `${at ? `${at}/` : ''}node_modules/${name}`;
      const hit = shipped.find(([p]) => p === path);
      if (hit) return [purlOf(...hit)];
      if (!at) return [];
    }
  };
  const needs = (from: string, names: Record<string, string> = {}): string[] =>
    [...new Set(Object.keys(names).flatMap(name => found(from, name)))].sort();
  const own = {
    type: 'application',
    'bom-ref': ref,
    name: 'breakwater',
    version,
    licenses: [{ expression: 'GPL-3.0-or-later' }],
  };
  const dependencies = [
    { ref, dependsOn: needs('', lock.packages['']!.dependencies) },
    ...shipped.map(([path, p]) => ({ ref: purlOf(path, p), dependsOn: needs(path, p.dependencies) })),
  ];
  const document = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { timestamp: committed.toISOString(), component: own },
    components,
    dependencies,
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

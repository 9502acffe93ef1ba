/** Sizes: what is injected, and the package. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packed } from '../../scripts/release/zip.ts';
import type { Row, Scene } from './scene.ts';

const gz = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(f => f.isFile())
    .map(f => relative(folder, join(f.parentPath, f.name)).split(sep).join('/'));

const zipped = async (folder: string, files: string[]): Promise<number> =>
  (
    await packed(
      files.map(f => [f, readFileSync(join(folder, f))]),
      new Date(2026, 0),
    )
  ).length / 1000;

/** What a translator touches; and what the judge of texts looks things up in: its words by language, and the numbering plans of all countries. */
const LOCALES = /^_?locales\//,
  DETECTORS = /^exposure\//;

const total = async (what: string, folder: string, files: string[], budget?: number): Promise<Row> => ({
  what,
  unit: 'KB',
  ours: await zipped(folder, files),
  ...(budget ? { budget } : {}),
});

export const bytes: Scene = {
  async rows({ ours, beside }) {
    const files = filesIn(ours);
    const lean = files.filter(f => !LOCALES.test(f) && !DETECTORS.test(f));
    const whole = await total('package, all of it, zipped', ours, files);
    return [
      { what: 'injected at load, gzipped', unit: 'B', ours: gz(join(ours, 'src/content/bootstrap.iife.js')), budget: 8192 },
      ...files
        .filter(f => f.startsWith('content/'))
        .map(f => ({ what: `injected when needed: ${f.slice(8, -3)}, gzipped`, unit: 'B', ours: gz(join(ours, f)) })),
      { ...whole, ...(beside ? { beside: await zipped(beside, filesIn(beside)) } : {}) },
      await total(
        'package without locales, zipped',
        ours,
        files.filter(f => !LOCALES.test(f)),
      ),
      await total('package without locales and detector data, zipped', ours, lean, 400),
    ];
  },
};

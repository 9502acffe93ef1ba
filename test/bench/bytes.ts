/** Measures the size of the package and of each injected script. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipFiles } from '../../scripts/release/zip.ts';
import type { Row, Scene } from './measure.ts';

const gz = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(f => f.isFile())
    .map(f => relative(folder, join(f.parentPath, f.name)).split(sep).join('/'));

const zipped = (folder: string, files: string[]): number =>
  zipFiles(
    files.map(f => [f, readFileSync(join(folder, f))]),
    new Date(2026, 0),
  ).length / 1000;

const LOCALES = /^_?locales\//;

const total = (what: string, folder: string, files: string[], budget?: number): Row => ({
  what,
  unit: 'KB',
  ours: zipped(folder, files),
  ...(budget ? { budget } : {}),
});

export const bytes: Scene = {
  rows({ ours, beside }) {
    const files = filesIn(ours);
    const whole = total('package, zipped', ours, files);
    return Promise.resolve([
      {
        what: 'load script, gzipped',
        unit: 'B',
        ours: gz(join(ours, 'src/content/bootstrap.iife.js')),
        budget: 8192,
      },
      ...files
        .filter(f => f.startsWith('content/'))
        .map(f => ({ what: `injected on demand: ${f.slice(8, -3)}, gzipped`, unit: 'B', ours: gz(join(ours, f)) })),
      { ...whole, ...(beside ? { beside: zipped(beside, filesIn(beside)) } : {}) },
      total(
        'package without locales, zipped',
        ours,
        files.filter(f => !LOCALES.test(f)),
        1500,
      ),
    ]);
  },
};

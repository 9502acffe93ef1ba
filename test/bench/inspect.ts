/** Measures `npm run inspect` on saved pages: the first, and each further one. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/build/data.ts';
import type { Scene } from './measure.ts';

const FOLDER = join(root, 'test/fixtures/mastodon');
const MANY = 25;

function took(list: { file: string; url: string }[]): number {
  const folder = mkdtempSync(join(tmpdir(), 'bench-')),
    file = join(folder, 'list.json');
  writeFileSync(file, JSON.stringify(list));
  const began = performance.now();
  execFileSync('npm', ['run', '-s', 'inspect', '--', '--batch', file], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ms = performance.now() - began;
  rmSync(folder, { recursive: true });
  return ms;
}

export const inspect: Scene = {
  rows() {
    const pages = readdirSync(FOLDER)
      .filter(f => f.startsWith('privacy.'))
      .map(f => ({ file: join(FOLDER, f), url: 'https://mastodon.example/settings/privacy' }));
    const many = Array.from({ length: MANY }, (_, i) => pages[i % pages.length]!);
    const one = took(many.slice(0, 1)),
      all = took(many);
    return Promise.resolve([
      { what: 'inspect, one page', unit: 'ms', ours: one, budget: 5000 },
      { what: 'inspect, each further page', unit: 'ms', ours: (all - one) / (MANY - 1), budget: 1000 },
    ]);
  },
};

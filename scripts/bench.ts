/**
 * Measures what Breakwater costs, side by side with an extension that does nothing. Asserts nothing.
 * `--beside FOLDER` adds any unpacked extension, `--only SCENE,…` and `--rounds N` limit the run,
 * `--record` adds a line to docs/bench-history.jsonl.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, rmSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bytes } from '../test/bench/bytes.ts';
import { checkup } from '../test/bench/checkup.ts';
import { exporting } from '../test/bench/export.ts';
import { exposure } from '../test/bench/exposure.ts';
import { firstAct } from '../test/bench/first-act.ts';
import { inspect } from '../test/bench/inspect.ts';
import { lessons } from '../test/bench/lessons.ts';
import { emptyExtension, HEAD, line, within, type Row, type Scene, type Subjects } from '../test/bench/measure.ts';
import { opening } from '../test/bench/opening.ts';
import { elsewhere, growth, reading, settingsPage, timeline, timelineWithTyping, typing } from '../test/bench/pages.ts';
import { worker } from '../test/bench/worker.ts';
import { copyBuild } from './browser/build-copy.ts';
import { buildAll } from './build.ts';
import { root } from './build/data.ts';

const SCENES: Record<string, Scene> = {
  bytes,
  opening,
  'first-act': firstAct,
  checkup,
  worker,
  timeline,
  reading,
  typing,
  'timeline-typing': timelineWithTyping,
  settings: settingsPage,
  elsewhere,
  growth,
  lessons,
  inspect,
  export: exporting,
  exposure,
};

const { values: asked } = parseArgs({
  options: {
    beside: { type: 'string' },
    only: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    record: { type: 'boolean' },
    'as-built': { type: 'boolean' },
  },
});
const names = asked.only?.split(',') ?? Object.keys(SCENES);
const unknown = names.find(n => !SCENES[n]);
if (unknown) {
  console.error(`No scene "${unknown}". There are: ${Object.keys(SCENES).join(', ')}`);
  process.exit(1);
}

const load = (): number => Math.round(loadavg()[0]! * 10) / 10;

function record(rows: readonly Row[], loads: [number, number], seconds: number): void {
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  const changed = git(
    'status',
    '--porcelain',
    '--',
    'src',
    'locales',
    'manifest.json',
    'package-lock.json',
    'scripts/build',
    'vite.config.ts',
  )
    ? '+'
    : '';
  const round = (x: number): number => Number(x.toPrecision(4));
  const numbers = Object.fromEntries(
    rows.map(r => [
      r.what,
      {
        ours: round(r.ours),
        ...(r.empty === undefined ? {} : { empty: round(r.empty) }),
        ...(r.beside === undefined ? {} : { beside: round(r.beside) }),
      },
    ]),
  );
  const entry = {
    commit: git('rev-parse', '--short', 'HEAD') + changed,
    date: new Date().toISOString().slice(0, 10),
    cores: cpus().length,
    load: loads,
    rounds: Number(asked.rounds),
    seconds,
    numbers,
  };
  appendFileSync(join(root, 'docs/bench-history.jsonl'), `${JSON.stringify(entry)}\n`);
}

if (!asked['as-built']) await buildAll(['chromium'], undefined, 'silent');
const empty = emptyExtension();
const ours = copyBuild(join(root, 'dist/chromium'), {});
const subjects: Subjects = {
  ours,
  empty,
  ...(asked.beside ? { beside: resolve(asked.beside) } : {}),
};
const began = Date.now(),
  before = load();
const all: Row[] = [];
console.log(`${cpus().length} cores, load ${before}, ${asked.rounds} rounds\n${HEAD}`);
try {
  for (const name of names) {
    const rows = await SCENES[name]!.rows(subjects, Number(asked.rounds));
    for (const row of rows) console.log(line(row));
    all.push(...rows);
  }
} finally {
  for (const folder of [empty, ours]) rmSync(folder, { recursive: true, force: true });
}
const seconds = Math.round((Date.now() - began) / 1000);
console.log(
  `${seconds} s, load ${load()} at the end; over budget: ${
    all
      .filter(r => within(r) === false)
      .map(r => r.what)
      .join('; ') || 'nothing'
  }`,
);
if (asked.record) record(all, [before, load()], seconds);

/**
 * Replays the events of four hours in the built extension, and in an extension that does nothing, to see whether
 * anything grows: `npx tsx test/slow/soak/run.ts`. `--steps N`: N times five minutes.
 */
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { emptyExtension } from '../../bench/measure.ts';
import { buildAll } from '../../../scripts/build.ts';
import { isGrowing, fitTrend } from './trend.ts';
import {
  EVENTS_PER_HOUR,
  describeEmptyExtension,
  FOUR_HOURS,
  OURS,
  replay,
  type Events,
  type Sample,
} from './replay.ts';

const { values } = parseArgs({
  options: { steps: { type: 'string', default: String(FOUR_HOURS.steps) }, 'as-built': { type: 'boolean' } },
});
/** Skips the first steps, which load what is loaded once. */
const WARM = 8;

/** Lists the numbers, and how much growth over the whole run is ignored. */
const LOOKED_AT: [string, (s: Sample) => number, number][] = [
  ['page: heap, MB', s => s.page.heap, 0.3],
  ['page: DOM nodes', s => s.page.nodes, 20],
  ['page: listeners', s => s.page.listeners, 3],
  ['page: detached trees', s => s.page.detached, 10],
  ['view: heap, MB', s => s.view.heap, 0.3],
  ['view: DOM nodes', s => s.view.nodes, 20],
  ['view: listeners', s => s.view.listeners, 3],
  ['view: detached trees', s => s.view.detached, 10],
  ['worker: heap, MB', s => s.worker, 0.3],
  ['storage.local: keys', s => s.local, 1],
  ['storage.session: keys', s => s.session, 1],
];

const began = Date.now();
const minutes = (): string => ((Date.now() - began) / 60_000).toFixed(1);
const short = (x: number): string => String(+x.toFixed(4));

/** Counts detached nodes, by name. */
function trees(s: Sample): string {
  const all = new Map<string, number>();
  for (const [where, left] of Object.entries({ page: s.page, view: s.view }))
    for (const t of left.trees) all.set(`${where}: ${t}`, (all.get(`${where}: ${t}`) ?? 0) + 1);
  return [...all].map(([t, n]) => `${t} × ${n}`).join(', ') || 'none';
}

/** @returns how many numbers grow with the extension and not without */
function tell(ours: Sample[], empty: Sample[]): number {
  const first = Math.min(WARM, ours.length >> 1);
  const HEAD = ['first', 'last', 'a step', '± error', 'in all', 'empty: first', 'last', 'a step'];
  console.log(`After step ${first}:\n${'what'.padEnd(24)} ${HEAD.map(h => h.padStart(12)).join(' ')}`);
  let growing = 0;
  for (const [what, of, most] of LOOKED_AT) {
    const [with_, without] = [ours, empty].map(all => all.slice(first).map(of)) as [number[], number[]];
    const { slope, error } = fitTrend(with_);
    const more = with_.map((x, i) => x - without[i]!);
    const bad = isGrowing(with_, most) ? (isGrowing(more, most) ? '   GROWS' : '   grows as it does without us') : '';
    growing += Number(bad === '   GROWS');
    const numbers = [
      with_[0]!,
      with_.at(-1)!,
      slope,
      error,
      slope * (with_.length - 1),
      without[0]!,
      without.at(-1)!,
      fitTrend(without).slope,
    ];
    console.log(`${what.padEnd(24)} ${numbers.map(x => short(x).padStart(12)).join(' ')}${bad}`);
  }
  console.log(`Detached at the end, with us: ${trees(ours.at(-1)!)}; without: ${trees(empty.at(-1)!)}`);
  return growing;
}

function count(done: Events, hours: number): void {
  console.log(
    `${'event'.padEnd(12)} ${'an hour'.padStart(10)} ${'in this run'.padStart(12)} ${'hours’ worth'.padStart(13)}`,
  );
  for (const [what, n] of Object.entries(done) as [keyof Events, number][])
    console.log(
      `${what.padEnd(12)} ${String(EVENTS_PER_HOUR[what]).padStart(10)} ${String(n).padStart(12)} ` +
        `${(n / EVENTS_PER_HOUR[what]).toFixed(1).padStart(13)}`,
    );
  console.log(`${hours} hours' worth in ${minutes()} minutes`);
}

if (!values['as-built']) await buildAll(['chromium'], undefined, 'silent');
const steps = Number(values.steps);
const folder = emptyExtension();
const [ours, empty]: [Sample[], Sample[]] = [[], []];
try {
  const done = await replay({ ...FOUR_HOURS, steps }, [OURS, describeEmptyExtension(folder)], ([a, b], step) => {
    ours.push(a!);
    empty.push(b!);
    console.error(
      `${step} of ${steps}, ${minutes()} min: ` +
        `${LOOKED_AT.map(([what, of]) => `${what} ${short(of(a!))} / ${short(of(b!))}`).join('; ')}`,
    );
  });
  count(done, steps / 12);
} finally {
  rmSync(folder, { recursive: true, force: true });
  // Runs also if a browser ended the run.
  if (ours.length > 2) process.exitCode = tell(ours, empty) ? 1 : 0;
}

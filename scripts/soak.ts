/** `npm run soak`: four hours' worth of events in the built extension, and whether anything grows. `--steps N`: N times five minutes. */
import { parseArgs } from 'node:util';
import { buildAll } from './build.ts';
import { grows, line } from './soak/line.ts';
import { FOUR_HOURS, replay, type Sample } from './soak/replay.ts';

const { values } = parseArgs({ options: { steps: { type: 'string', default: String(FOUR_HOURS.steps) }, 'as-built': { type: 'boolean' } } });
/** First steps, in which what is loaded once is loaded. */
const WARM = 8;

/** What is looked at, and how much more of it over the whole run is nothing. */
const LOOKED_AT: [string, (s: Sample) => number, number][] = [
  ['page: heap, MB', s => s.page.heap, 0.3], ['page: DOM nodes', s => s.page.nodes, 20], ['page: listeners', s => s.page.listeners, 3], ['page: detached nodes', s => s.page.detached, 10],
  ['view: heap, MB', s => s.view.heap, 0.3], ['view: DOM nodes', s => s.view.nodes, 20], ['view: listeners', s => s.view.listeners, 3], ['view: detached nodes', s => s.view.detached, 10],
  ['worker: heap, MB', s => s.worker, 0.3], ['storage.local: keys', s => s.local, 1], ['storage.session: keys', s => s.session, 1],
];

if (!values['as-built']) await buildAll(['chromium'], undefined, 'silent');
const steps = Number(values.steps);
const all = await replay({ ...FOUR_HOURS, steps }, (s, step) => console.error(`${step} of ${steps}: ${LOOKED_AT.map(([what, of]) => `${what} ${+of(s).toFixed(2)}`).join('; ')}`));
const warm = all.slice(Math.min(WARM, steps >> 1));
console.log(`${'what'.padEnd(24)} ${['first', 'last', 'a step', '± error', 'in all'].map(h => h.padStart(10)).join(' ')}`);
let growing = 0;
for (const [what, of, most] of LOOKED_AT) {
  const samples = warm.map(of), { slope, error } = line(samples), bad = grows(samples, most);
  growing += Number(bad);
  console.log(`${what.padEnd(24)} ${[samples[0]!, samples.at(-1)!, slope, error, slope * (samples.length - 1)].map(x => String(+x.toFixed(4)).padStart(10)).join(' ')}${bad ? '   GROWS' : ''}`);
}
process.exitCode = growing ? 1 : 0;

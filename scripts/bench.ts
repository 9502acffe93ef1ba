/** `npm run bench`: what Breakwater costs, beside a baseline measured in the same run. Nothing here is a test. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { exposureRows } from './bench-exposure.ts';
import { buildAll } from './build.ts';
import { root } from './build/data.ts';
import { exportHeld, FILES, RECORDS } from './bench-export.ts';
import { firstCard, searchKeys } from './bench-lessons.ts';
import { openChromium } from './browser/chromium.ts';

const ROUNDS = 7;
const SLOWDOWN = 6;
const median = (all: number[]): number => [...all].sort((a, b) => a - b)[all.length >> 1]!;
const gz = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;
const row = (what: string, ours: string, beside: string): void => console.log(`${what.padEnd(52)} ${ours.padStart(12)}   ${beside}`);

function emptyExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'empty-'));
  mkdirSync(join(folder, 'src/popup'), { recursive: true });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ manifest_version: 3, name: 'Empty', version: '1', background: { service_worker: 'w.js' }, action: { default_popup: 'src/popup/index.html' } }));
  writeFileSync(join(folder, 'w.js'), '');
  writeFileSync(join(folder, 'src/popup/index.html'), '<!doctype html><title>Empty</title><body><p>Empty</p></body>');
  return folder;
}

/** ms from navigation to first contentful paint, and until the first button can be pressed, with a slowed CPU. */
async function popup(extension: string, ready: string): Promise<{ paint: number; usable: number }> {
  const chrome = await openChromium({ extension, viewport: { width: 380, height: 580 } });
  const paints: number[] = [], usable: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const page = await chrome.context.newPage();
    const cdp = await chrome.context.newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await page.goto(`chrome-extension://${chrome.id}/src/popup/index.html?tab=-1`);
    await page.waitForSelector(ready);
    usable.push(await page.evaluate(() => performance.now()));
    paints.push(await page.evaluate(() => new Promise<number>(done => {
      const now = performance.getEntriesByName('first-contentful-paint')[0];
      if (now) return done(now.startTime);
      new PerformanceObserver(l => done(l.getEntries()[0]!.startTime)).observe({ type: 'paint', buffered: true });
    })));
    await page.close();
  }
  await chrome.close();
  return { paint: median(paints), usable: median(usable) };
}

function inspect(list: { file: string; url: string }[]): number {
  const file = join(mkdtempSync(join(tmpdir(), 'bench-')), 'list.json');
  writeFileSync(file, JSON.stringify(list));
  const began = performance.now();
  execFileSync('npm', ['run', '-s', 'inspect', '--', '--batch', file], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  return performance.now() - began;
}

await buildAll(['chromium']);
const dist = join(root, 'dist/chromium');
row('what', 'Breakwater', 'beside');
row('injected at load, gzipped', `${gz(join(dist, 'src/content/watch.iife.js'))} B`, 'budget 8192 B');
for (const part of ['reader', 'marks']) row(`injected when needed: ${part}, gzipped`, `${gz(join(dist, `content/${part}.js`))} B`, '');

const empty = emptyExtension();
const [none, ours] = [await popup(empty, 'p'), await popup(dist, 'nav.tabs button')];
rmSync(empty, { recursive: true, force: true });
row(`popup, first content, CPU slowed ${SLOWDOWN} times`, `${ours.paint.toFixed(0)} ms`, `${none.paint.toFixed(0)} ms empty popup (× ${(ours.paint / none.paint).toFixed(2)})`);
row(`popup, usable, CPU slowed ${SLOWDOWN} times`, `${ours.usable.toFixed(0)} ms`, `${none.usable.toFixed(0)} ms empty popup; budget 1000 ms`);

const card = await firstCard(dist, SLOWDOWN, ROUNDS);
row(`lesson, first card after the press, CPU slowed ${SLOWDOWN} times`, `${card.frames} frames`, `${card.ms.toFixed(0)} ms; at most ${card.most} frames; budget 2 frames`);
for (const language of ['en', 'ar'] as const) {
  const { median: middle, most } = await searchKeys(language);
  row(`search in lessons, a key, ${language}`, `${middle.toFixed(2)} ms`, `at most ${most.toFixed(2)} ms; budget 10 ms`);
}

const pages = readdirSync(join(root, 'test/fixtures/mastodon')).filter(f => f.startsWith('privacy.')).map(f => ({ file: join(root, 'test/fixtures/mastodon', f), url: 'https://mastodon.example/settings/privacy' }));
const many = Array.from({ length: 25 }, (_, i) => pages[i % pages.length]!);
const one = inspect(many.slice(0, 1));
const all = inspect(many);
row('inspect, one page', `${one.toFixed(0)} ms`, 'budget 5000 ms');
row('inspect, each further page', `${((all - one) / (many.length - 1)).toFixed(0)} ms`, 'budget 1000 ms');

for (const [step, { longest, took }] of Object.entries(await exportHeld()))
  row(`export of ${RECORDS} records, ${FILES} MB: ${step}, page held`, `${longest.toFixed(0)} ms`, `of ${took.toFixed(0)} ms in all; budget 100 ms`);

await exposureRows(row, dist);

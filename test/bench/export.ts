/** Measures how long an export of a big log blocks its page: 5,000 records, 300 files of 1 MB. */
import type { Page } from 'playwright-core';
import { evidenceLogScript } from '../../scripts/browser/evidence-log.ts';
import { sampleIncidents } from '../helpers/browser/sample-incidents.ts';
import { openChromium } from '../../scripts/browser/chromium.ts';
import type { Scene } from './measure.ts';

const RECORDS = 5_000;
const FILES = 300;
const FILE = 1_000_000; // bytes

/** Has for each step the longest time in which the page could not respond, and the duration. In ms. */
type Held = Record<string, { longest: number; took: number }>;

/** Fills the log through the extension’s own code in one of its pages. */
async function fill(page: Page): Promise<void> {
  await page.evaluate(await evidenceLogScript());
  const all = sampleIncidents(RECORDS);
  for (let from = 0; from < all.length; from += 500)
    await page.evaluate(
      async list => void (await window.theLog.putAll(list.map(incident => ({ incident })))),
      all.slice(from, from + 500),
    );
  await page.evaluate(
    async ([files, size, ids]) => {
      for (let n = 0; n < files; n++) {
        const bytes = new Uint8Array(size);
        for (let at = 0; at < size; at += 65_536)
          crypto.getRandomValues(bytes.subarray(at, Math.min(at + 65_536, size)));
        const artifact = {
          id: `file-${n}`,
          name: `${n}.png`,
          mime: 'image/png',
          bytes: size,
          sha256: await window.theLog.sha256(bytes),
          takenAt: '2026-03-01T09:30:01.000Z',
          method: 'file' as const,
        };
        await window.theLog.update(ids[n]!, i => ({ ...i, artifacts: [artifact] }), [{ artifact, bytes }]);
      }
    },
    [FILES, FILE, all.slice(-FILES).map(i => i.id)] as const,
  );
}

async function exportHeld(extension: string): Promise<Held> {
  const chrome = await openChromium({ extension, viewport: { width: 900, height: 800 } });
  try {
    await fill(await chrome.view('src/pages/lesson/index.html?id=none'));
    const page = await chrome.view('src/pages/export/index.html');
    page.setDefaultTimeout(180_000);
    const held: Held = {};
    const step = async (name: string, act: () => Promise<unknown>): Promise<void> => {
      await page.evaluate(() => {
        const seen: number[] = ((window as unknown as { seen: number[] }).seen = []);
        new PerformanceObserver(l => seen.push(...l.getEntries().map(e => e.duration))).observe({ type: 'longtask' });
      });
      const from = performance.now();
      await act();
      const took = performance.now() - from;
      held[name] = {
        took,
        longest: await page.evaluate(
          () =>
            new Promise<number>(done =>
              setTimeout(() => done(Math.max(0, ...(window as unknown as { seen: number[] }).seen)), 100),
            ),
        ),
      };
    };
    const ready = () => page.locator('.btn.main.wide:enabled').waitFor();
    const choices = page.locator('.choice.audience');
    await choices.first().waitFor();
    held.open = {
      took: await page.evaluate(() => performance.now()),
      longest: await page.evaluate(
        () =>
          new Promise<number>(done =>
            new PerformanceObserver(l => done(Math.max(...l.getEntries().map(e => e.duration)))).observe({
              type: 'longtask',
              buffered: true,
            }),
          ),
      ),
    };
    await step('plan', async () => {
      await choices.nth(3).click();
      await ready();
    });
    await step('switch', async () => {
      await page.locator('label.row.between input').nth(2).click();
      await ready();
    });
    await step('make', async () => {
      await page.locator('.btn.main.wide').click();
      await page.locator('.btn.main[download]').waitFor();
    });
    await step('save', async () => {
      await page.locator('.btn.main[download]').click();
    });
    return held;
  } finally {
    await chrome.close();
  }
}

export const exporting: Scene = {
  rows: async ({ ours }) =>
    Object.entries(await exportHeld(ours)).map(([step, { longest, took }]) => ({
      what: `export of ${RECORDS} records, ${FILES} MB: ${step}, page held`,
      unit: 'ms',
      ours: longest,
      budget: 100,
      note: `of ${took.toFixed(0)} ms in all`,
    })),
};

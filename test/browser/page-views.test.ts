/** Every full page as it is first seen: accessible, and within 320 pixels, in both directions, light and dark. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { many, withLog } from './log-kit.ts';
import { rig, violations, type Rig } from './rig.ts';

let r: Rig;
let helper: Page;
const SHOTS = process.env.SHOTS;
const KEPT = many(8)[7]!.id;

beforeAll(async () => {
  r = await rig({});
  helper = await withLog(await r.view('src/pages/lesson.html?id=none'));
  await helper.evaluate(async list => void await window.theLog.writeAll(list.map(incident => ({ incident }))), many(8));
});
afterAll(() => r?.close());

/** A page, and what is pressed to come to what most people see of it. */
const PAGES: [name: string, path: string, press?: string][] = [
  ['help', `src/pages/help.html?kept=${KEPT}`],
  ['panic', 'src/pages/panic.html', 'summary'],
  ['log', 'src/pages/log.html'],
  ['record', `src/pages/log.html?id=${KEPT}`],
  ['export', 'src/pages/export.html'],
  ['export-lawyer', 'src/pages/export.html', '.choice.audience:nth-child(4)'],
  ['check', 'src/pages/export.html?do=check'],
  ['answers', 'src/pages/export.html?do=answers'],
  ['review', 'src/pages/review.html'],
  ['vault', 'src/pages/vault.html'],
];

describe.each([['en', 'ltr', 'light'], ['ar', 'rtl', 'dark'], ['fa', 'rtl', 'light'], ['ru', 'ltr', 'dark']] as const)('in %s (%s, %s)', (lang, dir, colorScheme) => {
  beforeAll(() => helper.evaluate(language => chrome.storage.local.set({ language }), lang));

  it.each(PAGES)('%s', async (name, path, press) => {
    const page = await r.view(path);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 320, height: 700 });
    await page.locator('main h1:visible').waitFor();
    if (press) await page.locator(press).first().click();
    await page.waitForFunction(() => !document.querySelector('.skeleton, progress'));
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([lang, dir]);
    await expect.poll(() => page.locator('h1:visible').count()).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    if (SHOTS) await page.screenshot({ path: join(SHOTS, `${name}-${lang}-${colorScheme}.png`), fullPage: true });
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});

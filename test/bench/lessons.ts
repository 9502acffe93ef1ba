/** Measures what lessons cost: a key in the search, and a click until the first card is drawn. */
import type { Page } from 'playwright-core';
import { createLessonSearch } from '../../src/learning/search.ts';
import { openChromium } from '../../scripts/browser/chromium.ts';
import { SLOWDOWN } from './opening.ts';
import type { Row, Scene } from './measure.ts';
import { readGlossary } from '../../scripts/build/data.ts';
import { readLessons } from '../../scripts/build/lessons.ts';

const TYPED: Record<string, string[]> = {
  en: [
    'someone posted my home address',
    'screenshot',
    'recovry codes',
    'is it spyware',
    'private photos of me',
    'locked out of my account',
  ],
  ar: ['أحدهم نشر عنوان بيتي', 'لقطة شاشة', 'كلمة المرور'],
};

/** Median and slowest time in ms per key, each the best of five, because the others waited for the machine. */
async function searchKeys(language: 'en' | 'ar'): Promise<{ median: number; most: number }> {
  // Searches what a person of that language would: their own lessons, and English ones in place of missing ones.
  const own = readLessons(language);
  const search = await createLessonSearch(
    [...own, ...readLessons('en').filter(l => !own.some(o => o.id === l.id))],
    readGlossary(language),
    language,
  );
  const keys = TYPED[language]!.flatMap(query => Array.from(query, (_, i) => query.slice(0, i + 1)))
    .map(typed => {
      const times = Array.from({ length: 5 }, () => {
        const began = performance.now();
        search(typed);
        return performance.now() - began;
      });
      return Math.min(...times);
    })
    .sort((a, b) => a - b);
  return { median: keys[keys.length >> 1]!, most: keys.at(-1)! };
}

/** Is a string, because the build of this script would add helpers to functions that the page does not have. */
const WATCH = `globalThis.drawn = new Promise(done => document.addEventListener('click', () => {
  const began = performance.now();
  let frames = 0;
  const step = () => {
    frames++;
    if (!document.querySelector('article.lesson [data-card="0"] h2')) return requestAnimationFrame(step);
    done({ frames, ms: performance.now() - began });
  };
  requestAnimationFrame(step);
}, { capture: true, once: true })); void 0`;

/** Counts frames from the click until the first card is in the next frame. */
async function pressed(page: Page): Promise<{ frames: number; ms: number }> {
  await page.evaluate(WATCH);
  await page.locator('.lesson-link').first().click();
  return page.evaluate('drawn');
}

/** @param slowdown how many times slower the processor is made */
async function firstCard(
  extension: string,
  slowdown: number,
  rounds: number,
): Promise<{ frames: number; most: number; ms: number }> {
  const chrome = await openChromium({ extension, viewport: { width: 380, height: 580 } });
  const found: { frames: number; ms: number }[] = [];
  for (let i = 0; i < rounds; i++) {
    const page = await chrome.view('src/popup/index.html?tab=-1&view=learn');
    const cdp = await chrome.context.newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page
      .locator('.choice')
      .nth(i % 8)
      .click();
    await page.locator('.lesson-link').first().waitFor();
    found.push(await pressed(page));
    await page.close();
  }
  await chrome.close();
  const by = (key: 'frames' | 'ms') => found.map(f => f[key]).sort((a, b) => a - b);
  return { frames: by('frames')[rounds >> 1]!, most: by('frames').at(-1)!, ms: by('ms')[rounds >> 1]! };
}

export const lessons: Scene = {
  async rows({ ours }, rounds) {
    const card = await firstCard(ours, SLOWDOWN, rounds);
    const rows: Row[] = [
      {
        what: `lesson, first card after the press, CPU slowed ${SLOWDOWN} times`,
        unit: 'frames',
        ours: card.frames,
        budget: 2,
        note: `${card.ms.toFixed(0)} ms; at most ${card.most} frames`,
      },
    ];
    for (const language of ['en', 'ar'] as const) {
      const keys = await searchKeys(language);
      rows.push({
        what: `search in lessons, a key, ${language}`,
        unit: 'ms',
        ours: keys.median,
        budget: 10,
        note: `at most ${keys.most.toFixed(2)} ms`,
      });
    }
    return rows;
  },
};

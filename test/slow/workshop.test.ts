/**
 * Gives a whole session in Chromium as a trainer does (select, present, count, save), in English and Arabic, without a
 * network: every host leads to a closed port.
 */
import { readFileSync } from 'node:fs';
import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium, type Chromium } from '../../scripts/browser/chromium.ts';
import { eventually, axeViolations } from '../helpers/browser/expectations.ts';

let r: Chromium;
let desk: Page;
let slides: Page;

beforeAll(async () => {
  r = await openChromium({ port: 9, viewport: { width: 1000, height: 700 } });
  desk = await r.view('src/pages/workshop/index.html');
});
afterAll(() => r?.close());

const speak = async (page: Page, lang: string) => {
  await page.locator('select').last().selectOption(lang);
  await page.waitForFunction(l => document.documentElement.lang === l, lang);
};
const place = (page: Page) => page.locator('.controls .small').innerText();
/** Matches "3 of 32" in any language. */
const at = async (page: Page): Promise<[number, number]> =>
  (await place(page)).match(/\d+/g)!.map(Number) as [number, number];
const turned = (page: Page, to: number) => expect.poll(async () => (await at(page))[0]).toBe(to);
const deskTurned = () =>
  eventually(async () => expect(await desk.locator('.steps-row .small').innerText()).toBe(await place(slides)));
const title = (page: Page) => page.locator('.stage .title').first().innerText();

async function begin(nth: number): Promise<void> {
  await desk.locator('.lesson-link').nth(nth).click();
  await desk.locator('.plain-course').waitFor();
  const opens = r.context.waitForEvent('page');
  await desk.locator('.btn.main').click();
  slides = await opens;
  await slides.locator('.slide-in').waitFor();
  await desk.locator('.desk').waitFor();
}

async function end(): Promise<void> {
  await desk.locator('.desk .btn.fit').click();
  await desk.locator('[role=group] .btn').last().click();
  await desk.locator('.lesson-link').first().waitFor();
  await slides.close();
}

describe.each([
  ['en', 'light'],
  ['ar', 'dark'],
] as const)('half an hour in %s, offline', (lang, scheme) => {
  it('starts in two steps: an agenda, and start', async () => {
    await desk.emulateMedia({ colorScheme: scheme });
    await speak(desk, lang);
    await desk.locator('.lesson-link').nth(5).waitFor();
    expect(await axeViolations(desk)).toEqual([]);
    await begin(0);
    expect(await axeViolations(desk)).toEqual([]);
    await slides.emulateMedia({ colorScheme: scheme });
    await slides.setViewportSize({ width: 1280, height: 720 });
    expect(await slides.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual(
      lang === 'ar' ? ['ar', 'rtl'] : ['en', 'ltr'],
    );
  });

  it('shows every slide whole, with one title each, and both windows are on the same one', async () => {
    const [, all] = await at(slides);
    expect(all).toBeGreaterThan(25);
    for (let n = 1; n <= all; n++) {
      await turned(slides, n);
      expect(
        await slides.evaluate(() => {
          const page = document.querySelector('.slide-in')!,
            box = document.querySelector('.slide')!;
          return [
            page.scrollHeight <= box.clientHeight + 1,
            page.scrollWidth <= box.clientWidth + 1,
            document.querySelectorAll('h1').length,
          ];
        }),
        await title(slides),
      ).toEqual([true, true, 1]);
      if (n === all) break;
      await slides.keyboard.press('PageDown');
    }
    expect(await axeViolations(slides)).toEqual([]);
    await deskTurned();
    expect(await slides.locator('[aria-live=polite]').count()).toBe(1);
  });

  it('follows the arrow keys in reading direction, and blanks the screen', async () => {
    await slides.keyboard.press('Home');
    await turned(slides, 1);
    await slides.keyboard.press(lang === 'ar' ? 'ArrowLeft' : 'ArrowRight');
    await turned(slides, 2);
    await slides.keyboard.press(lang === 'ar' ? 'ArrowRight' : 'ArrowLeft');
    await turned(slides, 1);
    await slides.keyboard.press('b');
    await slides.locator('.presenter.black').waitFor();
    await desk.locator('.notice').waitFor();
    await slides.keyboard.press('Space');
    await slides.locator('.presenter:not(.black)').waitFor();
    expect((await at(slides))[0]).toBe(1);
  });

  it('counts hands and shows them on the slide only on request', async () => {
    await desk.locator('.course .btn').nth(0).click();
    await turned(slides, 3);
    await deskTurned();
    const fields = desk.locator('[aria-labelledby=hands] input');
    for (const [i, n] of [4, 6, 2, 0].entries()) await fields.nth(i).fill(String(n));
    await expect
      .poll(() => desk.evaluate(async () => JSON.stringify(await chrome.storage.session.get('workshop.session'))))
      .toContain('[4,6,2,0]');
    expect(await slides.locator('.hands').count()).toBe(0);
    await desk.locator('[aria-labelledby=hands] > .btn').click();
    await slides.locator('.hands').nth(3).waitFor();
    expect(await slides.locator('.hands strong').allInnerTexts()).toEqual(['4', '6', '2', '0']);
    expect(await axeViolations(slides)).toEqual([]);
  });

  it('keeps everything when both windows are reloaded', async () => {
    await Promise.all([desk.reload(), slides.reload()]);
    await slides.locator('.hands').nth(3).waitFor();
    await turned(slides, 3);
    await desk.locator('.desk').waitFor();
    expect(await desk.locator('[aria-labelledby=hands] input').first().inputValue()).toBe('4');
  });

  it('saves the counts as a table without names', async () => {
    await desk.locator('[aria-labelledby=counts] input').fill('12');
    await expect
      .poll(() => desk.evaluate(async () => JSON.stringify(await chrome.storage.session.get('workshop.session'))))
      .toContain('"room":12');
    const saving = desk.waitForEvent('download');
    await desk.locator('[aria-labelledby=counts] .btn').click();
    const file = await saving;
    expect(file.suggestedFilename()).toBe('counts.csv');
    const table = readFileSync(await file.path(), 'utf8');
    expect(table).toContain('"room",,,,"12"');
    expect(table.match(/"confidence before"/g)).toHaveLength(4);
  });

  it('ends, and nothing of it remains', async () => {
    await end();
    await eventually(async () =>
      expect(
        await desk.evaluate(async () =>
          Object.keys(await chrome.storage.session.get(null)).filter(k => k.startsWith('workshop')),
        ),
      ).toEqual([]),
    );
    const left = await r.view('src/pages/slides/index.html');
    await left.locator('h1').waitFor();
    expect(await axeViolations(left)).toEqual([]);
    await left.close();
  });
});

describe('the clock and the table-top exercise', () => {
  it('starts, pauses, and adds a minute', async () => {
    await speak(desk, 'en');
    await desk.locator('.lesson-link').nth(5).waitFor();
    await begin(4);
    const clock = desk.locator('.clock bdi');
    expect(await clock.innerText()).toBe('2:00');
    await desk.locator('.times .btn', { hasText: '+ 1' }).click();
    await expect.poll(() => clock.innerText()).toBe('3:00');
    await desk.locator('.times .btn', { hasText: 'Start the clock' }).click();
    await expect.poll(() => clock.innerText()).toMatch(/^2:[0-5]\d$/);
    await desk.locator('.times .btn', { hasText: 'Pause the clock' }).click();
    await desk.locator('.times .btn', { hasText: 'Resume the clock' }).waitFor();
  });

  it('shows an inject to the room, and hides it at the next action', async () => {
    await desk.locator('.course .btn', { hasText: 'The green tea club' }).click();
    await desk.locator('.injects .btn').nth(1).click();
    await slides.locator('.inject', { hasText: 'A street' }).waitFor();
    expect(await axeViolations(slides)).toEqual([]);
    const [before] = await at(slides);
    await slides.keyboard.press('PageDown');
    await slides.locator('.inject').waitFor({ state: 'detached' });
    expect((await at(slides))[0]).toBe(before);
    await expect.poll(() => desk.locator('.injects li').nth(1).innerText()).toContain('shown');
  });

  it('uses another language for the room than for the facilitator', async () => {
    await desk.locator('.desk').waitFor();
    await desk.locator('select').first().selectOption('ar');
    await slides.waitForFunction(() => document.documentElement.dir === 'rtl');
    await slides.locator('.stage .title', { hasText: 'نادي الشاي الأخضر' }).waitFor();
    expect(await desk.evaluate(() => document.documentElement.lang)).toBe('en');
    await desk.locator('.course [aria-current]', { hasText: 'The green tea club' }).waitFor();
  });

  it('has its notes under the slide if there is one screen', async () => {
    await slides.keyboard.press('n');
    await slides.locator('.stage .aside').waitFor();
    expect(await axeViolations(slides)).toEqual([]);
    await slides.keyboard.press('Escape');
    await slides.locator('.stage .aside').waitFor({ state: 'detached' });
    await end();
  });
});

describe('a session composed by keyboard', () => {
  const countStoredParts = () =>
    desk.evaluate(async () => {
      const stored = (await chrome.storage.session.get('private.workshop'))['private.workshop'];
      return (stored as { parts: unknown[] }[])[0]!.parts.length;
    });

  it('adds up, moves, removes and restores blocks, and can be given', async () => {
    await speak(desk, 'en');
    await desk.locator('[aria-labelledby=own] .btn').last().press('Enter');
    await desk.locator('#add').waitFor();
    await desk.locator('.private-field').fill('Evening at the library');
    await desk.locator('summary').first().press('Enter');
    const lesson = desk.locator('.shelf > li', { hasText: 'The first ten minutes' });
    await lesson.locator('button').first().press('Enter');
    await desk.locator('.parts > li').nth(4).waitFor();
    expect(await desk.locator('[role=status]').first().innerText()).toContain(
      '30 of 60 minutes planned. 30 minutes left.',
    );
    const names = () => desk.locator('.parts .grow').allInnerTexts();
    const before = await names();
    await desk.locator('.parts > li').nth(2).locator('.up').press('Enter');
    await expect.poll(names).toEqual([before[0], before[2], before[1], ...before.slice(3)]);
    expect(await desk.evaluate(() => document.activeElement?.closest('li')?.querySelector('.grow')?.textContent)).toBe(
      before[2],
    );
    await desk.locator('.parts > li').nth(1).locator('.quiet').press('Enter');
    await desk.locator('.parts > li').nth(4).waitFor({ state: 'detached' });
    await expect.poll(countStoredParts).toBe(4);
    await desk.locator('button:focus', { hasText: 'Undo' }).waitFor();
    await desk.keyboard.press('Enter');
    await desk.locator('.parts > li').nth(4).waitFor();
    expect(await axeViolations(desk)).toEqual([]);
  });

  it('is kept in memory while there is no passphrase, and never on disk', async () => {
    await expect
      .poll(() => desk.evaluate(async () => JSON.stringify(await chrome.storage.session.get('private.workshop'))))
      .toContain('Evening at the library');
    await expect.poll(countStoredParts).toBe(5);
    expect(await desk.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)))).not.toContain(
      'library',
    );
    await desk.reload();
    await desk.locator('.lesson-link', { hasText: 'Evening at the library' }).click();
    await desk.locator('.parts > li').nth(4).waitFor();
    const opens = r.context.waitForEvent('page');
    await desk.locator('.btn.main').click();
    slides = await opens;
    await slides.locator('.title', { hasText: 'Evening at the library' }).waitFor();
    await end();
  });

  it('fits 320 pixels', async () => {
    await desk.setViewportSize({ width: 320, height: 640 });
    expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await desk.setViewportSize({ width: 1000, height: 700 });
  });
});

describe.each(['en', 'ar'])('on paper in %s', lang => {
  let paper: Page;
  beforeAll(async () => {
    paper = await r.view('src/pages/handouts/index.html');
    // Its list comes with it; until then the only list is that of languages.
    await paper.locator('.handout').waitFor();
    await speak(paper, lang);
  });
  afterAll(() => paper?.close());

  /** Decodes the QR code as a phone would. */
  async function decoded(): Promise<string> {
    const png = await paper.locator('.qr').screenshot({ scale: 'css' });
    const { dark, width, height } = await paper.evaluate(
      async bytes => {
        const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
        const draw = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
        draw.drawImage(picture, 0, 0);
        const { data, width: w, height: h } = draw.getImageData(0, 0, picture.width, picture.height);
        return {
          dark: Array.from({ length: w * h }, (_, i) => (data[i * 4]! < 128 ? '1' : '0')).join(''),
          width: w,
          height: h,
        };
      },
      [...png],
    );
    return (
      jsQR(
        Uint8ClampedArray.from(
          [...dark].flatMap(d => {
            const x = d === '1' ? 0 : 255;
            return [x, x, x, 255];
          }),
        ),
        width,
        height,
      )?.data ?? ''
    );
  }

  it.each(['helper', 'lesson:12', 'lesson:05', 'agenda:first-ten-minutes'])(
    '%s is one sheet with a QR code that contains its text',
    async sheet => {
      await paper.locator('select').first().selectOption(sheet);
      await paper.locator('.handout .qr').waitFor();
      await paper.waitForFunction(() => !document.querySelector('.skeleton'));
      expect(await axeViolations(paper)).toEqual([]);
      const label = (await paper.locator('.qr').getAttribute('aria-label'))!;
      await paper.setViewportSize({ width: 900, height: 1200 });
      await paper.evaluate(() => {
        for (const e of document.querySelectorAll<HTMLElement>('.square, .square .qr')) {
          e.style.width = '460px';
          e.style.height = 'auto';
        }
      });
      const text = await decoded();
      expect(text.length).toBeGreaterThan(40);
      expect(label).toContain(text);
      expect(text).not.toMatch(/https?:|www\./);
      await paper.evaluate(() => {
        for (const e of document.querySelectorAll<HTMLElement>('.square, .square .qr')) e.removeAttribute('style');
      });
      const pdf = (await paper.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)!.length).toBeLessThanOrEqual(2);
      const [, width] = /\/MediaBox\s*\[0 0 ([\d.]+)/.exec(pdf)!;
      expect(Math.round(Number(width))).toBe(sheet.startsWith('agenda') ? 595 : 420);
    },
  );

  it('has no QR code if none is wanted', async () => {
    await paper.locator('.ticks input').uncheck();
    await paper.locator('.qr').waitFor({ state: 'detached' });
  });
});

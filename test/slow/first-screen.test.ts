/** The popup's first screen: the browser opens the page of the person's language, and what is pressed on it before the rest has come is not lost. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFirefox, type Firefox } from '../../scripts/browser/firefox.ts';
import { languages } from '../../scripts/build/languages.ts';
import { eventually, rig, type Rig } from './rig.ts';

const PAGE = (language: string) => `locales/${language}/popup.html`;
type Api = typeof chrome;

describe('Chromium', () => {
  let r: Rig, view: Page;
  beforeAll(async () => {
    r = await rig();
    view = await r.view('src/pages/index.html?page=lesson&id=none');
  });
  afterAll(() => r?.close());

  const opened = () => view.evaluate(async () => new URL(await chrome.action.getPopup({})).pathname.slice(1));
  /** @param doing in the page, the moment it has been read and before anything of the rest has run */
  async function early(path: string, doing: string): Promise<Page> {
    const page = await r.context.newPage();
    await page.addInitScript(
      `document.addEventListener('DOMContentLoaded', () => { window.seen = [document.documentElement.lang, document.documentElement.dir, document.querySelector('.leave').textContent, !!document.querySelector('nav')]; ${doing} });`,
    );
    await page.goto(`chrome-extension://${r.id}/${path}`);
    return page;
  }

  it("is that of the browser's language, then of the chosen one, at once", async () => {
    await eventually(async () => expect(await opened()).toBe(PAGE('en')));
    await view.evaluate(() => chrome.storage.local.set({ language: 'ar' }));
    await eventually(async () => expect(await opened()).toBe(PAGE('ar')));
    await view.evaluate(() => chrome.storage.session.set({ language: 'ru' })); // as in a private window
    await eventually(async () => expect(await opened()).toBe('src/popup/index.html'));
    await view.evaluate(() => chrome.storage.session.remove('language'));
    await eventually(async () => expect(await opened()).toBe(PAGE('ar')));
  });

  it('says its first words before anything was read, and the rest takes their place in the same language', async () => {
    const page = await early(PAGE('ar'), '');
    await page.locator('nav.tabs button').first().waitFor();
    expect(await page.evaluate(() => (globalThis as unknown as { seen: unknown[] }).seen)).toEqual([
      'ar',
      'rtl',
      'مغادرة الآن',
      false,
    ]);
    expect(await page.locator('.leave').innerText()).toBe('مغادرة الآن');
    await page.close();
  });

  it.each(languages())('is written in letters, not in boxes, in %s', async language => {
    const page = await r.view(PAGE(language));
    await page.locator('nav.tabs button').first().waitFor();
    const boxes = await page.evaluate(() => {
      const canvas = new OffscreenCanvas(40, 40).getContext('2d', { willReadFrequently: true })!;
      canvas.font = `24px ${getComputedStyle(document.body).fontFamily}`;
      const drawn = (text: string) => {
        canvas.clearRect(0, 0, 40, 40);
        canvas.fillText(text, 4, 30);
        return canvas.getImageData(0, 0, 40, 40).data.join();
      };
      const box = drawn('\u{2fffe}'); // no letter, so no font has it
      return [...new Set(document.body.innerText)].filter(letter => /\p{L}/u.test(letter) && drawn(letter) === box);
    });
    expect(boxes).toEqual([]);
    await page.close();
  });

  it('a tab that is pressed on it is the one that comes', async () => {
    const page = await early(PAGE('ar'), 'document.querySelector("[data-view=learn]").click();');
    await eventually(async () => expect(await page.locator('nav.tabs [aria-current=page]').innerText()).toBe('تعلّم'));
    await page.close();
  });

  it('"Leave now" covers in the same moment, and then leaves', async () => {
    const page = await early(
      PAGE('ar'),
      'document.querySelector(".leave").click(); window.seen.push(getComputedStyle(document.documentElement).display);',
    ).catch((fault: unknown) => fault as Error);
    await eventually(async () =>
      expect(
        r.context
          .pages()
          .filter(p => p.url().startsWith('chrome-extension:'))
          .map(p => p.url()),
      ).toEqual([]),
    );
    expect(page).toBeDefined();
  });
});

describe('Firefox', () => {
  let f: Firefox;
  beforeAll(async () => {
    f = await openFirefox({ port: 9 });
  });
  afterAll(() => f?.close());

  it('opens the page of the chosen language, with its first words in it', async () => {
    const view = await f.view('src/pages/index.html?page=lesson&id=none');
    const opened = () =>
      view.evaluate(async () =>
        new URL(await (globalThis as unknown as { browser: Api }).browser.action.getPopup({})).pathname.slice(1),
      );
    await eventually(async () => expect(await opened()).toBe(PAGE('en')));
    await view.evaluate(() =>
      (globalThis as unknown as { browser: Api }).browser.storage.local.set({ language: 'fa' }),
    );
    await eventually(async () => expect(await opened()).toBe(PAGE('fa')));
    const popup = await f.view(`${PAGE('fa')}?tab=-1`);
    await eventually(async () =>
      expect(await popup.evaluate(() => [document.documentElement.lang, !!document.querySelector('nav.tabs')])).toEqual(
        ['fa', true],
      ),
    );
    expect(await popup.evaluate(() => getComputedStyle(document.querySelector('.tabs')!).display)).toBe('grid');
  });
});

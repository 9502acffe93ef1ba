/** Half an hour in Firefox, in English and Arabic, without a network: every host leads to a closed port. */
import type { Page } from 'puppeteer-core';
import { readAgendas } from '../../scripts/build/agendas.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFirefox, type Firefox } from '../../scripts/browser/firefox.ts';
import { eventually } from '../helpers/browser/expectations.ts';

const AGENDAS = readAgendas('en').length;

let f: Firefox;
let desk: Page;
let slides: Page;

beforeAll(async () => {
  f = await openFirefox({ port: 9, prefs: { 'network.proxy.http': '127.0.0.1', 'network.proxy.http_port': 9 } });
  desk = await f.view('src/pages/workshop/index.html');
});
afterAll(() => f?.close());

const there = (page: Page, selector: string) => page.waitForSelector(selector);
const place = async (page: Page, css = '.controls .small'): Promise<number[]> =>
  (await page.evaluate(wanted => document.querySelector(wanted)?.textContent ?? '', css)).match(/\d+/g)?.map(Number) ??
  [];
const deskTurned = () =>
  eventually(async () => expect(await place(desk, '.steps-row .small')).toEqual(await place(slides)));
const slidesPage = async (): Promise<Page> => {
  for (const page of await f.browser.pages())
    if (
      await page
        .evaluate(() => location.pathname.endsWith('/pages/slides/index.html') && !!document.querySelector('.slide-in'))
        .catch(() => false)
    )
      return page;
  throw new Error('no window with slides');
};

describe.each(['en', 'ar'])('in %s', lang => {
  it('is selected, started, and shown whole from the first slide to the last', async () => {
    await there(desk, 'select');
    await desk.select('select', lang);
    await eventually(async () => expect(await desk.evaluate(() => document.documentElement.lang)).toBe(lang));
    await eventually(async () =>
      expect(await desk.evaluate(() => document.querySelectorAll('.lesson-link').length)).toBe(AGENDAS),
    );
    await desk.evaluate(() => document.querySelector<HTMLElement>('.lesson-link')!.click());
    await there(desk, '.plain-course');
    await desk.evaluate(() => document.querySelector<HTMLElement>('.btn.main')!.click());
    await eventually(async () => {
      slides = await slidesPage();
    });
    const [, all] = await place(slides);
    for (let n = 1; n <= all!; n++) {
      await eventually(async () => expect((await place(slides))[0]).toBe(n));
      expect(
        await slides.evaluate(() => {
          const page = document.querySelector('.slide-in')!,
            box = document.querySelector('.slide')!;
          return [page.scrollHeight <= box.clientHeight + 1, !!page.textContent!.trim() || !!page.querySelector('img')];
        }),
        String(n),
      ).toEqual([true, true]);
      if (n < all!) await slides.keyboard.press('PageDown');
    }
    expect(await slides.evaluate(() => document.documentElement.dir)).toBe(lang === 'ar' ? 'rtl' : 'ltr');
  });

  it('is the same in the facilitator’s window, counts hands, and ends', async () => {
    await deskTurned();
    await desk.evaluate(() => document.querySelector<HTMLElement>('.course .btn')!.click());
    await eventually(async () => expect((await place(slides))[0]).toBe(3));
    await deskTurned();
    await there(desk, '[aria-labelledby=hands] input');
    await desk.focus('[aria-labelledby=hands] input');
    await desk.keyboard.type('7');
    await desk.evaluate(() => document.querySelector<HTMLElement>('[aria-labelledby=hands] > .btn')!.click());
    await eventually(async () =>
      expect(await slides.evaluate(() => document.querySelector('.hands strong')?.textContent)).toBe('7'),
    );
    await slides.close();
    await desk.evaluate(() => document.querySelector<HTMLElement>('.desk .btn.fit')!.click());
    await there(desk, '.desk [role=group] .btn');
    await desk.evaluate(() => [...document.querySelectorAll<HTMLElement>('.desk [role=group] .btn')].at(-1)!.click());
    await there(desk, '.lesson-link');
  });
});

it('requests no host; the browser itself contacts its maker', () => {
  expect(f.hosts.filter(h => !/(^|\.)(mozilla\.(com|org|net)|firefox\.com)$/.test(h))).toEqual([]);
});

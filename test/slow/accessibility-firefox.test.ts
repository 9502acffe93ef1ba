/** Every view in Firefox in its first state: accessible in both directions. */
import type { Page as Driven } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSharedFirefox, type SharedFirefox } from '../helpers/browser/shared-browsers.ts';
import { FULL_PAGES } from '../../src/lib/full-pages.ts';
import { eventually, axeViolations } from '../helpers/browser/expectations.ts';

let f: SharedFirefox;
beforeAll(async () => {
  f = await openSharedFirefox();
});
afterAll(() => f?.close());

const VIEWS = [...FULL_PAGES.map(p => `src/pages/${p}/index.html`), 'src/popup/index.html'];
const LANGUAGES = ['en', 'ar'];

it.each(VIEWS)('%s', async path => {
  const page = await f.view(path);
  const look = () =>
    page
      .evaluate(() => [
        document.documentElement.lang,
        !!document.querySelector('h1'),
        !document.querySelector('[aria-busy], .skeleton, progress'),
      ])
      .catch(() => ['it is loading']);
  await eventually(async () => expect((await look()).slice(1)).toEqual([true, true]));
  for (const language of LANGUAGES) {
    await page.evaluate(async code => {
      if (document.documentElement.lang === code) return;
      const select = document.querySelector('option[lang]')?.closest('select');
      if (select) {
        select.value = code;
        select.dispatchEvent(new Event('change', { bubbles: true }));
        return;
      }
      await chrome.storage.local.set({ language: code });
      setTimeout(() => location.reload()); // the page ends before it can answer
    }, language);
    await eventually(async () => expect(await look()).toEqual([language, true, true]));
    expect(await axeViolations(page as unknown as Driven), language).toEqual([]);
  }
  await page.close();
});

/** Every view in Firefox in its first state: accessible in four languages, in both directions. */
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
const LANGUAGES = ['en', 'ur', 'my', 'ar'];

it.each(VIEWS)('%s', async path => {
  for (const language of LANGUAGES) {
    await f.firstPage.evaluate(
      code => (globalThis as unknown as { browser: typeof chrome }).browser.storage.local.set({ language: code }),
      language,
    );
    const page = await f.view(path);
    await eventually(async () =>
      expect(
        await page.evaluate(() => [
          document.documentElement.lang,
          !!document.querySelector('h1'),
          !document.querySelector('[aria-busy], .skeleton, progress'),
        ]),
      ).toEqual([language, true, true]),
    );
    expect(await axeViolations(page as unknown as Driven), language).toEqual([]);
    await page.close();
  }
});

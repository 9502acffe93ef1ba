/**
 * Learning: a situation leads to its lessons, a checklist remembers finished steps, and a change of language reaches
 * all of it.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserSession, openSession } from '../helpers/browser/browser-session.ts';
import { eventually } from '../helpers/browser/expectations.ts';
import { clickInView, expectText, type Tab, textAt } from '../helpers/browser/page-actions.ts';

const ARABIC = /[\u0600-\u06ff]/;

describe.each(BROWSERS)('in %s', name => {
  let session: BrowserSession;
  let popup: Tab;
  /** Counts from the top of the list, which has the same order in every language. */
  let situation = 0;
  beforeAll(async () => {
    session = await openSession(name, {});
    popup = await session.view('src/popup/index.html?view=learn');
  });
  afterAll(() => session?.close());

  const clickNth = (css: string, nth: number) =>
    eventually(async () =>
      expect(
        await popup.evaluate(
          ([wanted, at]) => {
            const element = document.querySelectorAll<HTMLElement>(wanted)[at];
            element?.click();
            return !!element;
          },
          [css, nth] as const,
        ),
      ).toBe(true),
    );
  const count = (css: string) => popup.evaluate(wanted => document.querySelectorAll(wanted).length, css);

  it('opens a lesson from a situation', async () => {
    await expectText(popup, '.choice', 'Someone posted my home address');
    situation = await popup.evaluate(
      title => [...document.querySelectorAll('.choice')].findIndex(choice => choice.textContent!.includes(title)),
      'Someone posted my home address',
    );
    await clickNth('.choice', situation);
    await expectText(popup, '.lesson-link', 'The first ten minutes');
    await clickNth('.lesson-link', 0);
    await expectText(popup, 'article.lesson h1', 'The first ten minutes');
    await eventually(async () => expect(await count('article.lesson .check')).toBeGreaterThan(2));
  });

  it('remembers a row of the checklist as done, in memory alone', async () => {
    await clickInView(popup, '.check input');
    await eventually(async () => expect(await count('.check.done')).toBe(1));
    const stored = (area: 'session' | 'local') =>
      popup.evaluate(async name => JSON.stringify(await chrome.storage[name].get()), area);
    await eventually(async () => expect(await stored('session')).toContain('"state":"done"'));
    expect(await stored('local')).not.toContain('"state":"done"');
  });

  it('switches to Arabic, right to left, with the row still done', async () => {
    await popup.evaluate(() => {
      const select = [...document.querySelectorAll('select')].find(s => s.querySelector('option[lang]'))!;
      select.value = 'ar';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }, null);
    await eventually(async () =>
      expect(await popup.evaluate(() => [document.documentElement.lang, document.documentElement.dir], null)).toEqual([
        'ar',
        'rtl',
      ]),
    );
    await eventually(async () => expect(await textAt(popup, 'nav.tabs')).toMatch(ARABIC));
    await clickNth('.choice', situation);
    await clickNth('.lesson-link', 0);
    await eventually(async () => expect(await textAt(popup, 'article.lesson h1')).toMatch(ARABIC));
    await eventually(async () => expect(await count('.check.done')).toBe(1));
  });
});

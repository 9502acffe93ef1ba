/** Lessons in Chromium: situations, reading, the four kinds of question, the checklist, and what is stored where. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHarness, type ChromiumHarness } from '../helpers/browser/chromium-harness.ts';
import { eventually, axeViolations } from '../helpers/browser/expectations.ts';
import { textAt, type Tab } from '../helpers/browser/page-actions.ts';
import { readFixture } from '../helpers/fixtures.ts';

const PRIVACY = 'https://mastodon.example/settings/privacy';
const TWO_FACTOR = 'https://mastodon.example/settings/two_factor_authentication_methods';

let r: ChromiumHarness;
let page: Page;
let popup: Page;

beforeAll(async () => {
  r = await openHarness({ grant: ['https://mastodon.example/*'], openShadowRoot: true });
  page = await r.context.newPage();
  r.server.serve(PRIVACY, { body: readFixture('mastodon/privacy.exposed.en.html') });
  r.server.serve(TWO_FACTOR, { body: readFixture('mastodon/two-factor.protected.en.html') });
  await page.goto(PRIVACY);
  popup = await r.popup(page, 'learn');
});
afterAll(() => r?.close());

const home = async () => {
  await popup.reload();
  await popup.locator('nav.tabs button').nth(3).click();
  await popup.locator('.choice').first().waitFor();
};
const situation = (title: string) => popup.locator('.choice', { hasText: title }).click();
const press = (title: string) => popup.locator('.lesson-link', { hasText: title }).click();
const row = (text: string): Locator => popup.locator('.check', { hasText: text }).first();

async function open(topic: string, title: string): Promise<void> {
  await home();
  await popup.locator('summary', { hasText: topic }).click();
  await press(title);
  await popup.locator('article.lesson .quiz').first().waitFor();
}

describe('situations', () => {
  it('lead to their lessons in order, with the panic sheet first if there is danger', async () => {
    await home();
    await situation('Someone posted my home address');
    await expect.poll(() => popup.locator('.way-lessons strong').first().innerText()).toBe('The first ten minutes');
    expect(await popup.locator('a.danger').getAttribute('href')).toContain('/pages/panic/');
    expect(await axeViolations(popup)).toEqual([]);
  });

  it('lead to one next lesson at the end, and return to the last position', async () => {
    await press('The first ten minutes');
    await popup.locator('[data-card="3"]').scrollIntoViewIfNeeded();
    await popup.locator('[data-card="3"]').evaluate(e => e.scrollIntoView({ block: 'center' }));
    await expect
      .poll(() => popup.evaluate(async () => JSON.stringify(await chrome.storage.session.get('private.learning'))))
      .toContain('"card":3');
    await home();
    await popup.locator('[aria-labelledby=go-on] button').click();
    await expect
      .poll(() =>
        popup.locator('[data-card="3"]').evaluate(e => {
          const { top } = e.getBoundingClientRect();
          return top > 0 && top < innerHeight;
        }),
      )
      .toBe(true);
    const next = popup.locator('[aria-labelledby=end] .main');
    const title = await next.innerText();
    await next.click();
    await popup.locator('article h1', { hasText: title }).waitFor();
    await expect
      .poll(() => popup.evaluate(async () => JSON.stringify(await chrome.storage.session.get('private.learning'))))
      .toContain('"read":{"');
    await home();
    await situation('Someone posted my home address');
    await expect
      .poll(() => popup.locator('.lesson-link', { hasText: 'The first ten minutes' }).innerText())
      .toContain('Read');
  });
});

describe('a question explains every answer, by keyboard', () => {
  const question = async (has: string): Promise<Locator> => {
    const q = popup.locator('.quiz', { has: popup.locator(has) }).first();
    await q.waitFor();
    return q;
  };

  it('single', async () => {
    await open('When I am under attack', 'The first ten minutes');
    const q = await question('.answer');
    for (const answer of await q.locator('.answer').all()) {
      await answer.press('Enter');
      expect((await q.locator('[role=status]').innerText()).length).toBeGreaterThan(15);
    }
  });
});

describe('the other kinds of question, by keyboard', () => {
  it('steps are ordered by two buttons, and the focus stays with the step', async () => {
    await open('Passwords and accounts', 'Spot a phishing message');
    const q = popup.locator('.quiz', { has: popup.locator('.steps') }).first();
    const look = q.locator('> .btn');
    await look.press('Enter');
    const right = await q.locator('.reasons strong').allInnerTexts();
    expect(await q.locator('.steps li > span:first-child').allInnerTexts()).not.toEqual(right);
    for (const [at, text] of right.entries()) {
      const step = q.locator('.steps li', { hasText: text });
      while ((await q.locator('.steps li > span:first-child').allInnerTexts()).indexOf(text) > at) {
        await step.locator('.up').press('Enter');
        expect(await popup.evaluate(() => document.activeElement!.closest('li')?.innerText)).toContain(text);
      }
    }
    expect(await q.locator('.steps li > span:first-child').allInnerTexts()).toEqual(right);
    expect(await q.locator('.reasons').count()).toBe(0);
    await look.press('Enter');
    await expect.poll(() => q.innerText()).toContain('Yes, that is right.');
    expect(await q.locator('.up').first().getAttribute('aria-label')).toBe(`Move up: ${right[0]}`);
  });

  it('parts of an invented screen are selected, and each has an explanation', async () => {
    const q = popup.locator('.quiz', { has: popup.locator('.mock') }).first();
    await q.locator('.part').first().press('Space');
    expect(await q.locator('.part').first().getAttribute('aria-pressed')).toBe('true');
    await q.locator('> .btn').press('Enter');
    await expect.poll(() => q.locator('.reasons li').count()).toBe(await q.locator('.part').count());
    await expect.poll(() => q.innerText()).toMatch(/you (selected|did not select) it/);
    expect(await axeViolations(popup)).toEqual([]);
  });

  it('items are sorted by the arrow keys, with an explanation for each place', async () => {
    await open('When I am under attack', 'What kind of attack is this?');
    const item = popup.locator('.piles').first();
    await item.locator('input').first().press('Space');
    const first = await item.locator('[role=status]').innerText();
    expect(first.length).toBeGreaterThan(10);
    await popup.keyboard.press('ArrowDown');
    expect(await item.locator('input').nth(1).isChecked()).toBe(true);
    await expect.poll(() => item.locator('[role=status]').innerText()).not.toBe('');
    expect(await axeViolations(popup)).toEqual([]);
  });
});

describe('the checklist', () => {
  it('keeps its ticks in memory, says so, and writes nothing to disk', async () => {
    await open('Passwords and accounts', 'Two-factor authentication and passkeys');
    await popup.locator('.check input').first().check();
    await popup.locator('.check').nth(1).locator('button', { hasText: 'Not for me' }).click();
    await popup.locator('.check').nth(2).locator('button', { hasText: 'I want help' }).click();
    const kept = () =>
      popup.evaluate(async () =>
        Object.values(
          (
            (await chrome.storage.session.get('private.learning'))['private.learning'] as
              | { rows: Record<string, { state: string }> }
              | undefined
          )?.rows ?? {},
        )
          .map(mark => mark.state)
          .sort(),
      );
    await expect.poll(kept).toEqual(['aside', 'done', 'help']);
    await expect.poll(() => popup.locator('[aria-labelledby=checklist]').innerText()).toContain('stored in memory');
    await open('Passwords and accounts', 'Two-factor authentication and passkeys');
    await expect.poll(() => popup.locator('.check.done').count()).toBe(1);
    expect([await popup.locator('.check.aside').count(), await popup.locator('.check.help').count()]).toEqual([1, 1]);
    await expect.poll(() => popup.locator('.check.done').innerText()).toContain('Check it again by');
    await expect.poll(() => popup.locator('.check.help').innerText()).toContain('Helplines');
    expect(JSON.stringify(await popup.evaluate(() => chrome.storage.local.get()))).not.toContain('05/');
    expect(await axeViolations(popup)).toEqual([]);
  });

  it('opens the real settings page on the current host, and is ticked by the page', async () => {
    const mastodon = row('Mastodon');
    await mastodon.locator('.openings .btn', { hasText: 'Mastodon' }).first().click();
    await page.waitForURL(TWO_FACTOR);
    await expect.poll(() => mastodon.innerText()).toContain('The settings page showed this on');
  });
});

describe('do it now', () => {
  it('highlights the control on the page that it opened', async () => {
    await open('What others can see', 'Who can see me');
    await row('Hide your lists of friends and followers').locator('.openings .btn', { hasText: 'Mastodon' }).click();
    await page.waitForURL(PRIVACY);
    await page.bringToFront();
    await page.locator('.ring').waitFor();
    await expect.poll(() => textAt(page as Tab, '.spotlight')).toMatch(/follow/i);
  });

  it('opens the ways to report the incident, with a list of platforms', async () => {
    await open('Doxxing, fakes', 'Doxxed: home and family');
    await popup.locator('.onward summary').click();
    // Finds text keys on the screen instead of texts.
    await expect.poll(() => popup.locator('article').innerText()).not.toMatch(/\b(help|learn|incident|panic)\.[a-z]/);
    const opened = r.context.waitForEvent('page');
    await popup.locator('.onward .btn', { hasText: 'How to report' }).first().click();
    const ways = await opened;
    await ways.locator('select').first().selectOption('bluesky');
    await ways.locator('section.card h3').first().waitFor();
    expect(await axeViolations(ways)).toEqual([]);
    await ways.close();
  });

  it('opens from a match on the page: the lesson about it', async () => {
    await popup.locator('nav.tabs button').first().click();
    const setting = popup.locator('details.setting').first();
    await setting.locator('summary').click();
    const opened = r.context.waitForEvent('page');
    await setting.locator('.btn', { hasText: 'Lesson:' }).click();
    const lesson = await opened;
    await lesson.locator('article.lesson h1').waitFor();
    await lesson.close();
  });
});

describe('a page of its own', () => {
  it('has nothing of the lesson in its URL or title', async () => {
    await open('Passwords and accounts', 'Two-factor authentication and passkeys');
    const opened = r.context.waitForEvent('page');
    await popup.locator('button', { hasText: 'Open full page' }).click();
    const full = await opened;
    await full.locator('article.lesson .quiz').first().waitFor();
    expect([new URL(full.url()).search, await full.title()]).toEqual(['', 'Breakwater: Learn']);
    expect(await axeViolations(full)).toEqual([]);
    await full.reload();
    await full.locator('article h1', { hasText: 'Two-factor authentication and passkeys' }).waitFor();
    await full.close();
  });

  it('marks a lesson that is not translated, and gives it its own language and direction', async () => {
    const arabic = await r.context.newPage();
    // Hides one lesson from the Arabic index, as if it were not translated yet.
    await arabic.addInitScript(`
      const real = fetch;
      fetch = async (...asked) => {
        const r = await real(...asked);
        if (!String(asked[0]).endsWith('/ar/lessons/index.json')) return r;
        return new Response(JSON.stringify((await r.json()).filter(l => l.id !== '17')));
      };`);
    await arabic.goto(popup.url());
    await arabic.locator('select').last().selectOption('ar');
    await arabic.waitForFunction(() => document.documentElement.dir === 'rtl');
    await arabic.locator('input[type=search]').fill('doxed');
    await arabic
      .locator('.lesson-link', { has: arabic.locator('.chip'), hasText: 'Doxxed: home and family' })
      .first()
      .click();
    await arabic.locator('.quiz').first().waitFor();
    await expect.poll(() => arabic.locator('article .card.warn').first().innerText()).toMatch(/[\u0600-\u06ff]/);
    expect(
      await arabic
        .locator('article [data-card="0"]')
        .evaluate(e => [e.closest('[lang]')!.getAttribute('lang'), getComputedStyle(e).direction]),
    ).toEqual(['en', 'ltr']);
    expect(await axeViolations(arabic)).toEqual([]);
    await arabic.locator('select').last().selectOption('en');
    await arabic.waitForFunction(() => document.documentElement.dir === 'ltr');
    await arabic.close();
  });

  it('has the English original one click away, and the translation one click back', async () => {
    const arabic = await r.context.newPage();
    await arabic.goto(popup.url());
    await arabic.locator('select').last().selectOption('ar');
    await arabic.waitForFunction(() => document.documentElement.dir === 'rtl');
    await arabic.locator('input[type=search]').fill('الدليل');
    await arabic.locator('.lesson-link').first().click();
    const title = arabic.locator('article h1');
    await expect.poll(() => title.innerText()).toMatch(/[\u0600-\u06ff]/);
    await arabic.locator('article').getByRole('button', { name: 'English', exact: true }).click();
    await expect.poll(() => title.innerText()).toMatch(/^[A-Z]/);
    expect(
      await title.evaluate(e => [
        e === document.activeElement,
        e.closest('[lang]')!.getAttribute('lang'),
        getComputedStyle(e).direction,
      ]),
    ).toEqual([true, 'en', 'ltr']);
    expect(await axeViolations(arabic)).toEqual([]);
    await arabic.locator('article').getByRole('button', { name: 'العربية', exact: true }).click();
    await expect.poll(() => title.innerText()).toMatch(/[\u0600-\u06ff]/);
    await arabic.locator('select').last().selectOption('en');
    await arabic.waitForFunction(() => document.documentElement.dir === 'ltr');
    await arabic.close();
  });
});

describe('with a passphrase', () => {
  const WORDS = 'harbour violet ladder seven';

  it('progress moves into the vault, is hidden while it is locked, and returns afterwards', async () => {
    await open('Passwords and accounts', 'Two-factor authentication and passkeys');
    await popup.locator('.check.done').first().waitFor();
    const vault = await r.view('src/pages/vault/index.html');
    await vault.getByLabel('New passphrase').fill(WORDS);
    await vault.getByLabel('Confirm passphrase').fill(WORDS);
    await vault.getByRole('button', { name: 'Set passphrase' }).click();
    await vault.getByText('Your passphrase is set.').waitFor();
    await popup.locator('article', { hasText: 'What you tick and read is saved, encrypted, in the vault' }).waitFor();
    await eventually(async () =>
      expect(Object.keys(await popup.evaluate(() => chrome.storage.session.get()))).not.toContain('private.learning'),
    );
    await popup.locator('.check input').nth(3).check();
    await expect
      .poll(() =>
        popup.evaluate(async () => {
          const { held, pending } = await navigator.locks.query();
          return [...held!, ...pending!].some(l => l.name === 'preference-learning');
        }),
      )
      .toBe(false);
    await popup.evaluate(() => chrome.storage.session.remove('vault'));
    await popup.locator('article .card.warn', { hasText: 'The vault is locked' }).waitFor();
    expect(await popup.locator('.check.done:not(:has-text("Mastodon"))').count()).toBe(0);
    await vault.getByLabel('Passphrase', { exact: true }).fill(WORDS);
    await vault.getByRole('button', { name: 'Unlock' }).click();
    await expect.poll(() => popup.locator('.check.done').count()).toBeGreaterThanOrEqual(2);
    await vault.close();
  });
});

/**
 * Help in both browsers: the directory, copying, the brief for a helpline, the panic sheet on screen and on paper,
 * report texts, escalation options.
 */

import type { Page } from 'playwright-core';
import type { Page as FirefoxPage } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findHelplines, HELPLINES } from '../../src/helplines/directory.ts';
import { NEED_OF_SITUATION } from '../../src/helplines/needs.ts';
import { type ChromiumHarness, openHarness } from '../helpers/browser/chromium-harness.ts';
import { listIncidents } from '../../scripts/browser/evidence-log.ts';
import { axeViolations, eventually, filesContaining, isRequestOfBrowser } from '../helpers/browser/expectations.ts';
import { readFixture } from '../helpers/fixtures.ts';
import { clickInView, type Tab, textAt } from '../helpers/browser/page-actions.ts';
import { openSharedFirefox, type SharedFirefox } from '../helpers/browser/shared-browsers.ts';
import { createTranslator } from '../helpers/translator.ts';

const POST = 'https://x.com/omar_example/status/5002';
const MARKER = 'lemonmarkerlibrary';
const [es, ar] = [await createTranslator('es'), await createTranslator('ar')];

describe('in Chromium', () => {
  let r: ChromiumHarness;
  beforeAll(async () => {
    r = await openHarness({ grant: ['<all_urls>'], launch: {} });
  });
  afterAll(() => r?.close());

  /** Returns the contents of the clipboard. */
  async function pasted(page: Page): Promise<string> {
    await page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('textarea'), { id: 'paste' }));
    });
    await page.locator('#paste').focus();
    await page.keyboard.press('Control+V');
    const text = await page.locator('#paste').inputValue();
    await page.evaluate(() => document.getElementById('paste')!.remove());
    return text;
  }
  /** Waits until the clipboard contains it, because a click writes there later. */
  const copied = (page: Page, what: RegExp) => expect.poll(() => pasted(page)).toMatch(what);
  const incidents = async (page: Page) => (await listIncidents(page))!;

  describe('the directory', () => {
    let page: Page;
    beforeAll(async () => {
      page = await r.view('src/pages/help/index.html');
      await page.locator('.line').first().waitFor();
    });
    afterAll(() => page.close());
    const pick = (label: string, value: string) => page.getByLabel(label, { exact: true }).selectOption(value);
    const first = (name: string) => expect.poll(() => page.locator('main > .line h3').first().innerText()).toBe(name);

    it('lists first what is made for the need and the region', async () => {
      await pick('What do you need?', 'danger');
      await pick('Where are you?', 'africa');
      await first('DefendDefenders / AfricanDefenders');
      await expect.poll(() => page.locator('main > .line').first().innerText()).toContain('This is from 2019');
      await pick('What do you need?', 'threatened');
      await pick('Where are you?', 'latin-america');
      await first('Vita Activa');
    });

    it('names the situations as everywhere else, and shows a helpline on the first screen', async () => {
      const choices = await page.locator('optgroup').first().locator('option').allInnerTexts();
      expect(choices).toContain('Someone posted my home address or private details');
      expect(choices.length).toBe(10);
      const { y } = (await page.locator('main > .line').first().boundingBox())!;
      expect(y).toBeLessThan(640);
    });

    it('says why it hides an entry', async () => {
      await expect.poll(() => page.locator('.line').count()).toBe(HELPLINES.length);
      await page.getByText(/for other needs, regions or languages$/).click();
      await expect
        .poll(() =>
          page.locator('details', { hasText: 'for other needs' }).locator('.line > summary').first().innerText(),
        )
        .toMatch(/For other (needs|regions)|May not speak/);
    });

    it('says so if none fits', async () => {
      await pick('What do you need?', 'escalate');
      await pick('Where are you?', 'north-america');
      await page.getByText('No helpline matches all of this').waitFor();
      await expect.poll(() => page.locator('.line').count()).toBe(HELPLINES.length);
    });

    it('warns of a state before its number, and lists it separately', async () => {
      await pick('What do you need?', '');
      await pick('Where are you?', 'south-asia');
      await page.getByText('Run by a state (3)').click();
      const card = page.locator('.line', { hasText: '1930' }).last();
      await card.locator('summary').first().click();
      const text = await card.innerText();
      expect(text.indexOf('authorities may learn')).toBeGreaterThan(-1);
      expect(text.indexOf('authorities may learn')).toBeLessThan(text.lastIndexOf('1930'));
    });

    it('copies contacts on a click, and calls or mails nothing', async () => {
      await pick('Where are you?', '');
      await page.getByRole('button', { name: /^Copy: Access Now/ }).click();
      await page.getByText('Copied').waitFor();
      await copied(page, /^help@accessnow\.org$/);
      expect(await page.locator('a[href^="tel:"], a[href^="mailto:"], a[href^="sms:"]').count()).toBe(0);
    });

    it('shows hours in the person’s own time, and whether it is open now', async () => {
      await page.getByText(/^Show \d+ more matches$/).click();
      const card = page.locator('.line', { hasText: 'Digital Rights Foundation' });
      await card.locator('summary').first().click();
      await expect.poll(() => card.innerText()).toMatch(/(Open now, until|Closed now, opens) .*\d/);
      await expect.poll(() => card.innerText()).toMatch(/Every day: .* – .*, your time/);
    });
  });

  describe('the brief for a helpline', () => {
    it('is copied as it is shown, in the selected language, and stored nowhere', async () => {
      const page = await r.view('src/pages/help/index.html');
      await page.evaluate(() => chrome.storage.local.set({ language: 'es' }));
      await page.reload();
      await page.getByText(es('help.brief.open')).click();
      const need = page.getByLabel(es('help.brief.line.need'));
      await need.fill(`${MARKER} by Friday`);
      await page.getByLabel('English', { exact: true }).check();
      await page.getByRole('button', { name: es('help.brief.copy') }).click();
      await page.getByText(es('help.copied'), { exact: true }).waitFor();
      await copied(page, /^1\. Who I am: –\n/);
      const lines = (await pasted(page)).split('\n');
      expect(lines.length).toBe(10);
      expect(lines[7]).toBe(`8. What I need, and by when: ${MARKER} by Friday`);
      expect(await need.evaluate((f: HTMLInputElement) => [f.autocomplete, f.value === f.defaultValue])).toEqual([
        'off',
        true,
      ]);
      expect(
        JSON.stringify(
          await page.evaluate(async () => [await chrome.storage.local.get(), await chrome.storage.session.get()]),
        ),
      ).not.toContain(MARKER);
      await page.evaluate(() => chrome.storage.local.set({ language: 'en' }));
      await page.close();
    });
  });

  describe('the panic sheet', () => {
    let page: Page;
    beforeAll(async () => {
      page = await r.view('src/pages/panic/index.html');
      await page.evaluate(() => chrome.storage.local.set({ language: 'en' }));
      await page.reload();
      await page.locator('.steps li').first().waitFor();
    });
    afterAll(() => page.close());

    it('says that there are no contacts, and offers the form, only once they have been read', async () => {
      const own = await r.view('src/pages/panic/index.html');
      await own.addInitScript(() => {
        const observer = new MutationObserver(() => {
          const button = document.querySelector<HTMLElement>('section.mine button');
          if (!button) return;
          observer.disconnect();
          document.documentElement.dataset.early = String(!document.querySelector('details'));
          button.click();
        });
        observer.observe(document, { childList: true, subtree: true });
      });
      await own.reload();
      await own.getByLabel('Name').first().waitFor();
      await expect
        .poll(() => own.evaluate(() => [document.activeElement?.localName, document.documentElement.dataset.early]))
        .toEqual(['input', 'false']);
      await own.close();
    });

    it('shows the safety contact first, and still after the page was closed', async () => {
      await page.getByRole('button', { name: 'Add a contact' }).click();
      await page.getByLabel('Name').first().fill('Nour');
      await page.getByLabel('How to reach them').first().fill(`${MARKER} 0147`);
      await page.getByLabel('My notes').fill(`Meet at ${MARKER}`);
      // Waits, because typed text is stored a moment later.
      await expect
        .poll(() => page.evaluate(async () => JSON.stringify(await chrome.storage.session.get())))
        .toContain(`Meet at ${MARKER}`);
      await page.reload();
      await page.getByRole('button', { name: 'Copy: Nour' }).waitFor();
      await expect
        .poll(() => page.locator('section.mine').first().innerText())
        .toMatch(new RegExp(`Contact someone you trust\\s+Nour ${MARKER} 0147`));
      await page.getByRole('button', { name: 'Copy: Nour' }).click();
      await page.getByText('Copied').waitFor();
      await copied(page, new RegExp(`^${MARKER} 0147$`));
    });

    it('says that the contact was not saved until trying again saves it', async () => {
      const own = await r.view('src/pages/panic/index.html');
      await own.addInitScript(() => {
        const send = chrome.runtime.sendMessage.bind(chrome.runtime) as (...args: unknown[]) => unknown;
        let refused = false;
        Object.assign(chrome.runtime, {
          sendMessage(message: { type?: string }, answer: (stored: boolean) => void) {
            if (refused || message.type !== 'panicSheet/set') return send(message, answer);
            refused = true;
            answer(false);
            return undefined;
          },
        });
      });
      await own.reload();
      await own.getByText('Edit your contacts and notes').click();
      await own.getByLabel('How to reach them').first().fill(`${MARKER} 0148`);
      await own.getByRole('alert').getByText('could not be saved').waitFor();
      await own.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
      await own.getByRole('alert').waitFor({ state: 'detached' });
      await own.close();
      await page.reload();
      await expect.poll(() => page.locator('section.mine').first().innerText()).toContain(`${MARKER} 0148`);
    });

    it('prints as one page without its buttons; optionally without the contact', async () => {
      const pages = async () =>
        ((await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
      await expect.poll(() => page.getByText('Someone may find the paper').isVisible()).toBe(true);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('button:visible, input:visible, select:visible').count()).toBe(0);
      await expect.poll(() => page.getByText(`Meet at ${MARKER}`).first().isVisible()).toBe(true);
      expect(await pages()).toBe(1);
      await page.emulateMedia({ media: 'screen' });
      await page.getByLabel('Leave out my contacts and notes').check();
      await page.emulateMedia({ media: 'print' });
      await expect.poll(() => page.locator('main').innerText()).not.toContain(MARKER);
      await expect.poll(() => page.locator('main').innerText()).toContain('Breathe out slowly');
      await page.emulateMedia({ media: 'screen' });
    });

    it('is deleted after asking again', async () => {
      await page.getByText('Edit your contacts and notes').click();
      await page.getByRole('button', { name: 'Delete my contacts and notes' }).click();
      await page.getByRole('button', { name: 'Yes, delete' }).click();
      await page.getByText('There are no contacts here yet. Call or message someone you trust.').waitFor();
      await expect
        .poll(() => page.evaluate(async () => JSON.stringify(await chrome.storage.session.get())))
        .not.toContain(MARKER);
    });
  });

  describe('the report', () => {
    let view: Page;
    beforeAll(async () => {
      r.server.serve(POST, { body: readFixture('x/post.en.html') });
      const page = await r.context.newPage();
      await page.goto(POST);
      view = await r.popup(page, 'report');
      await page.bringToFront();
      await view
        .locator('.choice')
        .first()
        .evaluate(b => (b as HTMLButtonElement).click());
      await view.locator('#kept').waitFor();
      await view.bringToFront();
      await view.getByText('Text for the report form').click();
    });

    it('has its texts ready, each with its own button', async () => {
      await view.getByRole('button', { name: 'Copy: Links' }).click();
      await copied(view, new RegExp(`^${POST.replaceAll('.', '\\.')}$`));
      await view.getByRole('button', { name: 'Copy: Rule' }).click();
      await copied(view, /^The X Rules: https:\/\/help\.x\.com\//);
      await view.getByLabel('Someone else: I am a witness').check();
      await view.getByRole('button', { name: 'Copy: What happened' }).click();
      await copied(view, /^This account is threatening or harassing another person\./);
      await view.getByRole('button', { name: 'Copy all the text' }).click();
      await copied(view, /^Links:\nhttps:[\s\S]*\n\nAccount:\n@[\s\S]*\n\nWhat happened:\n[\s\S]*\n\nRule:\n/);
    });

    it('is noted as sent when the person says so', async () => {
      await view.getByRole('button', { name: 'Mark as sent' }).first().click();
      await view.getByText('Marked as sent.', { exact: true }).waitFor();
      const [incident] = await incidents(view);
      expect(incident!.responses).toMatchObject([{ action: 'report', to: 'x', route: 'in-app' }]);
      // A mistake is undone in the same place, by the keyboard too.
      await expect.poll(() => view.evaluate(() => document.activeElement?.textContent)).toBe('Undo');
      await view.keyboard.press('Enter');
      await view.getByText('Undone. This is no longer marked as sent.').waitFor();
      expect((await incidents(view))[0]!.responses).toEqual([]);
      await view.getByRole('button', { name: 'Mark as sent' }).first().click();
      // The earlier message contains these words, too.
      await view.getByText('Marked as sent.', { exact: true }).waitFor();
    });

    it('has the escalation options by region, with a warning before those of a state', async () => {
      await view.getByText('What else you can do now').click();
      await expect
        .poll(() => view.locator('.doors h3').allInnerTexts())
        .toEqual([
          'In the EU: the form for illegal content',
          'In the EU: a trusted flagger',
          'A helpline',
          'In the UK: Report Harmful Content',
          'In Australia: the eSafety Commissioner',
        ]);
      await view.getByText('In Australia: the eSafety Commissioner').click();
      await view.getByText('Run by a state: the police and other authorities may learn what you say.').waitFor();
      await view.getByLabel('Where are you?').selectOption('uk');
      await expect
        .poll(() => view.locator('.doors h3').allInnerTexts())
        .toEqual(['A helpline', 'In the UK: Report Harmful Content']);
      await view.getByLabel('Where are you?').selectOption('africa');
      await expect.poll(() => view.locator('.doors h3').allInnerTexts()).toEqual(['A helpline']);
    });

    it('leads to a brief that is drafted from the record', async () => {
      const [help] = await Promise.all([
        r.context.waitForEvent('page'),
        view.locator('.doors').getByRole('link', { name: 'Helplines' }).click(),
      ]);
      await help.getByLabel('What happened').waitFor();
      await expect
        .poll(() => help.getByLabel('What happened').inputValue())
        .toBe('Someone is threatening or insulting me, X');
      await expect
        .poll(() => help.getByRole('textbox', { name: 'Evidence' }).inputValue())
        .toMatch(/^\d+ items? saved on my device, not sent$/);
      expect(
        await help
          .locator('details[open] .private-field')
          .evaluateAll(fields => fields.map(f => (f as HTMLInputElement).value).join()),
      ).not.toContain('omar');
      await help.close();
    });
  });

  it.each([
    ['help', 'ar', 'dark'],
    ['panic', 'ar', 'light'],
    ['help', 'en', 'light'],
    ['panic', 'es', 'dark'],
  ] as const)('%s fits 320 pixels in %s, without accessibility violations (%s)', async (name, lang, colorScheme) => {
    const page = await r.view(`src/pages/${name}/index.html`);
    await page.evaluate(l => chrome.storage.local.set({ language: l }), lang);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ colorScheme });
    await page.reload();
    await page.locator('main .card').first().waitFor();
    await page.evaluate(() =>
      document.querySelectorAll('details').forEach(d => {
        d.open = true;
      }),
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await expect.poll(() => page.locator('h1').count()).toBe(1);
    expect(await axeViolations(page)).toEqual([]);
    await page.evaluate(() => chrome.storage.local.set({ language: 'en' }));
    await page.close();
  });

  it('leaves no plain text of it on disk, and made no request', async () => {
    expect(r.server.requests.filter(u => !u.startsWith('https://x.com/') && !isRequestOfBrowser(u))).toEqual([]);
    await r.context.close();
    expect(filesContaining(r.profile, 'x.com').length).toBeGreaterThan(0); // the search itself finds what is there
    expect(filesContaining(r.profile, MARKER)).toEqual([]);
  });
});

describe('in Firefox', () => {
  let f: SharedFirefox;
  let page: FirefoxPage;
  beforeAll(async () => {
    f = await openSharedFirefox();
  });
  afterAll(() => f?.close());
  const text = () => textAt(page as Tab, '#app');

  it('finds by need and region, and copies on a click', async () => {
    page = await f.view('src/pages/help/index.html');
    await page.waitForSelector('.line');
    const [need, region] = await page.$$('.picks select');
    await need!.select('threatened');
    await region!.select('mena');
    // Which one comes first depends on who is open now.
    const expected = () =>
      findHelplines({ need: NEED_OF_SITUATION.threatened, region: 'mena' }, HELPLINES, {
        language: 'en',
        now: new Date(),
      }).fitting[0]!;
    await eventually(async () => expect(await page.$eval('main > .line h3', h => h.textContent)).toBe(expected().name));
    await (await page.waitForSelector('main > .line .copy button'))!.click();
    await eventually(async () =>
      expect(await page.$eval('main > .line .copy [role=status]', s => s.textContent)).toBe('Copied'),
    );
    await page.close();
  });

  it('keeps the panic sheet until the browser closes, and stores nothing else that was typed', async () => {
    page = await f.view('src/pages/panic/index.html');
    const editor = (await page.waitForSelector('details.card'))!;
    await editor.evaluate(d => {
      (d as HTMLDetailsElement).open = true;
    });
    const name = (await page.waitForSelector('.private-field'))!;
    await name.type('Nour');
    await eventually(async () => expect(await text()).toMatch(/Contact someone you trust\s*Nour/));
    expect(
      await page.$eval('.private-field', i => [
        (i as HTMLInputElement).autocomplete,
        (i as HTMLInputElement).value === (i as HTMLInputElement).defaultValue,
      ]),
    ).toEqual(['off', true]);
    // Waits, because typed text is stored a moment later.
    await eventually(async () =>
      expect(
        JSON.stringify(
          await page.evaluate(() =>
            (globalThis as unknown as { browser: typeof chrome }).browser.storage.session.get(),
          ),
        ),
      ).toContain('Nour'),
    );
    await page.close();
    page = await f.view('src/pages/panic/index.html');
    await eventually(async () => expect(await text()).toMatch(/Contact someone you trust\s*Nour/));
    await page.close();
  });

  it('drafts a brief in Arabic, right to left', async () => {
    page = await f.view('src/pages/help/index.html');
    await page.waitForSelector('.line');
    await page.evaluate(() => {
      const all = document.querySelectorAll('select');
      const s = all[all.length - 1]!;
      s.value = 'ar';
      s.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await eventually(async () => expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl'));
    await clickInView(page as Tab, 'summary', ar('help.brief.open'));
    await eventually(async () =>
      expect(await page.$$eval('details[open] .private-field', fields => fields.length)).toBe(10),
    );
    await page.close();
  });
});

/**
 * What the person enters and chooses: the risk card, progress over all platforms, reminders, and turning checks off.
 */
import { ORDINARY } from '../helpers/storage-contexts.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHarness, type ChromiumHarness } from '../helpers/browser/chromium-harness.ts';
import { eventually, axeViolations } from '../helpers/browser/expectations.ts';
import { readFixture } from '../helpers/fixtures.ts';
import { expectText, type Tab } from '../helpers/browser/page-actions.ts';

const PRIVACY = 'https://mastodon.example/settings/privacy';
const CONTACTS = 'https://x.com/settings/contacts';
const ME =
  '<script id="initial-state" type="application/json">{"meta":{"me":"1"},"accounts":{"1":{"acct":"rana"}}}</script>';
const FINDABLE = 'https://www.facebook.com/settings/?tab=how_people_find_and_contact_you';
const DAY = 86_400_000;

let r: ChromiumHarness;
let page: Page;
let view: Page;

beforeAll(async () => {
  r = await openHarness({ grant: ['https://mastodon.example/*'], openShadowRoot: true });
  r.server.serve(PRIVACY, { body: readFixture('mastodon/privacy.exposed.en.html').replace('</head>', `${ME}</head>`) });
  r.server.serve(CONTACTS, { body: readFixture('x/contacts.exposed.en.html') });
  r.server.serve(FINDABLE, { body: readFixture('facebook/find-and-contact.medium.en.html') });
  r.server.serve('https://mastodon.example/', { body: readFixture('mastodon/composer.ar.html') });
  page = await r.context.newPage();
  view = await r.view('src/pages/lesson/index.html?id=none');
});
afterAll(() => r?.close());

const local = (): Promise<Record<string, unknown>> => view.evaluate(() => chrome.storage.local.get());
const nextIn = (popup: Page): Promise<string> => popup.locator('.card.next h1').innerText();
const accounts = async (): Promise<Page> => {
  const at = await r.view('src/pages/accounts/index.html');
  await at.locator('main h1').first().waitFor();
  return at;
};

describe('the risk card', () => {
  it('moves the next step, says why, and restores the old order when it is deleted', async () => {
    await page.goto(PRIVACY);
    await eventually(async () => expect(await r.badge(page)).toBe('7'));
    await page.goto('https://mastodon.example/');
    const popup = await r.popup(page);
    const usual = await nextIn(popup);
    await popup.getByRole('button', { name: 'Say what worries you most' }).click();
    await popup.getByRole('button', { name: 'Skip' }).waitFor();
    await popup.getByLabel('My real name becoming known').check();
    await popup.getByRole('button', { name: 'Done' }).click();
    await popup.locator('.card.next .because').waitFor();
    await expect
      .poll(() => popup.locator('.card.next .because').innerText())
      .toBe('This comes first because you said: My real name becoming known');
    expect(await nextIn(popup)).not.toBe(usual);
    await popup.getByRole('button', { name: 'Edit what worries you most' }).click();
    expect(await popup.getByLabel('My real name becoming known').isChecked()).toBe(true);
    await popup.getByRole('button', { name: 'Delete my answers' }).click();
    await popup.getByText('Deleted.').waitFor();
    await popup.getByRole('button', { name: 'Skip' }).click();
    await expect.poll(() => nextIn(popup)).toBe(usual);
    await popup.close();
  });

  it('is in memory only', async () => {
    const at = await accounts();
    await at.getByRole('button', { name: 'Say what worries you most' }).click();
    await at.getByLabel('My sources or contacts being exposed').check();
    await at.getByLabel('What I do').selectOption('journalist');
    await eventually(async () =>
      expect(await view.evaluate(() => chrome.storage.session.get('private.riskCard'))).toEqual({
        'private.riskCard': { identity: [], fears: ['contacts'], role: 'journalist' },
      }),
    );
    expect(JSON.stringify(await local())).not.toMatch(/riskCard|journalist|contacts/);
    await at.getByRole('button', { name: 'Delete my answers' }).click();
    await eventually(async () =>
      expect(await view.evaluate(() => chrome.storage.session.get('private.riskCard'))).toEqual({}),
    );
    await at.close();
  });
});

describe('my accounts', () => {
  it('shows check results with their date, names nobody, and deletes them', async () => {
    const at = await accounts();
    const card = at.locator('section.card', { has: at.getByRole('heading', { name: 'Mastodon' }) });
    await card.waitFor();
    await expect.poll(() => card.locator('.counts').innerText()).toMatch(/Exposed\s*7/);
    await expect.poll(() => card.innerText()).toMatch(/Last checked on /);
    await expect.poll(() => card.innerText()).not.toMatch(/rana|mastodon\.example|Account 1/);
    await card.getByRole('button', { name: 'Delete results for Mastodon' }).click();
    await card.getByRole('button', { name: 'Yes, delete' }).click();
    await at.getByText('Nothing checked yet').waitFor();
    expect(Object.keys(await local()).filter(k => /^(seen|chosen):/.test(k))).toEqual([]);
    await at.close();
  });

  it('follows the checks of another tab, and opens the page of the next step', async () => {
    const at = await accounts();
    await view.evaluate(
      now =>
        chrome.storage.local.set({
          [`seen:x:${'a'.repeat(24)}`]: { discoverable_email: { state: 'exposed', at: now } },
          [`seen:x:${'b'.repeat(24)}`]: { geo_enabled: { state: 'protected', at: now } },
        }),
      Date.now(),
    );
    await at.getByRole('heading', { name: 'Account 2' }).waitFor();
    const opened = r.context.waitForEvent('page');
    await at.locator('section.card .btn.main').click();
    const tab = await opened;
    await tab.waitForURL(CONTACTS);
    await tab.close();
    await at.close();
  });
});

describe('reminders', () => {
  const seed = (days: number) =>
    view.evaluate(
      at =>
        chrome.storage.local.set({ [`seen:x:${'a'.repeat(24)}`]: { discoverable_email: { state: 'protected', at } } }),
      Date.now() - days * DAY,
    );
  const fire = () => view.evaluate(() => chrome.alarms.create('remindAfter', { when: Date.now() }));
  const alarms = () => view.evaluate(async () => (await chrome.alarms.getAll()).map(a => [a.name, a.periodInMinutes]));
  const everywhere = () => view.evaluate(() => chrome.action.getBadgeText({}));

  it('are off until the person turns them on', async () => {
    await seed(400);
    await page.goto(CONTACTS);
    await eventually(async () => expect(await r.badge(page)).toBe('2'));
    expect(await everywhere()).toBe('');
    expect(await alarms()).toEqual([]);
  });

  it('put a grey dot on tabs without a count, and a line in the popup', async () => {
    await view.evaluate(() => chrome.storage.local.remove([`seen:x:${'a'.repeat(24)}`, `seen:x:${'b'.repeat(24)}`]));
    const at = await accounts();
    await at.getByLabel('Remind me to check again').selectOption('30');
    await eventually(async () => expect(await alarms()).toEqual([['remindAfter', 1440]]));
    expect(await everywhere()).toBe('');
    await seed(31);
    await fire();
    await eventually(async () => expect(await everywhere()).toBe('•'));
    expect(await r.badge(page)).toBe('2');
    await page.goto('https://mastodon.example/');
    await eventually(async () => expect(await r.badge(page)).toBe('•'));
    const popup = await r.popup(page);
    await popup.getByRole('button', { name: 'Time to check again: X' }).waitFor();
    await popup.close();
    await at.close();
  });

  it('survive a restart of the worker, and end when they are turned off', async () => {
    await fire(); // the daily alarm is gone, as after a browser that lost it
    const cdp = await r.context.newCDPSession(view);
    await cdp.send('ServiceWorker.enable');
    await cdp.send('ServiceWorker.stopAllWorkers');
    const at = await accounts();
    await eventually(async () => expect(await alarms()).toEqual([['remindAfter', 1440]]));
    await expect.poll(() => at.getByLabel('Remind me to check again').inputValue()).toBe('30');
    await at.getByLabel('Remind me to check again').selectOption('');
    await eventually(async () => expect([await everywhere(), await alarms()]).toEqual(['', []]));
    expect(await local()).not.toHaveProperty('remindAfter');
    await at.close();
  });
});

describe('a setting that changed since the last visit', () => {
  const CHANGE = /^Your account in suggestions\s+\W?Off\W? \(last seen on .+\) → \W?On\W? \(seen on .+\)$/;
  const rowsOf = (of: Page) => of.locator('section.card.warn', { hasText: 'Changed since you last checked' });
  const storeEarlierValue = () =>
    view.evaluate(
      async at => {
        const stored = await chrome.storage.local.get();
        const key = Object.keys(stored).find(k => k.startsWith('seen:mastodon:'))!;
        const seen = stored[key] as Record<string, object>;
        const discoverable = { ...seen.discoverable, state: 'protected', value: 'off', at };
        await chrome.storage.local.set({ [key]: { ...seen, discoverable } });
      },
      Date.now() - 10 * DAY,
    );

  it('is named with both values and dates, in the popup and in My accounts, until the person has seen it', async () => {
    await page.goto(PRIVACY);
    await eventually(async () => expect(JSON.stringify(await local())).toContain('seen:mastodon:'));
    await storeEarlierValue();
    await page.reload();
    await eventually(async () => expect(JSON.stringify(await local())).toContain('before'));
    const popup = await r.popup(page);
    await expect.poll(() => rowsOf(popup).locator('li').allInnerTexts()).toEqual([expect.stringMatching(CHANGE)]);
    expect(await popup.getByText('setting changed on').count()).toBe(0);
    const at = await accounts();
    await expect.poll(() => rowsOf(at).locator('li').allInnerTexts()).toEqual([expect.stringMatching(CHANGE)]);
    expect(await axeViolations(at)).toEqual([]);
    await at.getByLabel('Remind me to check again').selectOption('90');
    await popup.getByRole('button', { name: '1 setting changed on Mastodon' }).waitFor();
    await eventually(async () =>
      expect(await view.evaluate(() => chrome.action.getTitle({}))).toBe('Breakwater: 1 setting changed'),
    );
    await eventually(async () => expect(await view.evaluate(() => chrome.action.getBadgeText({}))).toBe('•'));
    await rowsOf(at).getByRole('button', { name: 'I have seen this' }).click();
    await rowsOf(at).waitFor({ state: 'detached' });
    await popup.getByRole('button', { name: '1 setting changed on Mastodon' }).waitFor({ state: 'detached' });
    await eventually(async () => expect(await view.evaluate(() => chrome.action.getBadgeText({}))).toBe(''));
    await popup.reload();
    await popup.locator('.site-progress').waitFor();
    expect(await rowsOf(popup).count()).toBe(0);
    await at.getByLabel('Remind me to check again').selectOption('');
    await eventually(async () => expect(await local()).not.toHaveProperty('remindAfter'));
    await popup.close();
    await at.close();
  });
});

describe('a check that is turned off', () => {
  it('leaves list counts, badge and note, and returns when it is turned on', async () => {
    await page.goto(PRIVACY);
    await expectText(page as Tab, '.note', '7 settings on this page expose you');
    const popup = await r.popup(page);
    const row = popup.locator('details.setting', { hasText: 'Automatic approval of new followers' });
    await row.locator('summary').first().click();
    await row.getByRole('button', { name: 'Ignore this setting' }).click();
    await row.getByRole('button', { name: 'Turn off this check' }).click();
    await row.getByText('Turned off', { exact: true }).waitFor();
    await eventually(async () => expect(await r.badge(page)).toBe('6'));
    await expectText(page as Tab, '.note', '6 settings on this page expose you');
    expect(await nextIn(popup)).not.toBe('Approve new followers yourself');
    expect(await local()).toMatchObject({ off: { 'mastodon.unlocked': true } });
    await row.getByRole('button', { name: 'Turn on this check' }).click();
    await eventually(async () => expect(await r.badge(page)).toBe('7'));
    await eventually(async () => expect(JSON.stringify(await local())).not.toContain('mastodon.unlocked'));
    await popup.close();
  });
});

describe('a platform that is turned off', () => {
  it('is not read, marked, counted or stored; one click turns it on again', async () => {
    await page.goto(PRIVACY);
    await eventually(async () => expect(await r.badge(page)).toBe('7'));
    const popup = await r.popup(page);
    await popup.getByRole('button', { name: 'Turn off Breakwater on Mastodon' }).click();
    await popup.getByText('Breakwater is turned off on Mastodon').waitFor();
    await eventually(async () => expect(await r.badge(page)).toBe(''));
    await page.locator('.note').waitFor({ state: 'detached' });
    await view.evaluate(async () =>
      chrome.storage.local.remove(Object.keys(await chrome.storage.local.get()).filter(k => k.startsWith('seen:'))),
    );
    const quiet = async () => {
      const tab = await r.tabOf(page);
      expect(
        await view.evaluate(id => chrome.runtime.sendMessage({ type: 'tab/inspect', tab: id }), tab),
      ).toMatchObject({
        platform: null,
        settings: [],
      });
      expect(await r.badge(page)).toBe('');
      expect(await page.locator('.note').count()).toBe(0);
    };
    await page.locator('input[name="account[unlocked]"][type=checkbox]').uncheck();
    await quiet();
    await page.reload();
    await quiet();
    expect(Object.keys(await local()).filter(k => k.startsWith('seen:'))).toEqual([]);
    await popup.getByRole('button', { name: 'Turn on Breakwater on Mastodon' }).click();
    await popup.locator('.card.next').waitFor();
    await eventually(async () => expect(await r.badge(page)).toBe('7'));
    await popup.close();
  });

  it('reads nothing that is typed there', async () => {
    const at = await r.view('src/pages/settings/index.html');
    await at.getByRole('checkbox', { name: 'Mastodon' }).uncheck();
    await eventually(async () => expect(await local()).toMatchObject({ off: { mastodon: true } }));
    await page.goto('https://mastodon.example/');
    const box = page.locator('textarea').first();
    await box.fill('Call me on +1 202 555 0147');
    const tab = await r.tabOf(page);
    const asked = { type: 'page/checkDraft', platform: 'mastodon', text: 'Call me on +1 202 555 0147' };
    // Even a page script that does not know about it yet gets no answer.
    const [answer] = await view.evaluate(
      ([id, m]) =>
        chrome.scripting.executeScript({
          target: { tabId: id },
          func: async message => (await chrome.runtime.sendMessage(message)) ?? null,
          args: [m],
        }),
      [tab, asked] as const,
    );
    expect(answer!.result).toBeNull();
    const [known] = await view.evaluate(
      id =>
        chrome.scripting.executeScript({
          target: { tabId: id },
          func: () => {
            const { bootstrapped, outline, pageReader, overlay } = (
              globalThis as unknown as { breakwater: Record<string, unknown> }
            ).breakwater;
            return [!!bootstrapped, !!outline, !!pageReader, !!overlay];
          },
        }),
      tab,
    );
    expect(known!.result).toEqual([true, false, false, false]);
    await at.getByRole('checkbox', { name: 'Mastodon' }).check();
    await eventually(async () => expect((await local()).off).toEqual({}));
    const [now] = await view.evaluate(
      ([id, m]) =>
        chrome.scripting.executeScript({
          target: { tabId: id },
          func: async message => (await chrome.runtime.sendMessage(message)) ?? null,
          args: [m],
        }),
      [tab, asked] as const,
    );
    expect(now!.result).toMatchObject({ lines: [{ kind: 'phone' }] });
    await at.close();
  });
});

it('evidence can still be saved there, and the way to report is found', async () => {
  await view.evaluate(m => chrome.runtime.sendMessage(m), {
    type: 'disabledChecks/set',
    platform: 'x',
    disabled: true,
    context: ORDINARY,
  });
  await page.goto(CONTACTS);
  const tab = await r.tabOf(page);
  expect(
    await view.evaluate(id => chrome.runtime.sendMessage({ type: 'evidence/save', tab: id, what: 'threatened' }), tab),
  ).toMatchObject({ kept: true, incident: { item: { platform: 'x', author: { handle: null } } } });
});

describe('what the person says a setting is set to', () => {
  const rowIn = (popup: Page) => popup.locator('details.setting', { hasText: 'Your profile in search engines' });
  const openRow = async () => {
    const popup = await r.popup(page);
    await rowIn(popup).locator('summary').click();
    return popup;
  };
  const doneIn = async (popup: Page) => (await popup.locator('.site-progress progress').getAttribute('value')) ?? '';

  it('is shown as an answer with its date, not as a state, and counts as settled', async () => {
    await page.goto(FINDABLE);
    const popup = await openRow();
    const before = Number(await doneIn(popup));
    await rowIn(popup).getByLabel('Off', { exact: true }).check();
    await eventually(async () => expect(await rowIn(popup).locator('summary').innerText()).toMatch(/You said: Off · /));
    expect(await rowIn(popup).locator('summary').innerText()).toContain('Your answer');
    expect(await rowIn(popup).locator('summary').innerText()).not.toMatch(/Protected|Exposed/);
    await eventually(async () => expect(Number(await doneIn(popup))).toBe(before + 1));
    expect(await axeViolations(popup)).toEqual([]);
    await popup.close();
    const at = await accounts();
    await eventually(async () =>
      expect(await at.locator('section.card', { hasText: 'Facebook' }).first().innerText()).toMatch(
        /Answered by you\s*1/,
      ),
    );
    await at.close();
  });

  it('is still there the next time, can be changed, and taken back', async () => {
    const popup = await openRow();
    expect(await rowIn(popup).getByLabel('Off', { exact: true }).isChecked()).toBe(true);
    await rowIn(popup).getByLabel('On', { exact: true }).check();
    await eventually(async () => expect(await rowIn(popup).locator('summary').innerText()).toMatch(/You said: On · /));
    await rowIn(popup).getByRole('button', { name: 'Remove my answer' }).click();
    await eventually(async () => expect(await rowIn(popup).locator('summary').innerText()).toContain('Not checked'));
    expect(await rowIn(popup).locator('input[type=radio]:checked').count()).toBe(0);
    expect(JSON.stringify(await local())).not.toContain('reported');
    await popup.close();
  });
});

describe('a reading that is not certain', () => {
  const rowIn = (popup: Page) => popup.locator('details.setting', { hasText: 'Your profile in search engines' });
  const summary = (popup: Page) => rowIn(popup).locator('summary').innerText();
  const openRow = async () => {
    const popup = await r.popup(page);
    await rowIn(popup).locator('summary').click();
    return popup;
  };
  const ANSWERS = ['Yes, that is what I see', 'No, it is different', 'I am not sure'] as const;
  const answer = (popup: Page, name: (typeof ANSWERS)[number]) =>
    rowIn(popup).getByRole('button', { name, exact: true });

  it('is asked about, and claims nothing before the person confirms it', async () => {
    await page.goto(FINDABLE);
    const popup = await openRow();
    await rowIn(popup).getByText('This page seems to say “On”. Is that what you see?').waitFor();
    expect(await rowIn(popup).innerText()).not.toContain('This looks exposed');
    expect(await summary(popup)).toContain('Not checked');
    expect(await axeViolations(popup)).toEqual([]);
    await answer(popup, 'I am not sure').click();
    await rowIn(popup).getByText('This looks exposed, but Breakwater cannot be sure. Check it yourself.').waitFor();
    expect(await answer(popup, ANSWERS[0]).count()).toBe(0);
    expect(JSON.stringify(await local())).not.toContain('confirmedChecks');
    await popup.close();
  });

  it('counts once confirmed, also after a reload, and is not asked about again', async () => {
    const popup = await openRow();
    await answer(popup, ANSWERS[0]).click();
    await eventually(async () => expect(await summary(popup)).toContain('Exposed'));
    await popup.close();
    await page.reload();
    await eventually(async () => expect(await r.badge(page)).toBe('1'));
    const again = await openRow();
    expect(await summary(again)).toMatch(/you confirmed this check\s+Exposed/);
    expect(await answer(again, ANSWERS[0]).count()).toBe(0);
    await again.close();
  });

  it('is asked about again when the control looks different', async () => {
    r.server.serve(FINDABLE, {
      body: readFixture('facebook/find-and-contact.medium.en.html').replace(/<h(\d)[^>]*>[^<]*/, '<h$1>Something else'),
    });
    await page.reload();
    const popup = await openRow();
    await answer(popup, ANSWERS[0]).waitFor();
    expect(await summary(popup)).toContain('Not checked');
    await answer(popup, 'No, it is different').click();
    await rowIn(popup).getByText('You said that this check is wrong').waitFor();
    expect(await summary(popup)).toContain('Not checked');
    await rowIn(popup).getByRole('button', { name: 'Use this check again' }).click();
    await answer(popup, ANSWERS[0]).waitFor();
    await popup.close();
  });
});

describe.each([
  ['en', 'light'],
  ['ar', 'light'],
  ['en', 'dark'],
  ['ar', 'dark'],
] as const)('the accounts page in %s, %s', (lang, scheme) => {
  it('has no accessibility violation, and fits 320 pixels', async () => {
    await view.evaluate(
      ([l, now]) =>
        chrome.storage.local.set({
          language: l,
          [`seen:x:${'a'.repeat(24)}`]: { discoverable_email: { state: 'exposed', at: now } },
          [`seen:x:${'b'.repeat(24)}`]: { geo_enabled: { state: 'protected', at: 1 } },
          off: { vk: true, 'x.dm_from': true },
        }),
      [lang, Date.now()] as const,
    );
    const at = await r.context.newPage();
    await at.emulateMedia({ colorScheme: scheme });
    await at.setViewportSize({ width: 320, height: 700 });
    await at.goto(`chrome-extension://${r.id}/src/pages/accounts/index.html`);
    await at.locator('section.card h2').first().waitFor();
    const well = async () => {
      expect(await at.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(await axeViolations(at)).toEqual([]);
    };
    await at.evaluate(() =>
      document.querySelectorAll('details').forEach(d => {
        d.open = true;
      }),
    );
    await well();
    await at.locator('.btn.start:not(.faint)').click();
    await at.locator('fieldset.ticks').first().waitFor();
    await well();
    await at.close();
  });
});

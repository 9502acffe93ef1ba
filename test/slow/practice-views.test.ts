/**
 * The practice network on a projector: nothing of the person’s own, in any direction, on a small screen, offline, and
 * through each scenario.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../src/practice/built-in-scenarios.ts';
import { injectEvidenceLog } from '../../scripts/browser/evidence-log.ts';
import { sampleIncidents } from '../helpers/browser/sample-incidents.ts';
import { openHarness, type ChromiumHarness } from '../helpers/browser/chromium-harness.ts';
import { eventually, axeViolations, isRequestOfBrowser } from '../helpers/browser/expectations.ts';

const ROUTES = [
  '/',
  '/@rima',
  '/@omar',
  '/@omar/1',
  '/compose',
  '/messages',
  '/messages/omar',
  '/settings',
  '/settings/privacy',
  '/settings/security',
  '/edit',
  '/scenarios',
  '/trap',
  '/nowhere',
];

let r: ChromiumHarness;
let net: Page;
let tab: number;

const here = () => net.evaluate(async () => (await chrome.tabs.getCurrent())!.id!);
const go = async (route: string) => {
  await net.evaluate(
    hash =>
      new Promise<void>(done => {
        if (location.hash === hash) return done();
        addEventListener('hashchange', () => setTimeout(done), { once: true });
        location.hash = hash;
      }),
    `#${route}`,
  );
  await net.locator('main h1').first().waitFor();
};
const start = async (scenario: string) => {
  await go('/scenarios');
  await Promise.all([net.waitForEvent('load'), net.locator(`button[data-start=${scenario}]`).click()]);
  await net.locator('.scenario').waitFor();
};
const popup = async (view: string) => {
  const p = await r.view(`src/popup/index.html?tab=${tab}&view=${view}`);
  await p.setViewportSize({ width: 380, height: 580 });
  await p.locator('main .card, main .choice').first().waitFor();
  return p;
};

beforeAll(async () => {
  r = await openHarness({ grant: ['<all_urls>'] });
  net = await r.view('src/pages/practice/index.html#/');
  await net.locator('main article').first().waitFor();
  tab = await here();
});
afterAll(() => r?.close());

describe('without a trace of the person', () => {
  /** Creates data of the person: a log, a risk card, personal terms, a choice, a due reminder. */
  beforeAll(async () => {
    const own = await injectEvidenceLog(await r.view('src/pages/lesson/index.html?id=own'));
    await own.evaluate(
      async list => void (await window.theLog.putAll(list.map(incident => ({ incident })))),
      sampleIncidents(3),
    );
    await own.evaluate(async () => {
      await chrome.runtime.sendMessage({
        type: 'riskCard/set',
        context: { privateWindow: false, practice: false },
        card: { role: 'journalist', identity: [], fears: ['found'] },
      });
      await chrome.runtime.sendMessage({
        type: 'personalTerms/set',
        context: { privateWindow: false, practice: false },
        words: [{ id: 'a', kind: 'other', text: 'zqx-own-word' }],
      });
      await chrome.runtime.sendMessage({
        type: 'onPageTips/set',
        on: false,
        context: { privateWindow: false, practice: false },
      });
      await chrome.runtime.sendMessage({
        type: 'disabledChecks/set',
        platform: 'x',
        disabled: true,
        context: { privateWindow: false, practice: false },
      });
    });
    await own.close();
  });

  it.each(['site', 'report', 'evidence', 'learn'])(
    'the popup says “practice” in view %s, and shows no data of the person',
    async view => {
      await go('/settings/security');
      const p = await popup(view);
      expect(await p.locator('.practising').innerText()).toContain('Practice.');
      if (view === 'evidence') await p.getByRole('heading', { name: 'No evidence saved yet' }).waitFor();
      expect(await axeViolations(p)).toEqual([]);
      const text = await p.locator('#app').innerText();
      for (const own of ['omar0', '3 incidents', 'zqx', 'My accounts', 'because you said'])
        expect(text).not.toContain(own);
      expect(
        await p.locator('a[href*="pages/settings/"], a[href*="pages/accounts/"], a[href*="pages/vault/"]').count(),
      ).toBe(0);
      for (const link of await p
        .locator('a[href*="pages/log/"], a[href*="pages/panic/"], a[href*="pages/export/"], a[href*="pages/help/"]')
        .evaluateAll(all => all.map(a => a.getAttribute('href')!)))
        expect(link).toContain('practice');
      await p.close();
    },
  );

  it('warns of what is in the text, never of the personal terms', async () => {
    const lines = await net.evaluate(async () =>
      (
        (await chrome.runtime.sendMessage({
          type: 'page/checkDraft',
          platform: 'practice',
          text: 'zqx-own-word, +1 202 555 0147',
        })) as { lines: { kind: string }[] }
      ).lines.map(l => l.kind),
    );
    expect(lines).toEqual(['phone']);
  });

  it('shows its on-page tips, whatever the person chose for real pages', async () => {
    await net.bringToFront();
    await go('/settings/photos');
    await net.waitForFunction(() => document.querySelectorAll('html > div').length > 0);
  });

  it('counts its own exposed settings on the badge, and shows no reminder dot', async () => {
    const badge = () => net.evaluate(id => chrome.action.getBadgeText({ tabId: id }), tab);
    await net.evaluate(() => chrome.action.setBadgeText({ text: '•' }));
    await eventually(async () => expect(await badge()).toBe('1'));
    await net.locator('input[name=photo_details]').uncheck();
    await eventually(async () => expect(await badge()).toBe(''));
    expect(await net.evaluate(id => chrome.action.getTitle({ tabId: id }), tab)).toBe('Breakwater');
  });

  it('opens an empty panic sheet, log and list of lessons', async () => {
    const own = await r.view('src/pages/lesson/index.html?id=own');
    await own.evaluate(() =>
      chrome.storage.session.set({ 'private.panic': { people: [{ name: 'zqx person', how: '+1' }], words: 'zqx' } }),
    );
    for (const page of ['panic', 'log', 'export', 'help', 'lesson']) {
      const view = await r.view(`src/pages/${page}/index.html?practice=`);
      await view.locator('main h1, main h2').first().waitFor();
      expect(await view.locator('.practising').count(), page).toBe(1);
      const text = await view.locator('body').innerText();
      for (const mark of ['zqx', 'omar0', 'Incidents: 3', '3 incidents']) expect(text, page).not.toContain(mark);
      await view.close();
    }
    await own.close();
  });
});

describe.each([
  ['en', 'ltr', 'light'],
  ['ar', 'rtl', 'dark'],
  ['es', 'ltr', 'light'],
] as const)('in %s (%s, %s)', (lang, dir, scheme) => {
  beforeAll(async () => {
    await net.emulateMedia({ colorScheme: scheme });
    await net.locator('footer select').selectOption(lang);
    await net.waitForFunction(
      ([l, d]) => document.documentElement.lang === l && document.documentElement.dir === d,
      [lang, dir],
    );
  });
  afterAll(() => net.setViewportSize({ width: 1000, height: 700 }));

  it.each(ROUTES)('%s fits 320 pixels, says that it is practice, and axe finds nothing', async route => {
    await net.setViewportSize({ width: 320, height: 640 });
    await go(route);
    expect(await net.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await net.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const mark = await net.locator('.practising').boundingBox();
    expect(mark!.y).toBeGreaterThanOrEqual(0);
    expect(mark!.y + mark!.height).toBeLessThan(640);
    await net.evaluate(() => window.scrollTo(0, 0)); // a link that the mark half covers would count as too small
    expect(await axeViolations(net)).toEqual([]);
  });
});

describe('each scenario', () => {
  beforeAll(async () => {
    await net.locator('footer select').selectOption('en');
    await net.waitForFunction(() => document.documentElement.lang === 'en');
    await net.context().setOffline(true);
  });
  afterAll(() => net.context().setOffline(false));

  it.each(SCENARIOS.map(s => s.id))('%s starts in the right place, offline, and can be played to its end', async id => {
    await start(id);
    const scenario = SCENARIOS.find(s => s.id === id)!;
    expect(new URL(net.url()).hash).toBe(`#${scenario.start}`);
    expect(decodeURIComponent(net.url())).not.toContain(`=${id}`);
    await net.locator('.scenario summary').click();
    const tasks = net.locator('.scenario input[type=checkbox]');
    for (let n = 0; n < (await tasks.count()); n++) await tasks.nth(n).check();
    for (let wave = 0; wave < scenario.waves; wave++) {
      await net.locator('[data-part=wave]').click();
      await net.getByText(/new posts? or messages? arrived/).waitFor();
    }
    await net.locator('[data-part=wave]').waitFor({ state: 'detached' });
    expect(await axeViolations(net)).toEqual([]);
    for (const thread of scenario.threads) {
      await go(`/messages/${thread.id}`);
      await net.locator('article[data-message]').first().waitFor();
    }
    for (const post of scenario.posts) {
      await go(`/@${post.by}/${post.id}`);
      await expect.poll(() => net.locator(`article[data-post="${post.id}"]`).count()).toBe(1);
    }
  });

  it('the trap leads to its explanation, and nowhere else', async () => {
    await start('phishing');
    await go('/messages/desk');
    await net.getByRole('link', { name: 'harbour-login.example/confirm' }).click();
    await net.getByRole('heading', { name: 'This link was a trap' }).waitFor();
  });

  it('posts, edits, blocks and settings are reset at once', async () => {
    await start('over-shared');
    await go('/edit');
    await net.locator('textarea[name=place]').fill('');
    await net.locator('button.main').click();
    await go('/@rima');
    await net.locator('[data-part=place]').waitFor({ state: 'detached' });
    await go('/compose');
    await net.locator('textarea[name=post]').fill('Good morning.');
    await net.locator('details.audience summary').click();
    await net.locator('input[name=audience][value=friends]').check();
    expect(await net.locator('[data-part=audience]').innerText()).toBe('People I follow');
    await net.locator('button[name=send]').click();
    await net.getByRole('link', { name: 'See the post' }).click();
    await net.getByText('Visible to: People I follow').waitFor();
    await Promise.all([net.waitForEvent('load'), net.locator('[data-part=reset]').click()]);
    await net.locator('[data-part=place]').waitFor();
    expect(await net.getByText('Good morning.').count()).toBe(0);
  });
});

it('made no network request', () => {
  expect(r.server.requests.filter(u => !isRequestOfBrowser(u))).toEqual([]);
});

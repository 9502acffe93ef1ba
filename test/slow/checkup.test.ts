/**
 * The guided checkup as a person goes through it: whole on the practice network, on pages that are hard to follow in
 * both browsers, and by keyboard and ear. Every page watches that all events on it are the person's.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readPlatformLabels } from '../../scripts/build/data.ts';
import type { CheckupSummary, SiteSummary } from '../../src/privacy-checks/schema.ts';
import { BROWSERS, type BrowserSession, isTurn, openSession } from '../helpers/browser/browser-session.ts';
import { type ChromiumHarness, openHarness } from '../helpers/browser/chromium-harness.ts';
import { eventually } from '../helpers/browser/expectations.ts';
import {
  click,
  clickInView,
  clickUntil,
  expectText,
  isPresent,
  pressUntilCounted,
  type Tab,
  textAt,
} from '../helpers/browser/page-actions.ts';
import { createScreenReader, type ScreenReader } from '../helpers/browser/screen-reader.ts';
import { readFixture } from '../helpers/fixtures.ts';

const LABELS = readPlatformLabels();
type Texts = { [key: string]: string | Texts };
const UI = JSON.parse(readFileSync('locales/en/ui.json', 'utf8')) as Texts;

/** A text of the extension, by its key. */
function say(key: string, values: Record<string, number> = {}): string {
  const text = key.split('.').reduce<string | Texts | undefined>((all, part) => (all as Texts)[part], UI);
  return String(text).replace(/{{(\w+)}}/g, (_, name: string) => String(values[name]));
}

declare global {
  interface Window {
    /** Events that no person caused. */
    untrusted: string[];
    /** Controls of the page that have changed, in order. */
    changed: string[];
  }
}

/** Collects what a script could make a page do in a person's place. Run in the page. */
function watchEvents(): void {
  if (window.untrusted) return;
  window.untrusted = [];
  window.changed = [];
  const names = [...Object.keys(Window.prototype), ...Object.keys(HTMLElement.prototype), ...Object.keys(window)];
  const all = names.filter(name => name.startsWith('on')).map(name => name.slice(2));
  const types = new Set([
    ...all,
    'focusin',
    'focusout',
    'compositionstart',
    'compositionend',
    'beforeinput',
    'textInput',
  ]);
  // Browsers and pages raise these by themselves.
  for (const type of ['load', 'error', 'message', 'storage', 'hashchange', 'popstate']) types.delete(type);
  const record = (event: Event): void => {
    if (!event.isTrusted) window.untrusted.push(`${event.type} on ${(event.target as Element).nodeName}`);
    const { name, ariaLabel } = event.target as HTMLInputElement;
    if (event.type === 'change') window.changed.push(name || (ariaLabel ?? ''));
    if (event.type === 'submit') window.changed.push('submit');
  };
  for (const type of types) window.addEventListener(type, record, { capture: true, passive: true });
}
const WATCHED = `<script>(${String(watchEvents)})()</script>`;

const listUntrusted = (tab: Tab): Promise<string[]> => tab.evaluate(() => window.untrusted, null);

/** The step as the page shows it. */
async function readCard(tab: Tab): Promise<{ title: string; state: string; text: string }> {
  return {
    title: await textAt(tab, '.card.step h2'),
    state: await textAt(tab, '.card.step .state'),
    text: await textAt(tab, '.card.step'),
  };
}

const getAction = (platform: string, setting: string): string => {
  const { action, name } = LABELS[platform]!.settings[setting] as { action?: string; name: string };
  return action ?? name;
};

const expectStep = (tab: Tab, platform: string, setting: string, state: string, ...texts: string[]): Promise<void> =>
  eventually(async () => {
    const card = await readCard(tab);
    expect([card.title, card.state], card.text).toEqual([getAction(platform, setting), state]);
    for (const text of texts) expect(card.text).toContain(text);
  });
const expectNoStep = (tab: Tab): Promise<void> =>
  eventually(async () => expect(await textAt(tab, '.card.step')).toBe(''));
/** Presses a button of the card until something comes of it, as a person does who is told that they were too quick. */
async function press(tab: Tab, text: string): Promise<void> {
  const read = async () => {
    const { title, state } = await readCard(tab);
    return [title, state, await textAt(tab, '.card.step .row.end button')].join('|');
  };
  const before = await read();
  await clickUntil(tab, '.card.step button', text, async () => (await read()) !== before);
}

/** The popup offers to resume what the worker knows to be paused. @param view a page of the extension */
const expectPaused = (view: Tab, tab: number): Promise<void> =>
  eventually(async () =>
    expect(await view.evaluate(async key => (await chrome.storage.session.get(key))[key], `step:${tab}`)).toMatchObject(
      {
        paused: true,
      },
    ),
  );

async function closeView(view: Tab): Promise<void> {
  await view.close().catch(() => undefined); // it may have closed itself
}

describe.each(BROWSERS)('in %s', browser => {
  let w: BrowserSession;
  beforeAll(async () => {
    w = await openSession(browser, { grant: ['<all_urls>'], openShadowRoot: true });
  });
  afterAll(() => w?.close());

  const openPopup = (id: number) => w.view(`src/popup/index.html?tab=${id}&view=site`);
  async function pressInPopup(tab: Tab, id: number, text: string, css = 'button'): Promise<void> {
    const popup = await openPopup(id);
    await clickInView(popup, css, text);
    await tab.bringToFront();
    await eventually(async () => expect(await textAt(tab, '.card.step')).not.toBe(''));
    await closeView(popup);
  }
  async function summarize(id: number): Promise<CheckupSummary> {
    const site = await w.ask<SiteSummary>({ type: 'site/getSummary', tab: id });
    if (site.kind !== 'known' || !site.checkup) throw new Error('no checkup');
    return site.checkup;
  }

  describe.runIf(browser === 'Chromium')('a person on the practice network', () => {
    let net: Tab;
    let id: number;
    beforeAll(async () => {
      net = await w.view('src/pages/practice/index.html#/');
      id = await net.evaluate(async () => (await chrome.tabs.getCurrent())!.id!, null);
      await net.evaluate(watchEvents, null);
      await net.bringToFront();
    });
    afterAll(() => closeView(net));

    const expectPractice = (setting: string, state: string, ...texts: string[]) =>
      expectStep(net, 'practice', setting, state, ...texts);
    /** Uses the control of the page, and goes on when the card has read it. */
    async function settle(setting: string, control: string): Promise<void> {
      await expectPractice(setting, say('state.exposed'));
      await click(net, control);
      await expectPractice(setting, say('state.protected'));
      await press(net, say('checkup.action.next'));
    }
    async function openPage(setting: string): Promise<void> {
      await expectPractice(setting, say('state.unread'), say('checkup.elsewhere'));
      await press(net, say('checkup.action.open'));
    }
    const listChanges = (popup: Tab) => textAt(popup, '[aria-labelledby=checkup-changes] li');

    it('settles the page of the most urgent setting first', async () => {
      await pressInPopup(net, id, say('checkup.start'));
      await expectPractice('phone_lookup', say('state.exposed'), say('checkup.progress', { n: 1, total: 13 }));
      await settle('phone_lookup', 'input[name=phone_lookup]');
      await settle('following_list', 'input[name=following_list][value=nobody]');
      await expectPractice('show_birthday', say('state.exposed'));
      await press(net, say('checkup.action.skip'));
    });

    it('opens the other pages when they go on, and finds what is protected there already', async () => {
      await openPage('location_in_posts');
      await expectPractice('location_in_posts', say('state.protected'));
      await press(net, say('checkup.action.next'));
      await settle('photo_details', 'input[name=photo_details]');
      await settle('second_step', 'input[name=second_step]');
      await expectPractice('login_alerts', say('state.exposed'));
      await press(net, say('checkup.action.later'));
    });

    it('answers what cannot be read, which is called an answer, not protected', async () => {
      await expectPractice('sessions', say('state.unread'), say('site.report.question'));
      await press(net, 'A device here is unfamiliar');
      await expectPractice('sessions', say('state.reported'), say('checkup.exposes'));
      await press(net, 'I know every device');
      await expectPractice('sessions', say('state.reported'), say('checkup.action.next'));
      expect(await textAt(net, '.card.step')).not.toContain(say('checkup.exposes'));
      await press(net, say('checkup.action.next'));
    });

    it('pauses in the page, and resumes from the popup', async () => {
      await settle('photo_tagging', 'input[name=photo_tagging]');
      await expectPractice('mentions_from', say('state.exposed'));
      await press(net, say('checkup.action.pause'));
      await expectNoStep(net);
      await expectPaused(net, id);
      await pressInPopup(net, id, say('checkup.resume'));
      await settle('mentions_from', 'input[name=mentions_from][value=friends]');
      await settle('tag_review', 'input[name=tag_review]');
      await settle('messages_from', 'input[name=messages_from][value=friends]');
      await expectPractice('read_receipts', say('state.exposed'));
      await press(net, say('checkup.action.public'));
    });

    it('does at the end what was put off, and sees what has become of the settings', async () => {
      await expectPractice('login_alerts', say('state.exposed'));
      await press(net, say('checkup.action.open'));
      await expectPractice('login_alerts', say('state.exposed'), say('checkup.progress', { n: 13, total: 13 }));
      await click(net, 'input[name=login_alerts]');
      await expectPractice('login_alerts', say('state.protected'));
      await press(net, say('checkup.action.finish'));
      await eventually(async () => expect(await textAt(net, '.card.step')).toContain(say('checkup.ended.title')));
      const end = await textAt(net, '.card.step');
      expect(end).toContain(say('checkup.ended.settled', { before: 0, now: 12, total: 13 }));
      expect(end).toContain(say('checkup.ended.changed_other', { count: 10 }));
      await press(net, say('checkup.action.close'));
      await expectNoStep(net);
    });

    it('finds every change in the popup, goes back to one, and undoes it', async () => {
      const popup = await openPopup(id);
      await eventually(async () => expect(await listChanges(popup)).toContain('→'));
      const { settings } = LABELS.practice!;
      const changed = (
        'phone_lookup following_list photo_details second_step sessions photo_tagging mentions_from tag_review ' +
        'messages_from login_alerts'
      ).split(' ');
      const list = await listChanges(popup);
      expect(list.split('\n').filter(line => line.includes('→'))).toHaveLength(changed.length);
      for (const setting of changed) expect(list).toContain(settings[setting]!.name);
      expect(list).toContain('Everyone → People I follow');
      await closeView(popup);
      await pressInPopup(net, id, say('checkup.changes.undo'));
      await eventually(async () => {
        const { title, state, text } = await readCard(net);
        expect([title, state]).toEqual([settings.phone_lookup!.name, say('state.protected')]);
        expect(text).toContain('On: people can find me by it');
      });
      await click(net, 'input[name=phone_lookup]');
      await eventually(async () => expect((await readCard(net)).state).toBe(say('state.exposed')));
      await press(net, say('checkup.action.close'));
      await expectNoStep(net);
      await eventually(async () =>
        expect((await summarize(id)).changes.map(({ setting }) => setting).toSorted()).toEqual(
          changed.filter(setting => setting !== 'phone_lookup').toSorted(),
        ),
      );
    });

    it('has caused every event and every change', async () => {
      expect(await listUntrusted(net)).toEqual([]);
      expect(await net.evaluate(() => window.changed, null)).toEqual([
        'phone_lookup',
        'following_list',
        'photo_details',
        'second_step',
        'photo_tagging',
        'mentions_from',
        'tag_review',
        'messages_from',
        'login_alerts',
        'phone_lookup',
      ]);
    });
  });

  describe('on a page that is hard to follow', () => {
    const X = 'https://x.com/settings/audience_and_tagging';
    const MASTODON = 'https://mastodon.example/settings/privacy';
    const WHATSAPP = 'https://web.whatsapp.com/';
    const SNAPCHAT = 'https://www.snapchat.com/web';

    afterEach(async () => {
      expect(await listUntrusted(w.tab)).toEqual([]);
    });

    /** Opens a page and starts the checkup from the popup. */
    async function start(url: string): Promise<number> {
      await w.tab.goto(url);
      await w.tab.bringToFront();
      const id = await w.tabId();
      await pressInPopup(w.tab, id, say('checkup.start'));
      return id;
    }
    const endCheckup = (id: number) => w.ask({ type: 'checkup/delete', tab: id });

    const box = (name: string, then = '') =>
      `<label><input type=checkbox aria-label="${name}" onchange="${then}">${name}</label>`;
    const xPage = (body: string, script = '') =>
      `<!doctype html><html lang=en><head>${WATCHED}</head><body><main><section aria-labelledby=detail-header>` +
      `${body}</section></main><script>${script}</script></body></html>`;

    it.runIf(isTurn(browser, 1))(
      'asks when a control goes, waits for a late one, and follows a list that draws what is in view',
      async () => {
        const videos = box('Protect your videos').replaceAll("'", "\\'");
        w.server.serve(X, {
          body: xPage(
            `${box('Protect your posts', 'this.parentNode.remove()')}<div id=list style="height:3000px"></div>`,
            `const list = document.getElementById('list');
           addEventListener('scroll', () => {
             const isDrawn = !!list.querySelector('input');
             if (scrollY > 400 && !isDrawn) list.innerHTML = '<div style="height:900px"></div>${videos}';
             if (scrollY < 100 && isDrawn) list.innerHTML = '';
           });`,
          ),
        });
        const id = await start(X);
        await expectStep(w.tab, 'x', 'protect_posts', say('state.exposed'));
        await click(w.tab, 'input[type=checkbox]');
        await expectStep(w.tab, 'x', 'protect_posts', say('state.unread'), say('site.report.question'));
        await press(w.tab, 'On: only my followers');
        await expectStep(w.tab, 'x', 'protect_posts', say('state.reported'));
        await press(w.tab, say('checkup.action.next'));

        await expectStep(w.tab, 'x', 'protect_videos', say('state.unread'), say('site.report.question'));
        await w.tab.evaluate(() => scrollTo(0, 700), null);
        await expectStep(w.tab, 'x', 'protect_videos', say('state.exposed'));
        expect((await readCard(w.tab)).text).not.toContain(say('site.report.question'));
        await click(w.tab, 'input[type=checkbox]');
        await expectStep(w.tab, 'x', 'protect_videos', say('state.protected'));
        await w.tab.evaluate(() => scrollTo(0, 0), null);
        await eventually(async () =>
          expect(await w.tab.evaluate(() => document.querySelectorAll('input').length, null)).toBe(0),
        );
        await expectStep(w.tab, 'x', 'protect_videos', say('state.protected'), say('checkup.action.next'));
        await eventually(async () =>
          expect((await summarize(id)).changes).toMatchObject([
            { setting: 'protect_posts', before: { state: 'exposed' }, now: { source: 'reported' } },
            { setting: 'protect_videos', before: { state: 'exposed' }, now: { state: 'protected', source: 'read' } },
          ]),
        );

        // The same step, after the page was loaded again.
        const late = `setTimeout(() => { document.querySelector('section').innerHTML = '${videos}'; }, 3000);`;
        w.server.serve(X, { body: xPage('', late) });
        await w.tab.goto(X);
        await eventually(async () => expect((await readCard(w.tab)).text).not.toBe(''));
        await expectStep(w.tab, 'x', 'protect_videos', say('state.exposed'));
        await endCheckup(id);
      },
    );

    it('does not count a change until it is saved', async () => {
      const serve = (state: 'exposed' | 'protected') =>
        w.server.serve(MASTODON, {
          body: readFixture(`mastodon/privacy.${state}.en.html`).replace('<head>', `<head>${WATCHED}`),
        });
      serve('exposed');
      const id = await start(MASTODON);
      const { setting } = (await summarize(id)).step!;
      expect(setting).toBe('unlocked');
      await expectStep(w.tab, 'mastodon', setting, say('state.exposed'));
      await click(w.tab, 'input[name="account[unlocked]"][type=checkbox]');
      await expectStep(w.tab, 'mastodon', setting, say('state.pending'));
      expect((await readCard(w.tab)).text).not.toContain(say('checkup.action.next'));
      expect((await summarize(id)).changes).toEqual([]);
      serve('protected');
      await w.tab.goto(MASTODON);
      await expectStep(w.tab, 'mastodon', setting, say('state.protected'), say('checkup.action.next'));
      await eventually(async () =>
        expect((await summarize(id)).changes.map(change => change.setting)).toContain(setting),
      );
      await endCheckup(id);
    });

    it.runIf(browser === 'Chromium')('follows a screen that slides in and out without a URL', async () => {
      const [head, pane] = readFixture('whatsapp/privacy.exposed.en.html').split(/<main>|<\/main>/);
      const script = `
        const main = document.querySelector('main');
        const pane = document.querySelector('template');
        const slideOut = () => { main.innerHTML = '<button onclick="slideIn()">Privacy</button>'; };
        let groups = 'Everyone';
        const find = () => [...main.querySelectorAll('[role=button]')].find(row => row.textContent.includes('Groups'));
        const show = () => { find().querySelector('span').textContent = groups; };
        const slideIn = () => {
          main.replaceChildren(pane.content.cloneNode(true));
          show();
          find().onclick = () => { groups = 'My contacts'; show(); };
          main.insertAdjacentHTML('afterbegin', '<button onclick="slideOut()">Back</button>');
        };
        slideOut();`;
      w.server.serve(WHATSAPP, {
        body:
          head!.replace('<head>', `<head>${WATCHED}`) +
          `<main></main><template>${pane}</template><script>${script}</script></body></html>`,
      });
      await w.tab.goto(WHATSAPP);
      await w.tab.bringToFront();
      await click(w.tab, 'button', 'Privacy');
      const id = await w.tabId();
      await pressInPopup(w.tab, id, say('checkup.start'));
      const expectGroups = (state: string, ...texts: string[]) =>
        expectStep(w.tab, 'whatsapp', 'groups', state, ...texts);
      await expectGroups(say('state.exposed'));
      await click(w.tab, 'main button', 'Back');
      await eventually(async () => expect((await summarize(id)).step).toMatchObject({ setting: 'groups' }));
      await expectGroups(say('state.exposed'));
      await eventually(async () => expect(await isPresent(w.tab, '.ring')).toBe(false));
      await click(w.tab, 'main button', 'Privacy');
      await expectGroups(say('state.exposed'));
      await click(w.tab, '[role=button]', 'Groups');
      // It shows the new value before the server has it.
      await expectGroups(say('state.unread'), say('site.report.question'));
      await click(w.tab, 'main button', 'Back');
      await click(w.tab, 'main button', 'Privacy');
      await expectGroups(say('state.protected'), say('checkup.action.next'));
      await endCheckup(id);
    });

    it('lets the person answer where nothing can be read', async () => {
      w.server.serve(SNAPCHAT, {
        body: `<!doctype html><html lang=en><head>${WATCHED}</head><body>Chats</body></html>`,
      });
      const id = await start(SNAPCHAT);
      const first = (await summarize(id)).step!.setting;
      await expectStep(w.tab, 'snapchat', first, say('state.unread'), say('site.report.question'));
      await click(w.tab, '.card.step .options button');
      await expectStep(w.tab, 'snapchat', first, say('state.reported'));
      await eventually(async () => expect((await summarize(id)).settled).toMatchObject({ before: 0, now: 1 }));
      await endCheckup(id);
    });
  });
});

describe('by keyboard and ear', () => {
  let r: ChromiumHarness;
  let net: Page;
  let id: number;
  let reader: ScreenReader;
  beforeAll(async () => {
    r = await openHarness({ grant: ['<all_urls>'], openShadowRoot: true });
    net = await r.view('src/pages/practice/index.html#/settings/privacy');
    id = await net.evaluate(async () => (await chrome.tabs.getCurrent())!.id!);
    await net.evaluate(watchEvents);
    reader = createScreenReader(net);
  });
  afterAll(() => r?.close());

  const getHeading = (setting: string) => `heading: ${getAction('practice', setting)}, level 2`;

  /** Starts or resumes the checkup by the keys alone, while the focus in the page is on a control of it. */
  async function leadByKeys(button: string): Promise<string[]> {
    const popup = await r.view(`src/popup/index.html?tab=${id}&view=site`);
    await popup.getByRole('button', { name: button }).waitFor();
    await createScreenReader(popup).tabTo(`button: ${button}`);
    await popup.keyboard.press('Enter');
    await net.bringToFront();
    return reader
      .hear(async () => undefined, /^heading: .*, level 2$/)
      .finally(() => popup.close().catch(() => undefined));
  }
  /** Puts the focus into the card as the shortcut does, and presses a button there. */
  async function pressByKeys(text: string): Promise<void> {
    await reader.tabTo(`button: ${text}`);
    await pressUntilCounted(net, () => reader.press('Enter'));
  }
  /** Goes to the control in the page by Tab. */
  const goToControl = (name: RegExp) => reader.tabTo(name);

  it('the person hears each step, each change of state, and where the focus is', async () => {
    await net.getByRole('checkbox', { name: /birthday/i }).focus();
    await leadByKeys(say('checkup.start'));
    await eventually(async () => expect(await reader.focus()).toBe(getHeading('phone_lookup')));
    expect(await reader.read()).toContain('text: Exposed');

    await goToControl(/^checkbox: .*phone/i);
    expect(await reader.hear(() => reader.press('Space'), 'text: Protected')).toEqual([
      expect.stringMatching(/^says: Protected/),
    ]);
    expect(await reader.focus()).toMatch(/^checkbox: .*phone/i);
    expect(await reader.hear(() => pressByKeys(say('checkup.action.next')), getHeading('following_list'))).toContain(
      `focus: ${getHeading('following_list')}`,
    );
    expect(await reader.hear(() => pressByKeys(say('checkup.action.skip')), getHeading('show_birthday'))).toContain(
      `focus: ${getHeading('show_birthday')}`,
    );
  });

  it('the focus returns to the page after Pause and after Escape', async () => {
    await goToControl(/^checkbox: .*birthday/i);
    await pressByKeys(say('checkup.action.pause'));
    await eventually(async () => expect(await reader.focus()).toMatch(/^checkbox: .*birthday/i));
    await expectPaused(net as Tab, id);
    await leadByKeys(say('checkup.resume'));
    await eventually(async () => expect(await reader.focus()).toBe(getHeading('show_birthday')));
    await reader.press('Escape');
    await eventually(async () => expect(await reader.focus()).toMatch(/^checkbox: .*birthday/i));
    await expectPaused(net as Tab, id);
    await leadByKeys(say('checkup.resume'));
    await eventually(async () => expect(await reader.focus()).toBe(getHeading('show_birthday')));
  });

  it('an answer is heard, and the focus stays on it', async () => {
    const view = await r.view('src/pages/lesson/index.html?id=none');
    await view.evaluate(
      tab => chrome.runtime.sendMessage({ type: 'checkup/undo', tab, setting: 'sessions' }) as Promise<unknown>,
      id,
    );
    await net.bringToFront();
    await view.close();
    const option = LABELS.practice!.settings.sessions!.options!.reviewed!;
    await expectText(net as Tab, '.card.step', option);
    await reader.tabTo(new RegExp(`^button: ${option}`));
    const answer = () => pressUntilCounted(net, () => reader.press('Enter'));
    expect(await reader.hear(answer, 'text: Your answer')).toEqual([expect.stringMatching(/^says: Your answer/)]);
    expect(await reader.focus()).toBe(`button: ${option}, pressed`);
    expect(await net.evaluate(() => window.untrusted)).toEqual([]);
  });
});

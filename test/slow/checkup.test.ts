/**
 * The guided checkup as a person goes through it: on pages that are hard to follow in both browsers, and by keyboard
 * and ear on the practice network. Every page watches that all events on it are the person's.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readPlatformLabels } from '../../scripts/build/data.ts';
import type { CheckupSummary, SiteSummary } from '../../src/privacy-checks/schema.ts';
import { BROWSERS, type BrowserSession, openSession } from '../helpers/browser/browser-session.ts';
import { type ChromiumHarness, openHarness } from '../helpers/browser/chromium-harness.ts';
import { eventually } from '../helpers/browser/expectations.ts';
import { click, clickInView, clickUntil, OVERLAY_GRACE, type Tab, textAt } from '../helpers/browser/page-actions.ts';
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
/** Presses a button of the card until something comes of it, as a person does who is told that they were too quick. */
async function press(tab: Tab, text: string): Promise<void> {
  const read = async () => {
    const { title, state } = await readCard(tab);
    return [title, state, await textAt(tab, '.card.step .row.end button')].join('|');
  };
  const before = await read();
  await clickUntil(tab, '.card.step button', text, async () => (await read()) !== before);
}

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

  describe('on a page that is hard to follow', () => {
    const X = 'https://x.com/settings/audience_and_tagging';
    const MASTODON = 'https://mastodon.example/settings/privacy';
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

    it('asks when a control goes, waits for a late one, and follows a list that draws what is in view', async () => {
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
      expect((await summarize(id)).changes).toMatchObject([
        { setting: 'protect_posts', before: { state: 'exposed' }, now: { source: 'reported' } },
        { setting: 'protect_videos', before: { state: 'exposed' }, now: { state: 'protected', source: 'read' } },
      ]);

      // The same step, after the page was loaded again.
      const late = `setTimeout(() => { document.querySelector('section').innerHTML = '${videos}'; }, 3000);`;
      w.server.serve(X, { body: xPage('', late) });
      await w.tab.goto(X);
      await eventually(async () => expect((await readCard(w.tab)).text).not.toBe(''));
      await expectStep(w.tab, 'x', 'protect_videos', say('state.exposed'));
      await endCheckup(id);
    });

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
      expect((await summarize(id)).changes.map(change => change.setting)).toContain(setting);
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
      expect((await summarize(id)).settled).toMatchObject({ before: 0, now: 1 });
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
    await net.waitForTimeout(OVERLAY_GRACE);
    await reader.press('Enter');
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
    await leadByKeys(say('checkup.resume'));
    await eventually(async () => expect(await reader.focus()).toBe(getHeading('show_birthday')));
    await reader.press('Escape');
    await eventually(async () => expect(await reader.focus()).toMatch(/^checkbox: .*birthday/i));
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
    await reader.tabTo(new RegExp(`^button: ${option}`));
    await net.waitForTimeout(OVERLAY_GRACE);
    expect(await reader.hear(() => reader.press('Enter'), 'text: Your answer')).toEqual([
      expect.stringMatching(/^says: Your answer/),
    ]);
    expect(await reader.focus()).toBe(`button: ${option}, pressed`);
    expect(await net.evaluate(() => window.untrusted)).toEqual([]);
  });
});

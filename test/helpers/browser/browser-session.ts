/** The built extension in either browser, behind the little that both drivers share: one walk runs in both. */
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { openChromium } from '../../../scripts/browser/chromium.ts';
import type { Changes } from '../../../scripts/browser/build-copy.ts';
import { openFirefox } from '../../../scripts/browser/firefox.ts';
import { localServer, type LocalServer } from '../../../scripts/browser/server.ts';
import type { ToPage } from '../../../src/messaging/contract.ts';
import { eventually } from './chromium-harness.ts';

/** What Playwright's and Puppeteer's pages have in common, as far as walks need it. */
export interface Tab {
  goto(url: string): Promise<unknown>;
  url(): string;
  evaluate<A, R>(run: (arg: A) => R | Promise<R>, arg: A): Promise<R>;
  mouse: { click(x: number, y: number): Promise<void>; move(x: number, y: number): Promise<void> };
  keyboard: { type(text: string): Promise<void>; click(key: string): Promise<void> };
  bringToFront(): Promise<void>;
  close(): Promise<void>;
}

interface Driver {
  /** A page of the extension, to speak to its worker from. */
  helper: Tab;
  newTab(): Promise<Tab>;
  view(path: string): Promise<Tab>;
  /** Every host that the browser asked for so far, as far as it is known before it ends. */
  hosts: string[];
  close(): Promise<void>;
}

interface SessionOptions extends Pick<Changes, 'grant' | 'openMount'> {
  port: number;
  /** Answers a page that asks for a password (basic auth). */
  login?: { username: string; password: string };
  /** A folder in which Chromium writes down what it asks of the network. */
  record?: string;
  /** A folder in which Firefox writes down every name that it looks up; pages of others cannot be opened then. */
  lookUps?: string;
  /** Another extension than the build. */
  extension?: string;
}

const drivers = {
  async Chromium(wish: SessionOptions): Promise<Driver> {
    const chrome = await openChromium({
      ...wish,
      ...(wish.record ? { netLog: join(wish.record, 'net.json') } : {}),
      viewport: { width: 1000, height: 700 },
    });
    if (wish.login) await chrome.context.setHTTPCredentials(wish.login);
    const view = (path: string) => chrome.view(path) as Promise<Tab>;
    return {
      helper: await view('src/pages/lesson/index.html?id=none'),
      view,
      newTab: () => chrome.context.newPage() as Promise<Tab>,
      hosts: [],
      close: chrome.close,
    };
  },
  async Firefox(wish: SessionOptions): Promise<Driver> {
    const firefox = await openFirefox({ ...wish, ...(wish.lookUps ? { dnsLog: join(wish.lookUps, 'dns') } : {}) });
    const newTab = async () => {
      const page = await firefox.browser.newPage();
      if (wish.login) await page.authenticate(wish.login);
      return page as Tab;
    };
    return {
      helper: firefox.first as Tab,
      view: path => firefox.view(path) as Promise<Tab>,
      newTab,
      hosts: firefox.hosts,
      close: firefox.close,
    };
  },
};

export type BrowserName = keyof typeof drivers;
export const BROWSERS = Object.keys(drivers) as BrowserName[];

export interface BrowserSession {
  server: LocalServer;
  /** The tab that the person has open. */
  tab: Tab;
  /** A message as one of our views sends it. */
  ask<T>(message: object): Promise<T>;
  /** A message as our worker sends it to the page script in the person's tab. */
  askPage<T>(message: ToPage): Promise<T>;
  /** The popup over the person's tab; in a test it is a tab of its own. */
  popup(view?: 'site' | 'report'): Promise<Tab>;
  /** A page of ours. */
  view(path: string): Promise<Tab>;
  badge(): Promise<string>;
  tabId(): Promise<number>;
  /** Hosts that the proxy was asked for, where there is one. */
  hosts: string[];
  /** The page of a tab that has opened at this address. */
  opened(url: string): Promise<Tab>;
  /** The extension ends while its scripts stand in open pages, as with an update. */
  gone(): Promise<void>;
  close(): Promise<void>;
}

export async function openSession(name: BrowserName, wish: Omit<SessionOptions, 'port'>): Promise<BrowserSession> {
  const server = await localServer();
  const driver = await drivers[name]({ ...wish, port: server.port });
  const { helper } = driver;
  if (wish.grant?.length)
    await eventually(async () =>
      expect(
        await helper.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length, null),
      ).toBe(1),
    );
  const tab = await driver.newTab();
  const tabId = () =>
    helper.evaluate(async url => (await chrome.tabs.query({})).find(t => t.url === url)!.id!, tab.url());
  return {
    server,
    tab,
    tabId,
    hosts: driver.hosts,
    ask: <T>(message: object) => helper.evaluate(m => chrome.runtime.sendMessage(m) as Promise<T>, message),
    async askPage<T>(message: ToPage) {
      return helper.evaluate(([id, m]) => chrome.tabs.sendMessage(id, m, { frameId: 0 }) as Promise<T>, [
        await tabId(),
        message,
      ] as const);
    },
    popup: async (view = 'site') => driver.view(`src/popup/index.html?tab=${await tabId()}&view=${view}`),
    view: path => driver.view(path),
    async badge() {
      return helper.evaluate(id => chrome.action.getBadgeText({ tabId: id }), await tabId());
    },
    async opened(url) {
      const find = () => helper.evaluate(async u => (await chrome.tabs.query({})).find(t => t.url === u)?.id, url);
      await eventually(async () => expect(await find(), `a tab at ${url}`).toBeDefined());
      // Firefox's driver does not see a tab that a view of ours opened: the walk goes on in one that it does.
      await helper.evaluate(id => chrome.tabs.remove(id!), await find());
      const again = await driver.newTab();
      await again.goto(url);
      return again;
    },
    async gone() {
      await helper.evaluate(() => chrome.management.uninstallSelf(), null).catch(() => undefined);
    },
    async close() {
      await driver.close();
      await server.close();
    },
  };
}

interface ClickTarget {
  x: number;
  y: number /** What lies over it. */;
  under: string | null;
}

/** Where the first shown element stands that fits a selector and bears a text; our open root counts as the page. What is off the window or covered is scrolled to. */
const findTarget = (tab: Tab, css: string, text: string): Promise<ClickTarget | null> =>
  tab.evaluate(
    ([wanted, says]) => {
      const all = (root: ParentNode): Element[] =>
        [...root.querySelectorAll('*')].flatMap(e => [e, ...(e.shadowRoot ? all(e.shadowRoot) : [])]);
      const el = all(document).find(
        e => e.matches(wanted) && (e.textContent ?? '').includes(says) && e.getClientRects().length > 0,
      );
      if (!el) return null;
      const r = el.getBoundingClientRect();
      const [x, y] = [r.x + r.width / 2, r.y + r.height / 2];
      let met = document.elementFromPoint(x, y);
      for (
        let deeper = met?.shadowRoot?.elementFromPoint(x, y);
        deeper && deeper !== met;
        deeper = met?.shadowRoot?.elementFromPoint(x, y)
      )
        met = deeper;
      if ([el, ...((el as HTMLInputElement).labels ?? [])].some(e => e.contains(met))) return { x, y, under: null };
      el.scrollIntoView({ block: 'center', behavior: 'instant' });
      return { x, y, under: (met?.cloneNode() as Element | undefined)?.outerHTML ?? 'the edge of the window' };
    },
    [css, text] as const,
  );

/** Once it stands still with nothing over it. */
async function waitForStableTarget(tab: Tab, css: string, text: string): Promise<ClickTarget> {
  let last: ClickTarget | null = null;
  await eventually(async () => {
    const now = await findTarget(tab, css, text);
    const still = now && last && now.x === last.x && now.y === last.y;
    last = now;
    expect(now, `${css} ${text} is not on the screen`).not.toBeNull();
    expect(now!.under, `${css} ${text} is covered`).toBeNull();
    expect(still, `${css} ${text} moves`).toBe(true);
  });
  return last!;
}

/** A press as a hand does it: at the middle of the element, through the mouse. */
export async function press(tab: Tab, css: string, text = ''): Promise<void> {
  const { x, y } = await waitForStableTarget(tab, css, text);
  await tab.mouse.click(x, y);
}

/** Presses again where a page that was still loading moved under the pointer, as a hand does. */
export async function clickUntil(tab: Tab, css: string, text: string, done: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; ; presses++) {
    await press(tab, css, text);
    try {
      return await vi.waitFor(
        async () => {
          if (!(await done())) throw new Error(`nothing came of ${css}`);
        },
        { timeout: 8_000, interval: 50 },
      );
    } catch (fault) {
      if (presses === 3) throw fault;
    }
  }
}

/** Types over whatever stands in a field. */
export async function fillField(tab: Tab, css: string, text: string): Promise<void> {
  await press(tab, css);
  await tab.evaluate(wanted => document.querySelector<HTMLInputElement>(wanted)!.select(), css);
  await tab.keyboard.click('Backspace');
  if (text) await tab.keyboard.type(text);
}

/** A press in a view of ours that is not in front, as the popup is not when it is opened as a tab. */
export async function clickInView(view: Tab, css: string, text = ''): Promise<void> {
  await eventually(async () =>
    expect(
      await view.evaluate(
        ([wanted, says]) => {
          const el = [...document.querySelectorAll<HTMLElement>(wanted)].find(
            e => e.innerText.includes(says) && !e.matches(':disabled'),
          );
          el?.click();
          return !!el;
        },
        [css, text] as const,
      ),
      `${css} ${text}`,
    ).toBe(true),
  );
}

/** What is shown at a selector, in our open root too, a line each. */
export const textAt = (tab: Tab, css: string): Promise<string> =>
  tab.evaluate(wanted => {
    const all = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap(e => [e, ...(e.shadowRoot ? all(e.shadowRoot) : [])]);
    return all(document)
      .filter(e => e.matches(wanted))
      .map(e => (e as HTMLElement).innerText)
      .join('\n');
  }, css);

export const expectText = (tab: Tab, css: string, text: string): Promise<void> =>
  eventually(async () => expect(await textAt(tab, css)).toContain(text));

/** Until what was done has brought a new document. */
export async function waitForNavigation(tab: Tab, act: () => Promise<unknown>): Promise<void> {
  await tab.evaluate(() => {
    (window as { before?: true }).before = true;
  }, null);
  await act();
  await eventually(async () =>
    expect(
      await tab.evaluate(
        () =>
          location.protocol === 'https:' && !(window as { before?: true }).before && document.readyState === 'complete',
        null,
      ),
    ).toBe(true),
  );
}

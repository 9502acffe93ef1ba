/** Opens the built extension in either browser, behind what both drivers share, so that one flow runs in both. */
import { mkdtempSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { ElementHandle, Page as FirefoxPage } from 'puppeteer-core';
import { expect } from 'vitest';
import { type Chromium, type ExtensionOptions, openChromium } from '../../../scripts/browser/chromium.ts';
import { type Firefox, openFirefox } from '../../../scripts/browser/firefox.ts';
import { type LocalServer, startLocalServer } from '../../../scripts/browser/server.ts';
import type { RequestOf, WorkerMessage } from '../../../src/messaging/contract.ts';
import { type AccessibleNode, readChromiumTree, readFirefoxTree } from './accessibility-tree.ts';
import { some } from '../thorough.ts';
import { eventually } from './expectations.ts';
import type { Tab } from './page-actions.ts';
import { openSharedChromium, openSharedFirefox, type SharedChromium, type SharedFirefox } from './shared-browsers.ts';

interface Driver {
  server: LocalServer;
  /** A page of the extension, from which the test talks to its worker. */
  helper: Tab;
  newTab(): Promise<Tab>;
  view(path: string): Promise<Tab>;
  /** Restarts the extension. @returns a new helper */
  restart(): Promise<Tab>;
  chooseFiles(tab: Tab, css: string, files: string[]): Promise<void>;
  readAccessibilityTree(tab: Tab): Promise<AccessibleNode[]>;
  downloads: string;
  /** The URLs of all open tabs. */
  tabUrls(): Promise<string[]>;
  /** Every host that the browser asked the proxy for. */
  hosts: string[];
  close(): Promise<void>;
}

export interface SessionOptions extends ExtensionOptions {
  /** Answers a page that asks for a password (basic authentication). */
  login?: { username: string; password: string };
  /** Launches a browser of its own, which logs what it asks of the network. */
  launch?: {
    /** The folder for Chromium's log of its network activity. */
    netLogFolder?: string;
    /** The folder for Firefox's log of the names it resolves; it can open no web pages then. */
    dnsLogFolder?: string;
  };
}

async function launchChromium({ launch = {}, login: _, ...extension }: SessionOptions) {
  const server = await startLocalServer();
  const netLog = launch.netLogFolder ? { netLog: join(launch.netLogFolder, 'net.json') } : {};
  const viewport = { width: 1000, height: 700 };
  return { server, browser: await openChromium({ port: server.port, viewport, ...netLog, ...extension }) };
}

async function launchFirefox({ launch = {}, login: _, ...extension }: SessionOptions) {
  const server = await startLocalServer();
  const dnsLog = launch.dnsLogFolder ? { dnsLog: join(launch.dnsLogFolder, 'dns') } : {};
  return { server, browser: await openFirefox({ port: server.port, ...dnsLog, ...extension }) };
}

const HELPER = 'src/pages/lesson/index.html?id=none';
const notRestartable = () => Promise.reject(new Error('only in a shared browser'));

async function chromiumDriver(
  chrome: Chromium & Partial<SharedChromium>,
  { login }: SessionOptions,
): Promise<Omit<Driver, 'server'>> {
  const { downloads = mkdtempSync(join(tmpdir(), 'downloads-')) } = chrome;
  if (login) await chrome.context.setHTTPCredentials(login);
  const newTab = async (open: Promise<Page>): Promise<Tab> => {
    const page = await open;
    page.on('download', file => {
      const path = join(downloads, file.suggestedFilename());
      // Under another name until it is complete, as in Firefox. A page may close before that.
      file.saveAs(`${path}.part`).then(
        () => renameSync(`${path}.part`, path),
        () => undefined,
      );
    });
    return page as Tab;
  };
  const view = (path: string) => newTab(chrome.view(path));
  return {
    downloads,
    tabUrls: async () => chrome.context.pages().map(page => page.url()),
    helper: await view(HELPER),
    view,
    newTab: () => newTab(chrome.context.newPage()),
    async restart() {
      await (chrome.restart ?? notRestartable)();
      return view(HELPER);
    },
    chooseFiles: (tab, css, files) => (tab as unknown as Page).locator(css).setInputFiles(files),
    readAccessibilityTree: tab => readChromiumTree(tab as unknown as Page),
    hosts: [],
    close: chrome.close,
  };
}

function firefoxDriver(firefox: Firefox & Partial<SharedFirefox>, { login }: SessionOptions): Omit<Driver, 'server'> {
  return {
    downloads: firefox.downloads ?? '',
    tabUrls: () =>
      firefox.asBrowser(`
        const windows = [...Services.wm.getEnumerator('navigator:browser')];
        return windows.flatMap(w => w.gBrowser.tabs.map(tab => tab.linkedBrowser.currentURI.spec));`),
    restart: () => firefox.restart() as Promise<Tab>,
    async chooseFiles(tab, css, files) {
      const input = await (tab as unknown as FirefoxPage).waitForSelector(css);
      await (input as ElementHandle<HTMLInputElement>).uploadFile(...files);
    },
    async readAccessibilityTree(tab) {
      await tab.bringToFront();
      return readFirefoxTree(firefox as SharedFirefox);
    },
    helper: firefox.firstPage as Tab,
    view: path => firefox.view(path) as Promise<Tab>,
    async newTab() {
      const page = await firefox.browser.newPage();
      if (login) await page.authenticate(login);
      return page as Tab;
    },
    hosts: firefox.hosts,
    close: firefox.close,
  };
}

const drivers = {
  async Chromium(options: SessionOptions): Promise<Driver> {
    if (!options.launch) {
      const chrome = await openSharedChromium(options);
      return { server: chrome.server, ...(await chromiumDriver(chrome, options)) };
    }
    const { server, browser } = await launchChromium(options);
    return withServer(server, await chromiumDriver(browser, options));
  },
  async Firefox(options: SessionOptions): Promise<Driver> {
    if (!options.launch) {
      const firefox = await openSharedFirefox(options);
      return { server: firefox.server, ...firefoxDriver(firefox, options) };
    }
    const { server, browser } = await launchFirefox(options);
    return withServer(server, firefoxDriver(browser, options));
  },
};

/** Ends the server together with the browser. */
const withServer = (server: LocalServer, driver: Omit<Driver, 'server'>): Driver => ({
  ...driver,
  server,
  async close() {
    await driver.close();
    await server.close();
  },
});

export type BrowserName = keyof typeof drivers;
export const BROWSERS = Object.keys(drivers) as BrowserName[];

/** Shares what is alike in both browsers between them. @returns this browser's share, or all in a thorough run */
export const byTurns = <T>(browser: BrowserName, all: readonly T[]): readonly T[] =>
  some(all, BROWSERS.length, BROWSERS.indexOf(browser));

/** @returns whether the n-th test of those that are shared between the browsers is this one's turn */
export const isTurn = (browser: BrowserName, n: number): boolean =>
  byTurns(browser, [...Array(n + 1).keys()]).includes(n);

export interface BrowserSession {
  server: LocalServer;
  /** The tab that the person has open. */
  tab: Tab;
  /** Sends a message as an extension page does. */
  ask<T>(message: object): Promise<T>;
  /** An extension page, from which the test talks to the worker. */
  helper(): Tab;
  /** Sends a message as the worker does, to the content script in the person's tab. */
  askPage<T>(message: RequestOf<WorkerMessage>): Promise<T>;
  /** Opens the popup over the person's tab, in a tab of its own. */
  popup(view?: 'site' | 'report'): Promise<Tab>;
  /** Opens an extension page. */
  view(path: string): Promise<Tab>;
  badge(): Promise<string>;
  tabId(): Promise<number>;
  /** Hosts that Firefox asked the proxy for. */
  hosts: string[];
  /** Waits for a tab at this URL and opens the same URL in a tab that the driver sees. */
  adoptTab(url: string): Promise<Tab>;
  /** Ends the extension while its scripts stay in open pages, as an update does. */
  uninstall(): Promise<void>;
  /** Restarts the extension, which closes its pages and keeps what it stored. */
  restart(): Promise<void>;
  /** The folder in which the browser saves files. */
  downloads: string;
  /** The URLs of all open tabs. */
  tabUrls(): Promise<string[]>;
  /** Chooses files in a file input. */
  chooseFiles(tab: Tab, css: string, files: string[]): Promise<void>;
  /** Reads what the browser tells assistive technology about a tab. */
  readAccessibilityTree(tab: Tab): Promise<AccessibleNode[]>;
  close(): Promise<void>;
}

export async function openSession(name: BrowserName, options: SessionOptions): Promise<BrowserSession> {
  const driver = await drivers[name](options);
  const { server } = driver;
  let { helper } = driver;
  if (options.grant?.length)
    await eventually(async () =>
      expect(
        await helper.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length, null),
      ).toBe(1),
    );
  const tab = await driver.newTab();
  /** The browser may list a page's new URL a moment after the page has it. */
  const tabId = async (): Promise<number> => {
    let id: number | undefined;
    await eventually(async () => {
      id = await helper.evaluate(async url => (await chrome.tabs.query({})).find(t => t.url === url)?.id, tab.url());
      expect(id, `a tab at ${tab.url()}`).toBeDefined();
    });
    return id!;
  };
  return {
    server,
    tab,
    tabId,
    hosts: driver.hosts,
    helper: () => helper,
    ask: <T>(message: object) => helper.evaluate(m => chrome.runtime.sendMessage(m) as Promise<T>, message),
    async askPage<T>(message: RequestOf<WorkerMessage>) {
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
    async adoptTab(url) {
      const find = () => helper.evaluate(async u => (await chrome.tabs.query({})).find(t => t.url === u)?.id, url);
      await eventually(async () => expect(await find(), `a tab at ${url}`).toBeDefined());
      // Puppeteer does not see a tab that an extension page opened in Firefox.
      await helper.evaluate(id => chrome.tabs.remove(id!), await find());
      const again = await driver.newTab();
      await again.goto(url);
      return again;
    },
    async uninstall() {
      await helper.evaluate(() => chrome.management.uninstallSelf(), null).catch(() => undefined);
    },
    async restart() {
      helper = await driver.restart();
    },
    chooseFiles: driver.chooseFiles,
    readAccessibilityTree: driver.readAccessibilityTree,
    downloads: driver.downloads,
    tabUrls: driver.tabUrls,
    close: driver.close,
  };
}

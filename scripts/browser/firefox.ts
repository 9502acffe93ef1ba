/** Opens the built extension in Firefox, headless, over WebDriver BiDi, behind a local proxy. */
import { existsSync, rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import puppeteer, { type Browser, type Page, TargetType } from 'puppeteer-core';
import { copyBuild } from './build-copy.ts';
import { getBuildFolder } from './built-extension.ts';
import type { ExtensionOptions } from './chromium.ts';
import { startLocalProxy } from './server.ts';
import { PATIENCE } from './patience.ts';

export const FIREFOX =
  process.env.FIREFOX ?? ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(existsSync) ?? 'firefox';

export interface FirefoxLaunchOptions {
  /** The port of this machine that every host name leads to. */
  port: number;
  /** The folder in which files are saved without asking. */
  downloads?: string;
  prefs?: Record<string, string | number | boolean>;
  /** A profile folder that is kept. */
  profile?: string;
  /** The file in which the browser logs every name it resolves; replaces the proxy. */
  dnsLog?: string;
  /** Lets the driver reach the browser's own windows, and the extension into private ones. */
  system?: boolean;
}

export interface FirefoxOptions extends FirefoxLaunchOptions, ExtensionOptions {}

interface LaunchedFirefox {
  browser: Browser;
  /** Every host that the proxy was asked for. */
  hosts: string[];
  /** Runs a function body in the browser's own window. Only with `system`. */
  asBrowser<T>(code: string): Promise<T>;
  close(): Promise<void>;
}

interface InstalledExtension {
  /** The page that the extension opened when it was installed. */
  firstPage: Page;
  view(path: string): Promise<Page>;
  /** Restarts the extension, which closes its pages. @returns the page that it opened then */
  restart(): Promise<Page>;
  /** Uninstalls the extension, with all that it stored. */
  uninstall(): Promise<void>;
}

export interface Firefox extends LaunchedFirefox, Omit<InstalledExtension, 'uninstall'> {}

interface BidiBrowser {
  connection: {
    send(method: string, params: object): Promise<{ result: unknown }>;
    emit(event: string, params: object): void;
  };
}

interface Contexts {
  contexts: { context: string }[];
}

const PREFS = {
  'network.proxy.type': 1,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.allow_hijacking_localhost': true,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false,
  'app.normandy.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'services.settings.server': 'data:,',
  'extensions.getAddons.cache.enabled': false,
  'browser.region.update.enabled': false,
  'dom.ipc.processPrelaunch.enabled': false,
  'browser.translations.enable': false,
  'browser.ml.enable': false,
};

const downloadPrefs = (folder: string) => ({
  'browser.download.folderList': 2,
  'browser.download.dir': folder,
  'browser.download.useDownloadDir': true,
  'browser.download.always_ask_before_handling_new_types': false,
});

export async function launchFirefox(options: FirefoxLaunchOptions): Promise<LaunchedFirefox> {
  const proxy = await startLocalProxy(options.port);
  const logging = { MOZ_LOG: 'nsHostResolver:5,sync', MOZ_LOG_FILE: options.dnsLog };
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    headless: true,
    timeout: PATIENCE,
    args: options.system ? ['--remote-allow-system-access'] : [],
    ...(options.dnsLog ? { env: { ...process.env, ...logging } } : {}),
    ...(options.profile ? { userDataDir: options.profile } : {}),
    acceptInsecureCerts: true,
    defaultViewport: { width: 1000, height: 700 },
    extraPrefsFirefox: {
      ...PREFS,
      'network.proxy.ssl_port': proxy.port,
      ...(options.downloads ? downloadPrefs(options.downloads) : {}),
      // Behind a proxy Firefox resolves no names itself.
      ...(options.dnsLog ? { 'network.proxy.type': 0 } : {}),
      ...options.prefs,
    },
  });
  browser.on('targetcreated', async target => {
    if (target.type() === TargetType.PAGE) (await target.page())?.setDefaultTimeout(PATIENCE);
  });
  async function asBrowser<T>(code: string): Promise<T> {
    const { connection } = browser as unknown as BidiBrowser;
    const { contexts } = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' }))
      .result as Contexts;
    const answer = (
      await connection.send('script.evaluate', {
        expression: `(async () => JSON.stringify(await (async () => { ${code} })() ?? null))()`,
        target: { context: contexts[0]!.context },
        awaitPromise: true,
      })
    ).result as { type: string; result: { value: string }; exceptionDetails?: { text: string } };
    if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text);
    return JSON.parse(answer.result.value) as T;
  }
  return {
    browser,
    hosts: proxy.hosts,
    asBrowser,
    async close() {
      await browser.close();
      proxy.close();
    },
  };
}

/**
 * Turns on "Run in Private Windows", as the switch in the list of extensions does, and answers whether it was off. A
 * profile that is used again remembers it.
 */
const allowInPrivateWindows = (id: string): string => `
  if (WebExtensionPolicy.getByID('${id}').privateBrowsingAllowed) return false;
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const permissions = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
  await ExtensionPermissions.add('${id}', permissions, WebExtensionPolicy.getByID('${id}').extension);
  await (await AddonManager.getAddonByID('${id}')).reload();
  return true;`;

/** A page that is changing its document may never answer. */
const answer = <T>(answered: Promise<T>, none: T): Promise<T> =>
  Promise.race([answered.catch(() => none), delay(2_000, none)]);

const isReady = (page: Page): Promise<boolean> =>
  answer(
    page.evaluate(() => location.protocol === 'moz-extension:' && document.readyState === 'complete'),
    false,
  );

const POLLS_BEFORE_ANNOUNCING = 30;

/** Announces tabs to the driver that Firefox has, but whose `contextCreated` event it did not send. */
async function announceTabs(browser: Browser): Promise<void> {
  const { connection } = browser as unknown as BidiBrowser;
  const { contexts } = (await connection.send('browsingContext.getTree', { maxDepth: 0 })).result as Contexts;
  const announced = new Set((await browser.pages()).map(page => (page.mainFrame() as unknown as { _id: string })._id));
  for (const context of contexts)
    if (!announced.has(context.context)) connection.emit('browsingContext.contextCreated', context);
}

const describePage = (page: Page): Promise<string> =>
  answer(
    page.evaluate(() => `${location.href} ${document.readyState}`),
    'a page that does not answer',
  );

/** Installs a fresh copy of the extension in a running browser. */
export async function installInFirefox(
  { browser, asBrowser }: LaunchedFirefox,
  { extension, privateWindows, ...changes }: ExtensionOptions & { privateWindows?: 'also' | 'only' | undefined },
): Promise<InstalledExtension> {
  // A driver may not navigate to an extension page, but may use one that the extension opened.
  const copy = copyBuild(extension || getBuildFolder('firefox'), {
    ...changes,
    firstPath: 'src/pages/lesson/index.html?id=none',
  });
  // A new page is recognised by being new, because some pages change their URL at once.
  const known = new Set<Page>(await browser.pages());
  async function newExtensionPage(): Promise<Page> {
    const began = Date.now();
    for (let polls = 1; Date.now() < began + PATIENCE; polls++) {
      for (const page of await browser.pages()) {
        if (known.has(page) || !(await isReady(page))) continue;
        known.add(page);
        return page;
      }
      await delay(30);
      if (polls % POLLS_BEFORE_ANNOUNCING === 0) await announceTabs(browser);
    }
    const open = await Promise.all((await browser.pages()).map(describePage));
    throw new Error(`the extension opened no page; open: ${open.join(', ')}`);
  }
  const id = await browser.installExtension(copy);
  // In a browser that has only private windows it opens no page before it is allowed there.
  let opened: Page | undefined;
  if (privateWindows === 'also') {
    opened = await newExtensionPage();
    for (const page of await browser.pages()) known.add(page);
  }
  // This restarts the extension, which closes all of its pages and opens its first page again.
  if (privateWindows && (await asBrowser<boolean>(allowInPrivateWindows(id)))) opened = undefined;
  let firstPage = opened ?? (await newExtensionPage());
  /** Asks an extension page to open another one or, where none is left, the browser itself. */
  async function createTab(path: string): Promise<void> {
    // Puppeteer does not always notice that an extension page has closed or was left.
    const asked = await firstPage
      .evaluate(async p => {
        const { browser: api } = globalThis as unknown as { browser?: typeof chrome };
        if (!api) return false;
        await api.tabs.create({ url: api.runtime.getURL(p) });
        return true;
      }, path)
      .catch(() => false);
    if (asked) return;
    await asBrowser(`
      const url = WebExtensionPolicy.getByID('${id}').getURL('${path}');
      const window = Services.wm.getMostRecentWindow('navigator:browser');
      const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
      window.gBrowser.selectedTab = window.gBrowser.addTab(url, { triggeringPrincipal });`);
  }
  return {
    firstPage,
    async view(path) {
      for (const page of await browser.pages()) known.add(page);
      await createTab(path);
      return newExtensionPage();
    },
    async restart() {
      for (const page of await browser.pages()) known.add(page);
      // The page ends before it can answer.
      await firstPage.evaluate(() => void setTimeout(() => chrome.runtime.reload()));
      firstPage = await newExtensionPage();
      return firstPage;
    },
    async uninstall() {
      // A test may have uninstalled it already.
      await browser.uninstallExtension(id).catch(() => undefined);
      rmSync(copy, { recursive: true, force: true });
    },
  };
}

export async function openFirefox({
  grant,
  openShadowRoot,
  firstRun,
  extension,
  ...options
}: FirefoxOptions): Promise<Firefox> {
  const firefox = await launchFirefox(options);
  if (extension === false) {
    const none = () => Promise.reject(new Error('no extension'));
    return { ...firefox, firstPage: await firefox.browser.newPage(), view: none, restart: none };
  }
  const alwaysPrivate = options.prefs?.['browser.privatebrowsing.autostart'] === true;
  const privateWindows = alwaysPrivate ? 'only' : 'also';
  const installed = await installInFirefox(firefox, {
    grant,
    openShadowRoot,
    firstRun,
    extension,
    privateWindows: options.system ? privateWindows : undefined,
  });
  return {
    ...firefox,
    firstPage: installed.firstPage,
    view: installed.view,
    restart: installed.restart,
    async close() {
      await firefox.close();
      await installed.uninstall();
    },
  };
}

/** The built extension in Debian's Firefox, headless, over WebDriver BiDi, behind a local proxy. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { root } from '../build/data.ts';
import { copyOf } from '../../test/helpers/build-copy.ts';
import { localProxy } from './server.ts';

export const FIREFOX =
  process.env.FIREFOX ?? ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(existsSync) ?? 'firefox';

export interface Firefox {
  browser: Browser;
  hosts: string[];
  first: Page;
  view(path: string): Promise<Page> /** Runs a body of code in the browser's own window. Only with `system`. */;
  asBrowser<T>(code: string): Promise<T>;
  close(): Promise<void>;
}

export interface FirefoxOptions {
  port: number;
  grant?: string[];
  openMount?: boolean /** Where files are saved, without asking. */;
  downloads?: string;
  prefs?: Record<string, string | number | boolean> /** A folder to keep. */;
  profile?: string /** Another one than the build; false: a browser without Breakwater. */;
  extension?: string | false /** Where the browser writes down every name that it looks up; then there is no proxy. */;
  dnsLog?: string /** The driver reaches the browser's own windows, and Breakwater is let into private ones. */;
  system?: boolean;
}

/** As the switch in the list of extensions does. */
const letIn = (id: string): string => `
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await ExtensionPermissions.add('${id}', { permissions: ['internal:privateBrowsingAllowed'], origins: [] }, WebExtensionPolicy.getByID('${id}').extension);
  await (await AddonManager.getAddonByID('${id}')).reload();`;

export async function openFirefox(options: FirefoxOptions): Promise<Firefox> {
  const proxy = await localProxy(options.port);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    headless: true,
    args: options.system ? ['--remote-allow-system-access'] : [],
    ...(options.dnsLog
      ? { env: { ...process.env, MOZ_LOG: 'nsHostResolver:5,sync', MOZ_LOG_FILE: options.dnsLog } }
      : {}),
    ...(options.profile ? { userDataDir: options.profile } : {}),
    acceptInsecureCerts: true,
    defaultViewport: { width: 1000, height: 700 },
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
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
      ...(options.downloads
        ? {
            'browser.download.folderList': 2,
            'browser.download.dir': options.downloads,
            'browser.download.useDownloadDir': true,
            'browser.download.always_ask_before_handling_new_types': false,
          }
        : {}),
      // Behind a proxy Firefox looks up no names ahead.
      ...(options.dnsLog ? { 'network.proxy.type': 0 } : {}),
      ...options.prefs,
    },
  });
  async function asBrowser<T>(code: string): Promise<T> {
    const { connection } = browser as unknown as {
      connection: { send(method: string, params: object): Promise<{ result: unknown }> };
    };
    const { contexts } = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as {
      contexts: { context: string }[];
    };
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
  if (options.extension === false) {
    const page = await browser.newPage();
    return {
      browser,
      hosts: proxy.hosts,
      first: page,
      asBrowser,
      view: () => Promise.reject(new Error('no extension')),
      async close() {
        await browser.close();
        proxy.close();
      },
    };
  }
  // A driver may not navigate to extension pages, but may work in one that the extension opened.
  const dist = copyOf(options.extension ?? join(root, 'dist/firefox'), {
    ...options,
    firstView: 'src/pages/lesson/index.html?id=none',
  });
  // Known by being new: some pages change their address at once.
  const known = new Set<Page>();
  const opened = async (patience = 60_000): Promise<Page> => {
    for (const until = Date.now() + patience; Date.now() < until; await new Promise(r => setTimeout(r, 100)))
      for (const page of await browser.pages())
        if (
          !known.has(page) &&
          (await page
            .evaluate(() => location.protocol === 'moz-extension:' && document.readyState === 'complete')
            .catch(() => false))
        ) {
          known.add(page);
          return page;
        }
    throw new Error('the extension opened no page');
  };
  // In a browser that is busy starting, the extension's own start may be lost: then it is installed once more.
  const install = async (patience: number): Promise<Page> => {
    const id = await browser.installExtension(dist);
    if (options.system) await asBrowser(letIn(id));
    return opened(patience).catch(async (fault: unknown) => {
      await browser.uninstallExtension(id);
      throw fault;
    });
  };
  const first = await install(20_000).catch(() => install(60_000));
  return {
    browser,
    hosts: proxy.hosts,
    first,
    asBrowser,
    async view(path) {
      for (const page of await browser.pages()) known.add(page);
      const open = () =>
        first.evaluate(
          async p =>
            (
              await (globalThis as unknown as { browser: typeof chrome }).browser.tabs.create({
                url: (globalThis as unknown as { browser: typeof chrome }).browser.runtime.getURL(p),
              })
            ).id!,
          path,
        );
      const tab = await open();
      // The driver now and then loses sight of a new tab: then another one is opened in its place.
      return opened(15_000).catch(async () => {
        await first.evaluate(id => (globalThis as unknown as { browser: typeof chrome }).browser.tabs.remove(id), tab);
        await open();
        return opened();
      });
    },
    async close() {
      await browser.close();
      proxy.close();
      rmSync(dist, { recursive: true, force: true });
    },
  };
}

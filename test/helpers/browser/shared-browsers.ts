/** Keeps one Chromium and one Firefox per test worker; each test file gets a fresh installation of the extension. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession } from 'playwright-core';
import {
  type Chromium,
  type ExtensionOptions,
  INSTALL_SWITCH,
  installInChromium,
  launchChromium,
} from '../../../scripts/browser/chromium.ts';
import { type Firefox, installInFirefox, launchFirefox } from '../../../scripts/browser/firefox.ts';
import { type LocalServer, startLocalServer } from '../../../scripts/browser/server.ts';

type LaunchedChromium = Awaited<ReturnType<typeof launchChromium>> & { debugger: CDPSession };
type LaunchedFirefox = Awaited<ReturnType<typeof launchFirefox>>;

interface WorkerBrowsers {
  server?: Promise<LocalServer>;
  /** The folder in which both browsers save files. */
  downloads?: string;
  chromium?: Promise<LaunchedChromium> | undefined;
  firefox?: Promise<LaunchedFirefox> | undefined;
  /** Ends what the last file left open, if its set-up failed before it could. */
  leave?: (() => Promise<void>) | undefined;
}

/** Vitest evaluates modules again for each file of a worker, but keeps its global object. */
const worker = ((globalThis as { workerBrowsers?: WorkerBrowsers }).workerBrowsers ??= startWorker());

/** Vitest ends a worker by SIGTERM, which the drivers take over without exiting. On exit they kill their browsers. */
function startWorker(): WorkerBrowsers {
  process.once('SIGTERM', () => process.exit());
  return {};
}

interface Shared {
  server: LocalServer;
  /** The folder in which the browser saves files, where a test does not take them itself. */
  downloads: string;
}

export interface SharedChromium extends Chromium, Shared {
  /** Restarts the extension, which closes its pages and keeps what it stored. */
  restart(): Promise<void>;
}

export type SharedFirefox = Firefox & Shared;

const sharedServer = (): Promise<LocalServer> => (worker.server ??= startLocalServer());
const sharedDownloads = (): string => (worker.downloads ??= mkdtempSync(join(tmpdir(), 'downloads-')));

async function startChromium(): Promise<LaunchedChromium> {
  const { port } = await sharedServer();
  const chrome = await launchChromium({ port, viewport: { width: 1000, height: 700 }, args: [INSTALL_SWITCH] });
  chrome.context.once('close', () => {
    worker.chromium = undefined;
  });
  return { ...chrome, debugger: await chrome.context.browser()!.newBrowserCDPSession() };
}

async function startFirefox(): Promise<LaunchedFirefox> {
  const { port } = await sharedServer();
  const firefox = await launchFirefox({ port, downloads: sharedDownloads(), system: true });
  firefox.browser.once('disconnected', () => {
    worker.firefox = undefined;
  });
  return firefox;
}

/** Registers how to end the current use of the browsers. @returns the same, to be called once */
function onLeave(server: LocalServer, end: () => Promise<void>): () => Promise<void> {
  const leave = async () => {
    if (worker.leave !== leave) return;
    worker.leave = undefined;
    await end();
    server.reset();
    for (const name of readdirSync(sharedDownloads()))
      rmSync(join(sharedDownloads(), name), { recursive: true, force: true });
  };
  worker.leave = leave;
  return leave;
}

/** Closes all tabs and deletes what pages stored: cookies, storage, cache, permissions. */
async function clearChromium({ context }: LaunchedChromium, server: LocalServer): Promise<void> {
  const blank = await context.newPage();
  await Promise.all(context.pages().map(page => (page === blank ? undefined : page.close())));
  await context.clearCookies();
  await context.clearPermissions();
  await context.setHTTPCredentials(null);
  await context.setOffline(false);
  const page = await context.newCDPSession(blank);
  for (const origin of new Set(server.requests.map(url => new URL(url).origin)))
    await page.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await page.send('Network.clearBrowserCache');
  await page.detach();
}

const CLEAR_FIREFOX = `
  await new Promise(done =>
    Services.clearData.deleteData(Ci.nsIClearDataService.CLEAR_ALL, { onDataDeleted: done }));
  Services.perms.removeAll();`;

/** Input of a driver does not count as the person’s, so the vault would lock minutes after the browser was launched. */
const RESET_IDLE_TIME = `
  Cc['@mozilla.org/widget/useridleservice;1'].getService(Ci.nsIUserIdleServiceInternal).resetIdleTimeOut(0);`;

async function clearFirefox({ browser, asBrowser, hosts }: LaunchedFirefox): Promise<void> {
  const blank = await browser.newPage();
  for (const page of await browser.pages()) if (page !== blank) await page.close();
  await asBrowser(CLEAR_FIREFOX);
  hosts.length = 0;
}

export async function openSharedChromium(options: ExtensionOptions = {}): Promise<SharedChromium> {
  await worker.leave?.();
  const server = await sharedServer();
  const launched = await (worker.chromium ??= startChromium());
  const { uninstall, ...installed } = await installInChromium(launched.context, launched.debugger, options);
  const close = onLeave(server, async () => {
    // A test may have closed the browser itself.
    if (!worker.chromium) return;
    await uninstall();
    await clearChromium(launched, server);
  });
  return {
    context: launched.context,
    profile: launched.profile,
    ...installed,
    server,
    downloads: sharedDownloads(),
    close,
  };
}

export async function openSharedFirefox(options: ExtensionOptions = {}): Promise<SharedFirefox> {
  await worker.leave?.();
  const server = await sharedServer();
  const launched = await (worker.firefox ??= startFirefox());
  await launched.asBrowser(RESET_IDLE_TIME);
  const { uninstall, ...installed } = await installInFirefox(launched, options);
  // A slow file takes longer than the five minutes after which the vault locks.
  const staysAwake = setInterval(() => void launched.asBrowser(RESET_IDLE_TIME).catch(() => undefined), 60_000);
  const close = onLeave(server, async () => {
    clearInterval(staysAwake);
    if (!worker.firefox) return;
    await uninstall();
    await clearFirefox(launched);
  });
  return { ...launched, ...installed, server, downloads: sharedDownloads(), close };
}

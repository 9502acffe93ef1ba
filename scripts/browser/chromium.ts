/** Opens the built extension in Chromium, headless, with every host name answered by a local server. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright-core';
import { copyBuild } from './build-copy.ts';
import { getBuildFolder } from './built-extension.ts';
import { PATIENCE } from './patience.ts';

process.env.PW_EXPERIMENTAL_SERVICE_WORKER_NETWORK_EVENTS ??= '1';

export const CHROMIUM =
  process.env.CHROMIUM ??
  ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'].find(existsSync) ??
  'chromium';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--ignore-certificate-errors',
];

export interface ChromiumLaunchOptions {
  /** The port of this machine that every host name leads to. */
  port?: number;
  headless?: boolean;
  lang?: string;
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  /** A profile folder that is kept. */
  profile?: string;
  /** The file in which the browser logs all network activity. */
  netLog?: string;
  /** Command-line switches. */
  args?: string[];
}

export interface ExtensionOptions {
  /** Origins (match patterns) that the installed copy is granted, as a person would on a press. */
  grant?: string[];
  /** Opens the closed shadow root of the copy, for tests that use what is in it. */
  openShadowRoot?: boolean;
  /** Opens the first-run page when the copy is installed. */
  firstRun?: boolean;
  /** The folder of another extension than the build, which is used as it is if nothing changes; false: none. */
  extension?: string | false;
}

export interface ChromiumOptions extends ChromiumLaunchOptions, ExtensionOptions {}

export interface Chromium {
  context: BrowserContext;
  id: string;
  profile: string;
  view(path: string): Promise<Page>;
  close(): Promise<void>;
}

interface Manifest {
  key?: string;
  background?: { service_worker?: string };
}

const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;

/** Chromium derives the ID of an unpacked extension from its key, or else from its folder. */
function extensionId(folder: string): string {
  const { key } = readManifest(folder);
  const hash = createHash('sha256')
    .update(key ? Buffer.from(key, 'base64') : realpathSync(folder))
    .digest('hex');
  return [...hash.slice(0, 32)].map(c => 'abcdefghijklmnop'[parseInt(c, 16)]).join('');
}

export async function launchChromium(options: ChromiumLaunchOptions): Promise<Omit<Chromium, 'id' | 'view'>> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    headless: false, // the flag below is the headless mode that loads extensions
    ignoreHTTPSErrors: true,
    colorScheme: options.colorScheme ?? 'light',
    ...(options.viewport ? { viewport: options.viewport } : options.headless === false ? { viewport: null } : {}),
    ignoreDefaultArgs: ['--disable-extensions', '--disable-component-extensions-with-background-pages'],
    args: [
      ...FLAGS,
      ...(options.headless === false ? [] : ['--headless=new']),
      ...(options.port ? [`--host-resolver-rules=MAP * 127.0.0.1:${options.port}`] : []),
      ...(options.netLog ? [`--log-net-log=${options.netLog}`] : []),
      ...(options.lang ? [`--lang=${options.lang}`, `--accept-lang=${options.lang}`] : []),
      ...(options.args ?? []),
    ],
  });
  context.setDefaultTimeout(PATIENCE);
  return {
    context,
    profile,
    async close() {
      await context.close();
      if (!options.profile) rmSync(profile, { recursive: true, force: true });
    },
  };
}

const openView =
  (context: BrowserContext, id: string) =>
  async (path: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${id}/${path}`);
    return page;
  };

export async function openChromium({
  grant,
  openShadowRoot,
  firstRun,
  extension,
  ...options
}: ChromiumOptions = {}): Promise<Chromium> {
  const built = extension ?? getBuildFolder('chromium');
  // The id comes from the folder, which is therefore the same whenever a profile is opened again.
  const folder = options.profile && `${options.profile}-extension`;
  const isCopied = built && (extension === undefined || grant?.length || openShadowRoot);
  const dist = isCopied ? copyBuild(built, { grant, openShadowRoot, firstRun }, folder) : built;
  const args = dist ? [`--disable-extensions-except=${dist}`, `--load-extension=${dist}`] : [];
  const chrome = await launchChromium({ ...options, args: [...args, ...(options.args ?? [])] });
  const { context } = chrome;
  if (dist && isCopied) context.once('close', () => rmSync(dist, { recursive: true, force: true }));
  const id = dist ? extensionId(dist) : '';
  if (dist && readManifest(dist).background?.service_worker && !context.serviceWorkers().length)
    await context.waitForEvent('serviceworker');
  return { ...chrome, id, view: openView(context, id) };
}

/** The switch that `installInChromium` needs. */
export const INSTALL_SWITCH = '--enable-unsafe-extension-debugging';

type Send = (method: string, params: object) => Promise<unknown>;

export interface InstalledExtension extends Pick<Chromium, 'id' | 'view'> {
  /** Loads the extension again, as an update does: its pages close, what it stored stays. */
  restart(): Promise<void>;
  /** Uninstalls the extension, with all that it stored. */
  uninstall(): Promise<void>;
}

/** Installs a fresh copy of the extension in a running browser. */
export async function installInChromium(
  context: BrowserContext,
  browser: CDPSession,
  { extension, ...changes }: ExtensionOptions = {},
): Promise<InstalledExtension> {
  const send = browser.send.bind(browser) as unknown as Send;
  const copy = copyBuild(extension || getBuildFolder('chromium'), changes);
  const hasWorker = !!readManifest(copy).background?.service_worker;
  async function load(): Promise<string> {
    const before = new Set(context.serviceWorkers());
    const { id } = (await send('Extensions.loadUnpacked', { path: copy })) as { id: string };
    const started = (worker: Worker) => !before.has(worker) && worker.url().includes(id);
    if (hasWorker && !context.serviceWorkers().some(started))
      await context.waitForEvent('serviceworker', { predicate: started });
    return id;
  }
  const id = await load();
  return {
    id,
    view: openView(context, id),
    restart: async () => void (await load()),
    async uninstall() {
      // A test may have uninstalled it already.
      await send('Extensions.uninstall', { id }).catch(() => undefined);
      rmSync(copy, { recursive: true, force: true });
    },
  };
}

/** The built extension in Debian's Chromium, headless, with every host name answered by a local server. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { root } from '../build/data.ts';
import { copyOf } from '../../test/helpers/build-copy.ts';

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

export interface Options {
  /** Every host is this port on this machine. */
  port?: number;
  /** Origins (match patterns) that a copy of the build is granted, as a person would on a press. */
  grant?: string[];
  /** A copy whose closed root is open, for tests that press what is in it. */
  openMount?: boolean;
  extension?: string | false;
  headless?: boolean;
  lang?: string;
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  profile?: string;
  /** Where the browser writes down everything that it asks of the network. */
  netLog?: string;
}

interface Manifest {
  key?: string;
  background?: { service_worker?: string };
}

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;

/** An unpacked extension is named by its key, else by the folder it lies in. */
function idOf(folder: string): string {
  const { key } = manifestOf(folder);
  const hash = createHash('sha256')
    .update(key ? Buffer.from(key, 'base64') : realpathSync(folder))
    .digest('hex');
  return [...hash.slice(0, 32)].map(c => 'abcdefghijklmnop'[parseInt(c, 16)]).join('');
}

export interface Chromium {
  context: BrowserContext;
  id: string;
  profile: string;
  view(path: string): Promise<Page>;
  close(): Promise<void>;
}

export async function openChromium(options: Options = {}): Promise<Chromium> {
  const built = options.extension ?? join(root, 'dist/chromium');
  const dist = built && (options.grant?.length || options.openMount) ? copyOf(built, options) : built;
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
      ...(dist ? [`--disable-extensions-except=${dist}`, `--load-extension=${dist}`] : []),
    ],
  });
  const id = dist ? idOf(dist) : '';
  if (dist && manifestOf(dist).background?.service_worker && !context.serviceWorkers().length)
    await context.waitForEvent('serviceworker', { timeout: 20_000 });
  return {
    context,
    id,
    profile,
    async view(path) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${id}/${path}`);
      return page;
    },
    async close() {
      await context.close();
      if (!options.profile) rmSync(profile, { recursive: true, force: true });
      if (dist && dist !== built) rmSync(dist, { recursive: true, force: true });
    },
  };
}

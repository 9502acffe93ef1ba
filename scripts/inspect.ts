/**
 * Prints what the built extension sees on a saved page (docs/inspect.md).
 * Takes `--url URL [--lang L] page.html` or `--batch LIST.json`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContext, Page, Request } from 'playwright-core';
import { root } from './build/data.ts';
import { openChromium, type Chromium } from './browser/chromium.ts';
import { startLocalServer, type LocalServer } from './browser/server.ts';

interface Item {
  file: string;
  url: string;
  lang?: string;
}
const LOAD_TIMEOUT = 4_000; // ms; after that the page is read as it is

function items(): Item[] {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { url: { type: 'string' }, lang: { type: 'string' }, batch: { type: 'string' } },
  });
  if (values.batch) return JSON.parse(readFileSync(values.batch, 'utf8')) as Item[];
  if (!values.url || !positionals[0]) {
    console.error('usage: npm run -s inspect -- --url URL [--lang L] page.html | --batch LIST.json');
    process.exit(2);
  }
  return [{ file: positionals[0], url: values.url, ...(values.lang ? { lang: values.lang } : {}) }];
}

/** Loads the page and returns the URLs it requested, except icons and manifests, which browsers fetch at any time. */
async function load(page: Page, url: string): Promise<string[]> {
  const asked: string[] = [];
  const note = (r: Request) => {
    if (!['manifest', 'other'].includes(r.resourceType()) || r.serviceWorker()) asked.push(r.url());
  };
  page.on('request', note);
  await page.goto(url, { waitUntil: 'load', timeout: LOAD_TIMEOUT }).catch(() => undefined);
  page.off('request', note);
  return asked;
}

/** @returns the URLs of one run that the baseline did not request */
function requestsBeyond(run: string[], baseline: string[]): string[] {
  const left = [...baseline];
  return run.filter(url => {
    const at = left.indexOf(url);
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}

function watchOwn(context: BrowserContext): { requests: string[]; errors: string[] } {
  const requests: string[] = [],
    errors: string[] = [];
  context.on('request', r => {
    const own =
      r.serviceWorker() !== null ||
      (() => {
        try {
          return r.frame().url().startsWith('chrome-extension://');
        } catch {
          return false;
        }
      })();
    if (own && !r.url().startsWith('chrome-extension://') && !r.isNavigationRequest()) requests.push(r.url());
  });
  context.on('weberror', e => {
    if (/chrome-extension:\/\//.test(e.error().stack ?? '')) errors.push(e.error().message);
  });
  return { requests, errors };
}

async function registered(view: Page): Promise<void> {
  await view.waitForFunction(
    async () => {
      const chromeApi = (globalThis as unknown as { chrome: typeof chrome }).chrome;
      return (await chromeApi.scripting.getRegisteredContentScripts()).length > 0;
    },
    undefined,
    { timeout: 10_000 },
  );
}

async function run(list: Item[]): Promise<void> {
  if (!existsSync(join(root, 'dist/chromium/manifest.json')))
    await (await import('./build.ts')).buildAll(['chromium'], undefined, 'silent');
  const manifest = JSON.parse(readFileSync(join(root, 'dist/chromium/manifest.json'), 'utf8')) as {
    host_permissions: string[];
  };
  const covered = (origin: string) =>
    manifest.host_permissions.some(
      p =>
        p === `${origin}/*` ||
        (p.includes('*.') && new URL(origin).hostname.endsWith(p.slice(p.indexOf('*.') + 1, -2))),
    );
  const grant = [...new Set(list.map(i => new URL(i.url).origin))].filter(o => !covered(o)).map(o => `${o}/*`);

  const servers: LocalServer[] = [await startLocalServer(), await startLocalServer()];
  const browsers: Chromium[] = await Promise.all([
    openChromium({ port: servers[0]!.port, grant }),
    openChromium({ port: servers[1]!.port, extension: false }),
  ]);
  const [ours, plain] = browsers as [Chromium, Chromium];
  const own = watchOwn(ours.context);
  const view = await ours.view('src/popup/index.html');
  if (grant.length) await registered(view);
  const bare = await plain.context.newPage();

  for (const item of list) {
    // A page of its own: pages that follow each other this fast in one tab reach the limits for page scripts.
    const page = await ours.context.newPage();
    const body = readFileSync(item.file);
    for (const s of servers)
      s.serve(item.url, { body, ...(item.lang ? { headers: { 'content-language': item.lang } } : {}) });
    const [asked, baseline] = await Promise.all([load(page, item.url), load(bare, item.url)]);
    const answer = await view.evaluate(async () => {
      const { tabs, runtime } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
      const tab = (await tabs.query({})).find(t => t.url?.startsWith('http'));
      return (await runtime.sendMessage({ type: 'tab/inspect', tab: tab?.id ?? -1 })) as Record<string, unknown>;
    });
    const { errors, ...rest } = answer as { errors?: string[] };
    console.log(
      JSON.stringify({
        ...rest,
        requests: [...own.requests.splice(0), ...requestsBeyond(asked, baseline)],
        errors: [...(errors ?? []), ...own.errors.splice(0)],
      }),
    );
    await page.close();
  }
  await Promise.all([...browsers.map(b => b.close()), ...servers.map(s => s.close())]);
}

await run(items());

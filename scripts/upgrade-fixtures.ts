/**
 * Makes test/fixtures/upgrade: runs the earlier builds at which a stored format changed, in a real browser, and writes down what they leave
 * on the device. Needs the whole history and Chromium: `npx tsx scripts/upgrade-fixtures.ts [name …]`. What is invented is neutral and synthetic.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { dump, makeKeysTellable, type Dump } from '../test/fixtures/upgrade/dump.ts';
import { openChromium } from './browser/chromium.ts';
import { localServer } from './browser/server.ts';
import { platforms, root } from './build/data.ts';
import { newKey, seal } from './packs/seal.ts';

interface Stage {
  commit: string;
  /** The format that this build writes, and what is new in it. */
  wrote: string;
  passphrase?: string;
  /** Private things that the build keeps, by name, as its pages put them into memory. */
  private?: Record<string, unknown>;
}

const STAGES: Record<string, Stage> = {
  'vault-1-record-1': { commit: 'e8e8073c63', wrote: 'vault format 1, record format 1' },
  'vault-1-record-2': { commit: 'd345b82d95', wrote: 'vault format 1, record format 2, no chain of custody' },
  'vault-1-chain': { commit: '947688f219', wrote: 'vault format 1, record format 2, chain of custody' },
  'vault-2-passphrase': {
    commit: '83963bd385',
    wrote: 'vault format 2 with a passphrase',
    passphrase: 'seven lamps under a quiet bridge',
  },
  'vault-2-open': { commit: 'ae0be397f8', wrote: 'vault format 2 without a passphrase; what was sent' },
  'vault-2-private': {
    commit: 'ae0be397f8',
    wrote: 'vault format 2 with a passphrase; own words, lessons, the panic sheet',
    passphrase: 'a slow river of paper boats',
    private: {
      mine: [{ id: 'one', kind: 'street', text: 'Mill Lane' }],
      learning: { rows: { '05/app': { state: 'done', at: 1_790_000_000_000 } }, read: { '01': 1_790_000_000_000 } },
      never: [{ kind: 'phone', text: '+1 202 555 0147' }],
    },
  },
};

/** What tsx wraps functions in. */
const NAMES = 'globalThis.__name = f => f; void 0';
const SETTINGS = 'https://mastodon.example/settings/privacy';
const POST = 'https://bsky.app/profile/omar.example/post/3kabc';
const ME =
  '<script id="initial-state" type="application/json">{"meta":{"me":"1"},"accounts":{"1":{"acct":"rana"}}}</script>';
const fixture = (file: string) => readFileSync(join(root, 'test/fixtures', file), 'utf8');

function aPack(): string {
  const { checkedOn } = platforms()
    .find(p => p.id === 'mastodon')!
    .settings.find(s => s.id === 'discoverable')!;
  const mend = { builtIn: checkedOn, evidence: 'high', locate: [{ css: 'input[name=listed]' }] };
  return seal(
    JSON.stringify({
      kind: 'rules',
      format: 1,
      name: 'Spring mends',
      maker: 'Harbour Helpdesk',
      version: 1,
      madeOn: '2026-11-25',
      mends: { mastodon: { discoverable: mend } },
    }),
    newKey(),
  );
}

function built(commit: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'earlier-'));
  execFileSync('git', ['worktree', 'add', '--detach', '--force', folder, commit], { cwd: root, stdio: 'ignore' });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { cwd: folder, stdio: 'ignore' });
  return folder;
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end; await new Promise(r => setTimeout(r, 100)))
    if (await holds().catch(() => false)) return;
  throw new Error(`${what} did not come`);
}

async function make(name: string, stage: Stage): Promise<Dump> {
  const folder = built(stage.commit);
  const server = await localServer();
  server.serve(SETTINGS, { body: fixture('mastodon/privacy.exposed.en.html').replace('</head>', `${ME}</head>`) });
  server.serve(POST, { body: fixture('bluesky/post.en.html') });
  const chrome = await openChromium({
    port: server.port,
    extension: join(folder, 'dist/chromium'),
    grant: ['https://mastodon.example/*', '<all_urls>'],
    viewport: { width: 320, height: 240 },
  });
  try {
    await chrome.context.serviceWorkers()[0]!.evaluate(NAMES);
    await chrome.context.serviceWorkers()[0]!.evaluate(makeKeysTellable);
    const view = await chrome.view('src/pages/lesson/index.html?id=none');
    const ask = (message: object) =>
      view.evaluate(m => globalThis.chrome.runtime.sendMessage(m) as Promise<unknown>, message);
    const tabOf = (page: Page) =>
      view.evaluate(async url => (await globalThis.chrome.tabs.query({})).find(t => t.url === url)!.id!, page.url());
    await view.waitForFunction(
      async () => (await globalThis.chrome.scripting.getRegisteredContentScripts()).length > 0,
    );
    const page = await chrome.context.newPage();

    await page.goto(SETTINGS);
    await until('a result', async () =>
      Object.keys(await view.evaluate(() => globalThis.chrome.storage.local.get(null))).some(k =>
        k.startsWith('seen:'),
      ),
    );
    await ask({ type: 'setting/choose', tab: await tabOf(page), setting: 'discoverable', on: true });
    await ask({ type: 'marks/set', platform: 'tiktok', on: false });
    await ask({ type: 'switch/set', platform: 'reddit', off: true });
    await ask({ type: 'switch/set', platform: 'mastodon', setting: 'indexable', off: true });
    await ask({ type: 'reminders/set', days: 30 });
    const pack = aPack();
    await ask({ type: 'packs/preview', text: pack });
    await ask({ type: 'packs/keep', text: pack });

    await page.goto(POST);
    await page.bringToFront();
    const keep = async (what: string) =>
      (await ask({ type: 'incident/keep', tab: await tabOf(page), what, adult: true })) as {
        kept: boolean;
        incident?: { id: string };
      };
    const first = await keep('threatened');
    await keep('sexual');
    if (!first.kept) throw new Error(`${name}: nothing kept: ${JSON.stringify(first)}`);
    // What a page adds by and by must be there before it is written down.
    await until('a picture', async () => {
      const all = (await ask({ type: 'incident/list' })) as {
        noPicture?: string;
        artifacts?: unknown[];
        picture?: unknown;
      }[];
      return all.some(i => i.picture || i.artifacts?.length) && all.every(i => i.noPicture !== 'pending');
    });
    if (stage.wrote.includes('what was sent'))
      await ask({ type: 'incident/sent', id: first.incident!.id, platform: 'bluesky', route: 'in-app' });
    if (stage.passphrase) {
      await view.evaluate(
        things => globalThis.chrome.storage.session.set(things),
        Object.fromEntries(Object.entries(stage.private ?? {}).map(([k, v]) => [`private.${k}`, v])),
      );
      await ask({ type: 'card/set', card: { role: 'journalist', identity: [], fears: ['surveillance'] } });
      const vault = await chrome.view('src/pages/vault/index.html');
      await vault.getByLabel('New passphrase').fill(stage.passphrase);
      await vault.getByLabel('The same once more').fill(stage.passphrase);
      await vault.getByRole('button', { name: 'Set the passphrase' }).click();
      await vault.getByText('The passphrase is set.').waitFor({ timeout: 60_000 });
      // One more while it is locked: sealed to the public key.
      await vault.getByRole('button', { name: 'Lock now' }).click();
      await vault.getByText('Type your passphrase').waitFor();
      await page.bringToFront();
      await keep('hate');
      await vault.bringToFront();
      await vault.getByLabel('Passphrase', { exact: true }).fill(stage.passphrase);
      await vault.getByRole('button', { name: 'Unlock' }).click();
      await vault.getByRole('button', { name: 'Lock now' }).waitFor();
    }
    const said: Record<string, unknown> = {};
    for (const type of [
      'incident/list',
      'accounts/get',
      'switch/list',
      'reminders/get',
      'packs/list',
      'card/get',
      'mine/get',
      'never/get',
    ])
      said[type] = await ask({ type }).catch(() => undefined);
    await view.evaluate(NAMES);
    const left = await view.evaluate(dump);
    return {
      commit: stage.commit,
      wrote: stage.wrote,
      ...(stage.passphrase ? { passphrase: stage.passphrase } : {}),
      ...left,
      said,
    };
  } finally {
    await chrome.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
    execFileSync('git', ['worktree', 'prune'], { cwd: root });
  }
}

const wanted = process.argv.slice(2);
for (const [name, stage] of Object.entries(STAGES)) {
  if (wanted.length && !wanted.includes(name)) continue;
  writeFileSync(
    join(root, 'test/fixtures/upgrade', `${name}.json`),
    `${JSON.stringify(await make(name, stage), null, 1)}\n`,
  );
  console.log(name);
}

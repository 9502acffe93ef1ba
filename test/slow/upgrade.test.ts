/**
 * Opens the data of every earlier build (test/fixtures/upgrade, made by running them) with the current build: nothing
 * is lost. Data of a later version is rejected in plain words and left unchanged.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from '../../scripts/browser/chromium.ts';
import { type LocalServer, startLocalServer } from '../../scripts/browser/server.ts';
import { type Dump, dump, fill } from '../fixtures/upgrade/dump.ts';
import type { BrowserName } from '../helpers/browser/browser-session.ts';
import { openHarness } from '../helpers/browser/chromium-harness.ts';
import { listIncidents } from '../../scripts/browser/evidence-log.ts';
import { eventually } from '../helpers/browser/expectations.ts';
import { clickInView, type Tab, textAt } from '../helpers/browser/page-actions.ts';
import { openSharedFirefox } from '../helpers/browser/shared-browsers.ts';
import { ORDINARY } from '../helpers/storage-contexts.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/upgrade');
const DUMPS = readdirSync(FOLDER)
  .filter(f => f.endsWith('.json'))
  .map(f => [f.slice(0, -5), JSON.parse(readFileSync(join(FOLDER, f), 'utf8')) as Dump] as const);
const NEW = 'nine grey geese over the harbour';

type Row = { id: string; v: number; what: string; keptAt: string; tool: string; noPicture?: string } & Record<
  string,
  unknown
>;
interface V1 {
  id: string;
  v: 1;
  what: string;
  keptAt: string;
  zone: string;
  url: string;
  platform: string;
  author: string;
  text: string | null;
  tool: string;
  page: { title: string | null };
  picture: { id: string; sha256: string; bytes: number } | null;
  noPicture?: string;
}

/** What the current build must say of a record. */
function wanted(row: Row | V1): unknown {
  if (row.v !== 1) return row;
  const old = row as V1;
  return {
    id: old.id,
    v: 2,
    what: old.what,
    keptAt: old.keptAt,
    zone: old.zone,
    tool: old.tool,
    ...(old.noPicture ? { noPicture: old.noPicture } : {}),
    item: {
      url: old.url,
      platform: old.platform,
      author: { handle: old.author },
      text: old.text,
      title: old.page.title,
    },
    artifacts: old.picture
      ? [{ id: old.picture.id, sha256: old.picture.sha256, bytes: old.picture.bytes, mime: 'image/png' }]
      : [],
  };
}

interface Opened {
  helper: Tab;
  view(path: string): Promise<Tab>;
  close(): Promise<void>;
}

const asker =
  (helper: Tab) =>
  <T>(message: object): Promise<T> =>
    helper.evaluate(m => chrome.runtime.sendMessage(m) as Promise<T>, message);

async function unlock(view: Tab, passphrase: string): Promise<void> {
  await eventually(async () => expect(await textAt(view, '#app')).toContain('Enter your passphrase'));
  await view.evaluate(text => {
    const field = document.querySelector<HTMLInputElement>('input[type=password], input[autocomplete]')!;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, passphrase);
  await clickInView(view, 'button', 'Unlock');
  await eventually(async () => expect(await textAt(view, '#app')).toContain('Lock the vault'));
}

async function setPassphrase(view: Tab, passphrase: string): Promise<void> {
  await eventually(async () => expect(await textAt(view, '#app')).toContain('Set passphrase'));
  // Types one field after the other, as a person does, because the form is redrawn in between.
  for (const at of [0, 1])
    await view.evaluate(
      async ([n, text]) => {
        const field = document.querySelectorAll<HTMLInputElement>('input[type=password]')[n]!;
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise(done => setTimeout(done));
      },
      [at, passphrase] as const,
    );
  await clickInView(view, 'button', 'Set passphrase');
  await eventually(async () => expect(await textAt(view, '#app')).toContain('Your passphrase is set.'));
}

/** Maps messages of earlier builds to current ones. */
const RENAMED: Record<string, { type: string; context?: typeof ORDINARY }> = {
  'accounts/get': { type: 'accounts/list' },
  'card/get': { type: 'riskCard/get', context: ORDINARY },
  'mine/get': { type: 'personalTerms/get', context: ORDINARY },
  'never/get': { type: 'ignoredMatches/list', context: ORDINARY },
  'switch/list': { type: 'disabledChecks/list' },
};

/** Compares what the earlier build said of its data with what the current one says. */
async function nothingLost(of: Dump, { helper, view }: Opened): Promise<void> {
  const ask = asker(helper);
  const vault = await view('src/pages/vault/index.html');
  if (of.passphrase) {
    expect(await listIncidents(helper)).toBeFalsy();
    await unlock(vault, of.passphrase);
  }
  const rows = of.said['incident/list'] as (Row | V1)[];
  expect(rows.length).toBeGreaterThan(1);
  const whole = async () => {
    const now = (await listIncidents(helper)) as unknown as Row[];
    expect(now.map(r => r.id)).toEqual(rows.map(r => r.id));
    expect(now).toMatchObject(rows.map(wanted) as object[]);
    for (const row of now.filter(r => (r.artifacts as unknown[]).length))
      expect(await ask<string>({ type: 'incidents/getThumbnail', incident: row.id }), row.what).toMatch(/^\S{200,}$/);
  };
  await whole();
  /** @param type the earlier name, which is the key of the answer in the fixture */
  const said = async (type: string) => ask(RENAMED[type] ?? { type });
  expect(await said('switch/list')).toEqual(of.said['switch/list']);
  expect(await said('reminders/get')).toMatchObject({ days: (of.said['reminders/get'] as { days: number }).days });
  expect(((await said('packs/list')) as { packs: object[] }).packs).toMatchObject(
    (of.said['packs/list'] as { packs: { fingerprint: string; good: boolean }[] }).packs.map(p => ({
      fingerprint: p.fingerprint,
      good: p.good,
    })),
  );
  expect(((await said('packs/list')) as { makers: object[] }).makers).toEqual(
    (of.said['packs/list'] as { makers: object[] }).makers,
  );
  for (const type of ['card/get', 'mine/get', 'never/get'])
    if (of.said[type]) expect(await said(type), type).toEqual(of.said[type]);
  const counts = (rows: unknown) =>
    (
      rows as {
        platform: string;
        accounts: { counts: { exposed: number; protected: number; aside: number; readAt: number } }[];
      }[]
    ).flatMap(r => r.accounts.map(a => ({ ...a.counts, platform: r.platform, unread: 0, old: 0, reported: 0 })));
  const seen = counts(of.said['accounts/get']);
  expect(seen.length).toBeGreaterThan(0);
  expect(counts(await said('accounts/get'))).toEqual(seen);
  // Results, choices and marks are unchanged.
  expect((await helper.evaluate(dump, undefined)).local).toMatchObject(of.local);

  // The chain is intact if there was one, and otherwise says that there was none.
  const log = await view('src/pages/log/index.html');
  await eventually(async () => expect(await textAt(log, '#app')).toContain('Integrity check'));
  await clickInView(log, 'button, a, [role=tab]', 'Integrity check');
  await eventually(async () => expect(await textAt(log, '#app')).toContain('Events checked'));
  expect(await textAt(log, '#app')).toContain('No changes found');
  await log.close();

  // A passphrase re-encrypts all of it.
  if (!of.passphrase) {
    await setPassphrase(vault, NEW);
    await whole();
  }
  const after = await helper.evaluate(dump, undefined);
  expect(JSON.stringify(after.databases)).not.toContain('"under":"v1"');
  expect(after.databases[0]!.stores.find(s => s.name === 'records')!.entries.length).toBeGreaterThanOrEqual(
    of.databases[0]!.stores.find(s => s.name === 'records')!.entries.length,
  );
  await vault.close();
}

const later = (of: Dump): Dump => ({ ...of, databases: of.databases.map(d => ({ ...d, version: 9 })) });

async function refused(of: Dump, { helper, view }: Opened): Promise<void> {
  const before = await helper.evaluate(dump, undefined);
  const ask = asker(helper);
  for (const page of ['vault', 'log', 'export']) {
    const at = await view(`src/pages/${page}/index.html`);
    await eventually(async () =>
      expect(await textAt(at, '#app'), page).toContain('This data was saved by a newer version of Breakwater'),
    );
    await at.close();
  }
  const tab = await helper.evaluate(
    async () => (await chrome.tabs.query({})).find(t => t.url?.includes('/lesson/'))!.id!,
    undefined,
  );
  expect(await ask({ type: 'evidence/save', tab, what: 'threatened' })).toEqual({ kept: false, why: 'newer' });
  expect(await listIncidents(helper)).toBeFalsy();
  await ask({
    type: 'personalTerms/set',
    context: ORDINARY,
    words: [{ id: 'two', kind: 'street', text: 'Harbour Row' }],
  });
  expect(await helper.evaluate(dump, undefined)).toEqual(before);
  expect(before.databases).toHaveLength(of.databases.length);
}

const open: Record<BrowserName, (port: number, profile: string) => Promise<Opened>> = {
  async Chromium(port, profile) {
    const chrome = await openChromium({ port, profile });
    const view = async (path: string) => (await chrome.view(path)) as Tab;
    return { helper: await view('src/pages/lesson/index.html?id=none'), view, close: chrome.close };
  },
  async Firefox() {
    const f = await openSharedFirefox();
    return { helper: f.firstPage as Tab, view: async path => (await f.view(path)) as Tab, close: f.close };
  },
};

describe.each(['Chromium', 'Firefox'] as const)('in %s', name => {
  let server: LocalServer;
  let opened: Opened;
  const profile = mkdtempSync(join(tmpdir(), 'profile-'));
  beforeAll(async () => {
    server = await startLocalServer();
    opened = await open[name](server.port, profile);
  });
  afterAll(async () => {
    await opened?.close();
    await server.close();
    rmSync(profile, { recursive: true, force: true });
  });

  /** Closes what a failed check leaves open, which would block the database. */
  async function closing(check: (tidy: Opened) => Promise<void>): Promise<void> {
    const views: Tab[] = [];
    try {
      await check({
        ...opened,
        async view(path) {
          const view = await opened.view(path);
          views.push(view);
          return view;
        },
      });
    } finally {
      await Promise.all(views.map(v => v.close().catch(() => undefined)));
    }
  }

  it.each(DUMPS)('%s: everything is there', async (_, of) => {
    await opened.helper.evaluate(fill, of);
    await closing(tidy => nothingLost(of, tidy));
  });

  it('data of a later version is rejected and left unchanged', async () => {
    const of = later(DUMPS.at(-1)![1]);
    await opened.helper.evaluate(fill, of);
    await closing(tidy => refused(of, tidy));
  });

  // An extension installed for one run cannot be restarted in Firefox.
  it.runIf(name === 'Chromium')('also after a start of the browser', async () => {
    const of = DUMPS.find(([n]) => n === 'vault-1-record-1')![1];
    await opened.helper.evaluate(fill, of);
    await opened.close();
    opened = await open[name](server.port, profile);
    await closing(tidy => nothingLost(of, tidy));
  });
});

/** Version 0.1 set a popup per language, and Chromium remembers that across an update. */
it('the popup of version 0.1 is replaced on update', async () => {
  const harness = await openHarness();
  try {
    const worker = harness.worker();
    const popup = () => worker.evaluate(() => chrome.action.getPopup({}));
    // What the installation itself resets comes before its menu.
    await eventually(() => worker.evaluate(async () => void (await chrome.contextMenus.update('keep-proof', {}))));
    await worker.evaluate(() => chrome.action.setPopup({ popup: '/locales/ar/popup.html' }));
    expect(await popup()).toContain('/locales/ar/popup.html');
    await worker.evaluate(() =>
      (chrome.runtime.onInstalled as unknown as { dispatch(details: object): void }).dispatch({
        reason: 'update',
        previousVersion: '0.1.0',
      }),
    );
    await eventually(async () => expect(await popup()).toMatch(/\/src\/popup\/index\.html$/));
  } finally {
    await harness.close();
  }
});

/** A capture with an error at every step; two windows at once; what a screen reader announces. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CaptureResult, SaveResult } from '../../src/incidents/capture/schema.ts';
import type { Incident } from '../../src/incidents/model.ts';
import { type ChromiumHarness, openHarness } from '../helpers/browser/chromium-harness.ts';
import { listIncidents } from '../../scripts/browser/evidence-log.ts';
import { releaseCapture, takeCaptureTurn, waitForCapture } from '../helpers/browser/capture-turns.ts';
import { eventually } from '../helpers/browser/expectations.ts';
import { pressUntilCounted } from '../helpers/browser/page-actions.ts';
import { readFixture } from '../helpers/fixtures.ts';

const post = (n: number) =>
  '<article data-testid="tweet" style="height:500px;border-bottom:1px solid #888"><div data-testid="User-Name">' +
  `<a href="/omar_example">Omar Mock</a></div><a href="/omar_example/status/${n}">` +
  `<time datetime="2026-03-01T10:00:00.000Z">1 March</time></a><div data-testid="tweetText">Words ${n}` +
  '</div></article>';
const THREAD =
  '<!doctype html><html lang="en"><head><title>T</title></head>' +
  `<body style="margin:0">${[1, 2, 3, 4].map(post).join('')}<aside style="height:2000px"></aside></body></html>`;
const URLS = ['https://x.com/omar_example/status/1', 'https://x.com/omar_example/status/2'] as const;

let r: ChromiumHarness;
let page: Page;
let view: Page;
const folder = mkdtempSync(join(tmpdir(), 'faults-'));

beforeAll(async () => {
  r = await openHarness({ grant: ['<all_urls>'] });
  URLS.forEach((url, i) =>
    r.server.serve(url, { body: THREAD.replace('margin:0', `margin:0;background:${['#fff', '#fd8'][i]}`) }),
  );
  page = await r.context.newPage();
  await page.goto(URLS[0]);
  view = await r.view('src/pages/lesson/index.html?id=none');
  await page.bringToFront();
});
afterAll(async () => {
  await r?.close();
  rmSync(folder, { recursive: true });
});
/** Releases what a failed test still holds. */
afterEach(async () => {
  if (!view.isClosed()) await releaseCapture(view);
});

const ask = <T>(message: object): Promise<T> =>
  view.evaluate(m => chrome.runtime.sendMessage(m) as Promise<T>, message);
/** Does not wait, because its worker is killed. */
const begin = (message: object): Promise<void> =>
  view.evaluate(m => {
    void chrome.runtime.sendMessage(m).catch(() => undefined);
  }, message);
const list = async () => (await listIncidents(view))!;

const turn = () => takeCaptureTurn(view);
const waits = () => waitForCapture(view);

/** Waits for the script that reads the page, so that what the page says is in the record from the beginning. */
const waitUntilRead = (tab: number) =>
  eventually(async () =>
    expect(await view.evaluate(id => chrome.tabs.sendMessage(id, { type: 'reader/readPage' }), tab)).toMatchObject({
      where: { kind: 'post' },
    }),
  );

async function kill(): Promise<void> {
  const cdp = await r.context.newCDPSession(view);
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await cdp.detach();
}

async function verified(incident: Incident): Promise<void> {
  for (const a of incident.artifacts) {
    const bytes = await view.evaluate(async id => {
      const db = await new Promise<IDBDatabase>(done => {
        const q = indexedDB.open('vault');
        q.onsuccess = () => done(q.result);
      });
      const get = <T>(store: string, key: string) =>
        new Promise<T>(done => {
          const q = db.transaction(store).objectStore(store).get(key);
          q.onsuccess = () => done(q.result as T);
        });
      const { open: key } = await get<{ open: CryptoKey }>('keys', 'ring');
      const p = await get<{ id: string; kind: string; under: string; iv: BufferSource; data: BufferSource }>(
        'records',
        id,
      );
      db.close();
      return [
        ...new Uint8Array(
          await crypto.subtle.decrypt(
            {
              name: 'AES-GCM',
              iv: p.iv,
              additionalData: new TextEncoder().encode(
                JSON.stringify(['breakwater', 2, 'entry', p.under, p.kind, p.id]),
              ),
            },
            key,
            p.data,
          ),
        ),
      ];
    }, a.id);
    writeFileSync(join(folder, a.id), Buffer.from(bytes));
    expect(execFileSync('sha256sum', [join(folder, a.id)], { encoding: 'utf8' }).slice(0, 64)).toBe(a.sha256);
  }
}

describe('the worker is killed', () => {
  it('after the record: it exists, and says that the screenshot is unfinished', async () => {
    const tab = await r.tabOf(page);
    await waitUntilRead(tab);
    await turn();
    await begin({ type: 'evidence/save', tab, what: 'threatened' });
    await waits();
    await kill();
    const [kept] = await list();
    expect(kept).toMatchObject({ noPicture: 'pending', artifacts: [], item: { id: '1', text: 'Words 1' } });
    // The popup that asked finds it, too.
    expect(await ask({ type: 'capture/getLastIncident', tab })).toBe(kept!.id);
  });

  // Tiles 2 to 4 are those of the thread; the last step after them is stitching.
  it.each([0, 1, 2, 3])(
    'after %i tiles of a thread: record and originals exist, marked partial, and the page is restored',
    async tiles => {
      const tab = await r.tabOf(page);
      await page.evaluate(() => window.scrollTo(0, 77));
      const first = await ask<SaveResult>({ type: 'evidence/save', tab, what: 'threatened' });
      if (!first.kept) throw new Error(first.why);
      await turn();
      await begin({ type: 'capture/add', incident: first.incident.id, part: 'length' });
      await waits();
      for (let i = 0; i < tiles; i++) {
        await turn();
        await waits();
      }
      await kill();
      const now = await ask<Incident>({ type: 'incidents/get', id: first.incident.id });
      expect(now.artifacts.map(a => a.method)).toEqual(['tab', 'page', ...Array(tiles).fill('tab')]);
      expect(now.artifacts.slice(2).every(a => a.partial)).toBe(true);
      await verified(now);
      await eventually(async () => expect(await page.evaluate(() => scrollY)).toBe(77));
      // Nothing says that it is still running.
      await eventually(async () =>
        expect(
          await view.evaluate(() =>
            chrome.storage.session.get(null).then(all => Object.keys(all).filter(k => k.startsWith('capture:'))),
          ),
        ).toEqual([]),
      );
    },
  );
});

it('saves the record if there is no space for the screenshot, and the finished tiles of a thread', async () => {
  const tab = await r.tabOf(page);
  const worker = r.worker();
  await worker.evaluate(() => {
    const w = globalThis as unknown as { room: number };
    w.room = 0;
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: { kind?: string }, key?: IDBValidKey) {
      if (value.kind === 'artifact' && w.room-- <= 0) throw new DOMException('no room', 'QuotaExceededError');
      return key === undefined ? put.call(this, value) : put.call(this, value, key);
    };
  });
  const none = await ask<SaveResult>({ type: 'evidence/save', tab, what: 'threatened' });
  expect(none).toMatchObject({ kept: true, incident: { noPicture: 'full', artifacts: [] } });
  await worker.evaluate(() => {
    (globalThis as unknown as { room: number }).room = 3;
  });
  const one = await ask<SaveResult>({ type: 'evidence/save', tab, what: 'threatened' });
  if (!one.kept) throw new Error(one.why);
  const added = await ask<CaptureResult>({ type: 'capture/add', incident: one.incident.id, part: 'length' });
  expect(added.ended).toBe('full');
  const now = await ask<Incident>({ type: 'incidents/get', id: one.incident.id });
  expect(now.artifacts.map(a => [a.method, !!a.partial])).toEqual([
    ['tab', false],
    ['page', false],
    ['tab', true],
  ]);
  await verified(now);
  expect(await page.evaluate(() => scrollY)).toBe(77);
  await kill();
});

it('captures in two windows at once, each its own screenshots', async () => {
  const ids = await view.evaluate(async url => {
    const made = await chrome.windows.create({ url, width: 900, height: 700 });
    return [made!.id!, made!.tabs![0]!.id!] as const;
  }, URLS[1]);
  await eventually(async () =>
    expect(await view.evaluate(id => chrome.tabs.get(id).then(t => t.status), ids[1])).toBe('complete'),
  );
  await page.bringToFront();
  const tabs = [await r.tabOf(page), ids[1]];
  const kept = await Promise.all(tabs.map(tab => ask<SaveResult>({ type: 'evidence/save', tab, what: 'swarm' })));
  const done = await Promise.all(
    kept.map(k =>
      k.kept
        ? ask<CaptureResult>({ type: 'capture/add', incident: k.incident.id, part: 'length' })
        : Promise.reject(new Error(k.why)),
    ),
  );
  expect(done.map(d => d.ended)).toEqual(['done', 'done']);
  expect(done.map(d => d.incident!.item.id)).toEqual(['1', '2']);
  // No screenshot of one window is in the other’s record.
  const hashes = done.map(d => d.incident!.artifacts.map(a => a.sha256));
  expect(hashes[0]!.filter(h => hashes[1]!.includes(h))).toEqual([]);
  for (const d of done) {
    expect(d.incident!.artifacts.length).toBeGreaterThan(3);
    await verified(d.incident!);
  }
  await view.evaluate(id => chrome.windows.remove(id), ids[0]);
});

it('announces questions and buttons to a screen reader, in a closed root', async () => {
  r.server.serve('https://x.com/omar_example/status/5002', { body: readFixture('x/post.en.html') });
  await page.goto('https://x.com/omar_example/status/5002');
  await page.bringToFront();
  const tab = await r.tabOf(page);
  await waitUntilRead(tab);
  await r.worker().evaluate(async id => {
    (chrome.commands.onCommand as unknown as { dispatch(c: string, t: object): void }).dispatch(
      'keep-proof',
      await chrome.tabs.get(id),
    );
  }, tab);
  const cdp = await r.context.newCDPSession(page);
  const heard = async () =>
    (await cdp.send('Accessibility.getFullAXTree')).nodes
      .filter(n => !n.ignored)
      .map(n => `${n.role?.value} ${n.name?.value}`);
  await eventually(async () =>
    expect(await heard()).toEqual(
      expect.arrayContaining([
        'dialog Save evidence of this page',
        'heading What happened?',
        'button Someone is threatening or insulting me',
        'button Something else happened',
        'button Close',
      ]),
    ),
  );
  expect(await page.evaluate(() => document.querySelector('html > :last-child')!.shadowRoot)).toBeNull();
  await pressUntilCounted(page, () => page.keyboard.press('Enter'));
  await eventually(async () =>
    expect(await heard()).toEqual(
      expect.arrayContaining([
        'heading Evidence saved',
        'button Report it',
        'button See all ways to report and who can help',
      ]),
    ),
  );
  await page.keyboard.press('Escape');
  await eventually(async () => expect(await page.evaluate(() => document.querySelectorAll('html > *').length)).toBe(2));
});

/**
 * Capture in both browsers: what is saved of a post on each platform, hashes that another tool confirms, a long thread,
 * errors at every step.
 */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import createDOMPurify from 'dompurify';
import { JSDOM } from 'jsdom';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaptureOffer, CaptureResult, SaveResult } from '../../src/incidents/capture/schema.ts';
import type { Artifact, Incident } from '../../src/incidents/model.ts';
import { readPageCopyText } from '../../src/incidents/page-copy/read-text.ts';
import type { SituationChooserViewModel } from '../../src/messaging/overlay-view-models.ts';
import { BROWSERS, type BrowserSession, byTurns, openSession } from '../helpers/browser/browser-session.ts';
import { listIncidents } from '../../scripts/browser/evidence-log.ts';
import { releaseCapture, takeCaptureTurn, waitForCapture } from '../helpers/browser/capture-turns.ts';
import { eventually, isRequestOfBrowser } from '../helpers/browser/expectations.ts';
import { readFixture } from '../helpers/fixtures.ts';
import { HOSTILE_BODIES } from '../unit/incidents/page-copy/hostile-pages.ts';
import { clickInView, expectText, pressUntilCounted, type Tab } from '../helpers/browser/page-actions.ts';

const folder = mkdtempSync(join(tmpdir(), 'capture-'));
afterAll(() => rmSync(folder, { recursive: true }));

const purify = createDOMPurify(new JSDOM('').window);

/** Opens a stored file with the key from the vault, as the product does. */
const bytesOf = async (at: Tab, id: string): Promise<Buffer> =>
  Buffer.from(
    await at.evaluate(async wanted => {
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
        wanted,
      );
      db.close();
      const additionalData = new TextEncoder().encode(
        JSON.stringify(['breakwater', 2, 'entry', p.under, p.kind, p.id]),
      );
      const plain = new Uint8Array(
        await crypto.subtle.decrypt({ name: 'AES-GCM', iv: p.iv, additionalData }, key, p.data),
      );
      let text = '';
      for (const b of plain) text += String.fromCharCode(b);
      return btoa(text);
    }, id),
    'base64',
  );

/** Returns the sha256sum of a stored file. */
async function outside(at: Tab, artifact: Artifact): Promise<string> {
  const file = join(folder, artifact.id);
  writeFileSync(file, await bytesOf(at, artifact.id));
  return execFileSync('sha256sum', [file], { encoding: 'utf8' }).slice(0, 64);
}

const line = (n: number) =>
  '<article data-testid="tweet" style="height:420px;border-bottom:1px solid #888">' +
  `<div data-testid="User-Name"><a href="/${n === 2 ? 'rana_example' : 'omar_example'}">Omar Mock</a></div>\n  ` +
  `<a href="/omar_example/status/${5000 + n}"><time datetime="2026-03-01T10:00:00.000Z">1 March</time></a>` +
  `<div data-testid="tweetText">Words number ${n}</div></article>`;
/** Has eight posts of 420 px, a bar on top, and unrelated things below. */
const THREAD =
  '<!doctype html><html lang="en"><head><title>Thread</title>' +
  '<style>body{margin:0;background:#fff} header{position:sticky;top:0;height:50px;background:#1f5f63}' +
  `</style></head><body><header>X</header><main>${[1, 2, 3, 4, 5, 6, 7, 8].map(line).join('')}</main>` +
  '<aside style="height:3000px"><a href="/rana_example" data-testid="AppTabBar_Profile_Link">Me</a>Trends</aside>' +
  '</body></html>';
const LONG = 'https://x.com/omar_example/status/5001';

const POSTS = [
  {
    at: 'https://x.com/omar_example/status/5002',
    file: 'x/post.en.html',
    item: {
      kind: 'post',
      platform: 'x',
      id: '5002',
      canonicalUrl: 'https://x.com/omar_example/status/5002',
      author: { handle: 'omar_example' },
      posted: { utc: '2026-03-01T10:00:00.000Z' },
      text: 'I know where you live.',
      ownReplies: true,
      language: 'en',
    },
  },
  {
    at: 'https://bsky.app/profile/omar.test/post/3mbbbbbbbbb2b',
    file: 'bluesky/post.en.html',
    item: {
      kind: 'post',
      platform: 'bluesky',
      id: '3mbbbbbbbbb2b',
      author: { handle: 'omar.test' },
      text: 'I know where you live.',
      posted: { utc: null },
    },
  },
  {
    at: 'https://mastodon.example/@omar/3002',
    file: 'mastodon/post.en.html',
    item: {
      kind: 'post',
      platform: 'mastodon',
      id: '3002',
      author: { handle: 'omar', url: 'https://mastodon.example/@omar' },
      posted: { shown: '2026-03-01', utc: '2026-03-01T10:00:00.000Z' },
    },
  },
  {
    at: 'https://www.reddit.com/r/test/comments/abc123/comment/def456/',
    file: 'reddit/post.en.html',
    item: {
      kind: 'comment',
      platform: 'reddit',
      id: 't1_def456',
      author: { handle: 'omar_example' },
      posted: { shown: '1h', utc: '2026-03-01T11:00:00.000Z' },
    },
  },
  {
    at: 'https://t.me/omar_example/5002',
    file: 'telegram/post.en.html',
    item: {
      kind: 'post',
      platform: 'telegram',
      id: '5002',
      author: { handle: 'omar_example', name: 'Omar Example' },
      posted: { shown: '10:00', utc: '2026-03-01T10:00:00.000Z' },
    },
  },
  {
    at: 'https://www.youtube.com/watch?v=aaaaaaaaa1a&lc=UgxOmar2',
    file: 'youtube/post.en.html',
    item: {
      kind: 'comment',
      platform: 'youtube',
      id: 'UgxOmar2',
      author: { handle: 'omar-example' },
      posted: { shown: '2 days ago', utc: null },
    },
  },
  {
    at: 'https://vk.com/wall-7001_12',
    file: 'vk/post.ru.html',
    item: {
      kind: 'post',
      platform: 'vk',
      id: '-7001_12',
      author: { handle: 'omar.example' },
      language: 'ru',
      posted: { shown: '1 мар 2026' },
    },
  },
] as const;

const HOSTILE = 'https://x.com/omar_example';
const IMAGE_PAGE = 'https://x.com/lina_example';
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const FORM = 'https://help.x.com/en/forms/safety-and-sensitive-content/private-information';

const scrolled = (tab: Tab) => tab.evaluate(() => [scrollY, document.querySelector('main')?.scrollTop ?? 0], null);

describe.each(BROWSERS)('%s', name => {
  let w: BrowserSession;
  let helper: Tab;
  const keep = async (what = 'threatened') => w.ask<SaveResult>({ type: 'evidence/save', tab: await w.tabId(), what });
  const again = (id: string) => w.ask<Incident>({ type: 'incidents/get', id });
  /** @returns the record once the page has answered, which a slow page does after the record was written */
  const kept = async (what?: string): Promise<Incident> => {
    const k = await keep(what);
    if (!k.kept) throw new Error(k.why);
    let { incident } = k;
    await eventually(async () => {
      incident = await again(k.incident.id);
      expect(incident.notRead).not.toBe('pending');
    });
    return incident;
  };
  const artifactOf = async (id: string, method: Artifact['method']): Promise<Artifact> => {
    const find = async () => (await again(id)).artifacts.find(a => a.method === method);
    await eventually(async () => expect(await find()).toBeDefined());
    return (await find())!;
  };
  const pageCopyOf = (id: string) => artifactOf(id, 'page');
  const countScreenshots = async (id: string) => (await again(id)).artifacts.filter(a => a.method === 'tab').length;

  beforeAll(async () => {
    w = await openSession(name, { grant: ['<all_urls>'], openShadowRoot: true });
    for (const p of POSTS) w.server.serve(p.at, { body: readFixture(p.file) });
    w.server.serve(LONG, { body: THREAD });
    await w.tab.goto(LONG);
    helper = await w.popup('report');
  });
  afterAll(() => w?.close());

  it.each(byTurns(name, POSTS))(
    'saves the item at $at with what the page shows, and a screenshot whose hash sha256sum confirms',
    async ({ at, item }) => {
      await w.tab.goto(at);
      await w.tab.bringToFront();
      const incident = await kept();
      expect(incident).toMatchObject({
        v: 2,
        tool: expect.stringMatching(/^Breakwater \d/),
        browser: expect.stringMatching(/^(Chromium|Firefox) \d/),
        item: { url: at, ...item },
      });
      expect(incident.noPicture).toBeUndefined();
      const tile = incident.artifacts.find(a => a.method === 'tab');
      expect(tile).toMatchObject({
        name: '01-tab.png',
        mime: 'image/png',
        method: 'tab',
        view: { width: expect.any(Number), ratio: expect.any(Number) },
      });
      const bytes = await bytesOf(helper, tile!.id);
      expect([bytes.length, bytes.subarray(1, 4).toString()]).toEqual([tile!.bytes, 'PNG']);
      expect(await outside(helper, tile!)).toBe(tile!.sha256);
      const copied = await pageCopyOf(incident.id);
      expect((await again(incident.id)).artifacts).toEqual([tile, copied]);
      expect(copied).toMatchObject({ name: '02-page.html', mime: 'text/html' });
      expect(await outside(helper, copied)).toBe(copied.sha256);
      const html = (await bytesOf(helper, copied.id)).toString();
      expect(html).toContain(`<meta name="copy-of" content="${at.replaceAll('&', '&amp;')}">`);
      expect(readPageCopyText(html, purify)).toBe(incident.item.text);
    },
  );

  it('copies a hostile page to a file that requests and runs nothing, in the log and from the disk', async () => {
    const styled = '<style>#copied { color: rgb(1, 2, 3) }</style><p id="copied">Copied</p>';
    // Those that lead away at once, or make text of the others, are tried in unit tests.
    const bodies = HOSTILE_BODIES.filter(body => !/refresh|plaintext/.test(body));
    w.server.serve(HOSTILE, { body: `<!doctype html><body>${styled}${bodies.join('\n')}` });
    await w.tab.goto(HOSTILE);
    await w.tab.bringToFront();
    const { id } = await kept();
    const file = join(folder, 'copy.html');
    writeFileSync(file, await bytesOf(helper, (await pageCopyOf(id)).id));
    await w.tab.goto('about:blank');
    const [requests, hosts] = [w.server.requests.length, w.hosts.length];
    const log = await w.view(`src/pages/log/index.html?id=${id}`);
    await clickInView(log, 'button', 'Open the saved page');
    await expectText(log, '.saved-page', 'This is a copy');
    const look = () => {
      const copied = document.querySelector('#copied');
      return copied && [getComputedStyle(copied).color, 'pwned' in window];
    };
    const asCopied = ['rgb(1, 2, 3)', false];
    const shown = () =>
      log.evaluate(() => document.querySelector<HTMLIFrameElement>('.saved-page iframe')!.srcdoc, null);
    await eventually(async () => expect(await shown()).toContain('id="copied"'));
    // Firefox’s driver does not see a frame in an extension page.
    if (name === 'Chromium')
      await eventually(async () =>
        expect(await (log as unknown as Page).frames().at(-1)!.evaluate(look)).toEqual(asCopied),
      );
    await w.tab.goto(`file://${file}`);
    expect(await w.tab.evaluate(look, null)).toEqual(asCopied);
    const since = [...w.server.requests.slice(requests), ...w.hosts.slice(hosts).map(host => `https://${host}`)];
    expect(since.filter(url => !isRequestOfBrowser(url))).toEqual([]);
    await log.close();
  });

  it('saves a long thread tile by tile, in order, stitched, and leaves the page where it was', async () => {
    await w.tab.goto(LONG);
    await w.tab.bringToFront();
    await w.tab.evaluate(() => window.scrollTo(0, 137), null);
    const before = await scrolled(w.tab);
    const incident = await kept();
    const offer = await w.ask<CaptureOffer>({ type: 'capture/getOffer', incident: incident.id });
    expect(offer).toMatchObject({ picture: null, messages: false });
    expect(offer.tiles).toBeGreaterThan(4);
    const began = Date.now();
    const added = await w.ask<CaptureResult>({ type: 'capture/add', incident: incident.id, part: 'length' });
    const took = Date.now() - began;
    expect(added.ended).toBe('done');
    expect(await scrolled(w.tab)).toEqual(before);
    const tiles = added.incident!.artifacts.filter(a => a.method === 'tab').slice(1);
    const whole = added.incident!.artifacts.find(a => a.method === 'stitch')!;
    process.stdout.write(`${name}: ${tiles.length} tiles in ${took} ms\n`);
    // The second file is the one copy of the page, which is made before anything scrolls.
    expect(added.incident!.artifacts.map(a => a.method).indexOf('page')).toBe(1);
    expect(added.incident!.artifacts.filter(a => a.method === 'page')).toHaveLength(1);
    expect(tiles.map(t => t.name)).toEqual(tiles.map((_, i) => `${String(i + 3).padStart(2, '0')}-tab.png`));
    expect(tiles.every(t => !t.partial)).toBe(true);
    const tops = tiles.map(t => t.view!.scrollY);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    // The bar is fixed: each tile starts before the end of the one above.
    expect(tiles[1]!.view!.clip!.top).toBe(50);
    tiles
      .slice(1)
      .forEach((t, i) =>
        expect(t.view!.scrollY + t.view!.clip!.top).toBeLessThan(
          tiles[i]!.view!.scrollY + tiles[i]!.view!.clip!.bottom,
        ),
      );
    // The screenshot ends with the thread, not with the page: 50 + 8 × 421 px.
    const end = tiles.at(-1)!.view!;
    expect(end.scrollY + end.clip!.bottom).toBeGreaterThanOrEqual(50 + 8 * 420);
    expect(end.scrollY).toBeLessThan(50 + 8 * 421);
    expect(whole.from).toEqual(tiles.map(t => t.id));
    for (const a of [...tiles, whole]) expect(await outside(helper, a)).toBe(a.sha256);
    const size = await bytesOf(helper, whole.id).then(b => ({ width: b.readUInt32BE(16), height: b.readUInt32BE(20) }));
    expect(size.height).toBe(Math.round((end.height + end.scrollY - tiles[0]!.view!.scrollY) * end.ratio));
    expect(await w.ask<CaptureOffer | null>({ type: 'capture/getOffer', incident: incident.id })).toBeNull();
  });

  it('stops when the person does, saves what there is, says so, and restores the page', async () => {
    await w.tab.evaluate(() => window.scrollTo(0, 90), null);
    const incident = await kept();
    await takeCaptureTurn(helper);
    const running = w.ask<CaptureResult>({ type: 'capture/add', incident: incident.id, part: 'length' });
    await waitForCapture(helper);
    await takeCaptureTurn(helper);
    await waitForCapture(helper);
    expect(await countScreenshots(incident.id)).toBe(2);
    await w.tab.keyboard.press('Escape');
    await releaseCapture(helper);
    const added = await running;
    expect(added.ended).toBe('stopped');
    const tiles = added.incident!.artifacts.filter(a => a.method === 'tab').slice(1);
    expect(tiles.length).toBeGreaterThan(0);
    expect(tiles.every(t => t.partial)).toBe(true);
    expect(await scrolled(w.tab)).toEqual([90, 0]);
  });

  it('hides our overlay in the screenshot, and shows it again', async () => {
    const look = async () =>
      w.tab.evaluate(() => [...document.querySelectorAll('html > div')].map(d => getComputedStyle(d).opacity), null);
    await w.tab.goto(LONG);
    await w.tab.bringToFront();
    const clean = await kept();
    await w.tab.mouse.move(300, 300);
    await w.tab.mouse.move(300, 310);
    await eventually(async () => expect((await look()).length).toBe(1));
    const marked = await kept();
    const picture = (of: Incident) => bytesOf(helper, of.artifacts.find(a => a.method === 'tab')!.id);
    expect(await picture(marked)).toEqual(await picture(clean));
    await eventually(async () => expect(await look()).toEqual(['1']));
  });

  it('saves what it has and says so if another tab comes to the front, and no screenshot of that tab', async () => {
    await w.tab.goto(LONG);
    await w.tab.bringToFront();
    const incident = await kept();
    await takeCaptureTurn(helper);
    const running = w.ask<CaptureResult>({ type: 'capture/add', incident: incident.id, part: 'length' });
    await waitForCapture(helper);
    await takeCaptureTurn(helper);
    await waitForCapture(helper);
    await helper.bringToFront();
    await releaseCapture(helper);
    const added = await running;
    expect(added.ended).toBe('away');
    expect(
      added
        .incident!.artifacts.filter(a => a.method === 'tab')
        .slice(1)
        .every(a => a.partial),
    ).toBe(true);
    await w.tab.bringToFront();
    await eventually(async () => expect(await scrolled(w.tab)).toEqual([0, 0]));
  });

  it('adds files unchanged, and rejects one that is too big with an explanation', async () => {
    await w.tab.goto(LONG);
    await w.tab.bringToFront();
    const incident = await kept();
    const file = join(folder, 'mail.eml');
    writeFileSync(file, 'From: omar@example.org\r\n\r\nI know where you live.\r\n');
    const page = await w.view(`src/pages/report/index.html?kept=${incident.id}&what=threatened`);
    await eventually(async () =>
      expect(await page.evaluate(() => document.querySelectorAll('input[type=file]').length, null)).toBe(1),
    );
    await page.evaluate(text => {
      const give = (f: File) => {
        const d = new DataTransfer();
        d.items.add(f);
        document.dispatchEvent(new DragEvent('drop', { dataTransfer: d, bubbles: true, cancelable: true }));
      };
      give(new File([text], '../mail.eml', { type: 'message/rfc822' }));
    }, 'From: omar@example.org\r\n\r\nI know where you live.\r\n');
    const added = await artifactOf(incident.id, 'file');
    expect(added).toMatchObject({ method: 'file', name: '__mail.eml', mime: 'message/rfc822' });
    expect(added.sha256).toBe(execFileSync('sha256sum', [file], { encoding: 'utf8' }).slice(0, 64));
    expect(await outside(helper, added)).toBe(added.sha256);
    await page.evaluate(() => {
      const d = new DataTransfer();
      d.items.add(new File([new Uint8Array(50 * 1024 * 1024 + 1)], 'film.mp4'));
      document.dispatchEvent(new DragEvent('drop', { dataTransfer: d, bubbles: true, cancelable: true }));
    }, null);
    await eventually(async () =>
      expect(await page.evaluate(() => document.querySelector('[role=alert]')?.textContent ?? '', null)).toContain(
        'film.mp4 is too large',
      ),
    );
    await page.close();
  });

  it('asks again before a screenshot of a sexual image, and never takes one if minors are possible', async () => {
    const image = `<img src="/photo.png" alt="A naked person"><img src="${PIXEL}" alt=""><a href="/photo.png">x</a>`;
    w.server.serve(IMAGE_PAGE, { body: `<!doctype html><p>Beside the image</p>${image}` });
    await w.tab.goto(IMAGE_PAGE);
    await w.tab.bringToFront();
    const none = await w.ask<SaveResult>({ type: 'evidence/save', tab: await w.tabId(), what: 'sexual', adult: false });
    expect(none).toEqual({ kept: false, why: 'under-age' });
    const first = await w.ask<SaveResult>({ type: 'evidence/save', tab: await w.tabId(), what: 'sexual', adult: true });
    if (!first.kept) throw new Error(first.why);
    expect(first.incident).toMatchObject({
      noPicture: 'sexual',
      artifacts: [],
      item: { text: null, alts: [], title: null },
    });
    const { id } = first.incident;
    for (const wish of [{ part: 'picture' }, { part: 'picture', adult: false }, { part: 'length', adult: true }])
      expect(await w.ask<CaptureResult>({ type: 'capture/add', incident: id, ...wish })).toMatchObject({
        ended: 'refused',
        incident: { artifacts: [] },
      });
    expect(await w.ask<CaptureOffer>({ type: 'capture/getOffer', incident: id })).toEqual({
      picture: 'sexual',
      tiles: 1,
      messages: false,
    });
    const added = await w.ask<CaptureResult>({ type: 'capture/add', incident: id, part: 'picture', adult: true });
    expect(added).toMatchObject({ ended: 'done', incident: { item: { text: null }, artifacts: [{ method: 'tab' }] } });
    // Only now, and without images, what they show, and where they are.
    const copy = (await bytesOf(helper, (await pageCopyOf(id)).id)).toString();
    expect(copy).toContain('Beside the image');
    expect(copy).not.toMatch(/<img|data:image\/|A naked person|photo\.png|data-address=/);
    expect(await w.ask({ type: 'capture/getOffer', incident: id })).toBeNull();
  });

  it('goes from a post to the open form by keyboard alone', async () => {
    w.server.serve(FORM, { body: '<title>Form</title>' });
    await w.tab.goto(POSTS[0].at);
    await w.tab.bringToFront();
    await eventually(async () =>
      expect(await w.askPage({ type: 'reader/readPage' })).toMatchObject({ where: { kind: 'post' } }),
    );
    const words = await w.ask<SituationChooserViewModel>({ type: 'page/getSituationChooser', platform: 'x' });
    const keys: string[] = [];
    const key = async (k: string) => {
      keys.push(k);
      await pressUntilCounted(w.tab, () => w.tab.keyboard.press(k));
    };
    const focus = () =>
      w.tab.evaluate(() => {
        const deep = (r: DocumentOrShadowRoot): Element | null => {
          const a = r.activeElement;
          return a?.shadowRoot ? deep(a.shadowRoot) : a;
        };
        return deep(document)?.querySelector<HTMLElement>('[data-t]')?.dataset.t ?? '';
      }, null);
    const began = Date.now();
    keys.push('keep-proof'); // the command itself cannot be sent without a display
    expect(await w.askPage({ type: 'overlay/chooseSituation', chooser: words })).toBe(true);
    await eventually(async () => expect(await focus()).toBe('Someone is threatening or insulting me'));
    await key('Tab');
    expect(await focus()).toBe('Someone posted my home address or private details');
    await key('Enter');
    await expectText(w.tab, '.ask', 'Evidence saved');
    await eventually(async () => expect(await focus()).toBe('Report it'));
    await key('Enter');
    await eventually(async () =>
      expect(await helper.evaluate(async url => (await chrome.tabs.query({})).some(t => t.url === url), FORM)).toBe(
        true,
      ),
    );
    const took = Date.now() - began;
    process.stdout.write(`${name}: from post to form by ${keys.join(', ')} in ${took} ms\n`);
    expect(keys.length).toBeLessThanOrEqual(4);
    let last: Incident | undefined;
    // What a slow page says is added to the record a little later.
    await eventually(async () => {
      [last] = (await listIncidents(w.helper()))!;
      expect(last).toMatchObject({ what: 'address', item: { id: '5002', text: 'I know where you live.' } });
    });
    expect(last!.artifacts.filter(a => a.method === 'tab')).toHaveLength(1);
  });
});

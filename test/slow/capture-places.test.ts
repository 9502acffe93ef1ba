/**
 * Capture in difficult places: messages, scrolling boxes, threads that grow upwards, no permission for screenshots, a
 * locked vault, a host that was revoked.
 */

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaptureOffer, CaptureResult, SaveResult } from '../../src/incidents/capture/schema.ts';
import type { Incident } from '../../src/incidents/model.ts';
import { type ChromiumHarness, openHarness } from '../helpers/browser/chromium-harness.ts';
import { deleteIncident, listIncidents } from '../../scripts/browser/evidence-log.ts';
import { axeViolations, eventually } from '../helpers/browser/expectations.ts';
import { pressControl } from '../helpers/browser/overlay-actions.ts';
import { expectText, type Tab } from '../helpers/browser/page-actions.ts';

const line = (n: number) =>
  '<article data-testid="tweet" style="height:300px;border-bottom:1px solid #888"><div data-testid="User-Name">' +
  `<a href="/omar_example">Omar Mock</a></div><a href="/omar_example/status/${n}">` +
  `<time datetime="2026-03-01T10:00:00.000Z">1 March</time></a><div data-testid="tweetText">Words ${n}` +
  '</div></article>';
const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>T</title></head><body style="margin:0;overflow:hidden">${body}` +
  '</body></html>';
const lines = (n: number) =>
  Array.from(
    { length: n },
    (_, i) => `<p style="height:150px;margin:0;background:hsl(${i * 40} 60% 80%)">Message ${i + 1}</p>`,
  ).join('');
const BOX = page(
  '<div id="box" style="position:absolute;inset:60px 100px 40px;overflow-y:auto">' +
    `${[1, 2, 3, 4, 5].map(line).join('')}</div>`,
);
const CHAT = page(
  '<div id="box" style="position:absolute;inset:60px 100px 40px;' +
    `overflow-y:auto;display:flex;flex-direction:column-reverse"><div>${lines(12)}</div></div>`,
);
const BOX_AT = 'https://x.com/omar_example/status/1',
  CHAT_AT = 'https://x.com/messages/1-2';
const POST = 'https://bsky.app/profile/omar.example/post/3kabc';
const BODY =
  '<!doctype html><html lang="en"><head><meta name="application-name" content="Bluesky">' +
  '<title>Post</title></head><body><main><div data-testid="postThreadItem-by-omar.example">' +
  '<a href="/profile/omar.example">Omar Mock</a><div data-testid="postText">I know where you live</div>' +
  '<button data-testid="postDropdownBtn">⋯</button></div></main></body></html>';
const PASS = 'seven lamps under a quiet bridge';

let r: ChromiumHarness;
let view: Page;
const ask = <T>(message: object): Promise<T> =>
  view.evaluate(m => chrome.runtime.sendMessage(m) as Promise<T>, message);

async function open(at: string, body: string): Promise<Page> {
  r.server.serve(at, { body });
  const tab = await r.context.newPage();
  await tab.goto(at);
  await tab.bringToFront();
  return tab;
}

async function keep(tab: Page, what = 'threatened'): Promise<Incident> {
  const kept = await ask<SaveResult>({ type: 'evidence/save', tab: await r.tabOf(tab), what });
  if (!kept.kept) throw new Error(kept.why);
  let { incident } = kept;
  // A slow page answers after the record was written.
  await eventually(async () => {
    incident = await ask<Incident>({ type: 'incidents/get', id: kept.incident.id });
    expect(incident.notRead).not.toBe('pending');
  });
  return incident;
}

const top = (tab: Page) => tab.evaluate(() => document.querySelector('#box')!.scrollTop);

describe('with permission for screenshots', () => {
  beforeAll(async () => {
    r = await openHarness({ grant: ['<all_urls>'], openShadowRoot: true });
    view = await r.view('src/pages/lesson/index.html?id=none');
  });
  afterAll(() => r?.close());

  it('captures a thread in a scrolling box, and restores its exact position', async () => {
    const tab = await open(BOX_AT, BOX);
    await tab.evaluate(() => {
      document.querySelector('#box')!.scrollTop = 211.5;
    });
    const before = await top(tab);
    const incident = await keep(tab);
    expect((await ask<CaptureOffer>({ type: 'capture/getOffer', incident: incident.id })).tiles).toBeGreaterThan(1);
    const added = await ask<CaptureResult>({ type: 'capture/add', incident: incident.id, part: 'length' });
    expect(added.ended).toBe('done');
    const tiles = added.incident!.artifacts.filter(a => a.method === 'tab').slice(1);
    expect(tiles[0]!.view).toMatchObject({ scrollY: 0, clip: { top: 60, bottom: 660 } });
    expect(tiles.at(-1)!.view!.scrollY).toBe(5 * 301 - 600);
    expect(added.incident!.artifacts.some(a => a.method === 'stitch' && !a.partial)).toBe(true);
    expect(await top(tab)).toBe(before);
    await tab.close();
  });

  it('asks before it scrolls through messages, and captures what is below in a thread that grows upwards', async () => {
    const tab = await open(CHAT_AT, CHAT);
    const popup = await r.popup(tab, 'report');
    expect(await top(tab)).toBe(0);
    // At its end there is nothing below.
    const end = await keep(tab, 'swarm');
    expect(end.item.kind).toBe('message');
    expect(end.notRead).toBe('no-post');
    expect(await ask<CaptureOffer | null>({ type: 'capture/getOffer', incident: end.id })).toBeNull();
    await tab.evaluate(() => {
      document.querySelector('#box')!.scrollTop = -1000;
    });
    await tab.bringToFront();
    await popup
      .getByRole('button', { name: 'Someone is threatening or insulting me' })
      .evaluate(b => (b as HTMLButtonElement).click());
    await popup.getByText('Scrolling may mark messages as read. The other person may see that.').waitFor();
    expect(await top(tab), 'not before the press').toBe(-1000);
    await tab.bringToFront();
    await popup
      .getByRole('button', { name: 'Scroll and take screenshots' })
      .evaluate(b => (b as HTMLButtonElement).click());
    await popup.getByText('Saved with your evidence.').waitFor();
    expect(await top(tab)).toBe(-1000);
    const id = (await listIncidents(view))![0]!.id;
    const views = (await ask<Incident>({ type: 'incidents/get', id })).artifacts
      .filter(a => a.method === 'tab')
      .slice(1)
      .map(a => a.view!.scrollY);
    // 12 × 150 px in 600: at −1000 the upper edge is 200 px down, at the end 1200.
    expect([views[0], views.at(-1)]).toEqual([200, 1200]);
    await popup.close();
    await tab.close();
  });

  it('shows the controls for the report in the page: the menu of the post, then the entry', async () => {
    const tab = await open(
      POST,
      BODY.replace(
        '</body>',
        "<script>document.querySelector('button').onclick = () => document.body.insertAdjacentHTML('beforeend', " +
          `'<div role="menu" style="position:fixed;left:300px;top:300px">` +
          `<div role="menuitem" data-testid="postDropdownReportBtn">Report post</div></div>')</script></body>`,
      ),
    );
    const at = async (css: string) => {
      const b = (await tab.locator(css).boundingBox())!;
      return [Math.round(b.x + b.width / 2), Math.round(b.y + b.height / 2)];
    };
    const ringed = (css: string) => eventually(async () => expect(await at('.ring')).toEqual(await at(css)));
    const entry = tab.getByRole('button', { name: /^Report/ });
    // Moves the pointer, which rested there since the page loaded.
    await eventually(async () => {
      await tab.mouse.move(5, 5);
      await tab.locator('[data-testid=postText]').hover();
      expect(await entry.count()).toBe(1);
    });
    await pressControl(entry);
    await pressControl(tab.getByRole('button', { name: 'Someone is threatening or insulting me' }));
    await pressControl(tab.getByRole('button', { name: 'Report it' }));
    await pressControl(tab.getByRole('button', { name: 'Show me' }));
    await ringed('[data-testid=postDropdownBtn]');
    await expectText(tab as Tab, '.overlay', 'Select the control inside the ring.');
    await tab.locator('[data-testid=postDropdownBtn]').click();
    await ringed('[data-testid=postDropdownReportBtn]');
    // The page removes it, and the steps remain.
    await tab.evaluate(() => {
      document.querySelector('[role=menu]')!.remove();
      document.querySelector('[data-testid=postDropdownBtn]')!.remove();
    });
    await expectText(
      tab as Tab,
      '.overlay',
      'This control is not visible on the page right now. Follow these steps yourself:',
    );
    expect(await tab.locator('.ring').count()).toBe(0);
    await expectText(tab as Tab, '.overlay', 'Choose a reason');
    await pressControl(tab.getByRole('button', { name: 'Close' }));
    // Does the same from a view.
    await tab.reload();
    const popup = await r.popup(tab, 'report');
    await tab.bringToFront();
    await popup
      .getByRole('button', { name: 'Someone is threatening or insulting me' })
      .evaluate(b => (b as HTMLButtonElement).click());
    await popup.getByRole('button', { name: 'Report to Bluesky' }).evaluate(b => (b as HTMLButtonElement).click());
    await ringed('[data-testid=postDropdownBtn]');
    await tab.goto(BOX_AT);
    await popup.getByRole('button', { name: 'Report to Bluesky' }).click();
    await popup.getByText('Breakwater cannot show this on the page now.').waitFor();
    await popup.close();
    await tab.close();
  });

  it('saves while the vault is locked: the whole length, stitched, and shows it after unlocking', async () => {
    const vault = await r.view('src/pages/vault/index.html');
    await vault.getByLabel('New passphrase').fill(PASS);
    await vault.getByLabel('Confirm passphrase').fill(PASS);
    await vault.getByRole('button', { name: 'Set passphrase' }).click();
    await vault.getByText('Your passphrase is set.').waitFor();
    await vault.getByRole('button', { name: 'Lock the vault' }).click();
    await vault.getByText('Enter your passphrase').waitFor();
    const tab = await open(BOX_AT, BOX);
    const incident = await keep(tab);
    expect((await ask<CaptureOffer>({ type: 'capture/getOffer', incident: incident.id })).tiles).toBeGreaterThan(1);
    const added = await ask<CaptureResult>({ type: 'capture/add', incident: incident.id, part: 'length' });
    expect(added.ended).toBe('done');
    expect(added.incident!.artifacts.some(a => a.method === 'stitch')).toBe(true);
    // A restarted worker has nothing in memory.
    const cdp = await r.context.newCDPSession(view);
    await cdp.send('ServiceWorker.enable');
    await cdp.send('ServiceWorker.stopAllWorkers');
    const shown = await r.view(`src/pages/report/index.html?kept=${incident.id}&what=threatened`);
    await shown.getByText('Your evidence is locked.').waitFor();
    await expect.poll(() => shown.locator('#app').innerText()).not.toContain('cannot be opened');
    expect(await axeViolations(shown)).toEqual([]);
    await shown.getByLabel('Passphrase', { exact: true }).fill(PASS);
    await shown.getByRole('button', { name: 'Unlock' }).click();
    await shown.getByText('What was saved').waitFor();
    const after = await ask<Incident>({ type: 'incidents/get', id: incident.id });
    expect(after.artifacts).toEqual(added.incident!.artifacts);
    expect(after.browser).toMatch(/^Chromium \d/);
    await deleteIncident(view, incident.id);
    await shown.reload();
    await shown.getByText('This evidence is no longer in your evidence log.').waitFor();
  });
});

describe('without permission for screenshots', () => {
  beforeAll(async () => {
    r = await openHarness({ openShadowRoot: true });
    view = await r.view('src/pages/lesson/index.html?id=none');
  });
  afterAll(() => r?.close());

  it('saves URL, author and text, and says that the screenshot needs the toolbar button', async () => {
    const tab = await open(POST, BODY);
    const entry = tab.getByRole('button', { name: /^Report/ });
    // Moves the pointer, which rested there since the page loaded.
    await eventually(async () => {
      await tab.mouse.move(5, 5);
      await tab.locator('[data-testid=postText]').hover();
      expect(await entry.count()).toBe(1);
    });
    await pressControl(entry);
    await pressControl(tab.getByRole('button', { name: 'Someone is threatening or insulting me' }));
    const saved =
      'Saved: link, author, and text. No screenshot was taken. ' +
      'To add one, select the Breakwater button in the toolbar.';
    await expectText(tab as Tab, '.overlay', saved);
    const [kept] = (await listIncidents(view))!;
    expect(kept).toMatchObject({ noPicture: 'in-page', item: { text: 'I know where you live' } });
    expect(kept!.artifacts.filter(a => a.method === 'tab')).toEqual([]);
    // Takes it from the popup, which the toolbar button opens.
    const popup = await r.popup(tab, 'report');
    await popup.getByText('Evidence from this page is saved').waitFor();
    await popup.getByRole('button', { name: 'Add a screenshot' }).waitFor();
    await popup.getByRole('button', { name: 'Open this evidence and report' }).click();
    await popup.getByText('Evidence saved').waitFor();
    await popup.getByRole('button', { name: 'Add a screenshot' }).waitFor();
    // There it needs no other button any more.
    expect(await popup.locator('main').innerText()).not.toContain('To add one');
    await popup.close();
    await tab.close();
  });

  it('reads nothing of a revoked host, and says so', async () => {
    const tab = await open(POST, BODY);
    const id = await r.tabOf(tab);
    await eventually(async () =>
      expect(await view.evaluate(t => chrome.tabs.sendMessage(t, { type: 'reader/readPage' }), id)).toMatchObject({
        where: { kind: 'post' },
      }),
    );
    const settings = await r.context.newPage();
    await settings.goto('chrome://extensions');
    const has = (origin: string) => view.evaluate(o => chrome.permissions.contains({ origins: [o] }), origin);
    await settings.evaluate(
      extensionId =>
        (
          chrome as unknown as { developerPrivate: { updateExtensionConfiguration(c: object): Promise<void> } }
        ).developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' }),
      r.id,
    );
    await eventually(async () => expect(await has('https://bsky.app/*')).toBe(false));
    await tab.reload();
    await tab.bringToFront();
    // Not even the URL is known without a click on the toolbar button.
    expect(await ask<SaveResult>({ type: 'evidence/save', tab: id, what: 'threatened' })).toEqual({
      kept: false,
      why: 'no-page',
    });
    const report = await r.view(`src/pages/report/index.html?failed=no-page&what=threatened&tab=${id}`);
    await report.getByText('Nothing was saved, because Breakwater could not read this page.').waitFor();
    await settings.evaluate(
      extensionId =>
        (
          chrome as unknown as { developerPrivate: { updateExtensionConfiguration(c: object): Promise<void> } }
        ).developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_ALL_SITES' }),
      r.id,
    );
    await eventually(async () => expect(await has('https://bsky.app/*')).toBe(true));
    for (const p of [settings, report, tab]) await p.close();
  });
});

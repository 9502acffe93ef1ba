/** Reports: evidence first, encrypted from the first byte; sexual images; routes; the in-page entry. */

import { ORDINARY } from '../helpers/storage-contexts.ts';
import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumHarness, openHarness } from '../helpers/browser/chromium-harness.ts';
import { deleteIncident, listIncidents } from '../../scripts/browser/evidence-log.ts';
import { filesContaining } from '../helpers/browser/expectations.ts';
import { readFixture } from '../helpers/fixtures.ts';
import { clickUntil, expectText, type Tab, textAt } from '../helpers/browser/page-actions.ts';
import { pressControl } from '../helpers/browser/overlay-actions.ts';

const POST = 'https://bsky.app/profile/omar.example/post/3kabc';
let r: ChromiumHarness;
let page: Page;
let popup: Page;

const MARKER = 'zqx-marker-49152';

beforeAll(async () => {
  r = await openHarness({ grant: ['<all_urls>'], openShadowRoot: true, launch: {} });
  page = await r.context.newPage();
  r.server.serve(POST, {
    body:
      '<!doctype html><html lang="en"><head><meta name="application-name" content="Bluesky">' +
      '<title>Post</title></head><body><main>\n      <div data-testid="postThreadItem-by-omar.example">' +
      '<a href="/profile/omar.example">Omar Mock</a>' +
      `<div data-testid="postText">I know where you live ${MARKER}</div>` +
      '<button>Reply</button></div></main></body></html>',
  });
  await page.goto(POST);
});
afterAll(() => r?.close());

/** Brings the page to the front first, because the popup is a tab of its own in tests. */
async function press(name: string): Promise<void> {
  popup = await r.popup(page, 'report');
  await popup.getByText('What happened?').waitFor();
  await page.bringToFront();
  await popup.getByRole('button', { name }).evaluate(b => (b as HTMLButtonElement).click());
}

describe('save evidence first', () => {
  it('saves the visible page with URL, author and a verifiable hash, in one step', async () => {
    await press('Someone is threatening or insulting me');
    await popup.getByText('Evidence saved').waitFor();
    await popup.getByText('What was saved').click();
    // What a slow page says is added to the record a little later.
    await expect.poll(() => popup.locator('#app').innerText()).toMatch(/Author\s+omar\.example\s/i);
    const text = await popup.locator('#app').innerText();
    expect(text).toContain(POST);
    const said = /[0-9a-f]{64}/.exec(text)?.[0];
    const kept = (await listIncidents(popup))![0]!.id;
    expect(kept).toMatch(/^[0-9a-f-]{36}$/);
    const png = await popup.evaluate(async () => {
      // Opens it as the product does: with the key in the vault.
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
      const all = await new Promise<
        { id: string; kind: string; under: string; iv: BufferSource; data: BufferSource }[]
      >(done => {
        const q = db.transaction('records').objectStore('records').getAll();
        q.onsuccess = () => done(q.result as never);
      });
      db.close();
      const open = async (p: (typeof all)[number]) => {
        const additionalData = new TextEncoder().encode(
          JSON.stringify(['breakwater', 2, 'entry', p.under, p.kind, p.id]),
        );
        return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: p.iv, additionalData }, key, p.data));
      };
      // A copy of the page may be there by now.
      const files = await Promise.all(all.filter(x => x.kind === 'artifact').map(open));
      return [...files.find(bytes => bytes[0] === 0x89)!];
    });
    expect(createHash('sha256').update(Buffer.from(png)).digest('hex')).toBe(said);
    expect(Buffer.from(png).subarray(1, 4).toString()).toBe('PNG');
  });

  it('then shows the platform’s own way, with what to prepare', async () => {
    await expect.poll(() => popup.locator('#app').innerText()).toContain('Report to Bluesky');
    await expect.poll(() => popup.locator('#app ol li').count()).toBeGreaterThan(1);
    await popup.close();
  });

  it('offers to try again what could not be saved', async () => {
    const view = await r.context.newPage();
    await view.addInitScript(() => {
      type Send = (message: { type: string }) => Promise<unknown>;
      const runtime = chrome.runtime as unknown as { sendMessage: Send };
      const send = runtime.sendMessage.bind(runtime);
      let failed = false;
      runtime.sendMessage = message => {
        if (failed || message.type !== 'evidence/save') return send(message);
        failed = true;
        return Promise.resolve({ kept: false, why: 'full' });
      };
    });
    await view.goto(`chrome-extension://${r.id}/src/popup/index.html?tab=${await r.tabOf(page)}&view=report`);
    await view.getByRole('button', { name: 'Someone is threatening or insulting me' }).click();
    await view.getByText('This device has no space left').waitFor();
    await page.bringToFront();
    await view.getByRole('button', { name: 'Try again' }).evaluate(b => (b as HTMLButtonElement).click());
    await view.getByText('Evidence saved').waitFor();
    await deleteIncident(view, (await listIncidents(view))![0]!.id);
    await view.close();
  });

  it('shows how to report where there is no page to save, on a platform that is chosen', async () => {
    const view = await r.view('src/pages/report/index.html');
    await view.getByRole('button', { name: 'Someone is threatening or insulting me' }).click();
    await view.locator('main select').first().selectOption('bluesky');
    await view.getByRole('heading', { name: 'Report it' }).waitFor();
    expect(await view.locator('main ol li').count()).toBeGreaterThan(1);
    await view.getByRole('button', { name: 'Back' }).click();
    await view.getByRole('heading', { name: 'What happened?' }).waitFor();
    await view.close();
  });

  it('saves nothing if someone in a sexual image could be under 18, and names who helps', async () => {
    const count = async () => (await listIncidents(popup))!.length;
    await press('Someone shared a sexual image of me');
    const before = await count();
    await popup.getByRole('button', { name: 'Yes, or I am not sure' }).evaluate(b => (b as HTMLButtonElement).click());
    await popup.getByRole('link', { name: 'Take It Down', exact: true }).waitFor();
    await popup.getByRole('link', { name: /CyberTipline/ }).waitFor();
    await popup.getByText('If a step below tells you to save evidence, skip it.').waitFor();
    await popup.getByRole('heading', { name: 'A hotline against images of child abuse' }).waitFor();
    expect(await count()).toBe(before);
    await popup.close();
  });

  it('saves URL, author and time but no screenshot of adults', async () => {
    await press('Someone shared a sexual image of me');
    await popup
      .getByRole('button', { name: 'No, everyone in it was already an adult' })
      .evaluate(b => (b as HTMLButtonElement).click());
    await popup.getByText('No screenshot was taken.').waitFor();
    await expect
      .poll(async () => (await listIncidents(popup))![0])
      .toMatchObject({ what: 'sexual', artifacts: [], item: { text: null, author: { handle: 'omar.example' } } });
    await popup.getByRole('link', { name: 'StopNCII.org' }).waitFor();
  });

  it('rejects a sexual image that is not confirmed to be of adults, whoever asks', async () => {
    const tab = await r.tabOf(page);
    expect(
      await popup.evaluate(id => chrome.runtime.sendMessage({ type: 'evidence/save', tab: id, what: 'sexual' }), tab),
    ).toEqual({ kept: false, why: 'under-age' });
    await popup.close();
  });

  it('loses nothing if the worker is killed', async () => {
    const view = await r.view('src/pages/lesson/index.html?id=none');
    const cdp = await r.context.newCDPSession(view);
    await cdp.send('ServiceWorker.enable');
    await cdp.send('ServiceWorker.stopAllWorkers');
    const list = (await listIncidents(view))!;
    expect(list.length).toBeGreaterThanOrEqual(2);
    await view.close();
  });

  it('deletes after asking again', async () => {
    popup = await r.popup(page, 'evidence');
    await expect.poll(() => popup.locator('.incident-row').count()).toBe(2);
    const [log] = await Promise.all([r.context.waitForEvent('page'), popup.locator('.incident-link').first().click()]);
    await log.getByRole('button', { name: 'Delete' }).click();
    await log.getByRole('button', { name: 'Yes, delete' }).click();
    await log.getByText('Deleted.').waitFor();
    await log.close();
    await expect.poll(() => popup.locator('.incident-row').count()).toBe(1);
    await popup.close();
  });
});

describe('the context menu', () => {
  const pressMenu = async (item: string) => {
    const tab = await r.tabOf(page);
    await page.bringToFront();
    const [opened] = await Promise.all([
      r.context.waitForEvent('page'),
      r.worker().evaluate(
        async ([menuItemId, id]) => {
          const pressed = chrome.contextMenus.onClicked as unknown as { dispatch(info: object, tab: object): void };
          pressed.dispatch({ menuItemId, editable: false, pageUrl: '' }, await chrome.tabs.get(id));
        },
        [item, tab] as const,
      ),
    ]);
    await opened.waitForLoadState();
    return opened;
  };

  it('saves evidence and shows the way to report, in one click on what happened', async () => {
    const opened = await pressMenu('keep-proof:swarm');
    await opened.getByText('Evidence saved').waitFor();
    await opened.getByText('Report it').waitFor();
    await opened.close();
  });

  it('takes the post under the pointer, also on a timeline', async () => {
    r.server.serve('https://bsky.app/', {
      body: `<!doctype html><html lang="en"><head><meta name="application-name" content="Bluesky"></head><body><main>${[
        'lina',
        'omar',
      ]
        .map(
          h =>
            `\n        <div data-testid="feedItem-by-${h}.example">` +
            `<a href="/profile/${h}.example/post/${h}1" aria-label="now" data-tooltip="1 March 2026">1m</a>` +
            `<div data-testid="postText">Words of ${h}</div></div>`,
        )
        .join('')}</main></body></html>`,
    });
    await page.goto('https://bsky.app/');
    await page.getByText('Words of omar').click({ button: 'right' });
    const opened = await pressMenu('keep-proof:threatened');
    await opened.getByText('What was saved').click();
    await expect
      .poll(() => opened.locator('#app').innerText())
      .toContain('https://bsky.app/profile/omar.example/post/omar1');
    expect(await opened.locator('#app').innerText()).toContain('omar.example');
    await opened.close();
    await page.goto(POST);
  });

  it('asks first about a sexual image', async () => {
    const opened = await pressMenu('keep-proof:sexual');
    await opened.getByText('Could anyone in the image be under 18, or have been under 18 when it was made?').waitFor();
    await opened.close();
  });
});

describe('the entry in the page', () => {
  it('appears with the pointer and the keyboard as one element; asks, saves, and shows the steps', async () => {
    await page.mouse.move(5, 690);
    await page.locator('[data-testid=postText]').hover();
    const entry = page.getByRole('button', { name: /^Report/ });
    await pressControl(entry);
    await pressControl(page.getByRole('button', { name: 'Someone is threatening or insulting me' }));
    await expectText(page as Tab, '.ask', 'Saved: link, author, text, and a screenshot.');
    // Presses again if the card was still growing, as it does when the screenshot is there.
    await clickUntil(
      page as Tab,
      '.ask button',
      'Report it',
      async () => !!(await page.locator('.steps ol li').count()),
    );
    await expect.poll(() => textAt(page as Tab, '.steps')).toContain('What to have ready');
    await pressControl(page.getByRole('button', { name: 'Close' }));
    await page.locator('.steps').waitFor({ state: 'detached' });
    await page.locator('button', { hasText: 'Reply' }).focus();
    await entry.waitFor();
    await expect.poll(() => entry.count()).toBe(1);
  });

  it('opens the official form if there is one', async () => {
    r.server.serve('https://x.com/omar/status/1', { body: readFixture('x/post.en.html') });
    r.server.serve('https://help.x.com/en/forms/safety-and-sensitive-content/private-information', {
      body: '<title>Help</title>',
    });
    const x = await r.context.newPage();
    await x.goto('https://x.com/omar/status/1');
    await x.locator('article').first().hover();
    await pressControl(x.getByRole('button', { name: /^Report/ }));
    await pressControl(x.getByRole('button', { name: 'Someone posted my home address or private details' }));
    const [form] = await Promise.all([
      r.context.waitForEvent('page'),
      pressControl(x.getByRole('button', { name: 'Report it' })),
    ]);
    await form.waitForURL(/^https:\/\/help\.x\.com\//);
    await form.close();
    await x.close();
  });

  it('appears on another person’s profile too, and not on the own one', async () => {
    const m = await r.context.newPage();
    for (const [path, file] of [
      ['/@omar', 'mastodon/profile.en.html'],
      ['/@rana', 'mastodon/own-profile.ar.html'],
    ] as const) {
      r.server.serve(`https://mastodon.example${path}`, { body: readFixture(file) });
      await m.goto(`https://mastodon.example${path}`);
      await m.mouse.move(5, 690);
      await m.locator('[role=region] p, .account__header__content').first().hover();
      const entry = m.locator('.report-entry');
      if (path === '/@omar') {
        await pressControl(entry);
        await m.locator('.ask .pick').first().waitFor();
      } else {
        await m.locator('.note').waitFor();
        expect(await entry.count()).toBe(0);
      }
    }
    await m.close();
  });

  it('can be turned off, for all platforms and permanently', async () => {
    const view = await r.view('src/pages/lesson/index.html?id=none');
    await view.evaluate(m => chrome.runtime.sendMessage(m), {
      type: 'onPageTips/set',
      on: false,
      context: ORDINARY,
    });
    await view.close();
    await page.reload();
    await page.mouse.move(5, 690);
    await page.locator('[data-testid=postText]').hover();
    const again = await r.popup(page);
    await again.getByText('On other pages of Bluesky').waitFor();
    await again.close();
    expect(await page.evaluate(() => document.querySelectorAll('html > *').length)).toBe(2);
  });
});

it('says on a look-alike host that it is not the platform, and how to tell', async () => {
  r.server.serve('https://twitter-support.example/', { body: '<title>Sign in</title>' });
  await page.goto('https://twitter-support.example/');
  const seen = await r.popup(page);
  await seen.getByText('This is probably not the real X').waitFor();
  await expect.poll(() => seen.locator('main').innerText()).toContain('twitter.com');
  await seen.close();
  r.server.serve('https://news.example/', { body: '<title>News</title>' });
  await page.goto('https://news.example/');
  const other = await r.popup(page);
  await other.getByText('Breakwater cannot check news.example').waitFor();
  await other.close();
});

it('leaves no plain text of it on disk', async () => {
  await r.context.close();
  expect(filesContaining(r.profile, 'bsky.app').length).toBeGreaterThan(0); // the search itself finds what is there
  expect(filesContaining(r.profile, MARKER)).toEqual([]);
});

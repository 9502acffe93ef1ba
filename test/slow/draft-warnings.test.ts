/** Warns in every kind of composer, and leaves nothing of the text anywhere. */
import { ORDINARY } from '../helpers/storage-contexts.ts';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHarness, type ChromiumHarness } from '../helpers/browser/chromium-harness.ts';
import { eventually, filesContaining, STRICT_HEADERS } from '../helpers/browser/expectations.ts';
import { expectText, type Tab, textAt } from '../helpers/browser/page-actions.ts';
import { pressControl, pressByKey } from '../helpers/browser/overlay-actions.ts';

const NUMBER = '+1 202 555 0147';
const MARKER = 'marker-7f3a@example.org';
let r: ChromiumHarness;
let page: Page;

const HEAD =
  '<!doctype html><html lang="en"><head><meta name="application-name" content="Bluesky">' +
  '<link rel="stylesheet" href="/s.css"></head>';
const BOX =
  '<div data-testid="composePostView"><div class="ProseMirror" contenteditable="true" style=""><p><br></p></div>' +
  '<button data-testid="composerPublishBtn">Post</button></div>';

beforeAll(async () => {
  r = await openHarness({ openShadowRoot: true, launch: {} });
  page = await r.context.newPage();
  r.server.serve('https://bsky.app/s.css', {
    body: '[contenteditable]{min-height:80px;border:1px solid} dialog,.trap{width:600px}',
    type: 'text/css',
  });
  r.server.serve('https://bsky.app/dialog.js', {
    type: 'text/javascript',
    body:
      "document.querySelector('dialog').showModal(); window.keys = []; " +
      "addEventListener('keydown', e => keys.push(e.key), true);",
  });
  r.server.serve('https://bsky.app/trap.js', {
    type: 'text/javascript',
    body: `const t = document.querySelector('.trap');
      window.keys = [];
      addEventListener('keydown', e => keys.push(e.key), true);
      document.addEventListener('focusin', e => {
        if (!t.contains(e.target)) t.querySelector('[contenteditable]').focus();
      });
      document.addEventListener('pointerdown', e => { if (!t.contains(e.target)) t.remove(); });`,
  });
  r.server.serve('https://bsky.app/', { body: `${HEAD}<body>${BOX}</body>`, headers: STRICT_HEADERS });
  r.server.serve('https://bsky.app/intent/compose', {
    body: `${HEAD}<body><p>behind</p><dialog>${BOX}</dialog><script src="/dialog.js"></script></body>`,
    headers: STRICT_HEADERS,
  });
  r.server.serve('https://bsky.app/notifications', {
    body:
      `${HEAD}<body><div class="trap" role="dialog" aria-modal="true">${BOX}</div>` +
      '<script src="/trap.js"></script></body>',
    headers: STRICT_HEADERS,
  });
});
afterAll(() => r?.close());

const write = async (text: string) => {
  await page.locator('[contenteditable]').click();
  await page.keyboard.type(text);
};
const open = async (text: string) => {
  await write(text);
  await pressControl(page.locator('.draft-mark'));
  await page.locator('.warning').waitFor();
};

describe.each([
  ['the page', 'https://bsky.app/'],
  ['a modal dialog', 'https://bsky.app/intent/compose'],
  ['a focus trap', 'https://bsky.app/notifications'],
])('in %s under the strictest policy', (_, url) => {
  it('says what the text reveals, beside the composer, without moving or changing the page', async () => {
    await page.goto(url);
    const before = await page.locator('[contenteditable]').boundingBox();
    await write(`Call me on ${NUMBER}`);
    await page.locator('.draft-mark').waitFor();
    await expect.poll(() => textAt(page as Tab, '.draft-mark')).toBe('Reveals: phone number');
    expect(await page.locator('.warning').count()).toBe(0);
    const mark = (await page.locator('.draft-mark').boundingBox())!;
    await pressControl(page.locator('.draft-mark'));
    await page.locator('.warning').waitFor();
    await expect.poll(() => textAt(page as Tab, '.warning')).toContain(NUMBER);
    expect(await page.locator('[contenteditable]').boundingBox()).toEqual(before);
    await expect.poll(() => page.locator('[contenteditable]').innerText()).toBe(`Call me on ${NUMBER}`);
    const edge = (await page.locator('[contenteditable]').boundingBox())!;
    const card = (await page.locator('.warning').boundingBox())!;
    for (const at of [mark, card]) expect(at.y >= edge.y + edge.height || at.y + at.height <= edge.y).toBe(true);
    const button = (await page.locator('[data-testid=composerPublishBtn]').boundingBox())!;
    for (const at of [mark, card])
      expect(
        at.x >= button.x + button.width ||
          at.x + at.width <= button.x ||
          at.y >= button.y + button.height ||
          at.y + at.height <= button.y,
      ).toBe(true);
  });

  it('has no accessibility violation', async () => {
    const cdp = await r.context.newCDPSession(page);
    // Runs axe in an isolated world, because the policy of the page allows no script.
    const { frameTree } = await cdp.send('Page.getFrameTree');
    const { executionContextId: contextId } = await cdp.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'axe',
    });
    const run = async (expression: string) =>
      (await cdp.send('Runtime.evaluate', { expression, contextId, awaitPromise: true, returnByValue: true })).result
        .value as unknown;
    await run(`${axe.source}; void 0`);
    expect(
      await run(`(async () => {
      const host = [...document.querySelectorAll('*')].find(e => e.shadowRoot?.querySelector('.warning'));
      const { violations, passes } = await axe.run(host, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
      return [
        passes.some(p => p.id === 'button-name' && p.nodes.length > 3),
        ...violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | ')),
      ];
    })()`),
    ).toEqual([true]);
  });

  it('leads to the lesson about it, whose URL does not say which', async () => {
    const [lesson] = await Promise.all([
      r.context.waitForEvent('page'),
      pressControl(page.getByRole('button', { name: 'Read why this matters' })),
    ]);
    await lesson.getByRole('heading', { level: 1, name: 'Find what they can find' }).waitFor();
    expect(new URL(lesson.url()).pathname + new URL(lesson.url()).search).toBe('/src/pages/lesson/index.html');
    await lesson.close();
    await page.bringToFront();
  });

  it('can be used by keyboard, and no key reaches the page', async () => {
    await page.evaluate(() => {
      (window as unknown as { keys: string[] }).keys = [];
      addEventListener('keydown', e => (window as unknown as { keys: string[] }).keys.push(e.key), true);
    });
    await page.getByRole('button', { name: `Leave in: ${NUMBER}` }).focus();
    await page.keyboard.press('x');
    await pressByKey(page.getByRole('button', { name: `Leave in: ${NUMBER}` }), 'Enter');
    await page.getByRole('button', { name: `Undo: ${NUMBER}` }).waitFor();
    await pressByKey(page.getByRole('button', { name: 'Close' }), 'Enter');
    await page.locator('.overlay').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => (window as unknown as { keys: string[] }).keys)).toEqual([]);
    await page.locator('[contenteditable]').waitFor();
  });

  it('stays quiet about confirmed matches, and warns of new ones', async () => {
    await page.locator('[contenteditable]').press('End');
    await page.keyboard.type(' now');
    await page.keyboard.type(` or ${MARKER}`);
    await pressControl(page.locator('.draft-mark'));
    await expectText(page as Tab, '.warning', MARKER);
    expect(await textAt(page as Tab, '.warning')).not.toContain(NUMBER);
  });

  it('selects what should be removed, and leaves the change to the person', async () => {
    await pressControl(page.getByRole('button', { name: `Select it in the text: ${MARKER}` }));
    await eventually(async () => expect(await page.evaluate(() => String(getSelection()))).toBe(MARKER));
    await expect
      .poll(() => page.locator('[contenteditable]').innerText())
      .toBe(`Call me on ${NUMBER} now or ${MARKER}`);
    await page.keyboard.press('Delete');
    await page.locator('.overlay').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await expect
      .poll(() => page.locator('[contenteditable]').innerText())
      .toBe(`Call me on ${NUMBER} now or ${MARKER}`);
    await page.locator('.draft-mark').waitFor();
  });
});

it('never warns again of an ignored match, on any page, until the person restores it', async () => {
  await page.goto('https://bsky.app/');
  await open(`Mail ${MARKER}`);
  const press = (name: string) => pressControl(page.getByRole('button', { name: `${name}: ${MARKER}` }));
  await press('Do not warn about this again');
  await press('Undo');
  await press('Do not warn about this again');
  await pressControl(page.getByRole('button', { name: 'Close' }));
  await page.locator('.overlay').waitFor({ state: 'detached' });
  await page.goto('https://bsky.app/notifications');
  await open(`Mail ${MARKER} and ${NUMBER}`);
  await expectText(page as Tab, '.warning', NUMBER);
  expect(await textAt(page as Tab, '.warning')).not.toContain(MARKER);
});

it('offers to turn off a kind that is often dismissed, and then warns of others only', async () => {
  const addresses = Array.from({ length: 5 }, (_, i) => `reader${i}@example.org`);
  await page.goto('https://bsky.app/');
  await open(addresses.join(' '));
  const card = page.locator('.warning');
  for (const address of addresses) await pressControl(page.getByRole('button', { name: `Leave in: ${address}` }));
  await pressControl(card.getByRole('button', { name: 'Turn off this kind of warning' }));
  await expectText(page as Tab, '.warning', 'Breakwater will not warn about this kind again.');
  await pressControl(page.getByRole('button', { name: 'Close' }));
  await page.locator('.overlay').waitFor({ state: 'detached' });
  await page.goto('https://bsky.app/notifications');
  await open(`Mail ${MARKER} and call ${NUMBER}`);
  await expectText(page as Tab, '.warning', NUMBER);
  expect(await textAt(page as Tab, '.warning')).not.toContain(MARKER);
  const settings = await r.view('src/pages/settings/index.html#mine');
  await settings.getByRole('button', { name: 'Turn on warnings: email address' }).click();
  await settings.getByText('Warnings that are turned off').waitFor({ state: 'detached' });
  await settings.close();
});

describe('input by hand', () => {
  const box = () => page.locator('[contenteditable]');
  const sends = () =>
    page.evaluate(() => {
      const w = window as unknown as { sent: string[] };
      w.sent = [];
      document
        .querySelector('[data-testid=composerPublishBtn]')!
        .addEventListener('click', () =>
          w.sent.push(document.querySelector<HTMLElement>('[contenteditable]')!.innerText),
        );
    });
  const sent = () => page.evaluate(() => (window as unknown as { sent: string[] }).sent);

  it('a double click is one click: stopped, and not sent by its second half', async () => {
    await page.goto('https://bsky.app/');
    await sends();
    await write(`Call me on ${NUMBER}`);
    await page.locator('.draft-mark').waitFor();
    await page.locator('[data-testid=composerPublishBtn]').dblclick();
    await page.locator('.warning').waitFor();
    expect(await sent()).toEqual([]);
    await page.locator('[data-testid=composerPublishBtn]').click();
    await eventually(async () => expect((await sent()).length).toBe(1));
  });

  it('text in an input method is ignored until it is committed, and its Enter is no send', async () => {
    await page.goto('https://bsky.app/');
    await write(`${NUMBER} `);
    await page.locator('.draft-mark').waitFor();
    const cdp = await r.context.newCDPSession(page);
    await cdp.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
    await cdp.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 });
    await cdp.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      windowsVirtualKeyCode: 229,
      key: 'Enter',
      code: 'Enter',
      modifiers: 2,
    });
    await cdp.send('Input.dispatchKeyEvent', {
      type: 'keyUp',
      windowsVirtualKeyCode: 229,
      key: 'Enter',
      code: 'Enter',
      modifiers: 2,
    });
    expect(await page.locator('.warning').count()).toBe(0);
    await cdp.send('Input.insertText', { text: '日本' });
    await expect.poll(() => box().innerText()).toBe(`${NUMBER} 日本`);
    await page.keyboard.type(` ${MARKER.replace('marker', 'other')}`);
    await eventually(async () =>
      expect(await textAt(page as Tab, '.draft-mark')).toBe('Reveals: phone number, email address'),
    );
  });

  it('a match has the right position among emoji, lines and both directions of writing', async () => {
    await page.goto('https://bsky.app/');
    await box().click();
    await page.keyboard.insertText('👩‍👧‍👦 شكرًا 🇸🇾 ');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('هاتفي +963 933 123 456 🙂 ثم ');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('write to rana@example.org');
    await pressControl(page.locator('.draft-mark'));
    for (const piece of ['+963 933 123 456', 'rana@example.org']) {
      await pressControl(page.getByRole('button', { name: `Select it in the text: ${piece}` }));
      await eventually(async () => expect(await page.evaluate(() => String(getSelection()))).toBe(piece));
    }
  });

  it('an existing draft is warned of once it is changed', async () => {
    r.server.serve('https://bsky.app/hashtag/draft', {
      body: `${HEAD}<body>${BOX.replace('<p><br></p>', `<p>Call me on ${NUMBER}</p>`)}</body>`,
      headers: STRICT_HEADERS,
    });
    await page.goto('https://bsky.app/hashtag/draft');
    await sends();
    await page.locator('[data-testid=composerPublishBtn]').hover();
    await page.locator('.draft-mark').waitFor();
    await page.locator('[data-testid=composerPublishBtn]').click();
    await page.locator('.warning').waitFor();
    expect(await sent()).toEqual([]);
  });
});

it('is quiet at once if tips are turned off, in an open page too', async () => {
  await page.goto('https://bsky.app/');
  await write(`Call me on ${NUMBER}`);
  await page.locator('.draft-mark').waitFor();
  const view = await r.view('src/pages/lesson/index.html?id=none');
  const set = (on: boolean) =>
    view.evaluate(m => chrome.runtime.sendMessage(m), { type: 'onPageTips/set', on, context: ORDINARY });
  await set(false);
  await page.bringToFront();
  await page.locator('.overlay').waitFor({ state: 'detached' });
  await page.evaluate(() => {
    (window as unknown as { sent: number }).sent = 0;
    document.querySelector('[data-testid=composerPublishBtn]')!.addEventListener('click', () => {
      (window as unknown as { sent: number }).sent++;
    });
  });
  await page.locator('[contenteditable]').press('End');
  await page.keyboard.type(` or ${MARKER}`);
  await page.locator('[data-testid=composerPublishBtn]').click();
  expect(await page.evaluate(() => (window as unknown as { sent: number }).sent)).toBe(1);
  expect(await page.locator('.overlay').count()).toBe(0);
  await set(true);
  await view.close();
});

describe('while the worker is not available', () => {
  it('a send passes at once, unchecked', async () => {
    await page.goto('https://bsky.app/');
    await page.evaluate(() => {
      const w = window as unknown as { sent: number[] };
      w.sent = [];
      document.querySelector('button')!.addEventListener('click', () => w.sent.push(1));
    });
    await write('Hello');
    // Answers before the worker is busy, so that the text is typed after that has begun.
    await r.worker().evaluate(() => {
      (globalThis as unknown as { over: Promise<void> }).over = new Promise(done => {
        setTimeout(() => {
          for (const until = Date.now() + 10_000; Date.now() < until; );
          done();
        });
      });
    });
    let free = false;
    const busy = r
      .worker()
      .evaluate(() => (globalThis as unknown as { over: Promise<void> }).over)
      .then(() => {
        free = true;
      });
    await page.keyboard.insertText(`, call me on ${NUMBER}`);
    await page.locator('[data-testid=composerPublishBtn]').click();
    expect(await page.evaluate(() => (window as unknown as { sent: number[] }).sent)).toEqual([1]);
    expect(free, 'the worker was busy all the while').toBe(false);
    expect(await page.locator('.warning').count()).toBe(0);
    await busy;
    await page.locator('.draft-mark').waitFor();
  });
});

it('leaves nothing of the text on disk or on the network', async () => {
  await r.context.close();
  expect(filesContaining(r.profile, 'bsky.app').length).toBeGreaterThan(0); // the search itself finds what is there
  expect(filesContaining(r.profile, '7f3a@example')).toEqual([]);
  // Searches the whole number: three digits alone occur by chance in the keys of the browser’s own update requests.
  expect(r.server.requests.filter(u => /555.{0,3}0147|marker/.test(u))).toEqual([]);
});

it('shows no warning for a harmless text', async () => {
  const other = await openHarness({ openShadowRoot: true });
  const quiet = await other.context.newPage();
  other.server.serve('https://bsky.app/', { body: `${HEAD}<body>${BOX}</body>` });
  await quiet.goto('https://bsky.app/');
  await quiet.locator('[contenteditable]').click();
  await quiet.keyboard.type(
    'On 12 May 2025 we counted 1,234,567 votes, article 12(3), ISBN 978-3-16-148410-0, price 49.99 #2026',
  );
  await quiet.keyboard.type(` and ${NUMBER}`); // the control: a dangerous text still shows one
  await pressControl(quiet.locator('.draft-mark'));
  await eventually(async () => expect(await quiet.locator('.warning li').count()).toBe(1));
  await other.close();
});

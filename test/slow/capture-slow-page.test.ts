/**
 * Evidence of a slow page: what is known is saved at once, the rest when it arrives, and the record says what never
 * did.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PATIENCE } from '../../scripts/browser/patience.ts';
import type { SaveResult } from '../../src/incidents/capture/schema.ts';
import type { Incident } from '../../src/incidents/model.ts';
import { openHarness, type ChromiumHarness } from '../helpers/browser/chromium-harness.ts';
import { eventually } from '../helpers/browser/expectations.ts';

const at = (name: string) => `https://bsky.app/profile/omar.example/post/${name}`;
const POST =
  '<main><div data-testid="postThreadItem-by-omar.example"><a href="/profile/omar.example">Omar Mock</a>' +
  '<div data-testid="postText">I know where you live</div></div></main>';
const HEAD = '<!doctype html><html lang="en"><head><meta name="application-name" content="Bluesky"><title>Post</title>';
const SCRIPT = '<script src="SCRIPT"></script>';

let r: ChromiumHarness;
let view: Page;
/** Lets the script of the page that was opened last arrive. */
let release: () => void;
const releases: (() => void)[] = [];

/** Serves a page whose script the server delays. */
async function open(name: string, body: string): Promise<Page> {
  const script = `/${name}.js`;
  r.server.serve(`https://bsky.app${script}`, {
    body: '',
    type: 'text/javascript',
    after: new Promise<void>(done => {
      release = done;
      releases.push(done);
    }),
  });
  r.server.serve(at(name), { body: body.replace('SCRIPT', script) });
  const page = await r.context.newPage();
  await page.goto(at(name), { waitUntil: 'commit' });
  await page.bringToFront();
  return page;
}

const ask = <T>(message: object): Promise<T> =>
  view.evaluate(m => chrome.runtime.sendMessage(m) as Promise<T>, message);
const again = (id: string) => ask<Incident>({ type: 'incidents/get', id });

async function keep(page: Page): Promise<Incident> {
  const tab = await r.tabOf(page);
  const result = await ask<SaveResult | null>({ type: 'evidence/save', tab, what: 'threatened' });
  if (result?.kept) return result.incident;
  // A page is inspected once it has loaded.
  release();
  const inspected = await vi.waitUntil(() => ask<{ errors: string[] } | null>({ type: 'tab/inspect', tab }), PATIENCE);
  throw new Error(`${result?.why ?? 'no answer'}: ${inspected.errors.join()}`);
}

/** A page that never answers. It is opened first, because giving up on it takes long. */
let silent: { kept: Incident; shown: Page };

beforeAll(async () => {
  r = await openHarness({ grant: ['<all_urls>'] });
  view = await r.view('src/pages/lesson/index.html?id=none');
  const page = await open('3kfive', `${HEAD}${SCRIPT}</head><body>${POST}</body></html>`);
  const kept = await keep(page);
  silent = { kept, shown: await r.view(`src/pages/report/index.html?kept=${kept.id}&what=threatened`) };
});
afterAll(async () => {
  for (const done of releases) done();
  await r?.close();
});

describe('a page that loads slowly', () => {
  it('is read if its post is there, although its script is still loading', async () => {
    const page = await open('3kone', `${HEAD}</head><body>${POST}${SCRIPT}</body></html>`);
    await page.getByText('I know where you live').waitFor();
    const kept = await keep(page);
    expect(kept).toMatchObject({ item: { url: at('3kone'), platform: 'bluesky' }, artifacts: [{ method: 'tab' }] });
    await eventually(async () =>
      expect(await again(kept.id)).toMatchObject({
        item: { text: 'I know where you live', author: { handle: 'omar.example' } },
        artifacts: [{ method: 'tab' }, { method: 'page' }],
      }),
    );
    expect((await again(kept.id)).notRead).toBeUndefined();
    expect(await page.evaluate(() => document.readyState)).toBe('loading');
    release();
    await page.close();
  });

  it('is saved at once with what is known, and its text is added to the record and the view later', async () => {
    const page = await open('3ktwo', `${HEAD}${SCRIPT}</head><body>${POST}</body></html>`);
    const began = Date.now();
    const kept = await keep(page);
    process.stdout.write(`kept after ${Date.now() - began} ms while the page loads\n`);
    // It has drawn nothing yet: there is no screenshot to take.
    expect(kept).toMatchObject({ notRead: 'pending', noPicture: 'undrawn', item: { url: at('3ktwo'), text: null } });
    const shown = await r.view(`src/pages/report/index.html?kept=${kept.id}&what=threatened`);
    await shown.getByText('some text may be missing').waitFor();
    await page.bringToFront();
    release();
    await shown.getByText('some text may be missing').waitFor({ state: 'detached' });
    await shown.getByText('Saved: link, author, text, and a screenshot.').waitFor();
    expect(await again(kept.id)).toMatchObject({ item: { text: 'I know where you live', title: 'Post' } });
    await shown.close();
    await page.close();
  });

  it('adds nothing of the next page that the person opened', async () => {
    const page = await open('3kthree', `${HEAD}${SCRIPT}</head><body>${POST}</body></html>`);
    const kept = await keep(page);
    r.server.serve(at('3kfour'), { body: `${HEAD}</head><body>${POST.replace('I know', 'Another')}</body></html>` });
    await page.goto(at('3kfour'));
    await eventually(async () => expect((await again(kept.id)).notRead).toBe('silent'));
    expect((await again(kept.id)).item).toMatchObject({ text: null, url: at('3kthree') });
    await page.close();
  });

  it('that never answers is recorded as not read', async () => {
    const { kept, shown } = silent;
    await shown.getByText('The text of the page could not be read.').waitFor();
    expect(await again(kept.id)).toMatchObject({ notRead: 'silent', item: { text: null } });
  });
});

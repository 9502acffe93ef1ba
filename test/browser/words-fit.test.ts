/**
 * Words fit: every view of ours, in every language and in one that is longer than any, at 320 pixels. Nothing runs out of the page, no text
 * out of its button, nothing is cut off. And what is read there came from the words of the language, not from the code.
 */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/build/data.ts';
import { languages } from '../../scripts/build/languages.ts';
import { left, pseudoBuild } from '../pseudo.ts';
import { many, withLog } from './log-kit.ts';
import { fixture, rig, type Rig } from './rig.ts';

const SETTINGS = 'https://mastodon.example/settings/privacy';
const KEPT = many(8)[7]!.id;
const SHOTS = process.env.SHOTS;

/** A view, and what is pressed there, one after another, to see what most people see of it. */
const VIEWS: [name: string, path: string, ...pressed: string[]][] = [
  ['popup', 'src/popup/index.html?tab=TAB'],
  ['popup, report', 'src/popup/index.html?tab=TAB&view=report'],
  ['popup, learn', 'src/popup/index.html?tab=TAB&view=learn'],
  ['accounts', 'src/pages/accounts.html'],
  ['export', 'src/pages/export.html', '.choice.audience:nth-child(4)'],
  ['check a file', 'src/pages/export.html?do=check'],
  ['answers', 'src/pages/export.html?do=answers'],
  ['handouts', 'src/pages/handouts.html'],
  ['help', `src/pages/help.html?kept=${KEPT}`],
  ['log', 'src/pages/log.html'],
  ['record', `src/pages/log.html?id=${KEPT}`],
  ['packs', 'src/pages/packs.html'],
  ['panic', 'src/pages/panic.html'],
  ['photos', 'src/pages/photos.html'],
  ['practice', 'src/pages/practice.html'],
  ['report', 'src/pages/report.html'],
  ['review', 'src/pages/review.html'],
  ['settings', 'src/pages/settings.html'],
  ['vault', 'src/pages/vault.html'],
  ['workshop', 'src/pages/workshop.html'],
];

/** What does not fit, and, where texts that may stand there are given, what came from elsewhere. Runs in the page. */
function look(known: string[] | null): { lang: string; found: string[] } {
  const found: string[] = [];
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > wide) found.push(`the page is ${document.documentElement.scrollWidth} wide`);
  const texts = new Set(known);
  const scrolls = (el: Element | null): boolean => !!el && (/auto|scroll/.test(getComputedStyle(el).overflowX) || scrolls(el.parentElement));
  const unseen = (el: Element): boolean => { const r = el.getBoundingClientRect(); return r.width <= 1 || r.height <= 1; };
  for (const el of document.querySelectorAll<HTMLElement>('body *')) {
    if (!el.checkVisibility({ visibilityProperty: true }) || unseen(el) || el.closest('svg, select')) continue;
    const style = getComputedStyle(el), words = el.textContent?.trim().slice(0, 60);
    if (el.matches('button, .btn, summary, label') && el.scrollWidth > el.clientWidth + 1 && el.clientWidth) found.push(`out of its box by ${el.scrollWidth - el.clientWidth}: ${words}`);
    if (/hidden|clip/.test(style.overflowX) && el.clientWidth > 1 && el.scrollWidth > el.clientWidth + 1) found.push(`cut off by ${el.scrollWidth - el.clientWidth}: ${words}`);
    if (/hidden|clip/.test(style.overflowY) && el.clientHeight > 1 && el.scrollHeight > el.clientHeight + 2 && el !== document.body) found.push(`cut off below by ${el.scrollHeight - el.clientHeight}: ${words}`);
  }
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const holder = node.parentElement!, text = node.textContent!.trim();
    if (!text || !holder.checkVisibility({ visibilityProperty: true }) || unseen(holder) || holder.closest('svg, script, style')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    if (!holder.closest('select') && !scrolls(holder) && [...range.getClientRects()].some(r => r.right > wide + 1 || r.left < -1)) found.push(`out of the page: ${text.slice(0, 60)}`);
    if (!known || holder.closest('bdi, .mono, [lang]:not(html)') || texts.has(text)) continue;
    const other = text.replace(/⟦[^⟦⟧]*⟧/g, '').replace(/⟦[^⟦⟧]*⟧/g, '').replace(/[⟦⟧]/g, '');
    if (/\p{L}{2}/u.test(other)) found.push(`not of the language: ${text.slice(0, 60)}`);
  }
  return { lang: document.documentElement.lang, found: [...new Set(found)] };
}

let r: Rig, helper: Page, tab: number;

async function begin(extension?: string): Promise<void> {
  r = await rig({ grant: ['https://mastodon.example/*'], ...(extension ? { extension } : {}) });
  const page = await r.context.newPage();
  r.server.serve(SETTINGS, { body: fixture('mastodon/privacy.exposed.en.html') });
  await page.goto(SETTINGS);
  tab = await r.tabOf(page);
  helper = await withLog(await r.view('src/pages/lesson.html?id=none'));
  await helper.evaluate(async list => void await window.theLog.writeAll(list.map(incident => ({ incident }))), many(8));
}

const speak = (language: string): Promise<void> => helper.evaluate(code => chrome.storage.local.set({ language: code }), language);

async function open(path: string, pressed: string[]): Promise<Page> {
  const view = await r.view(path.replace('TAB', String(tab)));
  await view.emulateMedia({ reducedMotion: 'reduce' });
  await view.setViewportSize({ width: 320, height: 700 });
  await view.waitForFunction(() => document.querySelector('h1, nav.tabs button') && !document.querySelector('.skeleton, progress, [aria-busy=true]'));
  for (const css of pressed) await view.locator(css).first().click();
  await view.evaluate(() => document.querySelectorAll('details').forEach(d => { d.open = true; }));
  return view;
}

const settled = (view: Page, language: string): Promise<unknown> => view.waitForFunction(code => document.documentElement.lang === code && !document.querySelector('.skeleton, progress, [aria-busy=true]'), language);

describe('in every language', () => {
  beforeAll(() => begin());
  afterAll(() => r?.close());

  it.each(VIEWS)('%s', async (name, path, ...pressed) => {
    await speak('en');
    const view = await open(path, pressed);
    const wrong: Record<string, string[]> = {};
    for (const language of languages()) {
      await speak(language);
      await settled(view, language);
      const { found } = await view.evaluate(look, null);
      if (found.length) wrong[language] = found;
      if (SHOTS) await view.screenshot({ path: join(SHOTS, `${name}-${language}.png`), fullPage: true });
    }
    expect(wrong).toEqual({});
    await view.close();
  });
});

describe('in a language longer than any, and only in it', () => {
  const known = [...left(join(root, 'dist/chromium'))];
  beforeAll(() => begin(pseudoBuild(join(root, 'dist/chromium'))));
  afterAll(() => r?.close());

  it.each(VIEWS)('%s', async (name, path, ...pressed) => {
    const view = await open(path, pressed);
    expect((await view.evaluate(look, known)).found).toEqual([]);
    if (SHOTS) await view.screenshot({ path: join(SHOTS, `${name}-pseudo.png`), fullPage: true });
    await view.close();
  });
});

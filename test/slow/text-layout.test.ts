/**
 * Texts fit: every view, in languages of each kind and in one that is longer than any, at 320 pixels. Nothing overflows
 * the page or its button, and nothing is cut off; axe checks two languages. And every text on the screen comes from
 * the locale files, not from the code. `npm run test:thorough` looks at
 * the views in every language.
 */
import { getBuildFolder } from '../../scripts/browser/built-extension.ts';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPlatforms } from '../../scripts/build/data.ts';
import { packagedLanguages } from '../../scripts/build/languages.ts';
import { HELPLINES } from '../../src/helplines/directory.ts';
import { PSEUDO_LANGUAGE, copyBuildWithPseudoLocale } from '../helpers/pseudo-locale.ts';
import { openAllViews, switchLanguage, VIEW_PATHS, type AllViews } from '../helpers/browser/all-views.ts';
import { axeViolations } from '../helpers/browser/expectations.ts';
import { THOROUGH } from '../helpers/thorough.ts';

const SHOTS = process.env.SHOTS;

/** Runs in the page. Returns what does not fit, and, if a list of texts is given, texts that are not in it. */
function look(known: string[] | null): { lang: string; found: string[] } {
  const found: string[] = [];
  const wide = document.documentElement.clientWidth;
  const texts = new Set(known);
  // A text may use a part of a name, such as that of a company.
  const names = new Set(known?.flatMap(name => [name, ...name.split(' ')]));
  const scrolls = (el: Element | null): boolean =>
    !!el && (/auto|scroll/.test(getComputedStyle(el).overflowX) || scrolls(el.parentElement));
  const unseen = (el: Element): boolean => {
    const r = el.getBoundingClientRect();
    return r.width <= 1 || r.height <= 1;
  };
  for (const el of document.querySelectorAll<HTMLElement>('body *')) {
    if (!el.checkVisibility({ visibilityProperty: true }) || unseen(el) || el.closest('svg, select')) continue;
    const style = getComputedStyle(el),
      words = el.textContent?.trim().slice(0, 60),
      r = el.getBoundingClientRect();
    if (document.documentElement.scrollWidth > wide && (r.right > wide + 1 || r.left < -1) && !scrolls(el))
      found.push(
        `makes the page ${document.documentElement.scrollWidth} wide: ${el.localName}.${el.className} ${words}`,
      );
    // Ignores fields, which scroll, previews of files, and long hosts, which end in dots.
    if (el.matches('input, textarea, pre, .host, .veil *, .clamp')) continue;
    if (el.matches('button, .btn, summary, label') && el.scrollWidth > el.clientWidth + 3 && el.clientWidth)
      found.push(`out of its box by ${el.scrollWidth - el.clientWidth}: ${words}`);
    if (/hidden|clip/.test(style.overflowX) && el.clientWidth > 1 && el.scrollWidth > el.clientWidth + 1)
      found.push(`cut off by ${el.scrollWidth - el.clientWidth}: ${words}`);
    if (
      /hidden|clip/.test(style.overflowY) &&
      el.clientHeight > 1 &&
      el.scrollHeight > el.clientHeight + 2 &&
      el !== document.body
    )
      found.push(`cut off below by ${el.scrollHeight - el.clientHeight}: ${words}`);
  }
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const holder = node.parentElement!,
      text = node.textContent!.trim();
    if (
      !text ||
      !holder.checkVisibility({ visibilityProperty: true }) ||
      unseen(holder) ||
      holder.closest('svg, script, style')
    )
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    if (
      !holder.closest('select, .host') &&
      !scrolls(holder) &&
      [...range.getClientRects()].some(r => r.right > wide + 1 || r.left < -1)
    )
      found.push(`out of the page: ${text.slice(0, 60)}`);
    if (!known || holder.closest('bdi, pre, code, .mono, [lang]:not(html)') || texts.has(text)) continue;
    const other = text
      .replace(/⟦[^⟦⟧]*⟧/g, '')
      .replace(/⟦[^⟦⟧]*⟧/g, '')
      .replace(/[⟦⟧]/g, '')
      .split(/[,၊–]/)
      .filter(part => !names.has(part.trim()))
      .join();
    // Allows words in other letters within a lesson, and units of sizes.
    if (
      /[a-z]{2}/i.test(other) &&
      !/[\u1000-\u103f]/.test(other) &&
      !/^[\u1040-\u1049.,]+\s(?:byte|[kMG]B)$/.test(other)
    )
      found.push(`not of the language: ${text.slice(0, 60)}`);
  }
  return { lang: document.documentElement.lang, found: [...new Set(found)] };
}

/** Where axe runs, too: two directions, light and dark. */
const LOOKS: Record<string, 'light' | 'dark'> = {
  en: 'light',
  ar: 'dark',
  ...(THOROUGH ? { my: 'light', ur: 'dark' } : {}),
};
/** French is the longest in Latin letters, and Burmese the longest and tallest of all. */
const LANGUAGES = THOROUGH ? packagedLanguages() : [...Object.keys(LOOKS), 'my', 'fr'];

let v: AllViews;

describe('in languages of each kind', () => {
  beforeAll(async () => {
    v = await openAllViews();
  });
  afterAll(() => v?.r.close());

  it.each(VIEW_PATHS)('%s', async (...view) => {
    const opened = await v.open(view, 'en');
    const wrong: Record<string, string[]> = {};
    for (const language of LANGUAGES) {
      await switchLanguage(opened, language);
      const { lang, found } = await opened.evaluate(look, null);
      expect(lang).toBe(language);
      if (LOOKS[language]) {
        await opened.emulateMedia({ colorScheme: LOOKS[language] });
        found.push(...(await axeViolations(opened)));
      }
      if (found.length) wrong[language] = found;
      if (SHOTS) await opened.screenshot({ path: join(SHOTS, `${view[0]}-${language}.png`), fullPage: true });
    }
    expect(wrong).toEqual({});
    await opened.close();
  });
});

describe('in a pseudo-locale that is longer than any language, and only in it', () => {
  /** Names are the same in any language. */
  const known = [...readPlatforms().map(p => p.name), ...HELPLINES.map(h => h.name)];
  beforeAll(async () => {
    v = await openAllViews(copyBuildWithPseudoLocale(getBuildFolder('chromium')));
  });
  afterAll(() => v?.r.close());

  it.each(VIEW_PATHS)('%s', async (...view) => {
    const opened = await v.open(view, PSEUDO_LANGUAGE);
    expect((await opened.evaluate(look, known)).found).toEqual([]);
    if (SHOTS) await opened.screenshot({ path: join(SHOTS, `${view[0]}-pseudo.png`), fullPage: true });
    await opened.close();
  });
});

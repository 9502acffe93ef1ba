/** Plants strings in every place of a page that holds text, and looks for them in the skeleton. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatSkeleton } from '../../../src/skeletons/summarize-skeleton.ts';
import { openPage } from '../../helpers/dom.ts';
import { readFixture } from '../../helpers/fixtures.ts';
import { skeletonOf } from './skeleton-helpers.ts';

const PAGES = [
  ['mastodon', 'mastodon/privacy.exposed.en.html', 'https://mastodon.example/settings/privacy'],
  ['bluesky', 'bluesky/messages.exposed.es.html', 'https://bsky.app/messages/settings'],
] as const;
const ADDED = `title alt placeholder href src style class id name value for role type dir lang tabindex aria-label
  aria-checked aria-posinset aria-describedby data-testid data-nav-anchor-key data-secret`.split(/\s+/);

const letters = (alphabet: string) => fc.string({ unit: fc.constantFrom(...alphabet), minLength: 8, maxLength: 24 });
/** Looks like a name, a technical name, a number, a link, and words in other scripts. */
const planted = fc.oneof(
  letters('abcdefghijklmnopqrstuvwxyz'),
  letters('abcdefghijklmnopqrstuvwxyzABCDEFG-_'),
  letters('0123456789'),
  letters('ابتثجحخد ذرزسشصضطظعغ'),
  letters('abcdef').map(word => `https://${word}.example/${word}?${word}=${word}`),
  letters('abcdefghij').map(word => `settings-${word}-screen`),
);

/** Plants strings in all texts and attributes of a page, and adds attributes, elements and a shadow root. */
function plant(doc: Document, strings: string[]): void {
  let at = 0;
  const next = (): string => strings[at++ % strings.length]!;
  const walker = doc.createTreeWalker(doc.documentElement, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT);
  while (walker.nextNode()) walker.currentNode.nodeValue = next();
  for (const el of doc.body.querySelectorAll('*')) {
    if (el.matches('input, textarea')) (el as HTMLInputElement).value = next();
    for (const name of [...el.getAttributeNames(), ADDED[at % ADDED.length]!]) el.setAttribute(name, next());
  }
  for (const tag of ['script', 'style', 'template', 'noscript', 'textarea', 'option', 'svg', 'div', 'button', 'a']) {
    const el = doc.body.appendChild(doc.createElement(tag));
    el.textContent = next();
    for (const name of ADDED) el.setAttribute(name, next());
  }
  doc.body.appendChild(doc.createElement('div')).attachShadow({ mode: 'open' }).textContent = next();
  doc.title = next();
}

it.each(PAGES)('lets none of them into a skeleton of %s', (platform, file, url) => {
  fc.assert(
    fc.property(fc.uniqueArray(planted, { minLength: 60, maxLength: 120 }), strings => {
      const page = openPage(readFixture(file), url);
      plant(page.doc, strings);
      const skeleton = formatSkeleton(skeletonOf(platform, page)).toLowerCase();
      expect(strings.filter(text => skeleton.includes(text.trim().toLowerCase()))).toEqual([]);
    }),
    { numRuns: 15 },
  );
});

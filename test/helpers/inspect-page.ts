/** Runs the reader as the page script does, without a browser. */
import { hostIndex, readPlatforms } from '../../scripts/build/data.ts';
import { evaluateSetting } from '../../src/privacy-checks/evaluate.ts';
import { listPageSettings } from '../../src/privacy-checks/page-settings.ts';
import type { Finding } from '../../src/privacy-checks/schema.ts';
import { listCandidates } from '../../src/platforms/host-index.ts';
import type { Platform } from '../../src/platforms/schema.ts';
import type { EffectivePlatform } from '../../src/platforms/apply-rule-pack.ts';
import { matchesSigns } from '../../src/platforms/match-page.ts';
import type { OpenedPage } from './dom.ts';
import type { ExpectedState, Truth } from '../fixtures/truth-table.ts';
import { truth } from '../fixtures/truth.ts';

export const allPlatforms: Platform[] = readPlatforms();

/** Lists platforms of others. The built-in one has its pages in this package and needs no copies of them. */
export const externalPlatforms: Platform[] = allPlatforms.filter(p => p.settings.some(s => s.checkedBy !== 'built-in'));

const index = hostIndex(allPlatforms);

export const getPlatform = (id: string): Platform => allPlatforms.find(p => p.id === id)!;

export const getFixtureLanguage = (t: Truth): string => /\.(\w+)\.html$/.exec(t.file)![1]!;

/** Returns the platform whose rules apply to this page. */
export const matchPlatform = ({ url, doc }: OpenedPage): Platform | undefined =>
  listCandidates(index, url.hostname)
    .map(entry => getPlatform(entry.id))
    .find(p => matchesSigns(p.signs, doc));

/** Reads and evaluates every setting that this kind of page may show. */
export function listFindings(p: EffectivePlatform, kind: string, { url, doc }: OpenedPage): Finding[] {
  const here = listPageSettings(p.settings, kind);
  return once(doc, () => here.map(s => evaluateSetting(s, p, url, doc, here).finding));
}

/**
 * Caches computed styles, because jsdom matches every rule of the browser’s style sheet at each call and a page does
 * not change while it is read.
 */
function once<T>(doc: Document, read: () => T): T {
  const view = doc.defaultView!,
    asked = { view: view.getComputedStyle, global: globalThis.getComputedStyle };
  const known = new Map<Element, CSSStyleDeclaration>();
  const style = (el: Element, pseudo?: string | null): CSSStyleDeclaration => {
    const found = (pseudo ? undefined : known.get(el)) ?? asked.global.call(view, el, pseudo);
    if (!pseudo) known.set(el, found);
    return found;
  };
  view.getComputedStyle = globalThis.getComputedStyle = style;
  try {
    return read();
  } finally {
    view.getComputedStyle = asked.view;
    globalThis.getComputedStyle = asked.global;
  }
}

/** Returns readings that are wrong: neither the expected value nor none. */
export const listWrongFindings = (t: Truth, said: Finding[]): string[] =>
  said
    .filter(f => f.state !== 'unread' && f.state !== getExpectedState(t, f.id))
    .map(f => `${f.id} ${f.state}, by ${f.locatedBy}`);

export const getExpectedState = (t: Truth, id: string): ExpectedState => t.settings[id] ?? 'unread';

export const settingsPages: Truth[] = truth.filter(t => t.platform && t.kind.startsWith('settings:'));

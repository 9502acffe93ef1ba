/** Finding a setting's control: the ladder of locators, most stable first. */
import { computeAccessibleName } from 'dom-accessibility-api';
import type { Labels, Locator } from '../platforms/platform.ts';
import { shown } from '../platforms/shown.ts';
import { says } from '../platforms/words.ts';

/** Bounds for a page that is huge or hostile. */
const MOST_NODES = 30_000;
const MOST_NAMED = 200;
/** A control, or the label around it, with more in it than this is no control. */
const MOST_INSIDE = 300;

const BY_ROLE = {
  checkbox: '[role=checkbox], input[type=checkbox]:not([role])',
  switch: '[role=switch]',
  radiogroup: '[role=radiogroup]',
} as const;

/** `querySelectorAll` that also enters open shadow roots, up to MOST_NODES elements. */
export function queryAll(root: ParentNode, css: string): Element[] {
  const found = [...root.querySelectorAll(css)];
  if (found.length) return found;
  const roots: ParentNode[] = [root];
  let seen = 0;
  for (let i = 0; i < roots.length; i++) {
    const walker = document.createTreeWalker(roots[i] as Node, NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode() && seen++ < MOST_NODES) {
      const inner = (walker.currentNode as Element).shadowRoot;
      if (inner) { roots.push(inner); found.push(...inner.querySelectorAll(css)); }
    }
  }
  return found;
}

/**
 * Shown elements that a locator means; empty where it does not apply or does not fit.
 * @param taken names of this page's other settings: what bears one of them is not found by its position.
 */
export function locate(locator: Locator, doc: Document, taken: Labels[] = []): Element[] {
  const root: ParentNode | undefined = locator.within ? queryAll(doc, locator.within).find(shown) : doc;
  if (!root) return [];
  let found = queryAll(root, locator.css ?? BY_ROLE[locator.role!]).filter(shown);
  if (locator.role && locator.css) found = found.filter(el => el.getAttribute('role') === locator.role);
  if (locator.count !== undefined && found.length !== locator.count) return [];
  if (locator.name) {
    if (found.length > MOST_NAMED) return [];
    const name = locator.name;
    found = found.filter(el => says(name, nameOf(el)));
  }
  if (locator.nth !== undefined) found = found.slice(locator.nth, locator.nth + 1).filter(el => !taken.length || !named(el, taken));
  return found;
}

const nameOf = (el: Element): string =>
  [el, el.closest('label')].some(e => e && e.getElementsByTagName('*').length > MOST_INSIDE) ? '' : computeAccessibleName(el);

const named = (el: Element, taken: Labels[]): boolean => {
  const name = nameOf(el);
  return taken.some(labels => says(labels, name));
};

/** A locator in one line, for people who mend rules. */
export function describe(locator: Locator): string {
  const what = locator.css ?? `role=${locator.role}`;
  return [what, locator.name ? 'name' : '', locator.nth !== undefined ? `nth=${locator.nth}` : '', locator.within ? `within ${locator.within}` : ''].filter(Boolean).join(' ');
}

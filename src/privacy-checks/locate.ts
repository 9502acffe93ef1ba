/** Finding a setting's control: the ladder of locators, most stable first. */
import { computeAccessibleName } from 'dom-accessibility-api';
import type { Labels, Locator } from '../platforms/common-schema.ts';
import type { Setting } from '../platforms/setting-schema.ts';
import { findOwnLabel } from '../platforms/visibility.ts';
import { isOffered } from '../platforms/accessible.ts';
import { matchesLabel } from '../platforms/labels.ts';

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
export function queryAllDeep(root: ParentNode, css: string): Element[] {
  const found = [...root.querySelectorAll(css)];
  const roots: ParentNode[] = [root];
  let seen = 0;
  for (let i = 0; i < roots.length; i++) {
    const walker = document.createTreeWalker(roots[i] as Node, NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode() && seen++ < MOST_NODES) {
      const inner = (walker.currentNode as Element).shadowRoot;
      if (inner) {
        roots.push(inner);
        found.push(...inner.querySelectorAll(css));
      }
    }
  }
  return found;
}

const shownIn = (root: ParentNode, css: string): Element[] => queryAllDeep(root, css).filter(isOffered);

/** The row that holds this one alone of all that were found. */
function rowOf(el: Element, css: string, all: Element[]): Element | undefined {
  const row = el.closest(css);
  return row && small(row) && all.every(o => o === el || !row.contains(o)) ? row : undefined;
}

/**
 * Shown elements that a locator means; empty where it does not apply or does not fit.
 * @param taken names of this page's other settings: what bears one of them is not found by its position.
 */
export function locateControl(
  locator: Locator,
  control: Setting['control'],
  doc: Document,
  taken: Labels[] = [],
): Element[] {
  const roots: ParentNode[] = locator.within ? shownIn(doc, locator.within) : [doc];
  const css = locator.css ?? BY_ROLE[locator.role!];
  let found = [...new Set(roots.flatMap(root => shownIn(root, css)))];
  if (locator.role && locator.css) found = found.filter(el => el.getAttribute('role') === locator.role);
  if (locator.count !== undefined && found.length !== locator.count) return [];
  const { name, row: rowCss } = locator;
  if (name && control !== 'row') {
    // the words of such a row are read together with its value
    if (found.length > MOST_NAMED) return [];
    const all = found;
    const textsFor = (el: Element): string[] => (rowCss ? textsOf(rowOf(el, rowCss, all)) : [getControlName(el)]);
    found = found.filter(el => textsFor(el).some(text => matchesLabel(name, text)));
  }
  if (locator.nth !== undefined)
    found = found.slice(locator.nth, locator.nth + 1).filter(el => !taken.length || !named(el, taken));
  return found;
}

const small = (el: Element): boolean => el.getElementsByTagName('*').length <= MOST_INSIDE;

/** The accessible name of a control; empty where there is too much in it to be one, or its label holds others too. */
export function getControlName(el: Element): string {
  const label = el.closest('label');
  return small(el) && (!label || (small(label) && findOwnLabel(el) === label)) ? computeAccessibleName(el) : '';
}

const textsOf = (row: Element | undefined): string[] =>
  row ? [row, ...row.querySelectorAll('*')].map(el => el.textContent ?? '') : [];

const named = (el: Element, taken: Labels[]): boolean => {
  const name = getControlName(el);
  return taken.some(labels => matchesLabel(labels, name));
};

/** A locator in one line, for people who mend rules. */
export function describeLocator(locator: Locator): string {
  const what = locator.css ?? `role=${locator.role}`;
  return [
    what,
    locator.name ? 'name' : '',
    locator.row ? `in ${locator.row}` : '',
    locator.nth !== undefined ? `nth=${locator.nth}` : '',
    locator.within ? `within ${locator.within}` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

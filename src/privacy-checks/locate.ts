/** Locates a setting's control on the page by the alternatives of its definition. */
import { computeAccessibleName } from 'dom-accessibility-api';
import { isOffered } from '../platforms/accessible.ts';
import type { Locator } from '../platforms/common-schema.ts';
import { matchesLabel } from '../platforms/labels.ts';
import type { Setting } from '../platforms/setting-schema.ts';
import { findOwnLabel } from '../platforms/visibility.ts';

/** Bounds the work on a page that is huge or hostile. */
const MAX_NODES = 30_000;
const MAX_NAMED = 200;
/** A control, its label or its row has no more descendants than this. */
const MAX_DESCENDANTS = 300;

const SELECTOR_OF_ROLE = {
  checkbox: '[role=checkbox], input[type=checkbox]:not([role])',
  switch: '[role=switch]',
  radiogroup: '[role=radiogroup]',
} as const;

/** Works like `querySelectorAll`, and also enters open shadow roots among the first `MAX_NODES` elements. */
export function queryAllDeep(root: ParentNode, css: string): Element[] {
  const found = [...root.querySelectorAll(css)];
  const roots: ParentNode[] = [root];
  let visited = 0;
  for (let i = 0; i < roots.length; i++) {
    const walker = document.createTreeWalker(roots[i] as Node, NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode() && visited++ < MAX_NODES) {
      const { shadowRoot } = walker.currentNode as Element;
      if (!shadowRoot) continue;
      roots.push(shadowRoot);
      found.push(...shadowRoot.querySelectorAll(css));
    }
  }
  return found;
}

const queryOffered = (root: ParentNode, css: string): Element[] => queryAllDeep(root, css).filter(isOffered);

const isSmall = (el: Element): boolean => el.getElementsByTagName('*').length <= MAX_DESCENDANTS;

/** Returns a control's accessible name; empty if it or its label contains too much, or its label has other fields. */
export function getControlName(el: Element): string {
  const label = el.closest('label');
  const hasOwnLabel = !label || (isSmall(label) && findOwnLabel(el) === label);
  return isSmall(el) && hasOwnLabel ? computeAccessibleName(el) : '';
}

/** Lists the texts of the row that contains this candidate and no other one. */
export function listRowTexts(el: Element, rowSelector: string, candidates: Element[]): string[] {
  const row = el.closest(rowSelector);
  if (!row || !isSmall(row) || candidates.some(other => other !== el && row.contains(other))) return [];
  return [row, ...row.querySelectorAll('*')].map(part => part.textContent ?? '');
}

type Naming = Pick<Locator, 'name' | 'row'>;

function isNamed(el: Element, { name = {}, row }: Naming, candidates: Element[]): boolean {
  const texts = row ? listRowTexts(el, row, candidates) : [getControlName(el)];
  return texts.some(text => matchesLabel(name, text));
}

const filterByName = (candidates: Element[], naming: Naming): Element[] =>
  candidates.length > MAX_NAMED ? [] : candidates.filter(el => isNamed(el, naming, candidates));

const isCounted = (found: number, count: Locator['count']): boolean => {
  if (count === undefined) return true;
  return Array.isArray(count) ? found >= count[0] && found <= count[1] : found === count;
};

/**
 * Returns the visible elements that a locator means; empty if it does not match this page.
 * @param others how the page's other settings are named: a control with such a name is not found by its position
 */
export function locateControl(
  { css, role, within, count, nth, name, row }: Locator,
  control: Setting['control'],
  doc: Document,
  others: Naming[] = [],
): Element[] {
  const roots: ParentNode[] = within ? queryOffered(doc, within) : [doc];
  const selector = css ?? SELECTOR_OF_ROLE[role!];
  const unique = [...new Set(roots.flatMap(root => queryOffered(root, selector)))];
  const ofRole = role && css ? unique.filter(el => el.getAttribute('role') === role) : unique;
  if (!isCounted(ofRole.length, count)) return [];
  // What is last is known only when the page has arrived.
  if (nth !== undefined && nth < 0 && doc.readyState === 'loading') return [];
  // The name of a row control is read together with its value.
  const named =
    name && control !== 'row' ? filterByName(ofRole, control === 'radios' ? { name } : { name, row }) : ofRole;
  if (nth === undefined) return named;
  const at = named.at(nth);
  if (!at || (row && !listRowTexts(at, row, ofRole).length)) return [];
  return others.some(naming => isNamed(at, naming, ofRole)) ? [] : [at];
}

/** Describes a locator in one line, for authors of checks. */
export function describeLocator({ css, role, name, row, nth, within }: Locator): string {
  return [
    css ?? `role=${role}`,
    name ? 'name' : '',
    row ? `in ${row}` : '',
    nth !== undefined ? `nth=${nth}` : '',
    within ? `within ${within}` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Builds the skeleton of a page: its structure and states, and no word that is not the platform's own. */
import { isOffered } from '../platforms/accessible.ts';
import { FIELD } from '../platforms/visibility.ts';
import { getControlName } from '../privacy-checks/locate.ts';
import { describeText } from './describe-text.ts';
import { ATTRIBUTES, DATA_ATTRIBUTES, isKeptAttribute, isOpaque, keepTag } from './keep-attribute.ts';
import { createVocabulary, type Vocabulary } from './known-words.ts';
import { MAX_DEPTH, MAX_NODES } from './limits.ts';
import type { KnownWords, SkeletonContents, SkeletonNode } from './schema.ts';

/** Names are computed from other elements, so there is a bound of their own. */
const MAX_NAMED = 600;
const DROPPED = 'script, style, template, noscript, head, link, meta, base, title';
const NAMED = `${FIELD}, button, [role=button], [role=radiogroup], [role=combobox], [role=tab], fieldset`;
const GROUPED = 'input, select, textarea, button';
const VALUED = 'option, input[type=radio]';

/** Numbers strings in the order of their first use. */
function createNumbering(): (text: string) => number {
  const numbers = new Map<string, number>();
  return text => {
    const number = numbers.get(text) ?? numbers.size + 1;
    numbers.set(text, number);
    return number;
  };
}

interface Context {
  vocabulary: Vocabulary;
  /** Folded to lower case: a technical name that people can read on the page is no technical name. */
  visibleText: string;
  numberId: (id: string) => number;
  numberName: (name: string) => number;
  namesLeft: number;
  referredIds: ReadonlySet<string>;
}

function keepAttributes(el: Element, { vocabulary, visibleText }: Context): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of ATTRIBUTES) {
    const value = el.getAttribute(name);
    if (value === null || !isKeptAttribute(name, value, vocabulary)) continue;
    if (name === 'name' && !el.matches(GROUPED)) continue;
    if (name === 'value' && !el.matches(VALUED)) continue;
    if (DATA_ATTRIBUTES.includes(name) && visibleText.includes(value.toLowerCase())) continue;
    kept[name] = value;
  }
  return kept;
}

/** Takes live states, because those in the markup may be old. */
function readStates(el: Element): Partial<SkeletonNode> {
  const disabled = el.matches(':disabled') ? { disabled: true as const } : {};
  if (el instanceof HTMLInputElement) {
    if (el.type === 'checkbox' || el.type === 'radio') return { checked: el.checked, ...disabled };
    return el.type === 'hidden' ? {} : { filled: el.value.trim() !== '', ...disabled };
  }
  if (el instanceof HTMLTextAreaElement) return { filled: el.value.trim() !== '', ...disabled };
  if (el instanceof HTMLSelectElement) return { ...(el.multiple ? { multiple: true as const } : {}), ...disabled };
  if (el.localName === 'option') return (el as HTMLOptionElement).selected ? { selected: true } : {};
  return disabled;
}

function readReferences(el: Element, { numberId, numberName, referredIds }: Context): Partial<SkeletonNode> {
  const target = el.localName === 'label' ? el.getAttribute('for') : null;
  const name = el.matches(GROUPED) ? el.getAttribute('name') : null;
  return {
    ...(el.id && referredIds.has(el.id) ? { id: numberId(el.id) } : {}),
    ...(target ? { for: numberId(target) } : {}),
    ...(name ? { group: numberName(name) } : {}),
  };
}

function describeElement(el: Element, depth: number, context: Context): SkeletonNode {
  const attributes = keepAttributes(el, context);
  const isNamed = el.matches(NAMED) && context.namesLeft-- > 0;
  const name = isNamed ? describeText(getControlName(el), context.vocabulary) : undefined;
  return {
    depth,
    tag: keepTag(el.localName),
    ...(Object.keys(attributes).length ? { attributes } : {}),
    ...(name ? { name } : {}),
    ...readStates(el),
    ...(isNamed && !isOffered(el) ? { hidden: true } : {}),
    ...readReferences(el, context),
  };
}

const listReferredIds = (doc: Document): Set<string> =>
  new Set([...doc.querySelectorAll('label[for]')].map(label => label.getAttribute('for')!));

/** @returns in lower case */
function readVisibleText(doc: Document): string {
  const texts: string[] = [];
  const walker = doc.createTreeWalker(doc.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode())
    if (!walker.currentNode.parentElement?.closest(DROPPED)) texts.push(walker.currentNode.nodeValue ?? '');
  return texts.join('\n').toLowerCase();
}

/** @param own the element of our own overlay, which is left out */
export function buildSkeleton(doc: Document, known: KnownWords, own?: Element): SkeletonContents {
  if (!doc.body) return { nodes: [], cut: false };
  const context: Context = {
    vocabulary: createVocabulary(known),
    visibleText: readVisibleText(doc),
    numberId: createNumbering(),
    numberName: createNumbering(),
    namesLeft: MAX_NAMED,
    referredIds: listReferredIds(doc),
  };
  const nodes: SkeletonNode[] = [];
  let cut = false;

  function visitAll(children: Iterable<Node>, depth: number): void {
    for (const child of children) {
      if (nodes.length >= MAX_NODES || depth > MAX_DEPTH) {
        cut = true;
        return;
      }
      visit(child, depth);
    }
  }

  function visit(node: Node, depth: number): void {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = describeText(node.nodeValue ?? '', context.vocabulary);
      if (text) nodes.push({ depth, text });
    }
    if (!(node instanceof Element) || node === own || node.matches(DROPPED)) return;
    nodes.push(describeElement(node, depth, context));
    if (isOpaque(node.localName)) return;
    if (node.shadowRoot && depth < MAX_DEPTH) {
      nodes.push({ depth: depth + 1, shadow: true });
      visitAll(node.shadowRoot.childNodes, depth + 2);
    }
    visitAll(node.childNodes, depth + 1);
  }

  visit(doc.body, 0);
  return { nodes: nodes.slice(0, MAX_NODES), cut };
}

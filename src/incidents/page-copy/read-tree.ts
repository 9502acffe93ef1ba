/**
 * Reads the tree of a page as it is drawn, without changing it and without a request. What is not drawn is left out, as
 * are what somebody has entered, scripts, and whatever has not been loaded into the page's own document.
 */
import { MAX_ATTRIBUTE_LENGTH, MAX_LINK_LENGTH, MAX_PAGE_DEPTH, MAX_PAGE_ELEMENTS, MAX_PAGE_LENGTH } from './limits.ts';
import type { PageElement, PageNode, PageTree } from './schema.ts';
import { createStyleReader, type StyleReader } from './read-styles.ts';
import { ENTRY_ELEMENTS, getAttributeKind, LEFT_OUT_ELEMENTS, REPLACED_ELEMENTS } from './vocabulary.ts';

export interface ReadTreeOptions {
  /** The post that is saved, if the page shows one, and the elements that hold its text. */
  post?: Element | undefined;
  texts?: readonly Element[];
  /** What we have put on the page. */
  own?: Element | undefined;
  /** @returns a `data:` URL; undefined if the image cannot be copied without a request */
  readImage?: (image: HTMLImageElement) => string | undefined;
  /** Without images, what they show and where they come from, and without where links lead. */
  textOnly: boolean;
}

interface Reading extends ReadTreeOptions {
  readStyles: StyleReader;
  texts: readonly Element[];
  /** Left of what the copy may hold. */
  budget: { length: number; elements: number };
  cut: boolean;
}

const DRAFT = '[contenteditable]:not([contenteditable=false i]), [role=textbox]';
const SECRET = 'input[type=hidden i], input[type=password i]';
const FOLDED = 'details:not([open]) > :not(summary)';
const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

const isDrawn = (el: Element): boolean =>
  el.namespaceURI === SVG_NAMESPACE || (getComputedStyle(el).display !== 'none' && !el.matches(FOLDED));

function readAddress(el: Element): string | undefined {
  const written =
    el.localName === 'img'
      ? (el as Partial<HTMLImageElement>).currentSrc || el.getAttribute('src')
      : el.getAttribute(el.localName === 'a' ? 'href' : el.localName === 'object' ? 'data' : 'src');
  if (!written || !URL.canParse(written, el.baseURI)) return undefined;
  const { protocol, href } = new URL(written, el.baseURI);
  return /^https?:$/.test(protocol) && href.length <= MAX_LINK_LENGTH ? href : undefined;
}

function readAttributes(el: Element, tag: string, reading: Reading): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const { name, value } of el.attributes) {
    const key = name.toLowerCase();
    if (value.length > MAX_ATTRIBUTE_LENGTH || !getAttributeKind(tag, key, value)) continue;
    attributes[key] = value;
    reading.budget.length -= key.length + value.length;
  }
  return attributes;
}

const isTextOf = (el: Element, { texts }: Reading): boolean => texts.some(text => text.contains(el));
const isInPost = (el: Element, { post }: Reading): boolean => !post || post.contains(el);

function getMark(el: Element, tag: string, { post, texts }: Reading): PageElement['mark'] {
  if (texts.includes(el)) return 'text';
  if (REPLACED_ELEMENTS.has(tag)) return 'gap';
  return el === post ? 'post' : undefined;
}

function readElement(el: Element, reading: Reading, depth: number): PageElement | undefined {
  const tag = el.localName.toLowerCase();
  const isReplaced = REPLACED_ELEMENTS.has(tag);
  if (LEFT_OUT_ELEMENTS.has(tag) || (isReplaced && reading.textOnly)) return undefined;
  if (el === reading.own || el.matches(SECRET)) return undefined;
  // The text of the post stays whole, so that it can be compared with the record.
  if (!isDrawn(el) && !isTextOf(el, reading)) return undefined;
  if (depth > MAX_PAGE_DEPTH || reading.budget.elements <= 0 || reading.budget.length <= 0) {
    reading.cut = true;
    return undefined;
  }
  reading.budget.elements--;
  const mark = getMark(el, tag, reading);
  const withAddress = !reading.textOnly && (tag === 'a' || isReplaced) && isInPost(el, reading);
  const isEntry = ENTRY_ELEMENTS.has(tag) || isReplaced || el.matches(DRAFT);
  const root = isEntry ? null : el.shadowRoot;
  return {
    tag,
    attributes: readAttributes(el, tag, reading),
    mark,
    address: withAddress ? readAddress(el) : undefined,
    image: tag === 'img' ? reading.readImage?.(el as HTMLImageElement) : undefined,
    shadow: root ? { styles: reading.readStyles(root), nodes: readNodes(root, reading, depth + 1) } : undefined,
    nodes: isEntry ? [] : readNodes(el, reading, depth + 1),
  };
}

function readNodes(parent: Node, reading: Reading, depth: number): PageNode[] {
  const nodes: PageNode[] = [];
  for (const node of parent.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.nodeValue ?? '';
      reading.budget.length -= text.length;
      if (reading.budget.length <= 0) reading.cut = true;
      else if (text) nodes.push(text);
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const element = readElement(node as Element, reading, depth);
      if (element) nodes.push(element);
    }
  }
  return nodes;
}

export function readPageTree(doc: Document, options: ReadTreeOptions): PageTree {
  const styles = createStyleReader();
  const reading: Reading = {
    ...options,
    texts: options.texts ?? [],
    readStyles: styles.read,
    budget: { length: MAX_PAGE_LENGTH, elements: MAX_PAGE_ELEMENTS },
    cut: false,
  };
  const { documentElement: html, body } = doc;
  const ofPage = styles.read(doc);
  const content = readElement(body, reading, 1);
  const root: PageElement = {
    tag: 'html',
    attributes: readAttributes(html, 'html', reading),
    nodes: content ? [content] : [],
  };
  return { root, title: doc.title.slice(0, MAX_LINK_LENGTH), styles: ofPage, cut: reading.cut || styles.isFull() };
}

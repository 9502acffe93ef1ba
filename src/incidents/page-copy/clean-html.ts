/**
 * Cleans a page copy before it is shown or read. What we wrote is clean already, but a record can come from a backup,
 * which somebody else may have made.
 */
import type { Config, DOMPurify, UponSanitizeAttributeHook, UponSanitizeElementHook } from 'dompurify';
import { cleanCss } from './clean-css.ts';
import { COPY_POLICY } from './write-html.ts';
import { getAttributeKind, IMAGE_DATA, isAllowedElement } from './vocabulary.ts';

type Purify = Pick<DOMPurify, 'sanitize' | 'addHook' | 'removeHook'>;

/** Elements that only the writer of a copy makes. */
const OF_THE_FILE = new Set(['head', 'title', 'style', 'template', '#text']);

const isPolicy = (node: Node): boolean =>
  node.nodeName === 'META' && (node as Element).getAttribute('content') === COPY_POLICY;

const cleanElement: UponSanitizeElementHook = (node, { tagName, allowedTags }) => {
  allowedTags[tagName] = OF_THE_FILE.has(tagName) || isAllowedElement(tagName) || isPolicy(node);
  if (tagName === 'style') node.textContent = cleanCss(node.textContent ?? '');
};

const cleanAttribute: UponSanitizeAttributeHook = (node, event) => {
  const { attrName: name, attrValue: value } = event;
  const tag = node.localName.toLowerCase();
  const kind = getAttributeKind(tag, name, value);
  if (kind === 'styles' || kind === 'presentation') node.setAttribute(name, cleanCss(value));
  event.keepAttr =
    !!kind ||
    name === 'data-copy' ||
    name === 'data-address' ||
    (name === 'src' && tag === 'img' && IMAGE_DATA.test(value)) ||
    (name === 'type' && tag === 'button' && value === 'button') ||
    (name === 'shadowrootmode' && tag === 'template' && value === 'open') ||
    (tag === 'meta' && isPolicy(node));
  event.forceKeepAttr = event.keepAttr;
};

/** Names may be those of the document, because no script is there to be misled. */
const WHOLE = { WHOLE_DOCUMENT: true, SANITIZE_DOM: false } satisfies Config;

/** @param purify bound to a window; whatever else uses it must not run meanwhile, because the hooks are its own */
function withHooks<T>(purify: Purify, work: () => T): T {
  purify.addHook('uponSanitizeElement', cleanElement);
  purify.addHook('uponSanitizeAttribute', cleanAttribute);
  try {
    return work();
  } finally {
    purify.removeHook('uponSanitizeElement', cleanElement);
    purify.removeHook('uponSanitizeAttribute', cleanAttribute);
  }
}

/** @returns a whole document that runs, loads and sends nothing */
export const cleanPageCopy = (purify: Purify, html: string) =>
  withHooks(purify, () => purify.sanitize(html, { ...WHOLE, RETURN_TRUSTED_TYPE: true }));

/** @returns what is in its `html` element, in a document that does nothing */
export const parsePageCopy = (purify: Purify, html: string): DocumentFragment =>
  withHooks(purify, () => purify.sanitize(html, { ...WHOLE, RETURN_DOM_FRAGMENT: true }));

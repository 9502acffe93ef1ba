/** Reads web pages: a step of a path is a CSS selector. */
import type { Config, DOMPurify } from 'dompurify';
import type { Tree, TreeBuilder } from './tree.ts';
import { decodeText } from './decode-text.ts';

/** Makes a document in which nothing runs or loads. */
export type ParseHtml = (html: string) => DocumentFragment;

/** Text and structure only. */
const STRUCTURE: Config & { RETURN_DOM_FRAGMENT: true } = {
  RETURN_DOM_FRAGMENT: true,
  USE_PROFILES: { html: true },
  FORBID_TAGS: ['style', 'img', 'picture', 'source', 'audio', 'video', 'form', 'input'],
  ALLOW_DATA_ATTR: false,
};

/** @param purify bound to a window */
export const createHtmlParser =
  (purify: Pick<DOMPurify, 'sanitize'>): ParseHtml =>
  html =>
    purify.sanitize(html, STRUCTURE);

/** A step of any other kind is no selector. */
const follow: Tree['follow'] = (node, step) =>
  typeof step === 'string' || Array.isArray(step)
    ? [...(node as ParentNode).querySelectorAll([step].flat().join(', '))]
    : [];

const read: Tree['read'] = node => (node as Node).textContent ?? undefined;

/** @param encoding of pages that are not UTF-8 */
export function createHtmlBuilder(parseHtml: ParseHtml, encoding?: string): TreeBuilder {
  const chunks: Uint8Array[] = [];
  return {
    write(chunk) {
      chunks.push(chunk.slice());
    },
    end: () => ({ root: parseHtml(decodeText(chunks, encoding)), follow, read }),
  };
}

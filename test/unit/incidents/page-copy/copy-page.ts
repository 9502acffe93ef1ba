/** Makes page copies in jsdom, and checks from outside that one is harmless. */
import createDOMPurify from 'dompurify';
import { JSDOM, VirtualConsole } from 'jsdom';
import { readPageTree, type ReadTreeOptions } from '../../../../src/incidents/page-copy/read-tree.ts';
import type { PageElement, PageNode, PageTree } from '../../../../src/incidents/page-copy/schema.ts';
import { writePageCopy } from '../../../../src/incidents/page-copy/write-html.ts';
import { openPage } from '../../../helpers/dom.ts';

export const URL_OF_PAGE = 'https://social.example/@omar/1';
/** As an image that was copied. */
export const IMAGE = 'data:image/webp;base64,AAAA';
const ORIGIN = { url: URL_OF_PAGE, savedAt: '2026-03-01T10:00:00.000Z' };

export const element = (tag: string, nodes: PageNode[] = [], more: Partial<PageElement> = {}): PageElement => ({
  tag,
  attributes: {},
  nodes,
  ...more,
});
export const tree = (nodes: PageNode[], more: Partial<PageTree> = {}): PageTree => ({
  root: element('html', [element('body', nodes)]),
  title: '',
  styles: [],
  cut: false,
  ...more,
});

/** `post`, `text` and `own`: selectors. */
interface CopyOptions extends Pick<ReadTreeOptions, 'readImage'> {
  post?: string;
  text?: string;
  own?: string;
  textOnly?: boolean;
  change?(doc: Document): void;
}

export function readTree(
  html: string,
  { post, text, own, change, textOnly = false, readImage }: CopyOptions = {},
): PageTree {
  const { doc } = openPage(html, URL_OF_PAGE);
  change?.(doc);
  const find = (css: string | undefined) => (css ? doc.querySelector(css)! : undefined);
  return readPageTree(doc, {
    post: find(post),
    texts: text ? [...doc.querySelectorAll(text)] : [],
    own: find(own),
    textOnly,
    ...(readImage ? { readImage } : {}),
  });
}

export function writeTree(tree: PageTree): { html: string; partial: boolean } {
  const copy = writePageCopy(tree, ORIGIN)!;
  return { html: new TextDecoder().decode(copy.bytes), partial: copy.partial };
}

export const copyPage = (html: string, options?: CopyOptions): string => writeTree(readTree(html, options)).html;

export const purify = createDOMPurify(new JSDOM('').window);

const ADDRESS_ATTRIBUTES = new RegExp(
  '^(?:(?:xlink:)?href|src|srcset|srcdoc|poster|action|formaction|data|background|ping|cite|longdesc|manifest|' +
    'profile|imagesrcset|codebase|classid|archive|lowsrc|dynsrc|usemap|on.*)$',
);
const ACTIVE_ELEMENTS =
  'script, iframe, frame, object, embed, applet, base, link, portal, noscript, use, image, animate, set, ' +
  'foreignObject, meta[http-equiv]:not([http-equiv=Content-Security-Policy])';
export const LOADING_STYLES = /url\s*\(|@import|@font-face|image-set|src\s*\(|cross-fade|element\s*\(|expression\s*\(/i;

/** Lists all elements, those in templates too. */
const listElements = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].flatMap(el => [
    el,
    ...('content' in el && el.localName === 'template' ? listElements((el as HTMLTemplateElement).content) : []),
  ]);

/** @returns what in a file could load, run, send or lead somewhere; empty if nothing could */
export function findDangers(html: string): string[] {
  const { window } = new JSDOM(html, {
    url: 'https://opened.example/',
    runScripts: 'dangerously',
    pretendToBeVisual: true,
    virtualConsole: new VirtualConsole(),
  });
  const { document } = window;
  const elements = listElements(document);
  const found = [
    ...('pwned' in window ? ['ran a script'] : []),
    ...elements.filter(el => el.matches(ACTIVE_ELEMENTS)).map(el => `has ${el.outerHTML.slice(0, 80)}`),
    ...elements.flatMap(el =>
      [...el.attributes]
        .filter(({ name }) => ADDRESS_ATTRIBUTES.test(name.toLowerCase()))
        .filter(({ name, value }) => !(el.localName === 'img' && name === 'src' && value.startsWith('data:image/')))
        .map(({ name, value }) => `has ${el.localName} ${name}="${value.slice(0, 60)}"`),
    ),
    ...elements
      .flatMap(el => (el.localName === 'style' ? (el.textContent ?? '') : (el.getAttribute('style') ?? '')))
      .filter(css => LOADING_STYLES.test(css))
      .map(css => `has styles ${css.slice(0, 80)}`),
  ];
  window.close();
  return found;
}

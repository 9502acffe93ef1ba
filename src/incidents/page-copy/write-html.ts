/** Writes the file of a page copy from the page's tree, which a hostile page may have made: only what is listed. */
import { cleanCss } from './clean-css.ts';
import { MAX_COPY_BYTES } from './limits.ts';
import type { PageElement, PageNode, PageTree } from './schema.ts';
import { ENTRY_ELEMENTS, getAttributeKind, IMAGE_DATA, isAllowedElement, VOID_ELEMENTS } from './vocabulary.ts';

/** Lets a copy show its own styles and images, load nothing, run nothing and send nothing. */
export const COPY_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'";

/** How the places of images and frames look. */
const GAP_STYLES =
  '[data-copy=gap]{display:inline-block;max-width:100%;box-sizing:border-box;overflow:hidden;overflow-wrap:anywhere;' +
  'border:1px dashed;padding:2px;font:12px sans-serif}';

export interface PageCopyOrigin {
  url: string;
  /** ISO 8601 in UTC. */
  savedAt: string;
}

/** A button of any other type sends its form. */
const FIXED_ATTRIBUTES: Partial<Record<string, string>> = { button: ' type="button"' };

interface Included {
  styles: boolean;
  images: boolean;
}

const escapeText = (text: string): string =>
  text.replaceAll('\0', '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const escapeValue = (text: string): string => escapeText(text).replaceAll('"', '&quot;');
const writeAttribute = (name: string, value: string): string => ` ${name}="${escapeValue(value)}"`;

/** In HTML, an attribute's name ends where one of these begins; names are compared with the list, so none is left. */
function writeAttributes({ tag, attributes, mark, address }: PageElement, included: Included): string {
  const written = Object.entries(attributes).flatMap(([name, value]) => {
    const kind = getAttributeKind(tag, name, value);
    if (!kind || (kind === 'styles' && !included.styles)) return [];
    return writeAttribute(name, kind === 'text' ? value : cleanCss(value));
  });
  return [
    ...written,
    ...(mark ? [writeAttribute('data-copy', mark)] : []),
    ...(address ? [writeAttribute('data-address', address)] : []),
  ].join('');
}

const writeStyles = (styles: readonly string[], { styles: withStyles }: Included): string =>
  withStyles ? styles.map(css => `<style>${cleanCss(css)}</style>`).join('\n') : '';

const writeNodes = (nodes: readonly PageNode[], included: Included): string =>
  nodes.map(node => (typeof node === 'string' ? escapeText(node) : writeElement(node, included))).join('');

const writeShadow = ({ styles, nodes }: NonNullable<PageElement['shadow']>, included: Included): string =>
  `<template shadowrootmode="open">${writeStyles(styles, included)}${writeNodes(nodes, included)}</template>`;

/** Says in place of an image what it showed and where it came from, as far as the page's script kept that. */
function writeGap(element: PageElement, included: Included): string {
  const { alt, ...attributes } = element.attributes;
  const label = alt ?? attributes['aria-label'] ?? attributes.title;
  const says = [label, element.address].filter(Boolean).join(' – ');
  if (!says) return '';
  const written = writeAttributes({ ...element, tag: 'span', attributes, mark: 'gap' }, included);
  return `<span${written}>${escapeText(says)}</span>`;
}

function writeElement(element: PageElement, included: Included): string {
  const { tag, image, shadow, nodes } = element;
  if (element.mark === 'gap') {
    return tag === 'img' && image && included.images && IMAGE_DATA.test(image)
      ? `<img${writeAttributes({ ...element, mark: undefined }, included)} src="${image}">`
      : writeGap(element, included);
  }
  const name = isAllowedElement(tag) && tag !== 'img' ? tag : 'span';
  const start = `<${name}${writeAttributes({ ...element, tag: name }, included)}${FIXED_ATTRIBUTES[name] ?? ''}>`;
  if (VOID_ELEMENTS.has(name)) return start;
  if (ENTRY_ELEMENTS.has(name)) return `${start}</${name}>`;
  return `${start}${shadow ? writeShadow(shadow, included) : ''}${writeNodes(nodes, included)}</${name}>`;
}

function writeFile({ root, title, styles }: PageTree, { url, savedAt }: PageCopyOrigin, included: Included): string {
  const html = writeAttributes({ ...root, tag: 'html', mark: undefined, address: undefined }, included);
  const body = root.nodes.find(node => typeof node !== 'string' && node.tag === 'body');
  return `<!doctype html>
<html${html}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${COPY_POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="copy-of"${writeAttribute('content', url)}>
<meta name="copy-saved-at"${writeAttribute('content', savedAt)}>
<title>${escapeText(title)}</title>
${writeStyles(styles, included)}
<style>${GAP_STYLES}</style>
</head>
${body ? writeNodes([body], included) : '<body></body>'}
</html>
`;
}

/** What is left out first when a copy is too large. */
const ATTEMPTS: readonly Included[] = [
  { styles: true, images: true },
  { styles: false, images: true },
  { styles: false, images: false },
];

/** @returns undefined if the page is too large even without styles and images */
export function writePageCopy(
  tree: PageTree,
  origin: PageCopyOrigin,
): { bytes: Uint8Array<ArrayBuffer>; partial: boolean } | undefined {
  for (const [i, included] of ATTEMPTS.entries()) {
    const bytes = new TextEncoder().encode(writeFile(tree, origin, included));
    if (bytes.length <= MAX_COPY_BYTES) return { bytes, partial: tree.cut || i > 0 };
  }
  return undefined;
}

/** Markdown of a lesson or a pack → nodes that hold text and simple structure, nothing that runs or loads. */
import DOMPurify from 'dompurify';
import { marked } from 'marked';

const ALLOWED = { ALLOWED_TAGS: ['p', 'ul', 'ol', 'li', 'strong', 'em', 'br', 'blockquote', 'code', 'h3', 'h4'], ALLOWED_ATTR: [] as string[] };

export function render(markdown: string): DocumentFragment {
  const html = marked.parse(markdown, { async: false, gfm: false });
  return DOMPurify.sanitize(html, { ...ALLOWED, RETURN_DOM_FRAGMENT: true });
}

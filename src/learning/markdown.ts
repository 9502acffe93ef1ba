/** Renders untrusted Markdown to nodes of text and simple structure; nothing in them runs or loads. */
import DOMPurify from 'dompurify';
import { Lexer, Parser } from 'marked';

const ALLOWED = {
  ALLOWED_TAGS: ['p', 'ul', 'ol', 'li', 'strong', 'em', 'br', 'blockquote', 'code', 'h3', 'h4'],
  ALLOWED_ATTR: [] as string[],
};

/** Beyond these limits the parser would take minutes. */
const MAX_LENGTH = 20_000;
const DEEP_NESTING = /^(?:[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])(?=[ \t]))){13}/m;

/** Text beyond the limits is shown as it is written. */
export function renderMarkdown(markdown: string): DocumentFragment {
  if (markdown.length > MAX_LENGTH || DEEP_NESTING.test(markdown)) {
    const plain = document.createDocumentFragment();
    plain.append(markdown);
    return plain;
  }
  const html = Parser.parse(Lexer.lex(markdown, { gfm: false }), {});
  return DOMPurify.sanitize(html, { ...ALLOWED, RETURN_DOM_FRAGMENT: true });
}

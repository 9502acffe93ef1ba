/** Markdown of a lesson or a pack → nodes that hold text and simple structure, nothing that runs or loads. */
import DOMPurify from 'dompurify';
import { Lexer, Parser } from 'marked';

const ALLOWED = {
  ALLOWED_TAGS: ['p', 'ul', 'ol', 'li', 'strong', 'em', 'br', 'blockquote', 'code', 'h3', 'h4'],
  ALLOWED_ATTR: [] as string[],
};

/** Longer, or more lists and quotations in each other, than anyone writes: the parser would take minutes, or give up. */
const LONGEST = 20_000;
const TOO_DEEP = /^(?:[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])(?=[ \t]))){13}/m;

/** What cannot be read in good time is shown as it is written. */
export function renderMarkdown(markdown: string): DocumentFragment {
  if (markdown.length > LONGEST || TOO_DEEP.test(markdown)) {
    const plain = document.createDocumentFragment();
    plain.append(markdown);
    return plain;
  }
  const html = Parser.parse(Lexer.lex(markdown, { gfm: false }), {});
  return DOMPurify.sanitize(html, { ...ALLOWED, RETURN_DOM_FRAGMENT: true });
}

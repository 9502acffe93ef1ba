/** Markdown of a lesson or a pack → nodes that hold text and simple structure. No HTML is made or read on the way, so nothing can run or load. */
import { lexer, type Token } from 'marked';

/** Kind of token → element. Of another kind only what is in it is shown. */
const ELEMENTS: Partial<Record<string, string>> = { paragraph: 'p', blockquote: 'blockquote', list_item: 'li', strong: 'strong', em: 'em', codespan: 'code', code: 'code', br: 'br' };
/** Of these, not even that. `escaped` is text between two pieces of HTML that hide it. */
const NOTHING = new Set(['html', 'image', 'def', 'hr', 'space']);
const LETTERS: Partial<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: '\u00a0' };

/** Longer, or more lists and quotations in each other, than anyone writes: the parser would take minutes, or give up. */
const LONGEST = 20_000;
const TOO_DEEP = /^(?:[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])(?=[ \t]))){13}/m;

/** `&amp;`, `&#8239;` and the like, as the letters that they stand for. */
const lettered = (text: string): string => text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (all, ten?: string, sixteen?: string, name?: string) => {
  if (name) return LETTERS[name] ?? all;
  const code = ten ? Number(ten) : Number.parseInt(sixteen!, 16);
  return code && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
});

function elementOf(token: Token): string | undefined {
  if (token.type === 'list') return token.ordered ? 'ol' : 'ul';
  if (token.type === 'heading') return token.depth === 3 || token.depth === 4 ? `h${token.depth}` : undefined;
  return ELEMENTS[token.type];
}

function nodesOf(tokens: readonly Token[]): (Node | string)[] {
  return tokens.flatMap((token): (Node | string)[] => {
    if (NOTHING.has(token.type) || ('escaped' in token && token.escaped)) return [];
    const name = elementOf(token), within = token.type === 'list' ? token.items as Token[] : 'tokens' in token ? token.tokens : undefined;
    const text = 'text' in token && typeof token.text === 'string' ? token.text : '';
    const inner = within ? nodesOf(within) : name === 'code' ? [text] : [lettered(text)];
    if (!name) return token.type === 'heading' ? [...inner, '\n'] : inner;
    const element = document.createElement(name);
    element.append(...inner);
    return [element];
  });
}

/** What cannot be read in good time is shown as it is written. */
export function render(markdown: string): DocumentFragment {
  const all = document.createDocumentFragment();
  all.append(...(markdown.length > LONGEST || TOO_DEEP.test(markdown) ? [markdown] : nodesOf(lexer(markdown, { gfm: false }))));
  return all;
}

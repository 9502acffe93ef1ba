/** Removes from styles everything that could load something, token by token. What is left stays as the page has it. */
import { type CSSToken, TokenType, tokenize } from '@csstools/css-tokenizer';
import { CSS_AT_RULES, CSS_FUNCTIONS } from './vocabulary.ts';

/** Takes the place of an image, so that the rest of the declaration stays valid where it can. */
const NOTHING = ' none ';
/** Takes the place of what is left out, so that what was on both sides of it does not become one token. */
const GAP = ' ';

const OPENING: ReadonlySet<string> = new Set([
  TokenType.Function,
  TokenType.OpenParen,
  TokenType.OpenSquare,
  TokenType.OpenCurly,
]);
const CLOSING: ReadonlySet<string> = new Set([TokenType.CloseParen, TokenType.CloseSquare, TokenType.CloseCurly]);

/** @returns the index after the end of the block that the token opens */
function skipBlock(tokens: readonly CSSToken[], from: number): number {
  let depth = 0;
  for (let i = from; i < tokens.length; i++) {
    const [type] = tokens[i]!;
    if (OPENING.has(type)) depth++;
    else if (CLOSING.has(type) && --depth <= 0) return i + 1;
  }
  return tokens.length;
}

/** @returns the index after the end of the rule that the token begins: after its block, or its semicolon */
function skipRule(tokens: readonly CSSToken[], from: number): number {
  for (let i = from; i < tokens.length; ) {
    const [type] = tokens[i]!;
    if (type === TokenType.Semicolon) return i + 1;
    if (type === TokenType.OpenCurly) return skipBlock(tokens, i);
    if (type === TokenType.CloseCurly) return i;
    i = OPENING.has(type) ? skipBlock(tokens, i) : i + 1;
  }
  return tokens.length;
}

/** In a string it stands for nothing, and makes it look as if the string ended there. */
const ESCAPED_LINE_BREAK = /\\(?:\r\n|[\n\r\f])/g;

/** Writes `<` so that no HTML parser can see a tag, such as the end of the style sheet, in it. */
const escapeAngle = (raw: string): string => raw.replace(/\\?</g, '\\3c ');

/**
 * @param css a style sheet, the declarations of a `style` attribute, or one value
 * @returns styles that load nothing, and that can be written into an HTML file
 */
export function cleanCss(css: string): string {
  const tokens = tokenize({ css });
  const kept: string[] = [];
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i]!;
    const [type, raw] = token;
    let next = i + 1;
    if (type === TokenType.URL || type === TokenType.BadURL || type === TokenType.BadString) kept.push(NOTHING);
    else if (type === TokenType.Comment) kept.push('/**/');
    else if (type === TokenType.Function && !CSS_FUNCTIONS.has(token[4].value.toLowerCase())) {
      kept.push(NOTHING);
      next = skipBlock(tokens, i);
    } else if (type === TokenType.AtKeyword && !CSS_AT_RULES.has(token[4].value.toLowerCase())) {
      kept.push(GAP);
      next = skipRule(tokens, i);
    } else if (type === TokenType.CDO || type === TokenType.CDC) kept.push(GAP);
    else if (type === TokenType.Delim && raw === '<') kept.push(/^[=\s]/.test(tokens[next]?.[1] ?? '') ? '<' : '< ');
    else if (type === TokenType.String) kept.push(escapeAngle(raw.replace(ESCAPED_LINE_BREAK, '')));
    else if (type !== TokenType.EOF) kept.push(escapeAngle(raw));
    i = next;
  }
  return kept.join('');
}

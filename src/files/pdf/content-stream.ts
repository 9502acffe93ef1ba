/**
 * Rewrites what draws a page (ISO 32000-2, annex A): keeps the operators that draw, with their operands, and leaves out
 * comments and marks, which can hold texts that nobody sees.
 */
import { concatBytes, decodeLatin1, encodeAscii } from '../bytes.ts';
import { refuse } from '../model.ts';

const OPERATORS = new Set(
  (
    'b B b* B* BI BT BX c cm CS cs d d0 d1 Do ET EX f F f* G g gs h i ID j J K k l m M n q Q re RG rg ri s S SC sc ' +
    'SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' "'
  ).split(' '),
);

const isWhite = (byte: number | undefined): boolean =>
  byte === 0 || byte === 9 || byte === 10 || byte === 12 || byte === 13 || byte === 32;
const DELIMITERS = '()<>[]{}/%';
const isDelimiter = (byte: number): boolean => DELIMITERS.includes(String.fromCharCode(byte));
const code = (char: string): number => char.charCodeAt(0);

/** Returns where a text in brackets ends; brackets inside it are balanced or escaped. */
function endOfString(bytes: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === code('\\')) at++;
    else if (byte === code('(')) depth++;
    else if (byte === code(')') && --depth === 0) return at + 1;
  }
  return refuse('broken');
}

/** Returns where a token ends. */
function endOfToken(bytes: Uint8Array, from: number): number {
  const first = String.fromCharCode(bytes[from]!);
  if (first === '(') return endOfString(bytes, from);
  if (first === '<' && bytes[from + 1] !== code('<')) {
    const end = bytes.indexOf(code('>'), from);
    return end === -1 ? refuse('broken') : end + 1;
  }
  if (first === '<' || (first === '>' && bytes[from + 1] === code('>'))) return from + 2;
  if (isDelimiter(bytes[from]!) && first !== '/') return from + 1;
  let at = from + 1;
  while (at < bytes.length && !isWhite(bytes[at]) && !isDelimiter(bytes[at]!)) at++;
  return at;
}

/** Returns where the data of an inline image ends: at `EI` between white space, followed by readable content. */
function endOfInlineImage(bytes: Uint8Array, from: number): number {
  for (let at = from; ; at++) {
    at = bytes.indexOf(code('E'), at);
    if (at === -1) refuse('broken');
    if (bytes[at + 1] !== code('I') || !isWhite(bytes[at - 1])) continue;
    const next = bytes.subarray(at + 2, at + 12);
    if (next.length && !isWhite(next[0])) continue;
    if (next.every(byte => isWhite(byte) || (byte >= 32 && byte < 127))) return at;
  }
}

export interface CleanContent {
  bytes: Uint8Array<ArrayBuffer>;
  /** Texts of the marks and comments that were left out. */
  dropped: string[];
  /** Names of the resources that it draws with. */
  names: Set<string>;
}

const MAX_DROPPED = 50;
/** Shorter texts of marks only spell ligatures. */
const MIN_TEXT_LENGTH = 4;

/** Returns the texts in the operands of a mark: in brackets, or in hexadecimal as UTF-16. */
function textsOf(operands: readonly Uint8Array[]): string[] {
  const mark = operands.map(decodeLatin1).join(' ');
  const texts = [...mark.matchAll(/\(((?:[^()\\]|\\.)*)\)|<([0-9a-f\s]{8,})>/gis)].map(([, literal, hex]) => {
    if (literal !== undefined) return literal;
    const bytes = Uint8Array.from(hex!.match(/[0-9a-f]{2}/gi) ?? [], byte => parseInt(byte, 16));
    return new TextDecoder('utf-16be').decode(bytes);
  });
  return texts.filter(text => text.trim().length >= MIN_TEXT_LENGTH);
}

/** @throws UnsupportedStructureError if the content is broken or has an inline JPEG */
export function cleanContent(bytes: Uint8Array): CleanContent {
  const out: Uint8Array[] = [];
  const dropped: string[] = [];
  const space = encodeAscii(' ');
  const lineEnd = encodeAscii('\n');
  let operands: Uint8Array[] = [];
  const names = new Set<string>();
  const drop = (text: string): void => {
    if (dropped.length < MAX_DROPPED && text.trim()) dropped.push(text.trim());
  };
  const collectNames = (): void => {
    for (const operand of operands) if (operand[0] === code('/')) names.add(decodeLatin1(operand.subarray(1)));
  };
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at]!;
    if (isWhite(first)) {
      at++;
      continue;
    }
    if (first === code('%')) {
      let end = at;
      while (end < bytes.length && bytes[end] !== 10 && bytes[end] !== 13) end++;
      drop(decodeLatin1(bytes.subarray(at + 1, end)));
      at = end;
      continue;
    }
    const end = endOfToken(bytes, at);
    const token = bytes.subarray(at, end);
    at = end;
    const text = token.length <= 3 ? decodeLatin1(token) : '';
    if (text === 'ID') {
      const parameters = operands.map(decodeLatin1).join(' ');
      if (/\/(DCT|DCTDecode|JPX|JPXDecode)\b/.test(parameters)) refuse('unknown');
      const imageEnd = endOfInlineImage(bytes, at);
      collectNames();
      // The data starts after one white-space byte.
      out.push(
        encodeAscii('BI '),
        ...operands.flatMap(operand => [operand, space]),
        token,
        bytes.subarray(at, imageEnd),
      );
      out.push(encodeAscii('EI\n'));
      operands = [];
      at = imageEnd + 2;
    } else if (text === 'BI') operands = [];
    else if (isOperand(token)) operands.push(token);
    else {
      if (OPERATORS.has(text)) {
        collectNames();
        out.push(...operands.flatMap(operand => [operand, space]), token, lineEnd);
      } else {
        for (const hidden of textsOf(operands)) drop(hidden);
      }
      operands = [];
    }
  }
  return { bytes: concatBytes(out), dropped, names };
}

/** Whether a token is a value, and not an operator. */
function isOperand(token: Uint8Array): boolean {
  const first = String.fromCharCode(token[0]!);
  if ('(<>[]{}/+-.0123456789'.includes(first)) return true;
  return token.length >= 4 && /^(true|false|null)$/.test(decodeLatin1(token));
}

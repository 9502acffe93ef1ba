/**
 * Finds listed names and words, whatever the case, accents, digits, spaces and signs in them, with the endings and
 * prefixes that languages add, and inside longer words where they are long enough to be no coincidence.
 */
import { foldLetter } from '../exposure/fold-text.ts';
import { normalizeText } from '../exposure/normalize.ts';
import { scriptClass } from '../exposure/regex-source.ts';
import { escapeRegExp } from './redaction-patterns.ts';
import type { TextRange } from './text-views.ts';

/** A listed word inside a text. `value` is the same for every spelling. */
export interface HiddenWordMatch extends TextRange {
  value: string;
}

interface Token {
  /** Offsets in the letters of the folded text. */
  from: number;
  to: number;
  letters: string;
}

type LetterRange = [from: number, to: number];

interface FoldedText {
  letters: string;
  /** For each letter: where its source starts and ends. */
  starts: number[];
  ends: number[];
  tokens: Token[];
  /** For each letter: the index of its token. */
  tokenOf: number[];
}

/** Marks that a name can do without: accents, Arabic and Hebrew points. Vowels of other scripts are letters. */
const ACCENT = /[\u0300-\u036F\u0483-\u0489\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED]/;
/** Folding would take its syllables apart. */
const HANGUL = /[\uAC00-\uD7A3]/;
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;
const UNSPACED = new RegExp(
  `[${scriptClass('Han', 'Hiragana', 'Katakana', 'Hangul', 'Thai', 'Lao', 'Khmer', 'Myanmar', 'Tibetan')}]`,
  'u',
);

/** From this many letters on, a word is also found inside a longer one. */
const MIN_LETTERS_INSIDE = 5;
/** From this many letters on, a word is also found with spaces or signs where it has none. */
const MIN_LETTERS_WITH_GAPS = 6;

const foldedCharacters = new Map<string, string>();

function foldCharacter(character: string): string {
  let folded = foldedCharacters.get(character);
  if (folded === undefined) {
    const isLetterItself = HANGUL.test(character) || (/^\p{M}$/u.test(character) && !ACCENT.test(character));
    folded = isLetterItself ? character : foldLetter(character).replace('ς', 'σ');
    foldedCharacters.set(character, folded);
  }
  return folded;
}

/** Separates words inside `LinaKovacs` and `lina1990`. */
const startsWord = (before: string, character: string): boolean =>
  !WORD_CHARACTER.test(before) ||
  (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(character)) ||
  (!/\p{M}/u.test(character) && /\p{N}/u.test(before) !== /\p{N}/u.test(character));

function fold(text: string): FoldedText {
  const folded: FoldedText = { letters: '', starts: [], ends: [], tokens: [], tokenOf: [] };
  const { starts, ends, tokens, tokenOf } = folded;
  const parts: string[] = [];
  let before = ' ';
  let offset = 0;
  for (const character of text) {
    const at = offset;
    offset += character.length;
    if (WORD_CHARACTER.test(character)) {
      if (startsWord(before, character)) tokens.push({ from: starts.length, to: starts.length, letters: '' });
      const letters = foldCharacter(character);
      const token = tokens.at(-1)!;
      parts.push(letters);
      for (let i = 0; i < letters.length; i++) {
        starts.push(at);
        ends.push(offset);
        tokenOf.push(tokens.length - 1);
      }
      // An accent extends the letter before it.
      if (!letters && starts.length > token.from) ends[ends.length - 1] = offset;
      token.to = starts.length;
      token.letters += letters;
    }
    before = character;
  }
  folded.letters = parts.join('');
  return folded;
}

/** Short words that Arabic and Hebrew write joined to the next one: and, then, by, for, as, the. */
const JOINED_PREFIX = /^(?:[وف]?(?:[بلك]?(?:ال)?|لل)|[והבלמשכ]{1,2})$/u;
/** Folded, so й is written и. */
const CYRILLIC_ENDING = /^(?:а|я|ы|и|е|у|ю|ои|еи|ою|ею|ом|ем|ам|ям|ах|ях|ов|ев|ами|ями|ым|их|ых|ого|ему|ому)$/u;
const CYRILLIC_VOWEL = /[аяыиеуюьоє]$/u;
const isEnding = (ending: string): boolean => ending === 's' || ending === 'es' || CYRILLIC_ENDING.test(ending);

/** Whether a token is the word, or the word with an ending. */
function isInflected(token: string, word: string): boolean {
  if (token === word) return true;
  if (word.length < 3) return false;
  if (token.startsWith(word) && isEnding(token.slice(word.length))) return true;
  const stem = word.length > 3 && CYRILLIC_VOWEL.test(word) ? word.slice(0, -1) : undefined;
  return stem !== undefined && token.startsWith(stem) && CYRILLIC_ENDING.test(token.slice(stem.length));
}

const gapPattern = (tokens: readonly Token[], from: number): string =>
  tokens
    .slice(1)
    .map(token => token.from - from)
    .join();

/**
 * Decides whether the letters of a word, found in a row, are that word and not part of others.
 * @returns the range to replace: with the rest of a longer word, which would tell what was in it
 */
function toWholeWord(text: FoldedText, word: FoldedText, from: number, to: number): LetterRange | undefined {
  if (UNSPACED.test(word.letters)) return [from, to];
  const tokens = text.tokens.slice(text.tokenOf[from]!, text.tokenOf[to - 1]! + 1);
  const [first, last] = [tokens[0]!, tokens.at(-1)!];
  const prefix = text.letters.slice(first.from, from);
  const ending = text.letters.slice(to, last.to);
  const isJoined = JOINED_PREFIX.test(prefix);
  const { length } = word.letters;
  const hasSameGaps = gapPattern(tokens, from) === gapPattern(word.tokens, 0);
  if (tokens.length > 1 && !hasSameGaps && (length < MIN_LETTERS_WITH_GAPS || prefix)) return undefined;
  const isWhole = (!prefix || isJoined) && (!ending || (length > 2 && isEnding(ending)));
  return isWhole || length >= MIN_LETTERS_INSIDE ? [isJoined ? from : first.from, last.to] : undefined;
}

/** Finds the letters of a word in a row. */
function findLetters(text: FoldedText, word: FoldedText): LetterRange[] {
  const found: LetterRange[] = [];
  const { letters } = word;
  for (let at = text.letters.indexOf(letters); at >= 0; at = text.letters.indexOf(letters, at + 1)) {
    const range = toWholeWord(text, word, at, at + letters.length);
    if (range) found.push(range);
  }
  return found;
}

/** Finds the words of a name one after another, each with an ending of its own. */
function findInflected(text: FoldedText, word: FoldedText): LetterRange[] {
  const found: LetterRange[] = [];
  for (let i = 0; i + word.tokens.length <= text.tokens.length; i++)
    if (word.tokens.every((token, k) => isInflected(text.tokens[i + k]!.letters, token.letters)))
      found.push([text.tokens[i]!.from, text.tokens[i + word.tokens.length - 1]!.to]);
  return found;
}

interface ListedWord {
  value: string;
  /** As given, and for a name of two words also as in `Kovacs, Lina`. */
  orders: FoldedText[];
}

function toListedWord(word: string): ListedWord {
  const folded = fold(word);
  const [first, second, ...more] = word.split(/\s+/);
  const isTwoWords = second !== undefined && !more.length;
  return { value: folded.letters, orders: isTwoWords ? [folded, fold(`${second} ${first}`)] : [folded] };
}

/** Yields what of a range is not taken yet, and takes it. */
function* takeRest(taken: Uint8Array, [from, to]: LetterRange): Generator<LetterRange> {
  for (let at = from; at < to; at++) {
    const start = at;
    for (; at < to && !taken[at]; at++) taken[at] = 1;
    if (at > start) yield [start, at];
  }
}

function findWord(text: FoldedText, { value, orders }: ListedWord): HiddenWordMatch[] {
  // In `Lina Kovacs, Lina Kovacs` there is no `Kovacs, Lina`.
  const taken = new Uint8Array(text.starts.length);
  return orders
    .flatMap(word => [...findLetters(text, word), ...findInflected(text, word)])
    .flatMap(range => [...takeRest(taken, range)])
    .map(([from, to]) => ({ start: text.starts[from]!, end: text.ends[to - 1]!, value }));
}

/** @returns a finder of all the words in a normalized text */
export function createHiddenWordFinder(words: readonly string[]): (text: string) => HiddenWordMatch[] {
  const normalized = [...new Set(words.map(word => normalizeText(word).text.trim()))].filter(Boolean);
  if (!normalized.length) return () => [];
  const isSpelled = (word: string): boolean => fold(word).letters !== '';
  const listed = normalized.filter(isSpelled).map(toListedWord);
  // Signs alone, such as an emoji, are searched as they are.
  const signs = normalized.filter(word => !isSpelled(word));
  const signPattern = signs.length ? new RegExp(signs.map(escapeRegExp).join('|'), 'gu') : undefined;
  return text => {
    const foldedText = fold(text);
    const found = listed.flatMap(word => findWord(foldedText, word));
    const foundSigns = signPattern ? [...text.matchAll(signPattern)] : [];
    return [
      ...found,
      ...foundSigns.map(match => ({ start: match.index, end: match.index + match[0].length, value: match[0] })),
    ];
  };
}

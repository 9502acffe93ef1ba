/** Folds a text to its bare letters and digits, so that a search ignores case, accents, spaces and signs. */

const ACCENT = /\p{M}/gu;
const TATWEEL = /ـ/g;
const LETTER_VARIANTS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ک: 'ك',
  ہ: 'ه',
  ھ: 'ه',
  ё: 'е',
};

export const foldLetter = (char: string): string =>
  [...char.toLowerCase().normalize('NFD').replace(ACCENT, '').replace(TATWEEL, '')]
    .map(c => LETTER_VARIANTS[c] ?? c)
    .join('');

/** A word as written, with its range in the folded text. */
export interface Token {
  from: number;
  to: number;
  word: string;
}

export interface FoldedText {
  text: string;
  /** For each folded character: where its source starts and ends, in offsets of the given text. */
  starts: number[];
  ends: number[];
  tokens: Token[];
  /** For each folded character: the index of its token. */
  tokenOf: number[];
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

export function foldText(text: string): FoldedText {
  const folded: FoldedText = { text: '', starts: [], ends: [], tokens: [], tokenOf: [] };
  const { starts, ends, tokens, tokenOf } = folded;
  const parts: string[] = [];
  for (const match of text.matchAll(WORD)) {
    const from = starts.length;
    let offset = match.index;
    for (const char of match[0]) {
      const letters = foldLetter(char);
      parts.push(letters);
      for (let i = 0; i < letters.length; i++) {
        starts.push(offset);
        ends.push(offset + char.length);
        tokenOf.push(tokens.length);
      }
      offset += char.length;
      // A combining accent extends the letter before it.
      if (!letters && ends.length > from) ends[ends.length - 1] = offset;
    }
    tokens.push({ from, to: starts.length, word: match[0] });
  }
  folded.text = parts.join('');
  return folded;
}

/** Splits a text into sentences, and these into parts between commas, in one pass over its characters. */
import { characterClass } from '../character-class.ts';

/** A range of the text, `end` exclusive. */
export interface Segment {
  start: number;
  end: number;
  /** In words; estimated where a script does not separate them. */
  length: number;
}
export interface Sentence extends Segment {
  parts: Segment[];
  /** Ends with a question mark. */
  isQuestion: boolean;
}

const SENTENCE_ENDS = new Set('\n\r\u2028\u2029…!！?？؟。।۔။።፧');
const PART_ENDS = new Set(',;–—،、，；؛፣፤၊()');
const QUESTION_MARKS = new Set('?？؟፧');
const FULL_STOP = '.';
const HYPHEN = '-';
const BLANK = /\s/;
const BEYOND_ASCII = 0x80;
const DIGIT = /\d/;
/** Bounds a sentence of a text without punctuation, in characters. */
const MAX_SENTENCE = 600;
/** How much of a word a character makes where words are not separated: about 2 or 3 in Chinese, 5 in Burmese. */
function getUnspacedShare(code: number): number {
  if (code >= 0x1000 && code < 0x10a0) return 0.2;
  return code >= 0x2e80 && code < 0xd800 ? 0.4 : 0;
}

export const isInWord = (code: number): boolean => characterClass(code) !== 0;

/** Whether the text goes on, as in “example.org”, “3.5” or “@salt._zed”. */
const isInside = (text: string, at: number): boolean =>
  at + 1 < text.length && (text[at + 1] === '_' || isInWord(text.charCodeAt(at + 1)));
/** A question mark before a digit stands for something else, as in “TK ?1982”. */
const isSign = (sign: string, text: string, at: number): boolean => sign === '?' && DIGIT.test(text[at + 1] ?? '');
const isDash = (text: string, at: number): boolean => BLANK.test(text[at - 1] ?? '') && BLANK.test(text[at + 1] ?? '');

export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let parts: Segment[] = [];
  let start = -1; // of the current part
  let end = 0; // of its last word
  let words = 0;
  let previous = false; // in a word
  let sentenceStart = -1;
  const closePart = (): void => {
    if (start >= 0) parts.push({ start, end, length: words });
    start = -1;
    words = 0;
  };
  const closeSentence = (isQuestion: boolean): void => {
    closePart();
    if (parts.length)
      sentences.push({
        start: parts[0]!.start,
        end: parts.at(-1)!.end,
        length: parts.reduce((sum, part) => sum + part.length, 0),
        parts,
        isQuestion,
      });
    parts = [];
    sentenceStart = -1;
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const sign = text[i]!;
    // Some scripts count their signs as letters.
    const inWord = isInWord(code) && (code < BEYOND_ASCII || !(SENTENCE_ENDS.has(sign) || PART_ENDS.has(sign)));
    if (inWord) {
      const share = getUnspacedShare(code);
      if (share || !previous) words += share || 1;
    } else {
      if ((SENTENCE_ENDS.has(sign) && !isSign(sign, text, i)) || (sign === FULL_STOP && !isInside(text, i))) {
        closeSentence(QUESTION_MARKS.has(sign));
        previous = false;
        continue;
      }
      if (PART_ENDS.has(sign) || (sign === HYPHEN && isDash(text, i))) {
        closePart();
        previous = false;
        continue;
      }
    }
    previous = inWord;
    if (inWord || !BLANK.test(text[i]!)) {
      if (start < 0) start = i;
      if (sentenceStart < 0) sentenceStart = i;
      end = i + 1;
    } else if (sentenceStart >= 0 && i - sentenceStart > MAX_SENTENCE) closeSentence(false);
  }
  closeSentence(false);
  return sentences;
}

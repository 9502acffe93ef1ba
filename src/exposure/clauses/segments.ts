/** Splits a text into sentences, and these into parts between commas. */

/** A range of the text, `end` exclusive. */
export interface Segment {
  start: number;
  end: number;
}
export interface Sentence extends Segment {
  parts: Segment[];
  /** Ends with a question mark. */
  isQuestion: boolean;
}

const SENTENCE_END = /[\n\r\u2028\u2029…!！?？؟。।۔။።፧]|[.](?![\p{L}\d])/gu;
const PART_END = /[,;–—،、，；؛፣፤၊()]|\s-\s/gu;
const QUESTION = /[?？؟፧]/;
const LEADING = /^[\s.,;:)、，。-]*/u;
/** Bounds the parts of a text that has no punctuation. */
const MAX_SENTENCE = 600;

function trim(text: string, start: number, end: number): Segment {
  const piece = text.slice(start, end);
  return { start: start + LEADING.exec(piece)![0].length, end: start + piece.trimEnd().length };
}

/** Returns the pieces between the matches of a pattern, with the sign at which each ends. */
function cut(text: string, { start, end }: Segment, ends: RegExp): (Segment & { sign: string })[] {
  const pieces: (Segment & { sign: string })[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(ends)) {
    const to = start + match.index;
    pieces.push({ ...trim(text, from, to), sign: match[0] });
    from = to + match[0].length;
  }
  pieces.push({ ...trim(text, from, end), sign: '' });
  return pieces.filter(piece => piece.end > piece.start);
}

export function splitSentences(text: string): Sentence[] {
  return cut(text, { start: 0, end: text.length }, SENTENCE_END).flatMap(({ start, end, sign }) => {
    const sentences: Sentence[] = [];
    for (let from = start; from < end; from += MAX_SENTENCE) {
      const range = { start: from, end: Math.min(end, from + MAX_SENTENCE) };
      sentences.push({ ...range, parts: cut(text, range, PART_END), isQuestion: QUESTION.test(sign) });
    }
    return sentences;
  });
}

/** Dates of birth: a date beside a word for being born. */
import { textAfter, wordAlternation, textBefore, type Detector, type Match } from '../detector.ts';
import { lazyFromPatternLists } from '../pattern-lists.ts';
import { findWordBefore, type AnalyzedText } from '../analyzed-text.ts';

const year =
  "(?:(?:1[2-9]|2[0-1])\\d{2}|25\\d{2}|'\\d{2})(?:\\s{0,2}(?:年|م|هـ|ه\\.?ش|г\\.?|р\\.?|року|года|ዓ\\.?ም\\.?))?";
const date = lazyFromPatternLists(({ months }) => {
  const month = wordAlternation(months);
  return new RegExp(
    [
      `(?<![\\p{N}/.-])\\d{1,3}\\s?[./-]\\s?\\d{1,2}\\s?[./-]{1,2}\\s?(?:\\d{4}|\\d{2})(?![\\p{N}/-])`,
      `(?<![\\p{N}/.-])\\d{4}\\s?[./-]\\s?\\d{1,2}\\s?[./-]\\s?\\d{1,2}(?![\\p{N}/-])`,
      `(?<![\\p{N}])\\d{2,4}\\s?[年년]\\s?\\d{1,2}\\s?[月월](?:\\s?\\d{1,2}\\s?[日号號일])?`,
      `(?<![\\p{N}])\\d{1,2}(?:st|nd|rd|th|er|\\.|°|-го|-е|ኛ)?(?:\\s{1,2}(?:of|de|del|d'|من|-|di|da))?[\\s-]{0,2}${month}\\.?,?(?:[\\s-]{0,2}(?:(?:de|del|of|،|,|سنة|عام|سال)\\s{0,2})?${year})?`,
      `${month}\\.?\\s{0,2}\\d{1,2}(?:st|nd|rd|th|ቀን|ရက်)?(?:,?\\s{1,2}${year})?(?![\\p{N}])`,
      `${year}\\s?(?:ခုနှစ်|ခု|နှစ်|оны)?[၊,\\s]{0,3}${month}(?:လ)?\\s?\\(?\\d{0,2}\\)?`,
    ].join('|'),
    'giu',
  );
});
const YEAR_ALONE = /(?<![\p{N}./-])(?:19[2-9]\d|20[01]\d|1[34]\d{2}|25\d{2})(?![\p{N}/.-]\d|\p{N})/gu;

/** Between the word and a year alone. */
const CLOSE = /^[\s:.]{0,3}(?:in|on|en|em|el|le|am|im|the|i|w|в|у|سنة|عام|في|سال|در|yılı|tahun|año|ano|:|\s)*$/iu;
const AFTER = new RegExp(
  `^\\s{0,2}[^\\n\\d\\p{L}]{0,3}(?:\\p{L}{1,8}\\s{1,2}){0,2}(?:tarihinde\\s|yılında\\s|ရက်နေ့တွင်\\s?|को\\s|میں\\s|日に?|日)?(?:doğ\\p{L}{1,10}|生まれ|出生|生|태어|पैदा|जन्म\\p{L}{0,5}|پیدا|به دنیا|متولد|မွေး|ተወለ\\p{L}{1,3}|született|születésű|is my birthday|is my dob|born)`,
  'iu',
);
/** A birth that is no person's. */
const NOT_A_PERSON =
  /(?:birth of (?:the|a) |birth rate|birth certificate(?! ?[:(])|nacimiento de la |nacimiento del )/iu;

const NEAR = 28,
  REACH = 90;

/** Stretches around the words for being born. */
function stretches(places: readonly number[], length: number): [number, number][] {
  const all: [number, number][] = [];
  for (const at of places.filter((_, k) => k % 2 === 0).sort((a, b) => a - b)) {
    const from = Math.max(0, at - REACH),
      to = Math.min(length, at + REACH);
    const last = all.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else all.push([from, to]);
  }
  return all;
}

function find(reading: AnalyzedText): Match[] {
  const { text, hasDigits: digits, words } = reading;
  if (!digits || !(words.born.length || words.bornAfter.length)) return [];
  const found: Match[] = [];
  const marked = (at: number, end: number, close: boolean): boolean => {
    const word = findWordBefore(reading, 'born', at, NEAR, between =>
      close ? CLOSE.test(between) : !/\d/.test(between),
    );
    return (word >= 0 || AFTER.test(textAfter(text, end, 40))) && !NOT_A_PERSON.test(textBefore(text, at, 56));
  };
  for (const [from, to] of stretches([...words.born, ...words.bornAfter], text.length)) {
    const piece = text.slice(from, to);
    for (const m of piece.matchAll(date()))
      if (marked(from + m.index, from + m.index + m[0].length, false))
        found.push({ start: from + m.index, end: from + m.index + m[0].trimEnd().length, confidence: 0.9 });
    for (const m of piece.matchAll(YEAR_ALONE))
      if (marked(from + m.index, from + m.index + m[0].length, true))
        found.push({ start: from + m.index, end: from + m.index + m[0].length, confidence: 0.6 });
  }
  return found;
}

export const birth: Detector = { kind: 'dob', find };

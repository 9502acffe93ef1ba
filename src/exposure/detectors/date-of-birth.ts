/** Detects dates of birth: a date near a word for being born. */
import { textAfter, wordAlternation, textBefore, type Detector, type Match } from '../detector.ts';
import { lazyFromPatternLists } from '../pattern-lists.ts';
import { raw } from '../regex-source.ts';
import { findWordBefore, type AnalyzedText } from '../analyzed-text.ts';

const YEAR =
  raw`(?:(?:1[2-9]|2[0-1])\d{2}|25\d{2}|'\d{2})` + raw`(?:\s{0,2}(?:年|م|هـ|ه\.?ش|г\.?|р\.?|року|года|ዓ\.?ም\.?))?`;
const birthDate = lazyFromPatternLists(({ months }) => {
  const month = wordAlternation(months);
  return new RegExp(
    [
      raw`(?<![\p{N}/.-])\d{1,3}\s?[./-]\s?\d{1,2}\s?[./-]{1,2}\s?(?:\d{4}|\d{2})(?![\p{N}/-])`,
      raw`(?<![\p{N}/.-])\d{4}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{1,2}(?![\p{N}/-])`,
      raw`(?<![\p{N}])\d{2,4}\s?[年년]\s?\d{1,2}\s?[月월](?:\s?\d{1,2}\s?[日号號일])?`,
      raw`(?<![\p{N}])\d{1,2}(?:st|nd|rd|th|er|\.|°|-го|-е|ኛ)?(?:\s{1,2}(?:of|de|del|d'|من|-|di|da))?[\s-]{0,2}` +
        raw`${month}\.?,?(?:[\s-]{0,2}(?:(?:de|del|of|،|,|سنة|عام|سال)\s{0,2})?${YEAR})?`,
      raw`${month}\.?\s{0,2}\d{1,2}(?:st|nd|rd|th|ቀን|ရက်)?(?:,?\s{1,2}${YEAR})?(?![\p{N}])`,
      raw`${YEAR}\s?(?:ခုနှစ်|ခု|နှစ်|оны)?[၊,\s]{0,3}${month}(?:လ)?\s?\(?\d{0,2}\)?`,
    ].join('|'),
    'giu',
  );
});
const YEAR_ALONE = /(?<![\p{N}./-])(?:19[2-9]\d|20[01]\d|1[34]\d{2}|25\d{2})(?![\p{N}/.-]\d|\p{N})/gu;

/** What may come between a word for being born and a year alone. */
const YEAR_GAP = /^[\s:.]{0,3}(?:in|on|en|em|el|le|am|im|the|i|w|в|у|سنة|عام|في|سال|در|yılı|tahun|año|ano|:|\s)*$/iu;
const BORN_AFTER = new RegExp(
  raw`^\s{0,2}[^\n\d\p{L}]{0,3}(?:\p{L}{1,8}\s{1,2}){0,2}` +
    raw`(?:tarihinde\s|yılında\s|ရက်နေ့တွင်\s?|को\s|میں\s|日に?|日)?` +
    raw`(?:doğ\p{L}{1,10}|生まれ|出生|生|태어|पैदा|जन्म\p{L}{0,5}|پیدا|به دنیا|متولد|မွေး|ተወለ\p{L}{1,3}` +
    raw`|született|születésű|is my birthday|is my dob|born)`,
  'iu',
);
/** Birth in another sense. */
const NOT_OF_A_PERSON =
  /(?:birth of (?:the|a) |birth rate|birth certificate(?! ?[:(])|nacimiento de la |nacimiento del )/iu;

/** How far the word may be from the date, and how far around a word dates are searched, in characters. */
const MAX_DISTANCE = 28;
const SEARCH_DISTANCE = 90;

/** Returns the stretches around the words for being born, merged where they overlap. */
function searchRanges(positions: readonly number[], length: number): [from: number, to: number][] {
  const ranges: [from: number, to: number][] = [];
  const starts = positions.filter((_, k) => k % 2 === 0);
  for (const at of starts.sort((a, b) => a - b)) {
    const from = Math.max(0, at - SEARCH_DISTANCE);
    const to = Math.min(length, at + SEARCH_DISTANCE);
    const last = ranges.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else ranges.push([from, to]);
  }
  return ranges;
}

/** Whether a word for being born is near a date, with only what `isGap` allows in between. */
function isBirth(analyzed: AnalyzedText, start: number, end: number, isGap: (between: string) => boolean): boolean {
  const { text } = analyzed;
  const isLabelled =
    findWordBefore(analyzed, 'born', start, MAX_DISTANCE, isGap) >= 0 || BORN_AFTER.test(textAfter(text, end, 40));
  return isLabelled && !NOT_OF_A_PERSON.test(textBefore(text, start, 56));
}

const hasNoDigit = (between: string): boolean => !/\d/.test(between);
const isYearGap = (between: string): boolean => YEAR_GAP.test(between);

function find(analyzed: AnalyzedText): Match[] {
  const { text, hasDigits, words } = analyzed;
  if (!hasDigits || !(words.born.length || words.bornAfter.length)) return [];
  const found: Match[] = [];
  for (const [from, to] of searchRanges([...words.born, ...words.bornAfter], text.length)) {
    const stretch = text.slice(from, to);
    for (const m of stretch.matchAll(birthDate())) {
      const start = from + m.index;
      if (isBirth(analyzed, start, start + m[0].length, hasNoDigit))
        found.push({ start, end: start + m[0].trimEnd().length, confidence: 0.9 });
    }
    for (const m of stretch.matchAll(YEAR_ALONE)) {
      const start = from + m.index;
      const end = start + m[0].length;
      if (isBirth(analyzed, start, end, isYearGap)) found.push({ start, end, confidence: 0.6 });
    }
  }
  return found;
}

export const dateOfBirth: Detector = { kind: 'dob', find };

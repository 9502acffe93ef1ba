/** Lists the calendar dates of a text: in numbers, with a month's name, or partly in words, in several calendars. */
import { findWordBefore, type AnalyzedText } from '../analyzed-text.ts';
import { raw } from '../regex-source.ts';

export interface WrittenDate {
  start: number;
  end: number;
  year?: number;
}

const NUMERIC = new RegExp(
  [
    raw`(?<![\p{N}/.-])\d{1,3}\s?[./-]\s?\d{1,2}\s?[./-]{1,2}\s?(\d{4}|\d{2})(?![\p{N}/-])`,
    raw`(?<![\p{N}/.-])(\d{4})\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{1,2}(?![\p{N}/-])`,
    raw`(?<!\p{N})(?:(\d{2,4})\s?[年년]\s?)?\d{1,2}\s?[月월](?:\s?\d{1,2}\s?[日号號일]?)?(?!\p{N})`,
    raw`(?:农历|農曆|阴历|陰曆)?[正一二三四五六七八九十冬腊臘]{1,3}月[初一二三四五六七八九十廿卅]{1,3}[日号號]?`,
  ].join('|'),
  'gu',
);
const MAY_BE_NUMERIC = /\d\s?[./-]\s?\d{1,2}\s?[./-]|[月월]/;

/** A day before its month: "4", "4th of", "4 de", "٤ من", and a year before both. */
const DAY_BEFORE = new RegExp(
  raw`(?<![\p{N}.:/-])(?:(\d{4})\s?(?:ခုနှစ်|ခု|နှစ်|оны|년|年)?[၊,\s]{1,3})?\d{1,2}(?:st|nd|rd|th|er|re|º|°|ª` +
    raw`|-го|-е|го|ኛ|ኛው|\.)?[\s,]{0,2}(?:(?:of|de|del|d'|di|da|من|شهر|-)[\s]{0,2})?[\s-]{0,2}$`,
  'iu',
);
const YEAR_BEFORE = /(?<!\p{N})(\d{4})\s?(?:ခုနှစ်|ခု|နှစ်|оны)?[၊,\s]{0,3}$/u;
const DAY_AND_YEAR_AFTER = new RegExp(
  raw`^\p{M}{0,2}(?:လ|ወር)?[.,]?[\s-]{0,2}(?:the\s|le\s|el\s|dia\s|the\sday\s)?(\d{1,2})(?!\d|[:.]\d)(?:st|nd` +
    raw`|rd|th|º|°|\.)?(?:\s?(?:ቀን|ရက်))?(?:[\s,،၊]{1,3}(?:(?:of|de|del|عام|سنة|سال)\s)?('\d{2}` +
    raw`|\d{4})(?!\d))?`,
  'iu',
);
const YEAR_AFTER = new RegExp(
  raw`^[.,]?[\s-]{0,2}(?:(?:de|del|of|،|,|سنة|عام|سال|yılı|tahun|года|року|в|у)\s{0,2}){0,2}('\d{2}` +
    raw`|\d{4})(?!\d)(?:\s?(?:г\.?|р\.?|года|року|م|هـ|ه|ዓ\.?ም\.?))?`,
  'iu',
);
const WORD_GAP = /^[\s-]{0,2}(?:(?:of|de|del|di|من)\s)?$/iu;

const toYear = (written: string | undefined): number | undefined =>
  written?.length === 4 ? Number(written) : undefined;

const withYear = (start: number, end: number, written: string | undefined): WrittenDate => {
  const year = toYear(written);
  return year === undefined ? { start, end } : { start, end, year };
};

/** Returns the date that a month's name is part of; none without a day or a year. */
function dateAtMonth(analyzed: AnalyzedText, month: number, monthEnd: number): WrittenDate | undefined {
  const { text } = analyzed;
  const before = text.slice(Math.max(0, month - 24), month);
  const after = text.slice(monthEnd, monthEnd + 28);
  const day = DAY_BEFORE.exec(before);
  const yearAfter = YEAR_AFTER.exec(after);
  if (day) {
    const end = monthEnd + (yearAfter?.[0].length ?? 0);
    return withYear(month - day[0].length, end, yearAfter?.[1] ?? day[1]);
  }
  const dayAfter = DAY_AND_YEAR_AFTER.exec(after);
  const yearBefore = YEAR_BEFORE.exec(before);
  if (dayAfter) {
    const start = month - (yearBefore?.[0].length ?? 0);
    return withYear(start, monthEnd + dayAfter[0].length, dayAfter[2] ?? yearBefore?.[1]);
  }
  let wordStart = -1;
  const isDayWord = (between: string, start: number): boolean => {
    if (!WORD_GAP.test(between)) return false;
    wordStart = start;
    return true;
  };
  if (findWordBefore(analyzed, 'dayWord', month, 5, isDayWord) >= 0)
    return withYear(wordStart, monthEnd + (yearAfter?.[0].length ?? 0), yearAfter?.[1]);
  if (yearAfter) return withYear(month, monthEnd + yearAfter[0].length, yearAfter[1]);
  return yearBefore ? withYear(month - yearBefore[0].length, monthEnd, yearBefore[1]) : undefined;
}

function findDates(analyzed: AnalyzedText): WrittenDate[] {
  const { text, words } = analyzed;
  const found: WrittenDate[] = [];
  if (MAY_BE_NUMERIC.test(text))
    for (const m of text.matchAll(NUMERIC))
      found.push(withYear(m.index, m.index + m[0].trimEnd().length, m[1] ?? m[2] ?? m[3]));
  let monthEnd = -1;
  for (let k = 0; k < words.month.length; k += 2) {
    if (words.month[k]! < monthEnd) continue;
    const date = dateAtMonth(analyzed, words.month[k]!, words.month[k + 1]!);
    if (date) {
      found.push(date);
      monthEnd = words.month[k + 1]!;
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const datesByText = new WeakMap<AnalyzedText, WrittenDate[]>();

/** Returns the dates in the order of the text. */
export function listDates(analyzed: AnalyzedText): readonly WrittenDate[] {
  let dates = datesByText.get(analyzed);
  if (!dates) {
    dates = findDates(analyzed);
    datesByText.set(analyzed, dates);
  }
  return dates;
}

/** Detects dates of birth: a date near a word for being born, or near an age that someone turns. */
import { findWordAfter, findWordBefore, type AnalyzedText } from '../analyzed-text.ts';
import { textAfter, textBefore, type DetectionHints, type Detector, type Match } from '../detector.ts';
import { raw } from '../regex-source.ts';
import { searchRanges } from '../search-ranges.ts';
import { listDates, type WrittenDate } from './calendar-dates.ts';

/** How far a word may be from the date, in characters. */
const MAX_DISTANCE = 40;
/** Nothing that ends the sentence, and no number but a year or an age. */
const GAP = /^(?:[^\d\n.!?。！？।]|[.](?!\s+\p{Lu})|[?](?!\s\p{L})|'?\b\d{2}(?:\d{2})?\b(?![\d./-]))*$/u;
const GAP_AFTER = /^[^\d\n.!?。！？।]{0,40}$/u;
/** A short date without a year, which counts only right after the word. */
const SHORT_DATE = /(?<![\p{N}/.-])\d{1,2}\s?[./-]\s?\d{1,2}(?![\p{N}/-]|\.\d)/gu;
const SHORT_DATE_GAP = /^[\s:=,.\-–]{0,3}(?:(?:is|es|é|est|on|el|le|em|dia|это|це|هو|است|है|ہے|是)[\s:]{1,3}){0,2}$/iu;
const COMPACT_DATE =
  /(?<!\p{N})(?:1[89]|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\p{N})|(?<!\p{N})\d{8}(?=出生|生人)/gu;
const ORDINAL_DAY =
  /(?<!\p{L})the\s\d{1,2}(?:st|nd|rd|th)(?!\p{L})|(?<!\p{L})(?:el|le)\s(?:día\s)?\d{1,2}(?![\d\p{L}:h])/giu;

/** Good wishes, after which a date further on belongs to something else. */
const GREETING = new RegExp(
  raw`(?:happy birthday|feliz (?:cumple|anivers)|joyeux anniv|bon anniv|selamat ulang|met ultah|з днем народж` +
    raw`|с дн[её]м рожд` +
    raw`|kutlu olsun|عيد ميلاد سعيد|تولدت مبارک|تولد\p{L}{0,3} مبارک|生日快[乐樂]|जन्मदिन (?:मुबारक|की)` +
    raw`|سالگرہ مبارک|መልካም ልደት|မွေးနေ့မှာ ပျော်)`,
  'iu',
);
/** "Was born" as well as "boy", so the date needs its year. */
const AMBIGUOUS_CUE = 'ولد';
const MAX_GREETING_GAP = 14;
/** A shorter word for a number may be another word in some language. */
const MIN_SPELLED_AGE = 5;
const SENTENCE_END = /[\n!?。！？।]|\.\s/;
const OF = /^\s{1,2}(?:of|de|del|da|do|du|des|d')(?!\p{L})/iu;
const ABBREVIATED_BEFORE = /(?<![\p{L}\p{N}])(?:b|n|nac|nasc|geb|ur|род|нар)\.\s{0,2}$/iu;
const TURKISH_BEFORE = /(?<![\p{L}\p{N}])d\.\s{0,2}$/iu;
/** Russian and Ukrainian for birthday, which also abbreviate other words. */
const BIRTHDAY_BEFORE = /(?<![\p{L}\p{N}])(?<!и\s)(?:др|д\/р|дн)(?:\s|:\s?)$/iu;
/** "Born" in scripts without spaces, where the same sign is part of many other words. */
const BORN_NEXT = /^\s?(?:生(?![活产命物意气病效日])|出生|生まれ|г\.?\s?р(?!\p{L})|р\.?\s?н(?!\p{L}))/u;

const YEAR = /(?<![\p{N}./-])\d{4}(?![\p{N}/.-]\d|\p{N})/gu;
const LIKELY_YEAR = /^(?:19[3-9]\d|20[01]\d|1[34]\d{2}|25\d{2})$/;
/** A year that follows a name for the year of birth counts whatever it is. */
const LABELLED_YEAR = new RegExp(
  raw`(?:year of birth|birth year|año de nacimiento|ano de nascimento|année de naissance|год рождения` +
    raw`|рік народження|سنة (?:الميلاد|الولادة)|سال تولد|doğum yılı|tahun lahir|出生年份|जन्म वर्ष|सال پیدائش)` +
    raw`[\s:=是-]{0,4}(?:(?:is|es|é|est|is|هو)\s)?$`,
  'iu',
);
/** What may come between a word for being born and a year alone. */
const YEAR_GAP = /^[\s:.]{0,3}(?:in|on|en|em|el|le|am|im|the|i|w|в|у|سنة|عام|في|سال|در|yılı|tahun|año|ano|:|\s)*$/iu;
const YEAR_GAP_AFTER = /^(?:'?\p{L}{2}|年|年的|의|に)?\s?$/u;
const NOT_OF_A_PERSON = new RegExp(
  raw`(?:birth of (?:the|a) |birth rate|born free|born again|nacimiento de la |nacimiento del ` +
    raw`|naissance d(?:e la|u) |anniversaire d(?:e la|u|es|e l')\s?(?!petite?|grande?|m[eè]re|p[eè]re|s[oœ]` +
    raw`|fr)|anivers[áa]rio d[aeo]s? (?!minh|meu|m[ãa]e|pai|irm))`,
  'iu',
);
/** An age is no amount of time, money or people. */
const AGE_AFTER = new RegExp(
  raw`^\P{N}{0,14}?(?<![\p{N}.:/-])\d{1,3}(?![\d%]|[.:/-]\d|\s?(?:min|hour|hr|km|kg|day|week|month|people` +
    raw`|minut|minit|час|мин|دقيقة|دقیقه|saat|dakika|menit|jam|分|小时|घंटे|मिनट))`,
  'iu',
);
const AGE_BEFORE = /(?<![\p{N}.:/-])\d{1,3}(?:\s?(?:'?\p{L}{0,3}))?\s{0,2}(?:\p{L}{1,6}\s){0,1}$/u;

/** A word that makes a date a date of birth. */
interface Cue {
  start: number;
  end: number;
}

function findCue(
  analyzed: AnalyzedText,
  find: typeof findWordBefore,
  role: 'born' | 'bornAfter' | 'turning',
  at: number,
  fits: (between: string, start: number, end: number) => boolean,
): Cue | undefined {
  let cue: Cue | undefined;
  find(analyzed, role, at, MAX_DISTANCE, (between, start, end) => {
    if (!fits(between, start, end)) return false;
    cue = { start, end };
    return true;
  });
  return cue;
}

function findAgeCue(analyzed: AnalyzedText, date: WrittenDate): Cue | undefined {
  const { text } = analyzed;
  const isOutside = (from: number, to: number): boolean => to <= date.start || from >= date.end;
  const hasAge = (between: string, start: number, end: number): boolean => {
    // "Se cumplen diez años" is the anniversary of an event.
    if (SENTENCE_END.test(between) || text.slice(Math.max(0, start - 3), start).toLowerCase() === 'se ') return false;
    const after = AGE_AFTER.exec(text.slice(end, end + 22));
    if (after && isOutside(end, end + after[0].length)) return true;
    const before = AGE_BEFORE.exec(text.slice(Math.max(0, start - 14), start));
    if (before && isOutside(start - before[0].length, start)) return true;
    return findWordAfter(analyzed, 'spoken', end, 8, (_, from, to) => to - from >= MIN_SPELLED_AGE) >= 0;
  };
  return (
    findCue(analyzed, findWordBefore, 'turning', date.start, hasAge) ??
    findCue(analyzed, findWordAfter, 'turning', date.end, hasAge)
  );
}

const isTurkish = (text: string, { language }: DetectionHints): boolean =>
  !!language?.startsWith('tr') || /[ığşİĞŞ]/.test(text);

/** Whether something other than a person was born: it comes before the word, or after "of". */
function isOfNoPerson(analyzed: AnalyzedText, cue: Cue): boolean {
  const isSameSentence = (between: string): boolean => !SENTENCE_END.test(between);
  return (
    NOT_OF_A_PERSON.test(textBefore(analyzed.text, cue.end + 16, 56)) ||
    findWordBefore(analyzed, 'notPerson', cue.start, 40, isSameSentence) >= 0 ||
    findWordAfter(analyzed, 'notPerson', cue.end, 24, between => between === ' ' || OF.test(between)) >= 0
  );
}

/** Nobody alive was born in these years; other calendars have no such year. */
const isHistoric = (year: number | undefined): boolean => year !== undefined && year >= 1500 && year < 1900;

function scoreDate(analyzed: AnalyzedText, date: WrittenDate, hints: DetectionHints): number {
  const { text } = analyzed;
  const { start, end, year } = date;
  if (isHistoric(year)) return 0;
  const isGap = (between: string, cueStart: number): boolean =>
    GAP.test(between) &&
    (between.length <= MAX_GREETING_GAP || !GREETING.test(text.slice(Math.max(0, cueStart - 8), start)));
  const cue =
    findCue(analyzed, findWordBefore, 'born', start, isGap) ??
    findCue(analyzed, findWordAfter, 'bornAfter', end, between => GAP_AFTER.test(between));
  if (cue && (year !== undefined || text.slice(cue.start, cue.end) !== AMBIGUOUS_CUE))
    return isOfNoPerson(analyzed, cue) ? 0 : 0.9;
  const before = textBefore(text, start, 12);
  const hasFullYear = year !== undefined || /\d[./-]\d{1,2}[./-]\d/.test(text.slice(start, end));
  if ((hasFullYear && ABBREVIATED_BEFORE.test(before)) || BIRTHDAY_BEFORE.test(before)) return 0.8;
  if (BORN_NEXT.test(textAfter(text, end, 8))) return 0.85;
  if (hasFullYear && TURKISH_BEFORE.test(before) && isTurkish(text, hints)) return 0.75;
  const age = findAgeCue(analyzed, date);
  const isSameSentence = (between: string): boolean => !SENTENCE_END.test(between);
  const isAnniversary = age && findWordAfter(analyzed, 'notPerson', age.end, 24, isSameSentence) >= 0;
  return age && !isAnniversary && !isOfNoPerson(analyzed, age) ? 0.8 : 0;
}

/** Finds dates that are too short to count without a word right before them. */
function findShortDates(analyzed: AnalyzedText, from: number, to: number, dates: readonly WrittenDate[]): Match[] {
  const stretch = analyzed.text.slice(from, to);
  const found: Match[] = [];
  const isFree = (start: number, end: number): boolean => !dates.some(d => d.start < end && start < d.end);
  for (const m of stretch.matchAll(SHORT_DATE)) {
    const start = from + m.index;
    const end = start + m[0].length;
    if (isFree(start, end) && findWordBefore(analyzed, 'born', start, 14, b => SHORT_DATE_GAP.test(b)) >= 0)
      found.push({ start, end, confidence: 0.75 });
  }
  for (const m of stretch.matchAll(COMPACT_DATE)) {
    const date = { start: from + m.index, end: from + m.index + m[0].length };
    if (scoreDate(analyzed, date, {})) found.push({ ...date, confidence: 0.8 });
  }
  for (const m of stretch.matchAll(ORDINAL_DAY)) {
    const date = { start: from + m.index, end: from + m.index + m[0].length };
    if (isFree(date.start, date.end) && findAgeCue(analyzed, date)) found.push({ ...date, confidence: 0.72 });
  }
  return found;
}

function findYears(analyzed: AnalyzedText, from: number, to: number, dates: readonly WrittenDate[]): Match[] {
  const { text } = analyzed;
  const found: Match[] = [];
  for (const { index } of text.slice(from, to).matchAll(YEAR)) {
    const start = from + index;
    const end = start + 4;
    if (dates.some(d => d.start < end && start < d.end)) continue;
    if (LABELLED_YEAR.test(textBefore(text, start, 32))) {
      const month = findWordAfter(analyzed, 'month', end, 12);
      found.push({ start, end, confidence: 0.75 });
      if (month >= 0) found.push({ start: month, end: month + 3, confidence: 0.72 });
    } else if (LIKELY_YEAR.test(text.slice(start, end))) {
      const cue =
        findCue(analyzed, findWordBefore, 'born', start, between => YEAR_GAP.test(between)) ??
        findCue(analyzed, findWordAfter, 'bornAfter', end, between => YEAR_GAP_AFTER.test(between));
      if (cue && !isOfNoPerson(analyzed, cue)) found.push({ start, end, confidence: 0.6 });
    }
  }
  return found;
}

const ABBREVIATION_ANYWHERE = /(?<![\p{L}\p{N}])(?:b|n|d|nac|nasc|geb|ur|род|нар)\.\s{0,2}\d/iu;

function find(analyzed: AnalyzedText, hints: DetectionHints): Match[] {
  const { text, hasDigits, words } = analyzed;
  const cues = [...words.born, ...words.bornAfter, ...words.turning];
  if (!hasDigits && !words.dayWord.length && !text.includes('月')) return [];
  if (
    !cues.length &&
    !ABBREVIATION_ANYWHERE.test(text) &&
    !/[月日]\s?生|(?<!\p{L})(?:др|д\/р|дн)[\s:]|г\.?\s?р|р\.?\s?н/iu.test(text)
  )
    return [];
  const dates = listDates(analyzed);
  const found = dates.flatMap(date => {
    const confidence = scoreDate(analyzed, date, hints);
    return confidence ? [{ start: date.start, end: date.end, confidence }] : [];
  });
  for (const [from, to] of searchRanges(cues, MAX_DISTANCE, MAX_DISTANCE + 20, text.length))
    found.push(...findShortDates(analyzed, from, to, dates), ...findYears(analyzed, from, to, dates));
  return found;
}

export const dateOfBirth: Detector = { kind: 'dob', find };

/**
 * Dates, lists, and names of languages and countries, in the words of a language. A browser that has none for it falls back to English without
 * a word (Chromium does for Burmese): then they come from the package, where the build has put them (scripts/build/formats.ts, from CLDR).
 */

export interface LocaleFormats {
  /** Between two, between the last two of more, between others. */
  list: Record<'conjunction' | 'unit', [two: string, last: string, between: string]>;
  /** Ten, from 0. */
  digits: string;
  /** In the order in which a date is said. */
  order: ('year' | 'month' | 'day')[];
  months: string[];
  /** From Sunday. */
  weekdays: string[];
  region: Record<string, string>;
  language: Record<string, string>;
}

const ours = new Map<string, LocaleFormats>();

/** Has this browser words of its own for it? */
export const browserSupports = (language: string): boolean =>
  Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
export const registerFormats = (language: string, formats: LocaleFormats): void => void ours.set(language, formats);

const formatsOf = (language: string): LocaleFormats | undefined =>
  ours.size && !browserSupports(language) ? ours.get(language) : undefined;

export function formatList(
  language: string,
  things: readonly string[],
  type: 'conjunction' | 'unit' = 'conjunction',
): string {
  const formats = formatsOf(language);
  if (!formats) return new Intl.ListFormat(language, { type }).format(things);
  const [two, last, between] = formats.list[type];
  return things.reduce(
    (said, thing, i) =>
      i === 0 ? thing : said + (i < things.length - 1 ? between : things.length === 2 ? two : last) + thing,
    '',
  );
}

/** @returns undefined where nobody knows the name, or the code is none */
export function getDisplayName(language: string, type: 'region' | 'language', code: string): string | undefined {
  const formats = formatsOf(language);
  if (formats) return formats[type][code];
  try {
    return new Intl.DisplayNames(language, { type, fallback: 'none' }).of(code);
  } catch {
    return undefined;
  }
}

/**
 * A moment in the language's own calendar and digits.
 * @param at ms, or whatever Date takes
 * @throws RangeError where the time zone is not known, or it is no moment
 */
export function formatDate(language: string, at: number | string | Date, options: Intl.DateTimeFormatOptions): string {
  const moment = new Date(at),
    formats = formatsOf(language);
  if (!formats) return getDateTimeFormat(language, options).format(moment);
  const all = {
    year: 'numeric',
    month: 'numeric',
    formatDay: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  const is = Object.fromEntries(
    getDateTimeFormat('en-u-hc-h23', { ...all, ...(options.timeZone ? { timeZone: options.timeZone } : {}) })
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  ) as Record<keyof typeof all, string>;
  const own = (latin: string) => latin.replace(/\d/g, digit => formats.digits[Number(digit)]!);
  const said = { year: own(is.year), month: formats.months[Number(is.month) - 1]!, day: own(is.day) };
  const weekday =
    options.weekday && formats.weekdays[['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(is.weekday)];
  const date = formats.order.filter(part => options.dateStyle || options[part]).map(part => said[part]);
  const time = (options.timeStyle || options.hour) && own(`${Number(is.hour)}:${is.minute}`);
  return [weekday, ...date, time].filter(Boolean).join(' ');
}

/** Making one costs more than using it. */
const made = new Map<string, Intl.DateTimeFormat>();
function getDateTimeFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const form = made.get(key) ?? new Intl.DateTimeFormat(language, options);
  made.set(key, form);
  return form;
}

/** A day. */
export const day = (language: string, at: number | string): string => formatDate(language, at, { dateStyle: 'medium' });

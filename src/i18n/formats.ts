/** Formats dates, lists and names of languages and countries in a language. */

/** CLDR data for a language that the browser has no formats for; written by scripts/build/formats.ts. */
export interface LocaleFormats {
  /** Separators between two items, between the last two of more, and between the others. */
  list: Record<'conjunction' | 'unit', [two: string, last: string, between: string]>;
  /** The ten digits, from 0. */
  digits: string;
  /** The order of the parts of a date. */
  order: ('year' | 'month' | 'day')[];
  months: string[];
  /** From Sunday. */
  weekdays: string[];
  region: Record<string, string>;
  language: Record<string, string>;
}

/** @throws RangeError for an invalid date */
export const formatDay = (language: string, at: number | string): string =>
  formatDate(language, at, { dateStyle: 'medium' });

const packagedFormats = new Map<string, LocaleFormats>();

export const browserSupports = (language: string): boolean =>
  Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;

export const registerFormats = (language: string, formats: LocaleFormats): void =>
  void packagedFormats.set(language, formats);

/** Where a browser does not support a language, Intl silently falls back to English (Chromium does for Burmese). */
const getPackagedFormats = (language: string): LocaleFormats | undefined =>
  packagedFormats.size && !browserSupports(language) ? packagedFormats.get(language) : undefined;

export function formatList(
  language: string,
  items: readonly string[],
  type: 'conjunction' | 'unit' = 'conjunction',
): string {
  const formats = getPackagedFormats(language);
  if (!formats) return new Intl.ListFormat(language, { type }).format(items);
  const [two, last, between] = formats.list[type];
  const separatorBefore = (i: number): string => (i < items.length - 1 ? between : items.length === 2 ? two : last);
  return items.reduce((text, item, i) => (i === 0 ? item : text + separatorBefore(i) + item), '');
}

/** @returns undefined for an invalid code or one without a name in this language */
export function getDisplayName(language: string, type: 'region' | 'language', code: string): string | undefined {
  const formats = getPackagedFormats(language);
  if (formats) return formats[type][code];
  try {
    return new Intl.DisplayNames(language, { type, fallback: 'none' }).of(code);
  } catch {
    return undefined;
  }
}

/**
 * Formats a date in the language's own calendar and digits.
 * @param at ms, or whatever Date takes
 * @throws RangeError for an unknown time zone or an invalid date
 */
export function formatDate(language: string, at: number | string | Date, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(at),
    formats = getPackagedFormats(language);
  return formats ? formatDateFromPackage(formats, date, options) : getDateTimeFormat(language, options).format(date);
}

const ALL_PARTS = {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
} as const;
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

function formatDateFromPackage(formats: LocaleFormats, date: Date, options: Intl.DateTimeFormatOptions): string {
  const { timeZone } = options;
  const parts = Object.fromEntries(
    getDateTimeFormat('en-u-hc-h23', { ...ALL_PARTS, ...(timeZone ? { timeZone } : {}) })
      .formatToParts(date)
      .map(({ type, value }) => [type, value]),
  ) as Record<keyof typeof ALL_PARTS, string>;
  const localDigits = (latin: string): string => latin.replace(/\d/g, digit => formats.digits[Number(digit)]!);
  const dateParts = {
    year: localDigits(parts.year),
    month: formats.months[Number(parts.month) - 1]!,
    day: localDigits(parts.day),
  };
  const weekday = options.weekday && formats.weekdays[WEEKDAYS.indexOf(parts.weekday)];
  const ordered = formats.order.filter(part => options.dateStyle || options[part]).map(part => dateParts[part]);
  const time = (options.timeStyle || options.hour) && localDigits(`${Number(parts.hour)}:${parts.minute}`);
  return [weekday, ...ordered, time].filter(Boolean).join(' ');
}

/** Caches formatters: creating one costs more than using it. */
const dateTimeFormats = new Map<string, Intl.DateTimeFormat>();
function getDateTimeFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const format = dateTimeFormats.get(key) ?? new Intl.DateTimeFormat(language, options);
  dateTimeFormats.set(key, format);
  return format;
}

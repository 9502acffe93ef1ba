/** Generates date, list, language and country names from Node's CLDR, for languages that browsers lack. */
import type { LocaleFormats } from '../../src/i18n/formats.ts';
import { ALL_LANGUAGES } from '../../src/i18n/languages.ts';
import { HELPLINES } from '../../src/helplines/directory.ts';
import { DataFault } from './data.ts';

const base = (tag: string): string => new Intl.Locale(tag).language;
const names = (language: string, type: 'region' | 'language', codes: Iterable<string>): Record<string, string> => {
  const of = new Intl.DisplayNames(language, { type });
  return Object.fromEntries([...new Set(codes)].sort().map(code => [code, of.of(code)!]));
};

/** @throws DataFault if this Node lacks the language too */
export function cldrFormats(language: string): LocaleFormats {
  if (!Intl.DateTimeFormat.supportedLocalesOf(language).length)
    throw new DataFault('src/i18n/languages.json', [
      `this Node knows no dates in ${language}: it was built without CLDR`,
    ]);
  const months = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }),
    weekdays = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  const between = (type: 'conjunction' | 'unit', things: number): string[] =>
    new Intl.ListFormat(language, { type })
      .formatToParts(Array.from({ length: things }, () => 'x'))
      .filter(p => p.type === 'literal')
      .map(p => p.value);
  const list = (type: 'conjunction' | 'unit'): [string, string, string] => [
    between(type, 2)[0]!,
    between(type, 4)[2]!,
    between(type, 4)[1]!,
  ];
  return {
    digits: new Intl.NumberFormat(language, { useGrouping: false }).format(1234567890).replace(/^(.*)(.)$/su, '$2$1'),
    list: { conjunction: list('conjunction'), unit: list('unit') },
    order: new Intl.DateTimeFormat(language, { dateStyle: 'long' })
      .formatToParts(0)
      .map(p => p.type)
      .filter(type => type === 'year' || type === 'month' || type === 'day'),
    months: Array.from({ length: 12 }, (_, m) => months.format(Date.UTC(2024, m, 15))),
    weekdays: Array.from({ length: 7 }, (_, d) => weekdays.format(Date.UTC(2024, 0, 7 + d))), // from a Sunday
    region: names(
      language,
      'region',
      HELPLINES.flatMap(h => h.countries ?? []),
    ),
    language: names(
      language,
      'language',
      [...HELPLINES.flatMap(h => h.languages), ...ALL_LANGUAGES.map(l => l.code)].flatMap(tag => [tag, base(tag)]),
    ),
  };
}

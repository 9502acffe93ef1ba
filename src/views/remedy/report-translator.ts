/** Names what a report is about, in the language of the reader. */
import type { TFunction } from 'i18next';
import { getDisplayName } from '../../i18n/formats.ts';
import { type Dimension, UNSTATED } from '../../remedy/report-schema.ts';
import type { Result } from '../../remedy/tally.ts';

export interface ReportTranslator {
  t: TFunction;
  language: string;
}

export const nameResult = (t: TFunction, result: Result | 'merged'): string =>
  result === 'merged'
    ? t('remedy.report.mergedResults')
    : t(result === 'waiting' ? 'log.stand.waiting' : `log.outcome.${result}`);

const NAME_VALUE: Record<Dimension, (translator: ReportTranslator, value: string) => string> = {
  platform: ({ t }, id) => (id === 'other' ? t('remedy.other') : t(`platformName.${id}`, { defaultValue: id })),
  situation: ({ t }, what) => t(`incident.${what}`),
  action: ({ t }, action) => t(`log.action.${action}`),
  quarter: (_, quarter) => quarter.replace('-', ' '),
  language: ({ language }, code) => getDisplayName(language, 'language', code) ?? code,
  country: ({ language }, code) => getDisplayName(language, 'region', code) ?? code,
};

/** @param value `null`: groups that are too small to be shown one by one */
export function nameValue(translator: ReportTranslator, by: Dimension, value: string | null): string {
  if (value === null) return translator.t('remedy.report.mergedRows');
  return value === UNSTATED ? translator.t('remedy.report.unstated') : NAME_VALUE[by](translator, value);
}

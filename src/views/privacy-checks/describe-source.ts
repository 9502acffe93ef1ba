/** Says how and when the state of a setting became known. */
import { formatDay } from '../../i18n/formats.ts';
import { describeOption, type Translator } from '../../platforms/setting-labels.ts';
import type { SiteRow } from '../../privacy-checks/schema.ts';

/** @returns undefined if nothing is known */
export function describeSource(
  translator: Translator,
  platform: string,
  { here, finding, remembered, setting }: SiteRow,
): string | undefined {
  const { t, language } = translator;
  if (finding && finding.state !== 'unread')
    return t(finding.source === 'confirmed' ? 'site.source.confirmedNow' : 'site.source.now');
  if (!remembered) return undefined;
  const date = formatDay(language, remembered.at);
  const { source, value, old } = remembered;
  if (source === 'reported' && value !== undefined) {
    const option = describeOption(translator, platform, setting, value);
    return t(old ? 'site.source.reportedOld' : 'site.source.reported', { option, date });
  }
  // Of the day of the export, on any page: that it is not known today is what the state says.
  if (source === 'download')
    return value === undefined
      ? undefined
      : t('site.source.download', { option: describeOption(translator, platform, setting, value), date });
  if (here || remembered.state === 'unread') return undefined;
  if (old) return t('site.seen.old', { date });
  return source === 'confirmed' ? t('site.source.confirmed', { date }) : t(`site.seen.${remembered.state}`, { date });
}

/** Says what a setting was and what it is now, each with the day on which that was last seen. */
import { formatDay } from '../../i18n/formats.ts';
import { describeOption, type Translator } from '../../platforms/setting-labels.ts';
import type { SettingChange } from '../../privacy-checks/schema.ts';

export function describeChange(translator: Translator, platform: string, { setting, before, now }: SettingChange) {
  const { t, language } = translator;
  const name = ({ state, value }: SettingChange['now']): string =>
    value === undefined ? t(`state.${state}`) : describeOption(translator, platform, { id: setting }, value);
  return t('site.changed.row', {
    name: t(`platforms:${platform}.settings.${setting}.name`),
    before: name(before),
    beforeDate: formatDay(language, before.at),
    now: name(now),
    nowDate: formatDay(language, now.at),
  });
}

/** Says what a setting was and what it is now, each with the day on which that was last seen. */
import { formatDay } from '../../i18n/formats.ts';
import { describeOption, type Translator } from '../../platforms/setting-labels.ts';
import type { SettingChange } from '../../privacy-checks/schema.ts';
import { isolateDirection } from '../../ui/language-context.ts';

export function describeChange(translator: Translator, platform: string, { setting, before, now }: SettingChange) {
  const { t, language } = translator;
  const name = ({ state, value }: SettingChange['now']): string =>
    value === undefined ? t(`state.${state}`) : describeOption(translator, platform, { id: setting }, value);
  return t('site.changed.row', {
    before: isolateDirection(name(before)),
    beforeDate: isolateDirection(formatDay(language, before.at)),
    now: isolateDirection(name(now)),
    nowDate: isolateDirection(formatDay(language, now.at)),
  });
}

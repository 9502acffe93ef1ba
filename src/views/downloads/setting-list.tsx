/** Settings as they were on the day of the download, never as they are today. */
import type { Download } from '../../downloads/model.ts';
import { describeOption } from '../../platforms/setting-labels.ts';
import { Icon } from '../../ui/icons.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { showWhenDay } from './format-when.ts';
import { nameSetting } from './setting-name.ts';

interface SettingListProps {
  download: Download & { platform: string };
}

export function SettingList({ download: { platform, settings, asOf } }: SettingListProps) {
  const translation = useTranslation();
  const { t, language } = translation;
  const date = showWhenDay(language, asOf);
  return (
    <ul class="plain stack download-list">
      {settings.map(({ id, value, state, platform: of = platform }) => (
        <li key={`${of}.${id}`} class="download-setting">
          <span class="state unread">
            <Icon name="unread" />
          </span>
          <div class="stack tight">
            <strong>{nameSetting(t, platform, { id, platform: of })}</strong>
            <span>{describeOption(translation, of, { id }, value)}</span>
            <span class="small soft">
              {date === undefined ? t(`downloads.setting.undated.${state}`) : t(`downloads.setting.${state}`, { date })}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}

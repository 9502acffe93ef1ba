/** Names settings of platforms, whose labels are read when they are first needed. */
import { useEffect, useState } from 'preact/hooks';
import { loadPlatformLabels } from '../../i18n/index.ts';
import { useTranslation } from '../../ui/language-context.ts';

/**
 * @param settings ids with their platform, such as `x.sessions`
 * @returns a function that names one of them; undefined until its labels are read
 */
export function useSettingNames(settings: readonly string[]): (setting: string) => string | undefined {
  const { t, i18n } = useTranslation();
  const [read, setRead] = useState(false);
  const platforms = [...new Set(settings.map(setting => setting.split('.')[0]!))].join();
  useEffect(() => {
    let stale = false;
    if (platforms)
      void Promise.all(platforms.split(',').map(platform => loadPlatformLabels(i18n, platform))).then(
        () => !stale && setRead(true),
        () => undefined, // the platform's name alone says enough to go on
      );
    return () => {
      stale = true;
    };
  }, [platforms]);
  return setting => {
    const [platform, id] = setting.split('.');
    return read ? t(`platforms:${platform}.settings.${id}.name`) : undefined;
  };
}

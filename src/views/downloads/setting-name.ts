/** Names a setting of a download, with its platform where that is another one than the download's. */
import type { TFunction } from 'i18next';

export function nameSetting(
  t: TFunction,
  downloaded: string,
  { id, platform = downloaded }: { id: string; platform?: string | undefined },
): string {
  const setting = t(`platforms:${platform}.settings.${id}.name`);
  return platform === downloaded
    ? setting
    : t('downloads.setting.of', { name: t(`platformName.${platform}`), setting });
}

/** Opens the settings from the popup's header. */
import { getPageUrl } from '../../lib/page-url.ts';
import { Icon } from '../../ui/icons.tsx';
import { useTranslation } from '../../ui/language-context.ts';

export function SettingsLink() {
  const { t } = useTranslation();
  return (
    <a class="btn round" href={getPageUrl('settings')} target="_blank" aria-label={t('settings.title')}>
      <Icon name="settings" />
    </a>
  );
}

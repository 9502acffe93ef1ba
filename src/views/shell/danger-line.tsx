/** Leads from every view of the popup to the panic sheet in one press. */
import { getPageUrlInMode } from '../../preferences/opaque-page-params.ts';
import { Icon } from '../../ui/icons.tsx';
import { useTranslation } from '../../ui/language-context.ts';

export function DangerLine() {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('danger.region')}>
      <a class="danger-line" href={getPageUrlInMode('panic')} target="_blank">
        <Icon name="lifebuoy" />
        <span>{t('danger.line')}</span>
        <Icon name="chevron" />
      </a>
    </nav>
  );
}

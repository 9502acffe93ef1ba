/** Links to the export of some incidents, or of all. */
import { getPageUrlInMode } from '../../preferences/opaque-page-params.ts';
import { useTranslation } from '../../ui/language-context.ts';

export function ExportLink({ ids = [] }: { ids?: string[] }) {
  const { t } = useTranslation();
  return (
    <a class="btn quiet start" href={getPageUrlInMode('export', ids.length ? { ids: ids.join() } : {})} target="_blank">
      {t('export.link')}
    </a>
  );
}

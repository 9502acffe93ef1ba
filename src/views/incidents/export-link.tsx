/** Links to the export of some incidents, or of all. */
import { getPageUrlInMode } from '../../preferences/opaque-page-params.ts';
import { useTranslation } from '../../ui/language-context.ts';

/** Files and texts for someone else. Without ids: of all that was kept. */
export function ExportLink({ ids = [] }: { ids?: string[] }) {
  const { t } = useTranslation();
  return (
    <a class="btn quiet start" href={getPageUrlInMode('export', ids.length ? { ids: ids.join() } : {})} target="_blank">
      {t('export.link')}
    </a>
  );
}

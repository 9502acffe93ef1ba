/** Links to the export of some incidents, or of all. */
import { getPageUrlInMode } from '../../preferences/opaque-page-params.ts';
import { useTranslation } from '../../ui/language-context.ts';

interface ExportLinkProps {
  ids?: string[];
  class?: string;
}

export function ExportLink({ ids = [], class: className = 'btn start padded' }: ExportLinkProps) {
  const { t } = useTranslation();
  return (
    <a class={className} href={getPageUrlInMode('export', ids.length ? { ids: ids.join() } : {})} target="_blank">
      {t('export.link')}
    </a>
  );
}

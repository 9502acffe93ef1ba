/** Heads the list of a site: whose settings these are, and how many are settled. */
import { useTranslation } from '../../ui/language-context.ts';
import type { KnownSiteSummary } from './known-site-summary.ts';
import { PlatformGlyph } from './platform-glyph.tsx';
import { countSettled } from './row-status.ts';

export function SiteProgress({ site }: { site: KnownSiteSummary }) {
  const { t } = useTranslation();
  const { done, total } = countSettled(site.rows);
  const label = t('site.progress', { done, total });
  return (
    <div class="site-progress">
      <PlatformGlyph platform={site.platform} />
      <div class="stack tight">
        <p class="row between">
          <strong>{site.name}</strong>
          <span class="soft small">{label}</span>
        </p>
        <progress value={done} max={Math.max(total, 1)} aria-label={label} />
      </div>
    </div>
  );
}

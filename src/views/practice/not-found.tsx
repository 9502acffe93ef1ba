/** Shown where a link leads to nothing. */
import { useTranslation } from '../../ui/language-context.ts';
import { routeHref } from './route.ts';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <section class="card stack">
      <h1>{t('practice.gone')}</h1>
      <a class="btn" href={routeHref('/')}>
        {t('practice.nav.feed')}
      </a>
    </section>
  );
}

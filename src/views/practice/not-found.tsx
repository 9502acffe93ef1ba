/** An address that leads to nothing, or to nothing any more. */
import { useTranslation } from '../../ui/language-context.ts';
import { routeHref } from './practice-basics.tsx';

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

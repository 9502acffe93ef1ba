/** An address that leads to nothing, or to nothing any more. */
import { useWords } from '../../ui/language-context.ts';
import { to } from './practice-basics.tsx';

export function Gone() {
  const { t } = useWords();
  return (
    <section class="card stack">
      <h1>{t('practice.gone')}</h1>
      <a class="btn" href={to('/')}>
        {t('practice.nav.feed')}
      </a>
    </section>
  );
}

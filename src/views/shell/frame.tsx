/** Frames every view: the header with Quick exit first in tab order, then the content. */
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';
import { Icon } from '../../ui/icons.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { isPracticeContext, PRACTICE_ROUND_KEY } from '../../vault/practice-mode.ts';
import { useDiscreetMode } from './discreet-mode.ts';
import { useQuickExitKey } from './quick-exit.ts';
import { QuickExitButton } from './quick-exit-button.tsx';

/** Marks every screen of practice, and reloads it when the practice data is deleted. */
function PracticeBanner() {
  const { t } = useTranslation();
  useEffect(() => {
    const handleChange = (changes: Record<string, unknown>) => {
      if (PRACTICE_ROUND_KEY in changes) location.reload();
    };
    browser.storage.onChanged.addListener(handleChange);
    return () => browser.storage.onChanged.removeListener(handleChange);
  }, []);
  return (
    <aside class="practising" aria-label={t('practice.mark')}>
      <strong>{t('practice.mark')}</strong> {t('practice.markText')}
    </aside>
  );
}

interface HeaderProps {
  host?: string | undefined;
  tab: number | undefined;
  /** Where the name leads. */
  home?: string;
  /** Before the name. */
  start?: ComponentChildren;
  /** Beside Quick exit. */
  end?: ComponentChildren;
}

/** Quick exit is first in tab order and last to the eye. */
export function Header({ host, tab, home, start, end }: HeaderProps) {
  const { t } = useTranslation();
  useQuickExitKey(tab);
  const discreet = useDiscreetMode();
  const brand = (
    <>
      <Icon name={discreet ? 'note' : 'logo'} />
      <span class="names">
        <strong>{t(discreet ? 'discreet.word' : 'product')}</strong>
        {host && <bdi class="soft small host">{host}</bdi>}
      </span>
    </>
  );
  return (
    <>
      <header class="bar">
        <QuickExitButton tab={tab} />
        {end}
        {home ? (
          <a class="brand" href={home}>
            {brand}
          </a>
        ) : (
          <span class="brand">{brand}</span>
        )}
        {start}
      </header>
      {isPracticeContext() && <PracticeBanner />}
    </>
  );
}

export const Content = ({ children }: { children: ComponentChildren }) => (
  <main class="content stack">
    <ErrorBoundary>{children}</ErrorBoundary>
  </main>
);

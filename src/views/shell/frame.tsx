/** The frame of every view: name, host, "Leave now" first in tab order, content, tabs. */
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { useDiscreetMode } from './discreet-mode.ts';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { QuickExitButton } from './quick-exit-button.tsx';
import { useQuickExitKey } from './quick-exit.ts';
import type { PopupView } from '../popup/popup-store.ts';
import { isPracticeContext, PRACTICE_ROUND_KEY } from '../../vault/practice-mode.ts';
import { useTranslation } from '../../ui/language-context.ts';

const TABS: { view: Exclude<PopupView, 'check'>; icon: IconName }[] = [
  { view: 'site', icon: 'shield' },
  { view: 'report', icon: 'flag' },
  { view: 'learn', icon: 'book' },
];

/** On every screen of practice. When all of it is thrown away, what is still shown of it goes too. */
function PracticeBanner() {
  const { t } = useTranslation();
  useEffect(() => {
    const changed = (changes: Record<string, unknown>) => {
      if (PRACTICE_ROUND_KEY in changes) location.reload();
    };
    browser.storage.onChanged.addListener(changed);
    return () => browser.storage.onChanged.removeListener(changed);
  }, []);
  return (
    <aside class="practising" aria-label={t('practice.mark')}>
      <strong>{t('practice.mark')}</strong> {t('practice.markText')}
    </aside>
  );
}

export function Header({ host, tab }: { host?: string | undefined; tab: number | undefined }) {
  const { t } = useTranslation();
  useQuickExitKey(tab);
  const plain = useDiscreetMode();
  return (
    <>
      <header class="bar">
        <QuickExitButton tab={tab} />
        <span class="brand">
          <Icon name={plain ? 'note' : 'logo'} />
          <span class="names">
            <strong>{t(plain ? 'discreet.word' : 'product')}</strong>
            {host && <bdi class="soft small host">{host}</bdi>}
          </span>
        </span>
      </header>
      {isPracticeContext() && <PracticeBanner />}
    </>
  );
}

export function PopupTabs({ view, go }: { view: PopupView; go(view: PopupView): void }) {
  const { t } = useTranslation();
  return (
    <nav class="tabs" aria-label={t('product')}>
      {TABS.map(x => (
        <button
          type="button"
          key={x.view}
          aria-current={view === x.view ? 'page' : undefined}
          onClick={() => go(x.view)}
        >
          <Icon name={x.icon} />
          <span>{t(`tab.${x.view}`)}</span>
        </button>
      ))}
    </nav>
  );
}

export const Content = ({ children }: { children: ComponentChildren }) => <main class="content stack">{children}</main>;

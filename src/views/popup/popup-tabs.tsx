/** The popup's tabs. */
import { Icon, type IconName } from '../../ui/icons.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import type { PopupView } from './popup-store.ts';

const TABS: { view: Exclude<PopupView, 'check'>; icon: IconName }[] = [
  { view: 'site', icon: 'shield' },
  { view: 'report', icon: 'flag' },
  { view: 'learn', icon: 'book' },
];

export function PopupTabs({ view, go }: { view: PopupView; go(view: PopupView): void }) {
  const { t } = useTranslation();
  return (
    <nav class="tabs" aria-label={t('product')}>
      {TABS.map(tab => (
        <button
          type="button"
          key={tab.view}
          aria-current={view === tab.view ? 'page' : undefined}
          onClick={() => go(tab.view)}
        >
          <Icon name={tab.icon} />
          <span>{t(`tab.${tab.view}`)}</span>
        </button>
      ))}
    </nav>
  );
}

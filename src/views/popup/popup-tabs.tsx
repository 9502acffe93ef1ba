/** The popup's tabs, with the number of what waits in each. */
import { formatPlainNumber } from '../../i18n/digits.ts';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import type { PopupView } from './popup-store.ts';
import type { TabCounts } from './use-tab-counts.ts';

const TABS: { view: Exclude<PopupView, 'check'>; icon: IconName }[] = [
  { view: 'site', icon: 'shield' },
  { view: 'report', icon: 'flag' },
  { view: 'evidence', icon: 'evidence' },
  { view: 'learn', icon: 'book' },
];

interface PopupTabsProps {
  view: PopupView;
  counts: TabCounts;
  go(view: PopupView): void;
}

export function PopupTabs({ view, counts, go }: PopupTabsProps) {
  const { t, language } = useTranslation();
  return (
    <nav class="tabs" aria-label={t('tab.list')}>
      {TABS.map(tab => {
        const count = counts[tab.view];
        return (
          <button
            type="button"
            key={tab.view}
            aria-current={view === tab.view ? 'page' : view === 'check' && tab.view === 'site' ? 'true' : undefined}
            onClick={() => go(tab.view)}
          >
            <Icon name={tab.icon} />
            <span>{t(`tab.${tab.view}`)}</span>
            {!!count && (
              <>
                <span class={`count ${tab.view}`} aria-hidden="true">
                  {formatPlainNumber(count, language)}
                </span>
                <span class="heard">{t(`tab.count.${tab.view}`, { count })}</span>
              </>
            )}
          </button>
        );
      })}
    </nav>
  );
}

/** The popup: what is known about one tab, and what can be done about it. */
import { useEffect } from 'preact/hooks';
import type { StoreApi } from 'zustand/vanilla';
import { getPageUrl } from '../../lib/page-url.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { useStore } from '../../ui/use-store.ts';
import { isPracticeContext } from '../../vault/practice-mode.ts';
import { getHelpPageUrl } from '../helplines/best-helplines.tsx';
import { openAccountsPage, ReminderNotice } from '../privacy-checks/reminders-view.tsx';
import { SiteView } from '../privacy-checks/site-view.tsx';
import { Content, Header } from '../shell/frame.tsx';
import { LanguagePicker } from '../shell/language-picker.tsx';
import { VaultFooter } from '../vault/storage-notice.tsx';
import { LazyCheckText, LazyLearn, LazyReport } from './lazy-views.tsx';
import type { PopupState } from './popup-store.ts';
import { PopupTabs } from './popup-tabs.tsx';

function AccountsLink() {
  const { t } = useTranslation();
  return (
    <button type="button" class="btn quiet start" onClick={openAccountsPage}>
      {t('accounts.link')}
    </button>
  );
}

function PopupFooter() {
  const { t } = useTranslation();
  return (
    <>
      <VaultFooter />
      <p class="small row">
        <a href={getHelpPageUrl()} target="_blank">
          {t('help.title')}
        </a>
        <a href={getPageUrl('photos')} target="_blank">
          {t('photo.link')}
        </a>
        <a href={getPageUrl('settings')} target="_blank">
          {t('settings.title')}
        </a>
      </p>
    </>
  );
}

interface PopupProps {
  store: StoreApi<PopupState>;
  /** Reads the site again where it would close over the page. */
  staysOpen: boolean;
}

export function Popup({ store, staysOpen }: PopupProps) {
  const { t } = useTranslation();
  const view = useStore(store, s => s.view);
  const site = useStore(store, s => s.site);
  const { tab, go, loadSite } = store.getState();
  useEffect(() => void loadSite(), []);
  const host = typeof site === 'object' && 'host' in site ? site.host : undefined;
  // A page that is still loading, or cannot be read, can be saved all the same.
  const blocked = tab === undefined || (typeof site === 'object' && site.kind === 'none');
  const platform = typeof site === 'object' && (site.kind === 'known' || site.kind === 'off') ? site.platform : null;
  // What belongs to the person is neither shown nor changed while they practise.
  const practice = isPracticeContext();
  const reload = () => void loadSite();
  const close = () => (staysOpen ? reload() : window.close());
  return (
    <>
      <Header host={host} tab={tab} />
      <Content key={view}>
        {view === 'site' && (
          <>
            {!practice && <ReminderNotice />}
            <SiteView site={site} tab={tab} onReload={reload} onLeave={close} />
            {!practice && (
              <>
                <button type="button" class="btn wide" onClick={() => go('check')}>
                  {t('before.title')}
                </button>
                <AccountsLink />
              </>
            )}
          </>
        )}
        {view === 'report' && <LazyReport tab={tab} blocked={blocked} platform={platform} />}
        {view === 'check' && <LazyCheckText tab={tab} />}
        {view === 'learn' && <LazyLearn shell={{ tab, go, away: close }} />}
        <LanguagePicker />
        {!practice && <PopupFooter />}
      </Content>
      <PopupTabs view={view} go={go} />
    </>
  );
}

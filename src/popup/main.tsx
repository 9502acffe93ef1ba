/** The popup: three views of one tab. */
import { useEffect, useState } from 'preact/hooks';
import { getPageUrl } from '../lib/page-url.ts';
import { Content, Header } from '../views/shell/frame.tsx';
import { PopupTabs } from '../views/popup/popup-tabs.tsx';
import { getHelpPageUrl } from '../views/helplines/best-helplines.tsx';
import { LanguagePicker } from '../views/shell/language-picker.tsx';
import { mount } from '../views/shell/mount.tsx';
import { Loading } from '../ui/page-states.tsx';
import { ReminderNotice, openAccountsPage } from '../views/privacy-checks/reminders-view.tsx';
import { SiteView } from '../views/privacy-checks/site-view.tsx';
import { isPracticeUrl } from '../practice/address.ts';
import { followUnderlyingTab } from '../preferences/storage-context.ts';
import { findTab } from '../lib/tab-by-id.ts';
import { createPopupStore, type PopupView } from '../views/popup/popup-store.ts';
import { useStore } from '../ui/use-store.ts';
import { query, requestedView, tabUnderPopup } from './query.ts';
import { VaultFooter } from '../views/vault/storage-notice.tsx';
import { useTranslation } from '../ui/language-context.ts';
import { enterPracticeContext, isPracticeContext } from '../vault/practice-mode.ts';
import '../views/helplines/helplines.css';
import '../views/learning/learn.css';
import './popup.css';

const tab = await tabUnderPopup();
const below = tab === undefined ? undefined : await findTab(tab);
if (isPracticeUrl(below?.url)) enterPracticeContext();
followUnderlyingTab(below);
const practice = isPracticeContext();
const store = createPopupStore(tab, requestedView());

/** A part of the popup that is loaded when it is first shown. */
function useLazyModule<T>(load: () => Promise<T>): T | undefined {
  const [part, setPart] = useState<T>();
  useEffect(() => void load().then(setPart), []);
  return part;
}

function Wait() {
  const { t } = useTranslation();
  return <Loading label={t('loading')} />;
}

/** Someone under attack does not wait for it: it is loaded as soon as the first view stands. */
const reporting = () => import('../views/incidents/report-view.tsx');

function Report(props: Parameters<typeof import('../views/incidents/report-view.tsx')['ReportView']>[0]) {
  const part = useLazyModule(reporting);
  return part ? <part.ReportView {...props} /> : <Wait />;
}

/** Markdown, its cleaner and the search are loaded when the person turns to the lessons. */
function Learn({ go, away }: { go(view: PopupView): void; away(): void }) {
  const part = useLazyModule(() => import('../views/learning/learn-view.tsx'));
  return part ? <part.LearnView shell={{ tab, go, away }} /> : <Wait />;
}

function CheckText() {
  const part = useLazyModule(() => import('../views/exposure/check-text-view.tsx'));
  return part ? <part.CheckTextView tab={tab} /> : <Wait />;
}

function AccountsLink() {
  const { t } = useTranslation();
  return (
    <button type="button" class="btn quiet start" onClick={openAccountsPage}>
      {t('accounts.link')}
    </button>
  );
}

/** Ways to what is the person's own: not while practising. */
function Foot() {
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

function Popup() {
  const { t } = useTranslation();
  const view = useStore(store, s => s.view);
  const site = useStore(store, s => s.site);
  const { go, look } = store.getState();
  useEffect(() => void look(), []);
  const host = typeof site === 'object' && 'host' in site ? site.host : undefined;
  // A page that still loads, or cannot be read, can be kept all the same.
  const away = tab === undefined || (typeof site === 'object' && site.kind === 'none');
  const close = () => {
    if (!query.has('tab')) window.close();
    else void look();
  };
  return (
    <>
      <Header host={host} tab={tab} />
      <Content key={view}>
        {view === 'site' && (
          <>
            {!practice && <ReminderNotice />}
            <SiteView site={site} tab={tab} onLook={() => void look()} onLeave={close} />
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
        {view === 'report' && (
          <Report
            tab={tab}
            blocked={away}
            platform={typeof site === 'object' && (site.kind === 'known' || site.kind === 'off') ? site.platform : null}
          />
        )}
        {view === 'check' && <CheckText />}
        {view === 'learn' && <Learn go={go} away={close} />}
        <LanguagePicker />
        {!practice && <Foot />}
      </Content>
      <PopupTabs view={view} go={go} />
    </>
  );
}

await mount(() => <Popup />);
document.getElementById('app')?.removeAttribute('aria-busy');
void reporting();

/** The popup: what is known about one tab, and what can be done about it. */
import { useEffect, useRef } from 'preact/hooks';
import type { StoreApi } from 'zustand/vanilla';
import { focusHeading } from '../../ui/keep-focus.ts';
import { useStore } from '../../ui/use-store.ts';
import { isPracticeContext } from '../../vault/practice-mode.ts';
import { ReminderNotice } from '../privacy-checks/reminders-view.tsx';
import { SiteView } from '../privacy-checks/site-view.tsx';
import { Content, Header } from '../shell/frame.tsx';
import { DangerLine } from '../shell/danger-line.tsx';
import { LanguagePicker } from '../shell/language-picker.tsx';
import { SettingsLink } from '../shell/settings-link.tsx';
import { LazyCheckText, LazyEvidence, LazyLearn, LazyReport } from './lazy-views.tsx';
import type { PopupState, PopupView } from './popup-store.ts';
import { PopupTabs } from './popup-tabs.tsx';
import { Tools } from './tools.tsx';
import { useTabCounts } from './use-tab-counts.ts';

interface PopupProps {
  store: StoreApi<PopupState>;
  /** Reads the site again where it would close over the page. */
  staysOpen: boolean;
}

export function Popup({ store, staysOpen }: PopupProps) {
  const view = useStore(store, s => s.view);
  const site = useStore(store, s => s.site);
  const { tab, go, loadSite } = store.getState();
  useEffect(() => void loadSite(), []);
  const firstView = useRef<PopupView | undefined>(view);
  // Reads out the view that a tab leads to. The first one leaves the focus alone, so that Quick exit is reached first.
  useEffect(() => {
    if (view !== firstView.current) focusHeading(document.querySelector('main')!);
    firstView.current = undefined;
  }, [view]);
  const counts = useTabCounts(site);
  const host = typeof site === 'object' && 'host' in site ? site.host : undefined;
  // A page that is still loading, or cannot be read, can be saved all the same.
  const blocked = tab === undefined || (typeof site === 'object' && site.kind === 'none');
  const platform = typeof site === 'object' && 'platform' in site ? site.platform : null;
  // What belongs to the person is neither shown nor changed while they practise.
  const practice = isPracticeContext();
  const reload = () => void loadSite();
  const close = () => (staysOpen ? reload() : window.close());
  return (
    <>
      <Header host={host} tab={tab} end={!practice && <SettingsLink />} />
      <DangerLine />
      <Content key={view}>
        {view === 'site' && (
          <>
            {!practice && <ReminderNotice />}
            <SiteView site={site} tab={tab} go={go} onReload={reload} onLeave={close} />
            {!practice && <Tools go={go} />}
          </>
        )}
        {view === 'report' && <LazyReport tab={tab} blocked={blocked} platform={platform} />}
        {view === 'evidence' && <LazyEvidence onReport={() => go('report')} />}
        {view === 'check' && <LazyCheckText />}
        {view === 'learn' && <LazyLearn shell={{ tab, go, away: close }} />}
        <LanguagePicker />
      </Content>
      <PopupTabs view={view} counts={counts} go={go} />
    </>
  );
}

/** The popup: three views of one tab. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { Content, Header, Tabs } from '../ui/frame.tsx';
import { helpPage } from '../ui/helplines.tsx';
import { LanguagePicker, mount } from '../ui/mount.tsx';
import { Loading } from '../ui/parts.tsx';
import { DueLine, openAccounts } from '../ui/reminders-view.tsx';
import { ReportView } from '../ui/report-view.tsx';
import { SiteView } from '../ui/site-view.tsx';
import { isPractice } from '../protocol/practice.ts';
import { createView, useStore, type View } from '../ui/store.ts';
import { VaultFoot } from '../ui/vault/how.tsx';
import { useWords } from '../ui/words.tsx';
import { practise, practising } from '../vault/practising.ts';

const query = new URLSearchParams(location.search);

/** `?tab=` names a tab where the popup is opened as a page. */
async function subject(): Promise<number | undefined> {
  const asPage = query.has('tab') || !!(await browser.tabs.getCurrent().catch(() => undefined));
  document.body.classList.toggle('tab', asPage);
  if (query.has('tab')) return Number(query.get('tab'));
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id;
}

/** Nothing where there is no such tab. */
const addressOf = async (id: number): Promise<string | undefined> => { try { return (await browser.tabs.get(id)).url; } catch { return undefined; } };

const tab = await subject();
if (tab !== undefined && isPractice(await addressOf(tab))) practise();
const practice = practising();
const store = createView(tab, (query.get('view') as View | null) ?? 'site');

/** Markdown, its cleaner and the search are loaded when the person turns to the lessons. */
function Learn({ go, away }: { go(view: View): void; away(): void }) {
  const { t } = useWords();
  const [part, setPart] = useState<typeof import('../ui/learn/learn-view.tsx')>();
  useEffect(() => void import('../ui/learn/learn-view.tsx').then(setPart), []);
  return part ? <part.LearnView shell={{ tab, go, away }} /> : <Loading label={t('loading')} />;
}

/** Loaded when the person wants a text checked. */
function Before() {
  const { t } = useWords();
  const [part, setPart] = useState<typeof import('../ui/before-view.tsx')>();
  useEffect(() => void import('../ui/before-view.tsx').then(setPart), []);
  return part ? <part.BeforeView tab={tab} /> : <Loading label={t('loading')} />;
}

function AccountsLink() {
  const { t } = useWords();
  return <button type="button" class="btn quiet start" onClick={openAccounts}>{t('accounts.link')}</button>;
}

/** Ways to what is the person's own: not while practising. */
function Foot() {
  const { t } = useWords();
  return (
    <>
      <VaultFoot />
      <p class="small row"><a href={helpPage()} target="_blank">{t('help.title')}</a><a href={browser.runtime.getURL('src/pages/photos.html')} target="_blank">{t('photo.link')}</a><a href={browser.runtime.getURL('src/pages/settings.html')} target="_blank">{t('settings.title')}</a></p>
    </>
  );
}

function Popup() {
  const { t } = useWords();
  const view = useStore(store, s => s.view);
  const site = useStore(store, s => s.site);
  const { go, look } = store.getState();
  useEffect(() => void look(), []);
  const host = typeof site === 'object' && 'host' in site ? site.host : undefined;
  // A page that still loads, or cannot be read, can be kept all the same.
  const away = tab === undefined || (typeof site === 'object' && site.kind === 'none');
  const close = () => { if (!query.has('tab')) window.close(); else void look(); };
  return (
    <>
      <Header host={host} tab={tab} />
      <Content key={view}>
        {view === 'site' && <>{!practice && <DueLine />}<SiteView site={site} tab={tab} onLook={() => void look()} onLeave={close} />{!practice && <><button type="button" class="btn wide" onClick={() => go('check')}>{t('before.title')}</button><AccountsLink /></>}</>}
        {view === 'report' && <ReportView tab={tab} blocked={away} platform={typeof site === 'object' && (site.kind === 'known' || site.kind === 'off') ? site.platform : null} />}
        {view === 'check' && <Before />}
        {view === 'learn' && <Learn go={go} away={close} />}
        <LanguagePicker />
        {!practice && <Foot />}
      </Content>
      <Tabs view={view} go={go} />
    </>
  );
}

void mount(() => <Popup />).then(() => document.getElementById('app')!.removeAttribute('aria-busy'));

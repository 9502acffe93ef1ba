/** What is known about the site in a tab. */
import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { sharePackScenarios } from '../../learning/pack-lessons.ts';
import { sendToWorker } from '../../messaging/client.ts';
import { openPractice } from '../../practice/practice-url.ts';
import type { SiteSummary } from '../../privacy-checks/schema.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { Ltr } from '../../ui/ltr.tsx';
import { EmptyState, ErrorCard, Loading } from '../../ui/page-states.tsx';
import type { PopupView } from '../popup/popup-store.ts';
import { setCheckDisabled } from '../settings/set-check-disabled.ts';
import { KnownSite } from './known-site.tsx';
import { OtherActions } from './other-actions.tsx';

function PracticeButton({ main = false }: { main?: boolean }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      class={main ? 'btn main wide' : 'btn quiet'}
      onClick={() =>
        void sharePackScenarios()
          .catch(() => undefined)
          .then(() => openPractice())
      }
    >
      {t('site.practice')}
    </button>
  );
}

interface PermissionRequestProps {
  site: Extract<SiteSummary, { kind: 'ask' }>;
  tab: number;
  onDone(): void;
}

function PermissionRequest({ site, tab, onDone }: PermissionRequestProps) {
  const { t } = useTranslation();
  const [refused, setRefused] = useState(false);
  const allow = async () => {
    const yes = await browser.permissions.request({ origins: [`${site.origin}/*`] }).catch(() => false);
    setRefused(!yes);
    if (!yes) return;
    await sendToWorker({ type: 'site/activate', tab });
    onDone();
  };
  return (
    <EmptyState
      icon="shield"
      title={t('site.ask.title', { name: site.name })}
      text={t('site.ask.text', { host: site.host })}
    >
      <button type="button" class="btn main wide" onClick={() => void allow()}>
        {t('site.ask.allow', { host: site.host })}
      </button>
      <p role="status" class="caution">
        {refused && t('site.ask.refused')}
      </p>
    </EmptyState>
  );
}

interface SiteViewProps {
  site: SiteSummary | 'loading' | 'fault';
  tab: number | undefined;
  go(view: PopupView): void;
  onReload(): void;
  onLeave(): void;
}

export function SiteView({ site, tab, go, onReload, onLeave }: SiteViewProps) {
  const { t } = useTranslation();
  const saveButton = (main?: 'main') => (
    <button type="button" class={main ? 'btn main wide' : 'btn wide'} onClick={() => go('report')}>
      {t('site.act.evidence')}
    </button>
  );
  if (site === 'loading') return <Loading label={t('loading')} />;
  if (site === 'fault') return <ErrorCard onRetry={onReload} />;
  switch (site.kind) {
    case 'none':
      return (
        <>
          <EmptyState icon="shield" title={t('site.none.title')} text={t('site.none.text')}>
            <PracticeButton main />
          </EmptyState>
          <OtherActions />
        </>
      );
    case 'unknown':
      return (
        <>
          <EmptyState icon="unread" title={t('site.unknown.title', { host: site.host })} text={t('site.unknown.text')}>
            {saveButton('main')}
          </EmptyState>
          <OtherActions />
          <PracticeButton />
        </>
      );
    case 'unreadable':
      return (
        <>
          <EmptyState icon="unread" title={t('site.unreadable.title')} text={t('site.unreadable.text')}>
            <button type="button" class="btn main wide" onClick={onReload}>
              {t('fault.again')}
            </button>
            {saveButton()}
          </EmptyState>
          <OtherActions />
        </>
      );
    case 'alike':
      return (
        <>
          <section class="card warn stack" role="alert">
            <h1>{t('site.alike.title', { name: site.name })}</h1>
            <p>
              <Ltr>
                <strong>{site.host}</strong>
              </Ltr>
            </p>
            <p>
              <strong>{t('site.alike.do')}</strong>
            </p>
            <p>{t(`site.alike.${site.why}`, { name: site.name })}</p>
            <p>
              {t('site.alike.real', { name: site.name })}{' '}
              <Ltr>
                <strong>{site.real}</strong>
              </Ltr>
            </p>
          </section>
          {saveButton()}
          <OtherActions />
        </>
      );
    case 'off':
      return (
        <EmptyState icon="unread" title={t('switches.site.title', { name: site.name })} text={t('switches.site.text')}>
          <button
            type="button"
            class="btn main wide"
            onClick={() => void setCheckDisabled(site.platform, undefined, false).then(onReload)}
          >
            {t('switches.platformOn', { name: site.name })}
          </button>
        </EmptyState>
      );
    case 'ask':
      return <PermissionRequest site={site} tab={tab!} onDone={onReload} />;
    case 'known':
      return <KnownSite site={site} tab={tab!} onLeave={onLeave} onChange={onReload} />;
  }
}

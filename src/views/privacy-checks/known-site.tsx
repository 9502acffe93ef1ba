/** A site of a known platform: one next step, then every setting with its state. */
import { useState } from 'preact/hooks';
import { sendToWorker } from '../../messaging/client.ts';
import { getStorageContext } from '../../preferences/storage-context.ts';
import type { SiteRow } from '../../privacy-checks/schema.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { EmptyState } from '../../ui/page-states.tsx';
import { preventFormRestore } from '../../ui/prevent-form-restore.ts';
import { useLessonList } from '../learning/lesson-links.tsx';
import { setCheckDisabled } from '../settings/set-check-disabled.ts';
import { ChangedSettings } from './changed-settings.tsx';
import { CheckupCard } from './checkup-card.tsx';
import type { KnownSiteSummary } from './known-site-summary.ts';
import { NextStep } from './next-step.tsx';
import { PolicyCard } from './policy-card.tsx';
import { ProfileExposure } from './profile-exposure.tsx';
import { openAccountsPage } from './reminders-view.tsx';
import { RiskCardView } from './risk-card-view.tsx';
import { SettingDetails } from './setting-details.tsx';
import { SiteProgress } from './site-progress.tsx';

/** Turns on-page tips and the platform itself on and off. */
function PlatformSwitches({ site, onChange }: { site: KnownSiteSummary; onChange(): void }) {
  const { t } = useTranslation();
  return (
    <>
      {site.discreet ? (
        <p class="soft small">{t('discreet.marks')}</p>
      ) : (
        <>
          <label class="row small">
            <input
              type="checkbox"
              {...preventFormRestore(site.marksAnywhere)}
              onChange={e =>
                void sendToWorker({
                  type: 'onPageTips/set',
                  context: getStorageContext(),
                  on: e.currentTarget.checked,
                }).then(onChange)
              }
            />{' '}
            {t('site.marksAnywhere')}
          </label>
          <label class="row small">
            <input
              type="checkbox"
              {...preventFormRestore(site.marks)}
              disabled={!site.marksAnywhere}
              onChange={e =>
                void sendToWorker({
                  type: 'onPageTips/set',
                  context: getStorageContext(),
                  platform: site.platform,
                  on: e.currentTarget.checked,
                }).then(onChange)
              }
            />{' '}
            {t('site.marksOn', { name: site.name })}
          </label>
        </>
      )}
      <div class="stack tight">
        <button
          type="button"
          class="btn quiet start"
          onClick={() => void setCheckDisabled(site.platform, undefined, true).then(onChange)}
        >
          {t('switches.platformOff', { name: site.name })}
        </button>
        <p class="soft small">{t('switches.platformOffText')}</p>
      </div>
    </>
  );
}

interface KnownSiteProps {
  site: KnownSiteSummary;
  tab: number;
  onLeave(): void;
  onChange(): void;
}

export function KnownSite({ site, tab, onLeave, onChange }: KnownSiteProps) {
  const { t } = useTranslation();
  const [cardOpen, setCardOpen] = useState(false);
  const lessons = useLessonList();
  if (cardOpen)
    return (
      <RiskCardView
        onDone={() => {
          setCardOpen(false);
          onChange();
        }}
      />
    );
  const next = site.rows.find(r => r.setting.id === site.next);
  const rowsHere = site.rows.filter(r => r.here),
    rowsElsewhere = site.rows.filter(r => !r.here);
  const list = (rows: SiteRow[]) => (
    <div class="card rows">
      {rows.map(row => (
        <SettingDetails
          key={row.setting.id}
          site={site}
          tab={tab}
          row={row}
          lessons={lessons}
          onLeave={onLeave}
          onChange={onChange}
        />
      ))}
    </div>
  );
  const profile = <ProfileExposure site={site} tab={tab} lessons={lessons} onLeave={onLeave} />;
  return (
    <>
      <SiteProgress site={site} />
      <ChangedSettings site={site} tab={tab} onChange={onChange} />
      {/* What anyone can read comes before what could be read; fields that were merely found come after. */}
      {!!site.profile.length && profile}
      {site.checkup && (
        <CheckupCard site={site} checkup={site.checkup} tab={tab} onLeave={onLeave} onChange={onChange} />
      )}
      {site.checkup && !site.checkup.ended ? null : next ? (
        <NextStep site={site} tab={tab} row={next} onLeave={onLeave} onChange={onChange} />
      ) : (
        <EmptyState icon="protected" title={t('site.allDone.title')} text={t('site.allDone.text')}>
          {!site.builtIn && (
            <button type="button" class="btn fit" onClick={openAccountsPage}>
              {t('accounts.link')}
            </button>
          )}
        </EmptyState>
      )}
      {rowsHere.length ? (
        <>
          <h2 class="head">{t('site.here')}</h2>
          {list(rowsHere)}
        </>
      ) : (
        <p class="soft">{t('site.noSettings')}</p>
      )}
      {!!rowsElsewhere.length && (
        <>
          <h2 class="head">{t('site.elsewhere', { name: site.name })}</h2>
          {list(rowsElsewhere)}
        </>
      )}
      {!site.profile.length && profile}
      {!site.settingsSeen && <p class="soft small">{t('site.neverSeen', { name: site.name })}</p>}
      {next && !site.builtIn && (
        <button type="button" class="btn quiet start" onClick={() => setCardOpen(true)}>
          {t(site.card ? 'self.change' : 'self.open')}
        </button>
      )}
      <PolicyCard platform={site.platform} name={site.name} policy={site.policy} />
      {site.detectsExtensions && <p class="card warn">{t('site.tipsOff', { name: site.name })}</p>}
      {site.operatorRisk && <p class="card warn">{t('site.operatorRisk', { name: site.name })}</p>}
      {!site.builtIn && <PlatformSwitches site={site} onChange={onChange} />}
      <p class="soft small">{t('site.sameAccount')}</p>
    </>
  );
}

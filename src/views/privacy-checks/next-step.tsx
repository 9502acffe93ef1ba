/** The one next step on a site, named by what it achieves. */
import { sendToWorker } from '../../messaging/client.ts';
import { describeAction } from '../../platforms/setting-labels.ts';
import { isOpenStep } from '../../privacy-checks/checkup.ts';
import type { SiteRow } from '../../privacy-checks/schema.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { StartCheckup } from './checkup-card.tsx';
import type { KnownSiteSummary } from './known-site-summary.ts';
import { PriorityReason } from './priority-reason.tsx';
import { SettingSteps } from './setting-steps.tsx';
import { getRowStatus, isGuided } from './row-status.ts';

interface NextStepProps {
  site: KnownSiteSummary;
  tab: number;
  row: SiteRow;
  onLeave(): void;
  onChange(): void;
}

export function NextStep({ site, tab, row, onLeave, onChange }: NextStepProps) {
  const translation = useTranslation();
  const { t } = translation;
  const { setting, here } = row;
  const open = site.rows.filter(r => isOpenStep(r));
  const startStep = async () => {
    if (here) await sendToWorker({ type: 'setting/highlight', tab, setting: setting.id });
    else
      await sendToWorker({
        type: 'setting/open',
        tab,
        platform: site.platform,
        setting: setting.id,
        highlight: true,
      });
    onLeave();
  };
  return (
    <section class="card next stack" aria-labelledby="next">
      <div class="stack tight">
        <p class="row between">
          <span class="eyebrow">{t('site.next')}</span>
          <span class="soft small">{t('site.about', { count: setting.minutes })}</span>
        </p>
        <h1 id="next">{describeAction(translation, site.platform, setting)}</h1>
      </div>
      <p>{t(`platforms:${site.platform}.settings.${setting.id}.exposes`)}</p>
      {getRowStatus(row) === 'unread' && (
        <p class="soft small">{t(isGuided(setting) ? 'site.unreadWhy.guided' : 'site.nextUnknown')}</p>
      )}
      <PriorityReason reasons={site.because} />
      {(here ? !site.discreet : row.address) ? (
        <button type="button" class="btn main wide" onClick={() => void startStep()}>
          {here ? t('site.showMe') : t('site.openPage')}
        </button>
      ) : (
        <SettingSteps platform={site.platform} setting={setting} />
      )}
      {setting.override && <p class="soft small">{t('packs.from')}</p>}
      {open.length > 1 && (
        <div class="stack tight">
          <StartCheckup tab={tab} label="start" onLeave={onLeave} onChange={onChange} />
          <p class="soft small">{t('checkup.intro', { count: open.length })}</p>
        </div>
      )}
    </section>
  );
}

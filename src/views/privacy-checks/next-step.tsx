/** The one next step on a site. */
import { sendToWorker } from '../../messaging/client.ts';
import { listSteps } from '../../platforms/setting-labels.ts';
import type { SiteRow } from '../../privacy-checks/schema.ts';
import { useTranslation } from '../../ui/language-context.ts';
import type { KnownSiteSummary } from './known-site-summary.ts';
import { PriorityReason } from './priority-reason.tsx';

interface NextStepProps {
  site: KnownSiteSummary;
  tab: number;
  row: SiteRow;
  onLeave(): void;
}

export function NextStep({ site, tab, row, onLeave }: NextStepProps) {
  const translation = useTranslation();
  const { t } = translation;
  const key = `platforms:${site.platform}.settings.${row.setting.id}`;
  const startStep = async () => {
    if (row.here) await sendToWorker({ type: 'setting/highlight', tab, setting: row.setting.id });
    else await sendToWorker({ type: 'setting/open', tab, platform: site.platform, setting: row.setting.id });
    onLeave();
  };
  return (
    <section class="card next stack" aria-labelledby="next">
      <p class="eyebrow">{t('site.next')}</p>
      <h1 id="next">{t(`${key}.name`)}</h1>
      <p class="soft">
        {t(`${key}.exposes`)} {t('site.minutes', { count: row.setting.minutes })}
      </p>
      <PriorityReason reasons={site.because} />
      {(row.here ? !site.discreet : row.address) ? (
        <button type="button" class="btn main wide" onClick={() => void startStep()}>
          {row.here ? t('site.showMe') : t('site.openPage')}
        </button>
      ) : (
        <ol>
          {listSteps(translation, site.platform, row.setting).map(s => (
            <li key={s}>{s}</li>
          ))}
        </ol>
      )}
      {row.setting.override && <p class="soft small">{t('packs.from')}</p>}
    </section>
  );
}

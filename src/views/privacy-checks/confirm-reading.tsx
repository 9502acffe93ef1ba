/** Asks once whether a reading that is not certain is right, or, where it cannot ask, says what it suggests. */
import { useState } from 'preact/hooks';
import { sendToWorker } from '../../messaging/client.ts';
import { describeOption } from '../../platforms/setting-labels.ts';
import type { SiteRow } from '../../privacy-checks/schema.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { isQuestion } from '../../privacy-checks/finding.ts';
import type { KnownSiteSummary } from './known-site-summary.ts';

interface ConfirmReadingProps {
  site: KnownSiteSummary;
  tab: number;
  row: SiteRow;
  onChange(): void;
}

export function ConfirmReading({ site, tab, row, onChange }: ConfirmReadingProps) {
  const translation = useTranslation();
  const { t } = translation;
  const [refused, setRefused] = useState(false);
  const [unsure, setUnsure] = useState(false);
  const { setting, finding, here } = row;
  const answer = (said: 'yes' | 'no' | 'reset') =>
    void sendToWorker({ type: 'setting/confirm', tab, setting: setting.id, answer: said }).then(stored => {
      setRefused(!stored);
      onChange();
    });
  const status = (
    <p role="status" class="small">
      {refused && t('site.report.refused')}
    </p>
  );
  if (here && finding?.why === 'rejected')
    return (
      <div class="stack tight">
        <p class="soft">{t('site.unreadWhy.rejected')}</p>
        <button type="button" class="btn quiet start" onClick={() => answer('reset')}>
          {t('site.confirm.undo')}
        </button>
        {status}
      </div>
    );
  if (!finding?.seems) return null;
  // Elsewhere the person does not see the control, and an unsaved value is not the account's yet.
  const canAsk = here && isQuestion(finding) && !unsure;
  if (!canAsk || finding.value === null) return <p>{t(`site.seems.${finding.seems}`)}</p>;
  const option = describeOption(translation, site.platform, setting, finding.value);
  return (
    <section class="card stack">
      <p>
        <strong>{t('site.confirm.question', { option })}</strong>
      </p>
      <div class="row">
        <button type="button" class="btn" onClick={() => answer('yes')}>
          {t('site.confirm.yes')}
        </button>
        <button type="button" class="btn" onClick={() => answer('no')}>
          {t('site.confirm.no')}
        </button>
        <button type="button" class="btn quiet" onClick={() => setUnsure(true)}>
          {t('site.confirm.unsure')}
        </button>
      </div>
      <p class="soft small">{t('site.confirm.how')}</p>
      {status}
    </section>
  );
}

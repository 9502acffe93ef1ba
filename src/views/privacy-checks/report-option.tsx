/** Asks what a setting is set to that Breakwater could not read, and stores the answer as the person's own. */
import { useState } from 'preact/hooks';
import { sendToWorker } from '../../messaging/client.ts';
import { listOptions } from '../../platforms/setting-options.ts';
import { describeOption } from '../../platforms/setting-labels.ts';
import type { SiteRow } from '../../privacy-checks/schema.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { preventFormRestore } from '../../ui/prevent-form-restore.ts';
import type { KnownSiteSummary } from './known-site-summary.ts';

interface ReportOptionProps {
  site: KnownSiteSummary;
  tab: number;
  row: SiteRow;
  onChange(): void;
}

export function ReportOption({ site, tab, row, onChange }: ReportOptionProps) {
  const translation = useTranslation();
  const { t } = translation;
  const [refused, setRefused] = useState(false);
  const { setting, remembered } = row;
  const answer = remembered?.source === 'reported' ? remembered.value : undefined;
  const report = (value: string | null) =>
    void sendToWorker({ type: 'setting/report', tab, setting: setting.id, value }).then(stored => {
      setRefused(!stored);
      onChange();
    });
  return (
    <section class="stack tight">
      <fieldset class="ticks">
        <legend>{t('site.report.question')}</legend>
        {listOptions(setting).map(value => (
          <label key={value}>
            <input
              type="radio"
              name={`option-${setting.id}`}
              value={value}
              {...preventFormRestore(value === answer)}
              onChange={() => report(value)}
            />
            <span>{describeOption(translation, site.platform, setting, value)}</span>
          </label>
        ))}
      </fieldset>
      <p class="soft small">{t('site.report.how')}</p>
      {!site.named && <p class="soft small">{t('site.report.unnamed', { name: site.name })}</p>}
      <p role="status" class="small">
        {refused && t('site.report.refused')}
      </p>
      {answer !== undefined && (
        <button type="button" class="btn quiet start" onClick={() => report(null)}>
          {t('site.report.remove')}
        </button>
      )}
    </section>
  );
}

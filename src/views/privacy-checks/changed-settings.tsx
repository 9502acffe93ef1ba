/** Names the settings that are not what they were at the last check, with both values and dates. */
import { formatDay } from '../../i18n/formats.ts';
import { sendToWorker } from '../../messaging/client.ts';
import { describeOption } from '../../platforms/setting-labels.ts';
import type { SiteRow } from '../../privacy-checks/schema.ts';
import { useTranslation } from '../../ui/language-context.ts';
import type { KnownSiteSummary } from './known-site-summary.ts';

interface ChangedSettingsProps {
  site: KnownSiteSummary;
  tab: number;
  onChange(): void;
}

export function ChangedSettings({ site, tab, onChange }: ChangedSettingsProps) {
  const translation = useTranslation();
  const { t, language } = translation;
  const describe = ({ setting, remembered }: SiteRow): string | undefined => {
    if (!remembered?.before) return undefined;
    const name = (result: { state: string; value?: string | undefined }) =>
      result.value === undefined
        ? t(`state.${result.state}`)
        : describeOption(translation, site.platform, setting, result.value);
    return t('site.changed.row', {
      name: t(`platforms:${site.platform}.settings.${setting.id}.name`),
      before: name(remembered.before),
      now: name(remembered),
      date: formatDay(language, remembered.before.at),
    });
  };
  const changes = site.rows.flatMap(row => describe(row) ?? []);
  if (!changes.length) return null;
  return (
    <section class="card warn stack" aria-labelledby="changed">
      <h2 id="changed">{t('site.changed.title')}</h2>
      <ul>
        {changes.map(change => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      <p>{t('site.changed.text')}</p>
      <button
        type="button"
        class="btn start"
        onClick={() => void sendToWorker({ type: 'setting/acknowledgeChanges', tab }).then(onChange)}
      >
        {t('site.changed.seen')}
      </button>
    </section>
  );
}

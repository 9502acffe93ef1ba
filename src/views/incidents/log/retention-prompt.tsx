/** Asks about old incidents. Nothing is deleted automatically. */

import {
  daysBefore,
  findRetentionPrompt,
  postponeRetentionPrompt,
  RETENTION_AGES,
  type RetentionAge,
} from '../../../incidents/retention.ts';
import { formatPlainNumber } from '../../../i18n/digits.ts';
import { formatList } from '../../../i18n/formats.ts';
import { useTranslation } from '../../../ui/language-context.ts';
import { useStore } from '../../../ui/use-store.ts';
import type { LogStore } from './log-state.ts';

export function RetentionPrompt({ log, onLook }: { log: LogStore; onLook(to: string): void }) {
  const { t } = useTranslation();
  const rows = useStore(log, s => s.rows);
  const preferences = useStore(log, s => s.preferences);
  const updatePreferences = useStore(log, s => s.updatePreferences);
  const now = Date.now();
  const prompt = findRetentionPrompt(
    rows.map(r => r.incident),
    preferences,
    now,
  );
  if (!prompt) return null;
  return (
    <section class="card stack tight old" aria-label={t('log.old.title')}>
      <p>{t('log.old.text', { n: prompt.incidents.length, days: prompt.days })}</p>
      <p class="small soft">{t('log.old.why')}</p>
      <div class="row">
        <button type="button" class="btn" onClick={() => onLook(daysBefore(now, prompt.days).slice(0, 10))}>
          {t('log.old.look')}
        </button>
        <button
          type="button"
          class="btn quiet"
          onClick={() => void updatePreferences(stored => postponeRetentionPrompt(stored, prompt.days, now))}
        >
          {t('log.old.keep')}
        </button>
        <button
          type="button"
          class="btn quiet"
          onClick={() => void updatePreferences(stored => ({ ...stored, askAfter: [] }))}
        >
          {t('log.old.never')}
        </button>
      </div>
    </section>
  );
}

/** Choices of ages to ask after: none, both, or one. */
const AGE_CHOICES: RetentionAge[][] = [[], [30, 90], ...RETENTION_AGES.map(d => [d])];

export function RetentionSetting({ log }: { log: LogStore }) {
  const { t, language } = useTranslation();
  const preferences = useStore(log, s => s.preferences);
  const updatePreferences = useStore(log, s => s.updatePreferences);
  const name = (days: RetentionAge[]) =>
    days.length
      ? t('log.old.after', {
          days: formatList(
            language,
            days.map(n => formatPlainNumber(n, language)),
          ),
        })
      : t('accounts.reminders.never');
  return (
    <label class="field">
      <span>{t('log.old.label')}</span>
      <select
        autocomplete="off"
        value={preferences.askAfter.join()}
        onChange={e => {
          const askAfter = AGE_CHOICES.find(s => s.join() === e.currentTarget.value) ?? [];
          void updatePreferences(stored => ({ ...stored, askAfter }));
        }}
      >
        {AGE_CHOICES.map(s => (
          <option key={s.join()} value={s.join()}>
            {name(s)}
          </option>
        ))}
      </select>
    </label>
  );
}

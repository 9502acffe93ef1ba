/** Settings for reminders of reports and of old incidents. */

import { useTranslation } from '../../../ui/language-context.ts';
import { preventFormRestore } from '../../../ui/prevent-form-restore.ts';
import { useStore } from '../../../ui/use-store.ts';
import type { LogStore } from './log-state.ts';
import { RetentionSetting } from './retention-prompt.tsx';

export function LogReminderSettings({ log }: { log: LogStore }) {
  const { t } = useTranslation();
  const preferences = useStore(log, s => s.preferences);
  const updatePreferences = useStore(log, s => s.updatePreferences);
  return (
    <details>
      <summary class="btn quiet start">{t('log.remind.title')}</summary>
      <div class="card stack">
        <label class="row between">
          <span>{t('log.remind.label')}</span>
          <input
            type="checkbox"
            {...preventFormRestore(preferences.remind)}
            onChange={e => {
              const remind = e.currentTarget.checked;
              void updatePreferences(now => ({ ...now, remind }));
            }}
          />
        </label>
        <p class="soft small">
          {t('accounts.reminders.text')} {t('log.remind.locked')}
        </p>
        <RetentionSetting log={log} />
      </div>
    </details>
  );
}

/** What the log may remind of. Both are the person's choice. */
import { preventFormRestore } from '../../../ui/prevent-form-restore.ts';
import { useStore } from '../../../ui/use-store.ts';
import { useTranslation } from '../../../ui/language-context.ts';
import { RetentionSetting } from './retention-prompt.tsx';
import type { LogStore } from './log-state.ts';

export function LogReminderSettings({ log }: { log: LogStore }) {
  const { t } = useTranslation();
  const choices = useStore(log, s => s.preferences);
  const choose = useStore(log, s => s.setPreferences);
  return (
    <details>
      <summary class="btn quiet start">{t('log.remind.title')}</summary>
      <div class="card stack">
        <label class="row between">
          <span>{t('log.remind.label')}</span>
          <input
            type="checkbox"
            {...preventFormRestore(choices.remind)}
            onChange={e => void choose({ ...choices, remind: e.currentTarget.checked })}
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

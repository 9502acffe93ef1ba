/** What the log may remind of. Both are the person's choice. */
import { untraced } from '../../../ui/fields.tsx';
import { useStore } from '../../popup/popup-store.ts';
import { useWords } from '../../../ui/language-context.ts';
import { AskAfter } from './retention-prompt.tsx';
import type { LogStore } from './log-state.ts';

export function Reminding({ log }: { log: LogStore }) {
  const { t } = useWords();
  const choices = useStore(log, s => s.choices);
  const choose = useStore(log, s => s.choose);
  return (
    <details>
      <summary class="btn quiet start">{t('log.remind.title')}</summary>
      <div class="card stack">
        <label class="row between">
          <span>{t('log.remind.label')}</span>
          <input
            type="checkbox"
            {...untraced(choices.remind)}
            onChange={e => void choose({ ...choices, remind: e.currentTarget.checked })}
          />
        </label>
        <p class="soft small">
          {t('accounts.reminders.text')} {t('log.remind.locked')}
        </p>
        <AskAfter log={log} />
      </div>
    </details>
  );
}

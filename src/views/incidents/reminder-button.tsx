/** Reminds of a deadline, with one press. */
import { formatDay } from '../../i18n/formats.ts';
import { addReminder, createReminder, findReminder, removeReminder } from '../../incidents/deadline-reminders.ts';
import { logPreferences } from '../../incidents/log-preferences.ts';
import type { Incident, UtcTimestamp } from '../../incidents/model.ts';
import { getStorageContext } from '../../preferences/storage-context.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { SaveStatusLine } from './log/save-status.tsx';
import { updateResponses } from './log/update-responses.ts';
import { useSaveStatus } from './use-save-status.ts';

interface ReminderButtonProps {
  incident: Incident;
  /** What must be done: an appeal or an escalation option. */
  of: string;
  due: UtcTimestamp;
}

export function ReminderButton({ incident, of, due }: ReminderButtonProps) {
  const { t, language } = useTranslation();
  const [status, save] = useSaveStatus();
  const reminder = findReminder(incident, of);
  const remind = async () => {
    // Turned on first: the reminders are refreshed once the incident is saved.
    await logPreferences.update(now => ({ ...now, remind: true }), getStorageContext());
    await updateResponses(incident.id, now => addReminder(now, createReminder(of, due, Date.now())));
  };
  const forget = () => updateResponses(incident.id, now => removeReminder(now, of));
  return (
    <div class="row">
      <button type="button" class={reminder ? 'btn quiet' : 'btn'} onClick={() => save(reminder ? forget : remind)}>
        {t(reminder ? 'appeal.forget' : 'appeal.remind')}
      </button>
      <span role="status" class={reminder ? 'state protected' : 'small'}>
        {reminder && t('appeal.reminder', { date: formatDay(language, reminder.remindAt) })}
      </span>
      {status !== 'saved' && <SaveStatusLine status={status} />}
    </div>
  );
}

/** One of the platform's own ways to appeal: link, steps, deadline, and a mark once the appeal is sent. */
import { useState } from 'preact/hooks';
import { formatDay } from '../../../i18n/formats.ts';
import { removeReminder } from '../../../incidents/deadline-reminders.ts';
import type { Incident, UtcTimestamp } from '../../../incidents/model.ts';
import { addResponse, removeResponse } from '../../../incidents/responses.ts';
import { getAppealDeadline, getDecidedAt } from '../../../incidents/takedown.ts';
import type { Platform } from '../../../platforms/schema.ts';
import type { TakedownAppeal } from '../../../platforms/report-schema.ts';
import { useAnnouncement } from '../../../ui/announcer.ts';
import { translateList, useTranslation } from '../../../ui/language-context.ts';
import { updateResponses } from '../log/update-responses.ts';
import { SaveStatusLine } from '../log/save-status.tsx';
import { ReminderButton } from '../reminder-button.tsx';
import { useSaveStatus } from '../use-save-status.ts';

function Noted() {
  const { t } = useTranslation();
  const text = t('blocks.noted');
  useAnnouncement(text);
  return <span class="state protected">{text}</span>;
}

/** Records that the person sent the appeal, because Breakwater does not see what the form does. */
function MarkAsSent({ incident, platform, of }: { incident: Incident; platform: Platform; of: string }) {
  const { t } = useTranslation();
  const [sent, setSent] = useState<string>();
  const [status, save] = useSaveStatus();
  const markSent = async () => {
    const id = crypto.randomUUID();
    const rule = incident.takedown?.rule;
    const at = new Date().toISOString();
    await updateResponses(incident.id, now =>
      addResponse(removeReminder(now, of), { id, action: 'appeal', to: platform.id, at, ...(rule && { rule }) }),
    );
    setSent(id);
  };
  const undo = async (id: string) => {
    await updateResponses(incident.id, now => removeResponse(now, id));
    setSent(undefined);
  };
  return (
    <div class="row">
      <button type="button" class={sent ? 'btn quiet' : 'btn'} onClick={() => save(sent ? () => undo(sent) : markSent)}>
        {t(sent ? 'blocks.undo' : 'blocks.sent')}
      </button>
      {sent ? <Noted /> : status !== 'saved' && <SaveStatusLine status={status} />}
    </div>
  );
}

function Deadline({ incident, of, due }: { incident: Incident; of: string; due: UtcTimestamp }) {
  const { t, language } = useTranslation();
  const date = formatDay(language, due);
  if (Date.parse(due) < Date.now()) return <p class="notice small">{t('doors.passed', { date })}</p>;
  return (
    <div class="stack tight">
      <p>
        <strong>{t('doors.due', { date })}</strong>
      </p>
      <ReminderButton incident={incident} of={of} due={due} />
    </div>
  );
}

/** By what the link opens. */
const LINK_TEXTS = {
  form: 'appeal.openForm',
  email: 'report.openEmail',
  page: 'report.openPage',
  'in-app': 'report.openPage',
  'none-known': 'report.openPage',
} as const;

interface AppealCardProps {
  platform: Platform;
  appeal: TakedownAppeal;
  incident?: Incident | undefined;
}

export function AppealCard({ platform, appeal, incident }: AppealCardProps) {
  const { t, language } = useTranslation();
  const { id, kind, url, learns = [], checkedOn, checkedBy } = appeal;
  const key = `platforms:${platform.id}.appeals.${id}`;
  const due = incident && getAppealDeadline(appeal, getDecidedAt(incident));
  return (
    <section class="card stack">
      <h3>{t(`${key}.name`)}</h3>
      {!!learns.length && (
        <ul class="notice small">
          {learns.map(who => (
            <li key={who}>{t(`route.tells.${who}`)}</li>
          ))}
        </ul>
      )}
      {url ? (
        <a class="btn wide" href={url} target="_blank" rel="noreferrer">
          {t(LINK_TEXTS[kind])}
        </a>
      ) : (
        <p class="eyebrow">{t('report.inApp')}</p>
      )}
      <ol>
        {translateList(t, `${key}.steps`).map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {due && <Deadline incident={incident} of={id} due={due} />}
      {incident && <MarkAsSent incident={incident} platform={platform} of={id} />}
      <p class="soft small">{t(`checked.${checkedBy}`, { date: formatDay(language, checkedOn) })}</p>
    </section>
  );
}

/** Records that the person used one of the other options, because Breakwater sees nothing of that. */
import { useEffect, useState } from 'preact/hooks';
import { formatDay } from '../../i18n/formats.ts';
import { removeReminder } from '../../incidents/deadline-reminders.ts';
import type { OfferedOption } from '../../incidents/escalation.ts';
import { logPreferences } from '../../incidents/log-preferences.ts';
import type { Incident } from '../../incidents/model.ts';
import { addOptionResponse, removeResponse } from '../../incidents/responses.ts';
import { sendToWorker } from '../../messaging/client.ts';
import { getStorageContext } from '../../preferences/storage-context.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { useSingleRun } from '../../ui/use-single-run.ts';
import { updateResponses } from './log/update-responses.ts';

/** Turns on the reminders of the evidence log, which cover every answer that is due. */
function FollowUpReminder({ date }: { date: string }) {
  const { t } = useTranslation();
  const [isOn, setIsOn] = useState<boolean>();
  useEffect(() => void logPreferences.get().then(({ remind }) => setIsOn(remind)), []);
  if (isOn === undefined) return null;
  if (isOn) return <p class="small soft">{t('appeal.reminder', { date })}</p>;
  const turnOn = async () => {
    await logPreferences.update(now => ({ ...now, remind: true }), getStorageContext());
    setIsOn(true);
    await sendToWorker({ type: 'reminders/refresh' });
  };
  return (
    <button type="button" class="btn" onClick={() => void turnOn().catch(() => undefined)}>
      {t('doors.remind', { date })}
    </button>
  );
}

interface MarkAsUsedProps {
  option: OfferedOption;
  incident: Incident;
  /** Whom it goes to, if not to the platform. */
  to: string;
}

export function MarkAsUsed({ option, incident, to }: MarkAsUsedProps) {
  const { t, language } = useTranslation();
  const [failed, setFailed] = useState(false);
  const used = incident.responses.findLast(response => response.option === option.id);
  const run = useSingleRun();
  const update = (change: (now: Incident) => Incident) =>
    run(() =>
      updateResponses(incident.id, change).then(
        () => setFailed(false),
        () => setFailed(true),
      ),
    );
  const mark = () => {
    const recipient = option.learns[0] === 'platform' ? (incident.item.platform ?? to) : to;
    const [at, id] = [new Date().toISOString(), crypto.randomUUID()];
    // Its deadline is met.
    update(now =>
      // The incident shown here may be older than the press.
      now.responses.some(response => response.option === option.id)
        ? now
        : addOptionResponse(removeReminder(now, option.id), option, recipient, at, id),
    );
  };
  return (
    <>
      <div class="row">
        {used ? (
          <button type="button" class="btn quiet" onClick={() => update(now => removeResponse(now, used.id))}>
            {t('blocks.undo')}
          </button>
        ) : (
          <button type="button" class="btn" onClick={mark}>
            {t('blocks.sent')}
          </button>
        )}
        <span role="status" class={used ? 'state protected' : 'small'}>
          {used && t('doors.sentOn', { date: formatDay(language, used.at) })}
          {failed && t('blocks.notNoted')}
        </span>
      </div>
      {used?.promisedBy && !used.outcome && (
        <>
          <p class="small">{t('log.sent.due', { date: formatDay(language, used.promisedBy) })}</p>
          <FollowUpReminder date={formatDay(language, used.promisedBy)} />
        </>
      )}
    </>
  );
}

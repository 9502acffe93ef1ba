/** Adds a report that was sent. */
import { useState } from 'preact/hooks';
import type { Incident, IncidentResponse } from '../../../incidents/model.ts';
import { listReportRoutes } from '../../../incidents/report-routes.ts';
import { addResponse, getPromisedDate } from '../../../incidents/responses.ts';
import { RESPONSE_ACTIONS } from '../../../incidents/vocabulary.ts';
import type { Platform } from '../../../platforms/schema.ts';
import { useTranslation } from '../../../ui/language-context.ts';
import { useSingleRun } from '../../../ui/use-single-run.ts';
import type { VaultErrorCode } from '../../../vault/errors.ts';
import { getVaultErrorCode } from '../../vault/vault-error-code.ts';
import { FilterSelect, LabelledField } from './fields.tsx';
import { getToday, toDay, toTimestamp } from './response-dates.ts';
import { updateResponses } from './update-responses.ts';
import { describeFailure } from './describe-failure.ts';

interface SentReportFormProps {
  incident: Incident;
  platform: Platform | null;
  onDone(): void;
}

export function SentReportForm({ incident, platform, onDone }: SentReportFormProps) {
  const { t } = useTranslation();
  const routes = platform ? listReportRoutes(platform, incident.what) : [];
  const [action, setAction] = useState<IncidentResponse['action']>(
    incident.what === 'taken-down' ? 'appeal' : 'report',
  );
  const [route, setRoute] = useState(routes[0]?.id ?? '');
  const [date, setDate] = useState(getToday());
  const [promise, setPromise] = useState<string>();
  const [fault, setFault] = useState<VaultErrorCode>();
  const onPlatform = ['report', 'appeal', 'block'].includes(action);
  const usedRoute = onPlatform && action !== 'block' ? platform?.reports.find(r => r.id === route) : undefined;
  const promised = promise ?? (action === 'report' && date ? toDay(getPromisedDate(usedRoute, toTimestamp(date))) : '');
  const run = useSingleRun();
  const save = async (form: HTMLFormElement) => {
    const data = new FormData(form);
    const text = (name: string) => String(data.get(name) ?? '').trim();
    const response: IncidentResponse = {
      id: crypto.randomUUID(),
      action,
      at: toTimestamp(date),
      to: onPlatform ? (incident.item.platform ?? text('to')) : text('to'),
      ...(usedRoute && { route: usedRoute.id }),
      ...(text('reference') && { reference: text('reference') }),
      ...(promised && { promisedBy: toTimestamp(promised) }),
    };
    try {
      await updateResponses(incident.id, i => addResponse(i, response));
      onDone();
    } catch (error) {
      setFault(getVaultErrorCode(error));
    }
  };
  return (
    <form
      class="fields"
      onSubmit={e => {
        e.preventDefault();
        const form = e.currentTarget;
        run(() => save(form));
      }}
    >
      <FilterSelect
        label={t('log.sent.action')}
        value={action}
        options={RESPONSE_ACTIONS.filter(a => a !== 'nothing').map(a => [a, t(`log.action.${a}`)])}
        onChange={v => setAction(RESPONSE_ACTIONS.find(a => a === v)!)}
      />
      {usedRoute !== undefined || (onPlatform && action !== 'block' && routes.length) ? (
        <FilterSelect
          label={t('log.sent.route')}
          value={route}
          options={routes.map(r => [r.id, t(`platforms:${platform!.id}.reports.${r.id}.name`)])}
          onChange={setRoute}
        />
      ) : (
        !(onPlatform && incident.item.platform) && (
          <LabelledField label={t('log.sent.to')}>
            <input type="text" name="to" maxLength={200} autocomplete="off" spellcheck={false} required />
          </LabelledField>
        )
      )}
      <LabelledField label={t('log.sent.at')}>
        <input
          type="date"
          autocomplete="off"
          required
          max={getToday()}
          value={date}
          onInput={e => setDate(e.currentTarget.value)}
        />
      </LabelledField>
      <LabelledField label={t('log.sent.reference')}>
        <input type="text" name="reference" maxLength={200} dir="auto" autocomplete="off" spellcheck={false} />
      </LabelledField>
      <LabelledField label={t('log.sent.promised')}>
        <input
          type="date"
          autocomplete="off"
          min={date}
          value={promised}
          onInput={e => setPromise(e.currentTarget.value)}
        />
      </LabelledField>
      {fault && (
        <p class="state exposed" role="alert">
          {t('log.notSaved')} {describeFailure(t, fault)}
        </p>
      )}
      <div class="row">
        <button type="submit" class="btn main">
          {t('log.sent.keep')}
        </button>
        <button type="button" class="btn" onClick={onDone}>
          {t('log.sent.cancel')}
        </button>
      </div>
    </form>
  );
}

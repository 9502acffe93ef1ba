/** What was sent, to whom, when; and what came of it. */
import { useState } from 'preact/hooks';
import { formatDay } from '../../../i18n/formats.ts';
import type { Platform } from '../../../platforms/schema.ts';
import { incidentStore } from '../../../incidents/store.ts';
import { RESPONSE_ACTIONS, RESPONSE_OUTCOMES } from '../../../incidents/vocabulary.ts';
import { type Incident, type IncidentResponse, type UtcTimestamp } from '../../../incidents/model.ts';
import {
  getPromisedDate,
  setOutcome,
  removeResponse,
  addResponse,
  type ResponseOutcome,
} from '../../../incidents/responses.ts';
import { listReportRoutes } from '../../../incidents/report-routes.ts';
import { VaultError } from '../../../vault/record-store.ts';
import { sendToWorker } from '../../../messaging/client.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { Ltr } from '../../../ui/ltr.tsx';
import { usePlatformDefinition } from '../report-routes.tsx';
import { isolateDirection, useTranslation } from '../../../ui/language-context.ts';
import { LabelledField, FilterSelect } from './filters.tsx';
import { NextEscalation } from './next-escalation.tsx';
import { usePlatformName } from './log-basics.tsx';

const today = (): string => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};
/** A day that was picked, as a moment: now where it is today, else noon there. */
const momentOf = (date: string): UtcTimestamp =>
  (date === today() ? new Date() : new Date(`${date}T12:00:00`)).toISOString();
const dateOf = (at: UtcTimestamp | undefined): string => {
  if (!at) return '';
  const d = new Date(at);
  return new Date(d.getTime() - d.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

/** @throws VaultError */
async function updateResponses(id: string, how: (now: Incident) => Incident): Promise<void> {
  await incidentStore.update(id, how);
  await sendToWorker({ type: 'reminders/refresh' }).catch(() => undefined);
}

const faultOf = (error: unknown): VaultError['code'] => (error instanceof VaultError ? error.code : 'unavailable');

function SentReportForm({
  incident,
  platform,
  onDone,
}: {
  incident: Incident;
  platform: Platform | null;
  onDone(): void;
}) {
  const { t } = useTranslation();
  const routes = platform ? listReportRoutes(platform, incident.what) : [];
  const [action, setAction] = useState<IncidentResponse['action']>('report');
  const [route, setRoute] = useState(routes[0]?.id ?? '');
  const [date, setDate] = useState(today());
  const [promise, setPromise] = useState<string>();
  const [fault, setFault] = useState<VaultError['code']>();
  const onPlatform = ['report', 'appeal', 'block'].includes(action);
  const used = onPlatform && action !== 'block' ? platform?.reports.find(r => r.id === route) : undefined;
  const promised = promise ?? (action === 'report' && date ? dateOf(getPromisedDate(used, momentOf(date))) : '');
  const keep = async (form: HTMLFormElement) => {
    const said = new FormData(form);
    const text = (name: string) => String(said.get(name) ?? '').trim();
    const response: IncidentResponse = {
      id: crypto.randomUUID(),
      action,
      at: momentOf(date),
      to: onPlatform ? (incident.item.platform ?? text('to')) : text('to'),
      ...(used && { route: used.id }),
      ...(text('reference') && { reference: text('reference') }),
      ...(promised && { promisedBy: momentOf(promised) }),
    };
    try {
      await updateResponses(incident.id, i => addResponse(i, response));
      onDone();
    } catch (error) {
      setFault(faultOf(error));
    }
  };
  return (
    <form
      class="fields"
      onSubmit={e => {
        e.preventDefault();
        void keep(e.currentTarget);
      }}
    >
      <FilterSelect
        label={t('log.sent.action')}
        value={action}
        options={RESPONSE_ACTIONS.filter(a => a !== 'nothing').map(a => [a, t(`log.action.${a}`)])}
        onChange={v => setAction(RESPONSE_ACTIONS.find(a => a === v)!)}
      />
      {used !== undefined || (onPlatform && action !== 'block' && routes.length) ? (
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
          max={today()}
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
          {t('log.notSaved')} {t(`report.failed.${fault}`)}
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

function OutcomeForm({ incident, response }: { incident: Incident; response: IncidentResponse }) {
  const { t } = useTranslation();
  const [fault, setFault] = useState<VaultError['code']>();
  const set = (outcome: ResponseOutcome | undefined, date: string) =>
    void updateResponses(incident.id, i => setOutcome(i, response.id, outcome, momentOf(date))).then(
      () => setFault(undefined),
      e => setFault(faultOf(e)),
    );
  const outcome = (v: string) => RESPONSE_OUTCOMES.find(o => o === v);
  return (
    <div class="fields">
      <FilterSelect
        label={t('log.sent.outcome')}
        value={response.outcome ?? ''}
        empty={t('log.stand.waiting')}
        options={RESPONSE_OUTCOMES.map(o => [o, t(`log.outcome.${o}`)])}
        onChange={v => set(outcome(v), today())}
      />
      {response.outcome && (
        <LabelledField label={t('log.sent.outcomeAt')}>
          <input
            type="date"
            autocomplete="off"
            min={dateOf(response.at)}
            max={today()}
            value={dateOf(response.outcomeAt)}
            onChange={e => {
              if (e.currentTarget.value) set(response.outcome, e.currentTarget.value);
            }}
          />
        </LabelledField>
      )}
      {fault && (
        <p class="state exposed" role="alert">
          {t('log.notSaved')} {t(`report.failed.${fault}`)}
        </p>
      )}
    </div>
  );
}

export function SentReports({ incident }: { incident: Incident }) {
  const { t, language } = useTranslation();
  const name = usePlatformName();
  const platform = usePlatformDefinition(incident.item.platform);
  const [adding, setAdding] = useState(false);
  if (platform === undefined) return null;
  const to = (r: IncidentResponse) => (r.to === incident.item.platform ? name(r.to) : r.to);
  const route = (r: IncidentResponse) =>
    r.route && platform ? t(`platforms:${platform.id}.reports.${r.route}.name`) : '';
  return (
    <section class="card stack" aria-labelledby="sent">
      <h2 id="sent">{t('log.sent.title')}</h2>
      {!incident.responses.length && <p class="soft small">{t('log.sent.none')}</p>}
      {incident.responses.map(r => (
        <section
          class="stack tight sent"
          key={r.id}
          aria-label={`${t(`log.action.${r.action}`)}, ${formatDay(language, r.at)}`}
        >
          <h3>{t(`log.action.${r.action}`)}</h3>
          <p class="small soft">
            {[formatDay(language, r.at), isolateDirection(to(r)), route(r)].filter(Boolean).join(' · ')}
          </p>
          {r.reference && (
            <p class="small">
              {t('log.sent.reference')}: <Ltr>{r.reference}</Ltr>
            </p>
          )}
          {r.promisedBy && !r.outcome && (
            <p class="small">{t('log.sent.due', { date: formatDay(language, r.promisedBy) })}</p>
          )}
          {r.action !== 'block' && <OutcomeForm incident={incident} response={r} />}
          <ConfirmButton
            label={t('log.sent.remove')}
            question={t('log.sent.removeAsk')}
            onYes={() => void updateResponses(incident.id, i => removeResponse(i, r.id))}
          />
        </section>
      ))}
      <NextEscalation incident={incident} platform={platform} />
      {adding ? (
        <SentReportForm incident={incident} platform={platform} onDone={() => setAdding(false)} />
      ) : (
        <button type="button" class="btn start padded" onClick={() => setAdding(true)}>
          {t('log.sent.add')}
        </button>
      )}
    </section>
  );
}

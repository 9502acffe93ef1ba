/** Reports that were sent, and their outcomes. */
import { useState } from 'preact/hooks';
import { formatDay } from '../../../i18n/formats.ts';
import { ESCALATION_OPTIONS } from '../../../incidents/escalation.ts';
import type { Incident, IncidentResponse } from '../../../incidents/model.ts';
import { getResponseStatus, removeResponse } from '../../../incidents/responses.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { isolateDirection, useTranslation } from '../../../ui/language-context.ts';
import { PageLink } from '../../shell/page-link.tsx';
import { usePlatformDefinition } from '../use-platform-definition.ts';
import { usePlatformName } from '../incident-facts.tsx';
import { NextEscalation } from './next-escalation.tsx';
import { OutcomeForm } from './outcome-form.tsx';
import { SentReportForm } from './sent-report-form.tsx';
import { updateResponses } from './update-responses.ts';

export function SentReports({ incident }: { incident: Incident }) {
  const { t, language } = useTranslation();
  const name = usePlatformName();
  const platform = usePlatformDefinition(incident.item.platform);
  const [adding, setAdding] = useState(false);
  if (platform === undefined) return null;
  const isUnsent = getResponseStatus(incident, Date.now()) === 'unsent';
  // Its appeal is drafted above.
  const isTakedown = incident.what === 'taken-down';
  const to = (r: IncidentResponse) => (r.to === incident.item.platform ? name(r.to) : r.to);
  const route = (r: IncidentResponse) =>
    r.route && platform ? t(`platforms:${platform.id}.reports.${r.route}.name`) : '';
  const option = (r: IncidentResponse) =>
    ESCALATION_OPTIONS.some(({ id }) => id === r.option) ? t(`doors.door.${r.option}.name`) : '';
  return (
    <section class="card stack" aria-labelledby="sent">
      <h2 id="sent">{t('log.sent.title')}</h2>
      {!incident.responses.length && <p class="soft">{t('log.sent.none')}</p>}
      {isUnsent && !adding && !isTakedown && (
        <div class="row">
          <PageLink class="btn main" page="report" params={{ kept: incident.id, what: incident.what }}>
            {t('report.now')}
          </PageLink>
        </div>
      )}
      {incident.responses.map(r => (
        <section
          class="stack tight sent"
          key={r.id}
          aria-label={`${t(`log.action.${r.action}`)}, ${formatDay(language, r.at)}`}
        >
          <h3>{t(`log.action.${r.action}`)}</h3>
          <p class="small soft">
            {[formatDay(language, r.at), option(r) || isolateDirection(to(r)), route(r)].filter(Boolean).join(' · ')}
          </p>
          {r.reference && <p class="small">{t('log.sent.number', { number: isolateDirection(r.reference) })}</p>}
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
        <div class="row">
          <button type="button" class="btn" onClick={() => setAdding(true)}>
            {t('log.sent.add')}
          </button>
          {!isUnsent && !isTakedown && (
            <PageLink class="btn" page="report" params={{ kept: incident.id, what: incident.what }}>
              {t('log.sent.again')}
            </PageLink>
          )}
        </div>
      )}
    </section>
  );
}

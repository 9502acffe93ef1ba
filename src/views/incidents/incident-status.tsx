/** How far the reports of an incident are: not reported yet, waiting, or with which outcome. */
import type { Incident } from '../../incidents/model.ts';
import { getLastOutcome, getResponseStatus } from '../../incidents/responses.ts';
import { useTranslation } from '../../ui/language-context.ts';

export function IncidentStatus({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
  const status = getResponseStatus(incident, Date.now());
  const outcome = status === 'answered' ? getLastOutcome(incident) : undefined;
  const label = status === 'unsent' && incident.what === 'taken-down' ? 'appeal.unsent' : `log.stand.${status}`;
  return (
    <span class={`incident-status is-${status}`}>
      {outcome ? t('log.stand.outcome', { outcome: t(`log.outcome.${outcome}`) }) : t(label)}
    </span>
  );
}

/** Records the outcome of a report. */
import { useState } from 'preact/hooks';
import type { Incident, IncidentResponse } from '../../../incidents/model.ts';
import { type ResponseOutcome, setOutcome } from '../../../incidents/responses.ts';
import { RESPONSE_OUTCOMES } from '../../../incidents/vocabulary.ts';
import { useTranslation } from '../../../ui/language-context.ts';
import type { VaultErrorCode } from '../../../vault/errors.ts';
import { getVaultErrorCode } from '../../vault/vault-error-code.ts';
import { FilterSelect, LabelledField } from './fields.tsx';
import { getToday, toDay, toTimestamp } from './response-dates.ts';
import { updateResponses } from './update-responses.ts';
import { describeFailure } from './describe-failure.ts';

export function OutcomeForm({ incident, response }: { incident: Incident; response: IncidentResponse }) {
  const { t } = useTranslation();
  const [fault, setFault] = useState<VaultErrorCode>();
  const set = (outcome: ResponseOutcome | undefined, date: string) =>
    void updateResponses(incident.id, i => setOutcome(i, response.id, outcome, toTimestamp(date))).then(
      () => setFault(undefined),
      e => setFault(getVaultErrorCode(e)),
    );
  const outcome = (v: string) => RESPONSE_OUTCOMES.find(o => o === v);
  return (
    <div class="fields">
      <FilterSelect
        label={t('log.sent.outcome')}
        value={response.outcome ?? ''}
        empty={t('log.stand.waiting')}
        options={RESPONSE_OUTCOMES.map(o => [o, t(`log.outcome.${o}`)])}
        onChange={v => set(outcome(v), getToday())}
      />
      {response.outcome && (
        <LabelledField label={t('log.sent.outcomeAt')}>
          <input
            type="date"
            autocomplete="off"
            min={toDay(response.at)}
            max={getToday()}
            value={toDay(response.outcomeAt)}
            onChange={e => {
              if (e.currentTarget.value) set(response.outcome, e.currentTarget.value);
            }}
          />
        </LabelledField>
      )}
      {fault && (
        <p class="state exposed" role="alert">
          {t('log.notSaved')} {describeFailure(t, fault)}
        </p>
      )}
    </div>
  );
}

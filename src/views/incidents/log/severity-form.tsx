/** Optional questions about severity, the level that follows from them, and the person's own level. */
import type { Incident } from '../../../incidents/model.ts';
import {
  computeSeverityLevel,
  getSeverityLevel,
  SEVERITY_LEVELS,
  SEVERITY_QUESTIONS,
  type SeverityLevel,
} from '../../../incidents/severity.ts';
import { useTranslation } from '../../../ui/language-context.ts';
import { preventFormRestore } from '../../../ui/prevent-form-restore.ts';
import { useOptimisticValue } from '../../../ui/use-optimistic-value.ts';
import { FilterSelect } from './fields.tsx';
import { SeverityLabel } from './log-basics.tsx';
import { SaveStatusLine } from './save-status.tsx';
import { useIncidentUpdate } from './use-incident-autosave.ts';

const ANSWERS = [
  ['yes', true],
  ['no', false],
  ['unsaid', null],
] as const;

export function SeverityForm({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
  const [status, save] = useIncidentUpdate(incident.id);
  const [severity, pick] = useOptimisticValue(incident.severity);
  const computedLevel = computeSeverityLevel(severity);
  const withLevel = ({ level: _, ...answers }: Incident['severity'], level: SeverityLevel | undefined) =>
    level === undefined ? answers : { ...answers, level };
  const setLevel = (level: SeverityLevel | undefined) =>
    pick(
      withLevel(severity, level),
      save(i => ({ ...i, severity: withLevel(i.severity, level) })),
    );
  return (
    <details class="card stack">
      <summary class="between row">
        <h2>{t('log.severity.title')}</h2>
        <SeverityLabel level={getSeverityLevel(severity)} />
      </summary>
      <div class="stack">
        <p class="soft small">{t('log.severity.text')}</p>
        {SEVERITY_QUESTIONS.map(q => (
          <fieldset class="ticks" key={q}>
            <legend>{t(`log.severity.${q}`)}</legend>
            <div class="row">
              {ANSWERS.map(([name, value]) => (
                <label key={name}>
                  <input
                    type="radio"
                    name={`${q}-${incident.id}`}
                    {...preventFormRestore(severity[q] === value)}
                    onChange={() =>
                      pick(
                        { ...severity, [q]: value },
                        save(i => ({ ...i, severity: { ...i.severity, [q]: value } })),
                      )
                    }
                  />
                  {t(`log.${name}`)}
                </label>
              ))}
            </div>
          </fieldset>
        ))}
        <FilterSelect
          label={t('log.severity.level')}
          value={String(severity.level ?? '')}
          empty={
            computedLevel === null
              ? t('log.unsaid')
              : t('log.severity.follows', { level: t(`log.level.${computedLevel}`) })
          }
          options={SEVERITY_LEVELS.map(l => [String(l), t(`log.level.${l}`)])}
          onChange={v => setLevel(v === '' ? undefined : (Number(v) as SeverityLevel))}
        />
        {getSeverityLevel(severity) === 4 && <p class="card danger">{t('report.dangerText')}</p>}
        <SaveStatusLine status={status} />
      </div>
    </details>
  );
}

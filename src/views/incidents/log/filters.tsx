/** Filters of the evidence log. */
import { RESPONSE_STATUSES } from '../../../incidents/responses.ts';
import { hasFilter, type IncidentQuery } from '../../../incidents/search.ts';
import { SEVERITY_LEVELS } from '../../../incidents/severity.ts';
import { SITUATIONS } from '../../../incidents/situations.ts';
import { useTranslation } from '../../../ui/language-context.ts';
import { useStore } from '../../../ui/use-store.ts';
import { type FilterOption, FilterSelect, LabelledField } from './fields.tsx';
import { usePlatformName } from '../incident-facts.tsx';
import type { LogStore } from './log-state.ts';

interface LogFiltersProps {
  log: LogStore;
  query: IncidentQuery;
  onChange(query: IncidentQuery): void;
}

export function LogFilters({ log, query, onChange }: LogFiltersProps) {
  const { t } = useTranslation();
  const platformName = usePlatformName();
  const rows = useStore(log, s => s.rows);
  const cases = useStore(log, s => s.cases);
  const platforms = [
    ...new Set(rows.flatMap(r => (r.incident.item.platform ? [r.incident.item.platform] : []))),
  ].sort();
  const set = (key: keyof IncidentQuery, value: unknown) => {
    const { [key]: _, ...rest } = query;
    onChange((value === '' ? rest : { ...rest, [key]: value }) as IncidentQuery);
  };
  const pick = (key: keyof IncidentQuery, label: string, options: FilterOption[]) => (
    <FilterSelect
      label={t(`log.filter.${label}`)}
      value={String(query[key] ?? '')}
      empty={t('log.filter.any')}
      options={options}
      onChange={v => set(key, key === 'level' && v ? Number(v) : v)}
    />
  );
  const { text: _, ...filters } = query;
  return (
    <details>
      <summary class="btn quiet start">
        {t('log.filter.title')}
        {hasFilter({ text: '', ...filters }) && ' •'}
      </summary>
      <div class="fields">
        {pick(
          'what',
          'what',
          SITUATIONS.map(w => [w, t(`incident.${w}`)]),
        )}
        {pick(
          'platform',
          'platform',
          platforms.map(p => [p, platformName(p)]),
        )}
        {pick(
          'level',
          'level',
          SEVERITY_LEVELS.map(l => [String(l), t(`log.level.${l}`)]),
        )}
        {pick('caseId', 'campaign', [
          ['none', t('log.campaign.none')],
          ...cases.map((c): FilterOption => [c.id, c.name]),
        ])}
        {pick(
          'status',
          'stand',
          RESPONSE_STATUSES.map(s => [s, t(`log.stand.${s}`)]),
        )}
        <LabelledField label={t('log.filter.from')}>
          <input
            type="date"
            autocomplete="off"
            value={query.from ?? ''}
            onChange={e => set('from', e.currentTarget.value)}
          />
        </LabelledField>
        <LabelledField label={t('log.filter.to')}>
          <input
            type="date"
            autocomplete="off"
            value={query.to ?? ''}
            onChange={e => set('to', e.currentTarget.value)}
          />
        </LabelledField>
        {hasFilter(query) && (
          <button type="button" class="btn quiet start" onClick={() => onChange({ text: '' })}>
            {t('log.filter.clear')}
          </button>
        )}
      </div>
    </details>
  );
}

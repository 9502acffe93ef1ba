/** Incidents as a timeline by month, without their content, which could be distressing. */
import { formatDate } from '../../../i18n/formats.ts';
import type { IncidentRow } from '../../../incidents/search.ts';
import { Icon } from '../../../ui/icons.tsx';
import { isolateDirection, useTranslation } from '../../../ui/language-context.ts';
import { preventFormRestore } from '../../../ui/prevent-form-restore.ts';
import { useStore } from '../../../ui/use-store.ts';
import { formatMoment, IncidentFacts } from '../incident-facts.tsx';
import { IncidentStatus } from '../incident-status.tsx';
import { ActivityChart } from './activity-chart.tsx';
import { SeverityLabel, useIncrementalRows } from './log-basics.tsx';
import type { IncidentListProps } from './log-view.tsx';

function TimelineRow({
  row: { incident, level },
  log,
  picked,
  onPick,
  onOpen,
}: Omit<IncidentListProps, 'rows' | 'query'> & { row: IncidentRow }) {
  const { t, language } = useTranslation();
  const caseName = useStore(log, s => s.cases.find(c => c.id === incident.campaign)?.name);
  const duplicate = useStore(log, s => s.duplicates.has(incident.id));
  const name = t(`incident.${incident.what}`);
  const line = (
    <span class="stack tight">
      <strong>{name}</strong>
      <IncidentFacts incident={incident} />
      <span class="row small marks">
        <IncidentStatus incident={incident} />
        <SeverityLabel level={level} />
        {caseName && (
          <span class="tag">
            <bdi>{caseName}</bdi>
          </span>
        )}
        {duplicate && <span class="tag">{t('log.twice')}</span>}
        {incident.handOffs && <span class="tag">{t('log.handOff.tag')}</span>}
      </span>
    </span>
  );
  return (
    <li class="entry">
      {picked ? (
        <label class="entry-line">
          <input
            type="checkbox"
            {...preventFormRestore(picked.has(incident.id))}
            aria-label={t('log.pick.one', {
              name: isolateDirection(`${name}, ${formatMoment(language, incident.keptAt)}`),
            })}
            onChange={() => onPick(incident.id)}
          />
          {line}
        </label>
      ) : (
        <button type="button" class="entry-line" id={`row-${incident.id}`} onClick={() => onOpen(incident.id)}>
          <Icon name={incident.what} />
          {line}
        </button>
      )}
    </li>
  );
}

/** @param byDay rows are sorted by time, so that months can be shown above them */
export function IncidentTimeline({ rows, byDay, query, ...list }: IncidentListProps & { byDay: boolean }) {
  const { language } = useTranslation();
  const { shown, more } = useIncrementalRows(rows, query);
  const months = new Map<string, IncidentRow[]>();
  for (const row of shown) {
    const m = byDay ? row.day.slice(0, 7) : '';
    (months.get(m) ?? months.set(m, []).get(m)!).push(row);
  }
  return (
    <div class="stack">
      {byDay && !list.picked && <ActivityChart days={rows.map(row => row.day)} />}
      {[...months].map(([month, of]) => (
        <section key={month} class="stack tight">
          {month && (
            <h2 class="head">
              {formatDate(language, `${month}-15T00:00:00Z`, { month: 'long', year: 'numeric', timeZone: 'UTC' })}
            </h2>
          )}
          <ul class="card rows timeline">
            {of.map(row => (
              <TimelineRow key={row.incident.id} row={row} {...list} />
            ))}
          </ul>
        </section>
      ))}
      {more}
    </div>
  );
}

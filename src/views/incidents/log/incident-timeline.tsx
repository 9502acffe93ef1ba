/** The timeline: what was kept, by month. What was said is not shown here; it is covered in the record. */
import { formatDate, formatDay } from '../../../i18n/formats.ts';
import type { IncidentRow } from '../../../incidents/search.ts';
import { preventFormRestore } from '../../../ui/prevent-form-restore.ts';
import { Icon } from '../../../ui/icons.tsx';
import { useStore } from '../../../ui/use-store.ts';
import { isolateDirection, useTranslation } from '../../../ui/language-context.ts';
import type { IncidentListProps } from './log-view.tsx';
import { Handle, SeverityLabel, ResponseStatusLabel, usePlatformName, useIncrementalRows } from './log-basics.tsx';

function Entry({
  row: { incident, level },
  log,
  picked,
  onPick,
  onOpen,
}: Omit<IncidentListProps, 'rows' | 'asked'> & { row: IncidentRow }) {
  const { t, language } = useTranslation();
  const platform = usePlatformName();
  const campaign = useStore(log, s => s.cases.find(c => c.id === incident.campaign)?.name);
  const twice = useStore(log, s => s.duplicates.has(incident.id));
  const name = t(`incident.${incident.what}`);
  const line = (
    <span class="stack tight">
      <strong>{name}</strong>
      <span class="row small soft">
        <span>{formatDay(language, incident.keptAt)}</span>
        <span>{platform(incident.item.platform)}</span>
        <Handle of={incident.item.author.handle} />
      </span>
      <span class="row small marks">
        <SeverityLabel level={level} />
        <ResponseStatusLabel incident={incident} />
        {campaign && (
          <span class="tag">
            <bdi>{campaign}</bdi>
          </span>
        )}
        {twice && <span class="tag">{t('log.twice')}</span>}
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
              name: isolateDirection(`${name}, ${formatDay(language, incident.keptAt)}`),
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

/** @param byDay rows are in the order of time, so that months can stand above them */
export function IncidentTimeline({ rows, byDay, asked, ...list }: IncidentListProps & { byDay: boolean }) {
  const { language } = useTranslation();
  const { shown, more } = useIncrementalRows(rows, asked);
  const months = new Map<string, IncidentRow[]>();
  for (const row of shown) {
    const m = byDay ? row.day.slice(0, 7) : '';
    (months.get(m) ?? months.set(m, []).get(m)!).push(row);
  }
  return (
    <div class="stack">
      {[...months].map(([month, of]) => (
        <section key={month} class="stack tight">
          {month && (
            <h2 class="head">
              {formatDate(language, `${month}-15T00:00:00Z`, { month: 'long', year: 'numeric', timeZone: 'UTC' })}
            </h2>
          )}
          <ul class="card rows timeline">
            {of.map(row => (
              <Entry key={row.incident.id} row={row} {...list} />
            ))}
          </ul>
        </section>
      ))}
      {more}
    </div>
  );
}

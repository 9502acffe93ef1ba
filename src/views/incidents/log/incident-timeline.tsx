/** The timeline: what was kept, by month. What was said is not shown here; it is covered in the record. */
import { formatDate, formatDay } from '../../../i18n/formats.ts';
import type { IncidentRow } from '../../../incidents/search.ts';
import { untraced } from '../../../ui/fields.tsx';
import { Icon } from '../../../ui/icons.tsx';
import { useStore } from '../../popup/popup-store.ts';
import { apart, useWords } from '../../../ui/language-context.ts';
import type { ListProps } from './log-view.tsx';
import { Handle, LevelMark, Stand, usePlatformName, useWindow } from './log-basics.tsx';

function Entry({
  row: { incident, level },
  log,
  picked,
  onPick,
  onOpen,
}: Omit<ListProps, 'rows' | 'asked'> & { row: IncidentRow }) {
  const { t, language } = useWords();
  const platform = usePlatformName();
  const campaign = useStore(log, s => s.campaigns.find(c => c.id === incident.campaign)?.name);
  const twice = useStore(log, s => s.twice.has(incident.id));
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
        <LevelMark level={level} />
        <Stand incident={incident} />
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
            {...untraced(picked.has(incident.id))}
            aria-label={t('log.pick.one', { name: apart(`${name}, ${formatDay(language, incident.keptAt)}`) })}
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
export function Timeline({ rows, byDay, asked, ...list }: ListProps & { byDay: boolean }) {
  const { language } = useWords();
  const { shown, more } = useWindow(rows, asked);
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

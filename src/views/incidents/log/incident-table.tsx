/** Incidents as a table, sorted by a press on a column heading. */

import type { SortOrder } from '../../../incidents/search.ts';
import { isolateDirection, useTranslation } from '../../../ui/language-context.ts';
import { preventFormRestore } from '../../../ui/prevent-form-restore.ts';
import { Handle, usePlatformName } from '../incident-facts.tsx';
import { IncidentStatus } from '../incident-status.tsx';
import { SeverityLabel, useIncrementalRows } from './log-basics.tsx';
import type { IncidentListProps } from './log-view.tsx';

/** `order`: the sort order that a press on the heading sets. */
const COLUMNS: { id: string; order?: SortOrder }[] = [
  { id: 'day', order: 'newest' },
  { id: 'what' },
  { id: 'stand' },
  { id: 'level', order: 'gravest' },
  { id: 'platform', order: 'platform' },
  { id: 'author', order: 'author' },
];

export function IncidentTable({
  rows,
  query,
  picked,
  onPick,
  onOpen,
  order,
  onOrder,
}: IncidentListProps & { order: SortOrder; onOrder(order: SortOrder): void }) {
  const { t } = useTranslation();
  const platform = usePlatformName();
  const { shown, more } = useIncrementalRows(rows, query);
  const sorted = (by: SortOrder) =>
    by === 'newest'
      ? order === 'newest'
        ? 'descending'
        : order === 'oldest'
          ? 'ascending'
          : undefined
      : order === by
        ? by === 'gravest'
          ? 'descending'
          : 'ascending'
        : undefined;
  return (
    <div class="stack">
      <div class="wide-table" role="region" aria-label={t('log.way.table')} tabIndex={0}>
        <table aria-rowcount={rows.length + 1}>
          <thead>
            <tr>
              {picked && (
                <th scope="col">
                  <span class="hidden">{t('log.pick.start')}</span>
                </th>
              )}
              {COLUMNS.map(({ id, order: by }) => (
                <th key={id} scope="col" aria-sort={by && sorted(by)}>
                  {by ? (
                    <button
                      type="button"
                      class="sort"
                      onClick={() => onOrder(by === 'newest' && order === 'newest' ? 'oldest' : by)}
                    >
                      {t(`log.column.${id}`)}
                      <span aria-hidden="true">{sorted(by) === 'ascending' ? ' ↑' : sorted(by) ? ' ↓' : ''}</span>
                    </button>
                  ) : (
                    t(`log.column.${id}`)
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ incident, level, day }) => {
              const name = t(`incident.${incident.what}`);
              const moment = `${day} ${incident.local.slice(11, 16)}`;
              return (
                <tr key={incident.id}>
                  {picked && (
                    <td>
                      <input
                        type="checkbox"
                        {...preventFormRestore(picked.has(incident.id))}
                        aria-label={t('log.pick.one', { name: isolateDirection(`${name}, ${moment}`) })}
                        onChange={() => onPick(incident.id)}
                      />
                    </td>
                  )}
                  <td class="nowrap">
                    <bdi dir="ltr">{moment}</bdi>
                  </td>
                  <td>
                    <button type="button" class="open" id={`row-${incident.id}`} onClick={() => onOpen(incident.id)}>
                      {name}
                    </button>
                  </td>
                  <td>
                    <IncidentStatus incident={incident} />
                  </td>
                  <td>
                    <SeverityLabel level={level} />
                  </td>
                  <td>{platform(incident.item.platform)}</td>
                  <td>
                    <Handle of={incident.item.author.handle} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {more}
    </div>
  );
}

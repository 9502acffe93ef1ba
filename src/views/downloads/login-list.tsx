/** Logins as a timeline, by day or by device. Whether one is known, only the person can say. */
import { useId, useMemo, useRef, useState } from 'preact/hooks';
import {
  groupLogins,
  type LoginGroup,
  type LoginOrder,
  type LoginRow,
  takeRows,
} from '../../downloads/group-logins.ts';
import type { DownloadLogin } from '../../downloads/model.ts';
import { formatList } from '../../i18n/formats.ts';
import { isolateDirection, useTranslation } from '../../ui/language-context.ts';
import { preventFormRestore } from '../../ui/prevent-form-restore.ts';
import { formatClock, formatWhenDay, showWhenDay } from './format-when.ts';
import { formatPlace } from './format-place.ts';
import { usePaging } from './long-list.tsx';
import type { Marks } from './use-marks.ts';

const ORDERS = ['day', 'device'] as const satisfies LoginOrder[];
const MAX_ROWS = 15;
const MAX_TIMES = 3;

/** @returns the newest, and one more than are shown if there are more */
function listTimes(language: string, { times }: LoginRow, order: LoginOrder): string[] {
  const shown = new Set<string>();
  for (const when of times) {
    const text = order === 'day' ? formatClock(language, when) : showWhenDay(language, when);
    if (text !== undefined) shown.add(text);
    if (shown.size > MAX_TIMES) break;
  }
  return [...shown];
}

interface RowProps {
  row: LoginRow;
  order: LoginOrder;
  isMarked: boolean;
  onMark(on: boolean): void;
}

/** Drawn again only if it changes: a mark on one of thousands would take seconds. */
function LoginItem({ row, order, isMarked, onMark }: RowProps) {
  const { t, language } = useTranslation();
  const id = useId();
  const mark = useRef(onMark);
  mark.current = onMark;
  return useMemo(() => {
    const times = listTimes(language, row, order);
    const facts = [
      ...(row.ip ? [t('downloads.ip', { ip: isolateDirection(row.ip) })] : []),
      ...(row.place ? [isolateDirection(formatPlace(language, row.place))] : []),
      ...times.slice(0, MAX_TIMES),
      ...(times.length > MAX_TIMES ? ['…'] : []),
      ...(row.indices.length > 1 ? [t('downloads.count', { count: row.indices.length })] : []),
    ];
    const [title, ...others] = order === 'day' ? [row.device ?? t('downloads.by.noDevice'), ...facts] : facts;
    return (
      <div class={isMarked ? 'login marked' : 'login'}>
        <div id={id} class="stack tight">
          {title !== undefined && (
            <strong>
              <bdi>{title}</bdi>
            </strong>
          )}
          <span class="small soft">{others.join(' · ')}</span>
        </div>
        <label class="row small">
          <input
            type="checkbox"
            aria-describedby={id}
            {...preventFormRestore(isMarked)}
            onChange={e => mark.current(e.currentTarget.checked)}
          />
          <span>{t('downloads.mark')}</span>
        </label>
      </div>
    );
  }, [t, language, id, row, order, isMarked]);
}

interface LoginListProps {
  logins: readonly DownloadLogin[];
  marks: Marks<DownloadLogin>;
}

function GroupedLogins({ logins, marks, order }: LoginListProps & { order: LoginOrder }) {
  const { t, language } = useTranslation();
  const groups = useMemo(() => groupLogins(logins, order), [logins, order]);
  const [shown, more] = usePaging(
    groups.reduce((sum, { rows }) => sum + rows.length, 0),
    MAX_ROWS,
  );
  const nameGroup = ({ key }: LoginGroup): string =>
    order === 'device'
      ? (key ?? t('downloads.by.noDevice'))
      : (formatWhenDay(language, key) ?? t('downloads.by.noDay'));
  return (
    <>
      <ul class="plain stack download-list">
        {takeRows(groups, shown).map(group => (
          <li key={group.key} class="stack tight">
            <h4>
              <bdi>{nameGroup(group)}</bdi>
            </h4>
            {group.rows.map(row => {
              const all = row.indices.map(index => logins[index]!);
              return (
                <LoginItem
                  key={row.indices[0]}
                  row={row}
                  order={order}
                  isMarked={all.every(login => marks.has(login))}
                  onMark={on => marks.set(all, on)}
                />
              );
            })}
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}

export function LoginList({ logins, marks }: LoginListProps) {
  const { t } = useTranslation();
  const [order, setOrder] = useState<LoginOrder>('day');
  return (
    <>
      <div class="row login-order" role="group" aria-label={t('downloads.by.label')}>
        {ORDERS.map(one => (
          <button key={one} type="button" class="btn pill" aria-pressed={one === order} onClick={() => setOrder(one)}>
            {t(`downloads.by.${one}`)}
          </button>
        ))}
        <span class="small soft">{t('downloads.count', { count: logins.length })}</span>
      </div>
      <GroupedLogins key={order} logins={logins} marks={marks} order={order} />
    </>
  );
}

/**
 * Writes the facts of a login in one line, with the place as the export names it.
 * @param isolate keeps a fact from changing the direction of the others
 */
export function describeLogin(
  language: string,
  { when, ip, device, place }: DownloadLogin,
  isolate: (fact: string) => string = fact => fact,
): string {
  const times = when === null ? [] : [formatWhenDay(language, when), formatClock(language, when)];
  const facts = [...times, device, ip, place].flatMap(fact => fact ?? []);
  return formatList(language, facts.map(isolate), 'unit');
}

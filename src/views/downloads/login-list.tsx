/** Logins as a timeline, by day or by device. Whether one is known, only the person can say. */
import { useId, useState } from 'preact/hooks';
import { groupLogins, type LoginGroup, type LoginOrder, type LoginRow } from '../../downloads/group-logins.ts';
import type { DownloadLogin } from '../../downloads/model.ts';
import { formatList } from '../../i18n/formats.ts';
import { isolateDirection, useTranslation } from '../../ui/language-context.ts';
import { preventFormRestore } from '../../ui/prevent-form-restore.ts';
import { formatClock, formatWhenDay, showWhenDay } from './format-when.ts';
import { formatPlace } from './format-place.ts';
import { LongList } from './result-section.tsx';
import type { Marks } from './use-marks.ts';

const ORDERS = ['day', 'device'] as const satisfies LoginOrder[];
const MAX_GROUPS = 10;
const MAX_TIMES = 3;

interface RowProps {
  row: LoginRow;
  order: LoginOrder;
  isMarked: boolean;
  onMark(on: boolean): void;
}

function LoginItem({ row, order, isMarked, onMark }: RowProps) {
  const { t, language } = useTranslation();
  const id = useId();
  const times = [
    ...new Set(
      row.times.flatMap(when => (order === 'day' ? formatClock(language, when) : showWhenDay(language, when)) ?? []),
    ),
  ];
  const facts = [
    ...(row.ip ? [t('downloads.ip', { ip: isolateDirection(row.ip) })] : []),
    ...(row.place ? [isolateDirection(formatPlace(language, row.place))] : []),
    ...times.slice(0, MAX_TIMES),
    ...(times.length > MAX_TIMES ? ['…'] : []),
    ...(row.indices.length > 1 ? [t('downloads.count', { count: row.indices.length })] : []),
  ];
  const title = order === 'day' ? (row.device ?? t('downloads.by.noDevice')) : facts[0];
  return (
    <div class={isMarked ? 'login marked' : 'login'}>
      <div id={id} class="stack tight">
        {title !== undefined && (
          <strong>
            <bdi>{title}</bdi>
          </strong>
        )}
        <span class="small soft">{(order === 'day' ? facts : facts.slice(1)).join(' · ')}</span>
      </div>
      <label class="row small">
        <input
          type="checkbox"
          aria-describedby={id}
          {...preventFormRestore(isMarked)}
          onChange={e => onMark(e.currentTarget.checked)}
        />
        <span>{t('downloads.mark')}</span>
      </label>
    </div>
  );
}

interface LoginListProps {
  logins: readonly DownloadLogin[];
  marks: Marks<DownloadLogin>;
}

export function LoginList({ logins, marks }: LoginListProps) {
  const { t, language } = useTranslation();
  const [order, setOrder] = useState<LoginOrder>('day');
  const nameGroup = ({ key }: LoginGroup): string =>
    order === 'device'
      ? (key ?? t('downloads.by.noDevice'))
      : (formatWhenDay(language, key) ?? t('downloads.by.noDay'));
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
      <LongList
        items={groupLogins(logins, order)}
        max={MAX_GROUPS}
        render={group => (
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
        )}
      />
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

/** Groups logins into a timeline by day, or by the device. */
import type { DownloadLogin } from './model.ts';

/** Logins from one device, address and place. */
export interface LoginRow extends Pick<DownloadLogin, 'ip' | 'device' | 'place' | 'open'> {
  /** Their positions in the list that was grouped, the newest first. */
  indices: number[];
  /** The times of those that have one, the newest first. */
  times: string[];
}

export interface LoginGroup {
  /** A day (`2026-11-03`) or the name of a device; null for those without. */
  key: string | null;
  rows: LoginRow[];
}

export type LoginOrder = 'day' | 'device';

const pad = (n: number): string => String(n).padStart(2, '0');

/** A date alone is a day already; a time is on a day of this device's time zone. */
export function getLocalDay(when: string): string | null {
  if (/^\d{4}-\d\d-\d\d$/.test(when)) return when;
  const date = new Date(when);
  return Number.isNaN(date.getTime())
    ? null
    : `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

const getKey = ({ when, device }: DownloadLogin, order: LoginOrder): string | null =>
  order === 'device' ? device : when === null ? null : getLocalDay(when);

const getOrCreate = <K, V>(map: Map<K, V>, key: K, create: () => V): V => {
  const found = map.get(key) ?? create();
  map.set(key, found);
  return found;
};

/** Leaves the first rows, and the groups that they are in. */
export function takeRows(groups: readonly LoginGroup[], max: number): LoginGroup[] {
  let left = max;
  return groups.flatMap(({ key, rows }) => {
    const taken = rows.slice(0, left);
    left -= taken.length;
    return taken.length ? [{ key, rows: taken }] : [];
  });
}

/** @returns groups and their rows, those with the newest login first; what has no date is last */
export function groupLogins(logins: readonly DownloadLogin[], order: LoginOrder): LoginGroup[] {
  const newestFirst = logins
    .map((login, index) => ({ login, index }))
    .toSorted((a, b) => (b.login.when ?? '').localeCompare(a.login.when ?? ''));
  const groups = new Map<string | null, Map<string, LoginRow>>();
  for (const { login, index } of newestFirst) {
    const { ip, device, place, open, when } = login;
    const rows = getOrCreate(groups, getKey(login, order), () => new Map<string, LoginRow>());
    const row = getOrCreate(rows, JSON.stringify([ip, device, place, open]), () => ({
      ...{ ip, device, place, open },
      indices: [],
      times: [],
    }));
    row.indices.push(index);
    if (when !== null) row.times.push(when);
  }
  return [...groups]
    .map(([key, rows]) => ({ key, rows: [...rows.values()] }))
    .toSorted((a, b) => Number(a.key === null) - Number(b.key === null));
}

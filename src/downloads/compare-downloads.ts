/** Says what a newer export of an account has that an older one had not. */
import type { Download, DownloadSetting } from './model.ts';

export interface DownloadChanges {
  /** Logins from an IP address with a device that the older export does not have, newest first. */
  logins: Download['logins'];
  apps: Download['apps'];
  devices: Download['devices'];
  settings: { id: string; from: string; to: string; platform?: string }[];
  /** What one of the exports does not have at all, so that nothing about it is new or gone. */
  notCompared: ('logins' | 'apps' | 'devices' | 'settings')[];
}

const KINDS = ['logins', 'apps', 'devices', 'settings'] as const;

const keyOf = (...parts: (string | null)[]): string => JSON.stringify(parts.map(part => part?.toLowerCase() ?? null));

const keyOfSetting = ({ platform, id }: DownloadSetting): string => keyOf(platform ?? null, id);

/** @returns the first of each key that the older ones do not have */
function listNew<T>(older: readonly T[], newer: readonly T[], getKey: (item: T) => string): T[] {
  if (!older.length) return [];
  const known = new Set(older.map(getKey));
  return newer.filter(item => {
    const key = getKey(item);
    return !known.has(key) && known.add(key);
  });
}

const newestFirst = (a: { when: string | null }, b: { when: string | null }): number =>
  (b.when ?? '').localeCompare(a.when ?? '');

const listContacts = ({ identifiers }: Download): string[] =>
  identifiers.flatMap(({ what, value }) => (what === 'email' || what === 'phone' ? value.toLowerCase() : []));

/** @returns undefined where they do not say: a name may have changed, and a small selection has none */
export function areOfSameAccount(one: Download, other: Download): boolean | undefined {
  const haveNames = one.account !== undefined && other.account !== undefined;
  if (haveNames && one.account === other.account) return true;
  const contacts = new Set(listContacts(other));
  const shareContact = listContacts(one).some(contact => contacts.has(contact));
  if (haveNames) return shareContact ? undefined : false;
  return shareContact || undefined;
}

/** @throws RangeError if they are not of the same platform */
export function compareDownloads(older: Download, newer: Download): DownloadChanges {
  if (!older.platform || older.platform !== newer.platform) throw new RangeError('exports of different platforms');
  const before = new Map(older.settings.map(setting => [keyOfSetting(setting), setting.value]));
  return {
    logins: listNew(older.logins, newer.logins.toSorted(newestFirst), ({ ip, device }) => keyOf(ip, device)),
    apps: listNew(older.apps, newer.apps, ({ name }) => keyOf(name)),
    devices: listNew(older.devices, newer.devices, ({ name }) => keyOf(name)),
    settings: newer.settings.flatMap(setting => {
      const { id, value, platform } = setting;
      const from = before.get(keyOfSetting(setting));
      if (from === undefined || from === value) return [];
      return [{ id, from, to: value, ...(platform === undefined ? {} : { platform }) }];
    }),
    notCompared: KINDS.filter(kind => !older[kind].length || !newer[kind].length),
  };
}

/** Adds to the check history what the platform's own export says about an account. */
import { loadEffectivePlatform } from '../packs/effective-rules.ts';
import type { EffectivePlatform } from '../platforms/apply-rule-pack.ts';
import { listOptions } from '../platforms/setting-options.ts';
import type { StorageContext } from '../preferences/storage-context.ts';
import { getResultRule } from './definition-version.ts';
import { type CheckedAccount, checkHistory, type StatedOption } from './history.ts';
import type { AccountName } from './schema.ts';

interface DownloadedSettings {
  platform: string;
  /** One of `checkHistory.listAccounts`, or its name. */
  account: string | { name: AccountName };
  /** ms since 1970 */
  asOf: number;
  settings: readonly { setting: string; value: string }[];
}

/** Lists the account on every host of the platform, its home first: results are kept for each host. */
function listHosted({ id, home, hosts, me }: EffectivePlatform, name: AccountName): CheckedAccount[] {
  if (!home || (name === null) !== !me) return [];
  const where = { platform: id, ...(name === null ? {} : { me: name }) };
  return [...new Set([new URL(home).hostname, ...hosts])].map(host => ({ where, host }));
}

/** @returns the id in `checkHistory.listAccounts`; undefined if nothing is stored about this account */
export async function findStoredAccount(platform: string, name: AccountName): Promise<string | undefined> {
  const hosted = listHosted(await loadEffectivePlatform(platform), name);
  const ids = await Promise.all(hosted.map(account => checkHistory.findAccountId(account)));
  return ids.find(id => id !== undefined);
}

function listStated(platform: EffectivePlatform, settings: DownloadedSettings['settings']): StatedOption[] {
  const known = new Map(platform.settings.map(setting => [setting.id, setting]));
  return settings.flatMap(({ setting: id, value }) => {
    const setting = known.get(id);
    if (!setting || !listOptions(setting).includes(value)) return [];
    return [{ setting: id, value, state: setting.states[value] ?? ('unread' as const), rule: getResultRule(setting) }];
  });
}

/** @returns how many settings now say what the download says of them */
export async function recordDownloadedSettings(
  { platform: platformId, account, asOf, settings }: DownloadedSettings,
  context: StorageContext,
): Promise<number> {
  const platform = await loadEffectivePlatform(platformId);
  const options = listStated(platform, settings);
  // A wrong date in an export must not outlast what is read later.
  const at = Math.min(asOf, Date.now());
  const id = typeof account === 'string' ? account : await findStoredAccount(platformId, account.name);
  if (id !== undefined) return checkHistory.recordDownload(platformId, id, options, at, context);
  const [added] = typeof account === 'string' ? [] : listHosted(platform, account.name);
  return added ? checkHistory.recordNamedDownload(added, options, at, context) : 0;
}

/** Adds to the check history what the platform's own export says about an account. */
import { loadEffectivePlatform } from '../packs/effective-rules.ts';
import { listOptions } from '../platforms/setting-options.ts';
import type { StorageContext } from '../preferences/storage-context.ts';
import { getResultRule } from './definition-version.ts';
import { checkHistory } from './history.ts';

interface DownloadedSettings {
  platform: string;
  /** One of `checkHistory.listAccounts`. */
  account: string;
  /** ms since 1970 */
  asOf: number;
  settings: readonly { setting: string; value: string }[];
}

/** @returns how many settings now say what the download says of them */
export async function recordDownloadedSettings(
  { platform, account, asOf, settings }: DownloadedSettings,
  context: StorageContext,
): Promise<number> {
  const known = new Map((await loadEffectivePlatform(platform)).settings.map(setting => [setting.id, setting]));
  const options = settings.flatMap(({ setting: id, value }) => {
    const setting = known.get(id);
    if (!setting || !listOptions(setting).includes(value)) return [];
    return [{ setting: id, value, state: setting.states[value] ?? ('unread' as const), rule: getResultRule(setting) }];
  });
  // A wrong date in an export must not outlast what is read later.
  return checkHistory.recordDownload(platform, account, options, Math.min(asOf, Date.now()), context);
}

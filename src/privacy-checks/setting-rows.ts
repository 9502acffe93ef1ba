/** Every setting of a platform with what is known of it, and how many are in which state. */
import { getRuleId, type EffectiveSetting } from '../platforms/apply-rule-pack.ts';
import type { CheckProgress, Finding, SettingRow } from './schema.ts';
import { isOld, type AccountHistory } from './history-entry.ts';

export interface KnownResults extends AccountHistory {
  /** Settings that the person switched off. */
  off: ReadonlySet<string>;
  /** The page that is open, and what was read on it. */
  page?: string;
  findings?: Finding[];
}

/** What is switched off carries nothing, whatever was read before. */
export const buildSettingRows = (
  settings: EffectiveSetting[],
  { seen, chosen, off, page, findings = [] }: KnownResults,
  now: number,
): SettingRow[] =>
  settings.map(setting => {
    const here = page !== undefined && setting.pages.includes(page);
    if (off.has(setting.id)) return { setting, here, off: true };
    const finding = findings.find(f => f.id === setting.id);
    // What another rule read, before a pack came or went, counts no more.
    const before = seen[setting.id]?.by === getRuleId(setting) ? seen[setting.id] : undefined;
    return {
      setting,
      here,
      ...(chosen.includes(setting.id) ? { chosen: true as const } : {}),
      ...(finding ? { finding } : {}),
      ...(before ? { remembered: { ...before, old: isOld(before, now) } } : {}),
    };
  });

export function countProgress(rows: SettingRow[]): CheckProgress {
  const count: CheckProgress = { protected: 0, exposed: 0, old: 0, unread: 0, aside: 0 };
  for (const { off, chosen, remembered } of rows) {
    if (off) continue;
    if (remembered) count.readAt = Math.max(count.readAt ?? 0, remembered.at);
    count[chosen ? 'aside' : !remembered ? 'unread' : remembered.old ? 'old' : remembered.state]++;
  }
  return count;
}

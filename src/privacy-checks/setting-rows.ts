/** Combines the settings of a platform with everything known about them, and counts their states. */
import type { EffectiveSetting } from '../platforms/apply-rule-pack.ts';
import { getRuleId } from '../platforms/rule-id.ts';
import { getDefinitionVersion } from './definition-version.ts';
import { isOld, type AccountHistory, type StoredResult } from './history-entry.ts';
import type { CheckProgress, Finding, SettingRow } from './schema.ts';

export interface KnownResults extends AccountHistory {
  /** Settings whose check the person disabled. */
  off: ReadonlySet<string>;
  /** The kind of the open page, and what was read on it. */
  page?: string;
  findings?: Finding[];
}

/** A result counts only as long as the rule that made it, which an update or a rule pack may replace. */
const isOfRule = (result: StoredResult, setting: EffectiveSetting): boolean =>
  result.by === getRuleId(setting) &&
  (result.definition === undefined || result.definition === getDefinitionVersion(setting));

function describeResult(result: StoredResult, now: number): NonNullable<SettingRow['remembered']> {
  const { state, at, by, source = 'read', value, before } = result;
  return {
    state,
    at,
    ...(by === undefined ? {} : { by }),
    source,
    ...(value === undefined ? {} : { value }),
    ...(before
      ? {
          before: {
            state: before.state,
            at: before.at,
            ...(before.value === undefined ? {} : { value: before.value }),
          },
        }
      : {}),
    old: isOld(result, now),
  };
}

export const buildSettingRows = (
  settings: EffectiveSetting[],
  { seen, chosen, off, page, findings = [] }: KnownResults,
  now: number,
): SettingRow[] =>
  settings.map(setting => {
    const { id } = setting;
    const here = page !== undefined && setting.pages.includes(page);
    if (off.has(id)) return { setting, here, off: true };
    const finding = findings.find(f => f.id === id);
    const stored = seen[id] && isOfRule(seen[id], setting) ? seen[id] : undefined;
    return {
      setting,
      here,
      ...(chosen.includes(id) ? { chosen: true as const } : {}),
      ...(finding ? { finding } : {}),
      ...(stored ? { remembered: describeResult(stored, now) } : {}),
    };
  });

export function countProgress(rows: SettingRow[]): CheckProgress {
  const progress: CheckProgress = { protected: 0, exposed: 0, old: 0, unread: 0, reported: 0, aside: 0 };
  for (const { off, chosen, remembered } of rows) {
    if (off) continue;
    const known = remembered?.source === 'download' ? undefined : remembered;
    const reported = known?.source === 'reported';
    if (known && !reported) progress.readAt = Math.max(progress.readAt ?? 0, known.at);
    const stored = !known ? 'unread' : known.old ? 'old' : reported ? 'reported' : known.state;
    progress[chosen ? 'aside' : stored]++;
  }
  return progress;
}

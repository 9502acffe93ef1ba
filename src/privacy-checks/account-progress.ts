/** Progress over all platforms, from what is remembered. */
import type { SettingRow, RiskCard, AccountProgress, PlatformProgress } from './schema.ts';
import { explainNextStep, findNextStep, rateUrgency } from './next-step.ts';
import { checkHistory } from './history.ts';
import { countProgress, buildSettingRows } from './setting-rows.ts';
import { loadPlatformIndex } from '../platforms/load.ts';
import { isBuiltIn } from '../platforms/host-index.ts';
import { findPagePath } from '../platforms/match-url.ts';
import type { Platform } from '../platforms/schema.ts';
import { getReminders } from './reminders.ts';
import { riskCard } from './risk-card-store.ts';
import { loadEffectivePlatform } from '../packs/effective-rules.ts';
import { disabledChecks } from '../preferences/disabled-checks.ts';

const opens = (file: Platform, row: SettingRow): boolean => !!file.home && !!findPagePath(file, row.setting.pages);

function accountOf(file: Platform, rows: SettingRow[], card: RiskCard | undefined): AccountProgress {
  const next = findNextStep(rows, card);
  return {
    counts: countProgress(rows),
    ...(next
      ? { next: { setting: next.setting.id, because: explainNextStep(rows, card), opens: opens(file, next) } }
      : {}),
  };
}

/** Every platform of others: what presses most comes first, then by name. */
export async function listAccountProgress(): Promise<PlatformProgress[]> {
  const [index, kept, off, card, { due }] = await Promise.all([
    loadPlatformIndex(),
    checkHistory.listAccounts(),
    disabledChecks.get(),
    riskCard.getReadable(),
    getReminders(),
  ]);
  const now = Date.now();
  const all = await Promise.all(
    index
      .filter(e => !isBuiltIn(e))
      .map(async ({ id, name }) => {
        const file = await loadEffectivePlatform(id);
        const settings = off.getDisabledSettings(id);
        const accounts = (kept[id] ?? []).map(account =>
          buildSettingRows(file.settings, { ...account, off: settings }, now),
        );
        const first = findNextStep(
          buildSettingRows(file.settings, { seen: {}, chosen: [], off: settings }, now).filter(row => opens(file, row)),
          card,
        );
        const progress: PlatformProgress = {
          platform: id,
          name,
          off: off.isPlatformDisabled(id),
          keeps: !!file.me && file.settings.some(s => s.control !== 'guided' && s.evidence === 'high'),
          due: due.includes(id),
          accounts: accounts.map(rows => accountOf(file, rows, card)),
          ...(first ? { first: first.setting.id } : {}),
        };
        return { progress, pressing: Math.max(0, ...accounts.flat().map(row => rateUrgency(row, card))) };
      }),
  );
  return all
    .sort((a, b) => b.pressing - a.pressing || a.progress.name.localeCompare(b.progress.name))
    .map(x => x.progress);
}

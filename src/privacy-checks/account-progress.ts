/** Summarizes the progress on all platforms, from stored results. */
import { loadEffectivePlatform } from '../packs/effective-rules.ts';
import type { EffectivePlatform } from '../platforms/apply-rule-pack.ts';
import { isBuiltIn } from '../platforms/host-index.ts';
import { loadPlatformIndex } from '../platforms/load.ts';
import { findPagePath } from '../platforms/match-url.ts';
import { disabledChecks } from '../preferences/disabled-checks.ts';
import { checkHistory } from './history.ts';
import { explainNextStep, findNextStep, rateUrgency } from './next-step.ts';
import { getReminders } from './reminders.ts';
import { riskCard } from './risk-card-store.ts';
import type { AccountProgress, PlatformProgress, RiskCard, SettingRow } from './schema.ts';
import { listChanges } from './setting-changes.ts';
import { buildSettingRows, countProgress } from './setting-rows.ts';

interface AccountRows {
  id: string;
  rows: SettingRow[];
}

/** Whether the page of a setting has an address that works from anywhere. */
const canOpen = (platform: EffectivePlatform, row: SettingRow): boolean =>
  !!platform.home && !!findPagePath(platform, row.setting.pages);

/** Whether results are ever stored: a setting can be read, and the page says whose account it is. */
const hasHistory = ({ me, settings }: EffectivePlatform): boolean =>
  !!me && settings.some(setting => setting.control !== 'guided' && setting.evidence === 'high');

function summarizeAccount(
  platform: EffectivePlatform,
  { id, rows }: AccountRows,
  card: RiskCard | undefined,
): AccountProgress {
  const next = findNextStep(rows, card);
  return {
    id,
    changes: listChanges(rows),
    counts: countProgress(rows),
    ...(next
      ? {
          next: {
            setting: next.setting.id,
            because: explainNextStep(rows, card),
            opens: canOpen(platform, next),
          },
        }
      : {}),
  };
}

/** Lists all platforms except the practice network, the most urgent first, then by name. */
export async function listAccountProgress(): Promise<PlatformProgress[]> {
  const [index, history, disabled, card, { due }] = await Promise.all([
    loadPlatformIndex(),
    checkHistory.listAccounts(),
    disabledChecks.get(),
    riskCard.getReadable(),
    getReminders(),
  ]);
  const now = Date.now();
  const summarize = async (
    id: string,
    name: string,
  ): Promise<{ progress: PlatformProgress; urgency: number } | null> => {
    const platform = await loadEffectivePlatform(id);
    // What moved to another platform has report routes here, but no settings.
    if (!platform.settings.length) return null;
    const off = disabled.getDisabledSettings(id);
    const accounts = (history[id] ?? []).map(account => ({
      id: account.id,
      rows: buildSettingRows(platform.settings, { ...account, off }, now),
    }));
    const unvisited = buildSettingRows(platform.settings, { seen: {}, chosen: [], off }, now);
    const first = findNextStep(
      unvisited.filter(row => canOpen(platform, row)),
      card,
    );
    const progress: PlatformProgress = {
      platform: id,
      name,
      off: disabled.isPlatformDisabled(id),
      keeps: hasHistory(platform),
      due: due.includes(id),
      accounts: accounts.map(account => summarizeAccount(platform, account, card)),
      ...(first ? { first: first.setting.id } : {}),
    };
    const rows = accounts.flatMap(account => account.rows);
    return { progress, urgency: Math.max(0, ...rows.map(row => rateUrgency(row, card))) };
  };
  const listed = await Promise.all(index.filter(entry => !isBuiltIn(entry)).map(({ id, name }) => summarize(id, name)));
  return listed
    .flatMap(platform => platform ?? [])
    .sort((a, b) => b.urgency - a.urgency || a.progress.name.localeCompare(b.progress.name))
    .map(({ progress }) => progress);
}

/** One next step: what exposes most, for the least effort; what the person fears first among equals. */
import type { RiskCard, RiskReason, SettingRow } from './schema.ts';
import { isExposing } from './finding.ts';
import { getRiskBoost, listRiskReasons } from './risk-card.ts';

/**
 * What exposes now comes before what exposed when it was read, and that before what is not known; no card changes this.
 */
const NOW = 1000,
  BEFORE = 500;
/** Nor does a card put anything before a risk of 3 that exposes now. */
const GRAVE = 100;

/** How pressing a row is; below 0 where nothing is to be done. */
export function rateUrgency(row: SettingRow, card?: RiskCard): number {
  if (row.chosen || row.off) return -1;
  const base = row.setting.risk * 10 - Math.min(row.setting.minutes, 9) + getRiskBoost(card, row.setting);
  if (row.finding && isExposing(row.finding)) return NOW + base + (row.setting.risk === 3 ? GRAVE : 0);
  if (row.finding?.state === 'protected') return -1;
  if (row.remembered && !row.remembered.old) return row.remembered.state === 'exposed' ? BEFORE + base : -1;
  // What can be read is worth opening first; what was only inferred comes last.
  const sure = row.setting.evidence === 'low' ? -15 : row.setting.control === 'guided' ? 0 : 4;
  return Math.max(1, base + (row.here ? 5 : 0) + sure);
}

/** The row to deal with first; undefined where nothing is left to do. */
export function findNextStep<R extends SettingRow>(rows: R[], card?: RiskCard): R | undefined {
  const best = [...rows].sort((a, b) => rateUrgency(b, card) - rateUrgency(a, card))[0];
  return best && rateUrgency(best, card) > 0 ? best : undefined;
}

/** What the person said that put this step first; empty where it would be first anyway. */
export function explainNextStep(rows: SettingRow[], card: RiskCard | undefined): RiskReason[] {
  const step = findNextStep(rows, card);
  return card && step && step !== findNextStep(rows) ? listRiskReasons(card, step.setting) : [];
}

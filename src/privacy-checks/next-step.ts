/** Chooses the next step: what exposes most for the least effort, and among equals what the person fears most. */
import { isExposing } from './finding.ts';
import { getRiskBoost, listRiskReasons } from './risk-card.ts';
import type { RiskCard, RiskReason, SettingRow } from './schema.ts';

/** What exposes now comes before what exposed at the last visit, then what the person said, then the unknown. */
const EXPOSED_NOW = 1000;
const EXPOSED_BEFORE = 500;
const EXPOSED_AS_REPORTED = 300;
/** Nor does the risk card put anything before a risk of 3 that exposes now. */
const GRAVE = 100;
const NOTHING_TO_DO = -1;

/** Rates how urgent a setting is; negative if there is nothing to do. */
export function rateUrgency({ setting, finding, remembered, here, chosen, off }: SettingRow, card?: RiskCard): number {
  if (chosen || off) return NOTHING_TO_DO;
  const { risk, minutes, evidence, control } = setting;
  const base = risk * 10 - Math.min(minutes, 9) + getRiskBoost(card, setting);
  if (finding && isExposing(finding)) return EXPOSED_NOW + base + (risk === 3 ? GRAVE : 0);
  if (finding?.state === 'protected') return NOTHING_TO_DO;
  if (remembered && remembered.source !== 'download' && !remembered.old) {
    const exposed = remembered.source === 'reported' ? EXPOSED_AS_REPORTED : EXPOSED_BEFORE;
    return remembered.state === 'exposed' ? exposed + base : NOTHING_TO_DO;
  }
  // A setting that can be read is worth opening first; one that was only inferred comes last.
  const readability = evidence === 'low' ? -15 : control === 'guided' ? 0 : 4;
  return Math.max(1, base + (here ? 5 : 0) + readability);
}

/** Returns the most urgent setting; undefined if nothing is left to do. */
export function findNextStep<R extends SettingRow>(rows: R[], card?: RiskCard): R | undefined {
  const [first] = [...rows].sort((a, b) => rateUrgency(b, card) - rateUrgency(a, card));
  return first && rateUrgency(first, card) > 0 ? first : undefined;
}

/** Returns what on the risk card put the next step first; empty if it would be first anyway. */
export function explainNextStep(rows: SettingRow[], card: RiskCard | undefined): RiskReason[] {
  const step = findNextStep(rows, card);
  return card && step && step !== findNextStep(rows) ? listRiskReasons(card, step.setting) : [];
}

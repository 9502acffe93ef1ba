/** One next step: what exposes most, for the least effort. */
import type { MendedSetting } from '../platforms/rule-pack.ts';
import { exposes, type Finding, type State } from './judge.ts';

export interface Row {
  setting: MendedSetting;
  finding?: Finding;
  /** On the page that is open now. */
  here: boolean;
  /** Kept public on purpose: out of badge and next step. */
  chosen?: true;
  remembered?: { state: State; at: number; old: boolean };
}

const urgency = (row: Row): number => {
  if (row.chosen) return -1;
  const base = row.setting.risk * 10 - Math.min(row.setting.minutes, 9);
  if (row.finding && exposes(row.finding)) return 1000 + base;
  if (row.finding?.state === 'protected') return -1;
  if (row.remembered && !row.remembered.old) return row.remembered.state === 'exposed' ? 500 + base : -1;
  // What can be read is worth opening first; what was only inferred comes last.
  const sure = row.setting.evidence === 'low' ? -15 : row.setting.control === 'guided' ? 0 : 4;
  return Math.max(1, base + (row.here ? 5 : 0) + sure);
};

/** The row to deal with first; undefined where nothing is left to do. */
export function nextStep(rows: Row[]): Row | undefined {
  const best = [...rows].sort((a, b) => urgency(b) - urgency(a))[0];
  return best && urgency(best) > 0 ? best : undefined;
}

/** One next step: what exposes most, for the least effort. */
import type { Setting } from '../platforms/platform.ts';
import { exposes, type Finding, type State } from './judge.ts';

export interface Row {
  setting: Setting;
  finding?: Finding;
  /** On the page that is open now. */
  here: boolean;
  remembered?: { state: State; at: number; old: boolean };
}

const urgency = (row: Row): number => {
  const base = row.setting.risk * 10 - Math.min(row.setting.minutes, 9);
  if (row.finding && exposes(row.finding)) return 1000 + base;
  if (row.finding?.state === 'protected') return -1;
  if (row.remembered && !row.remembered.old) return row.remembered.state === 'exposed' ? 500 + base : -1;
  return base + (row.here ? 5 : 0);
};

/** The row to deal with first; undefined where nothing is left to do. */
export function nextStep(rows: Row[]): Row | undefined {
  const best = [...rows].sort((a, b) => urgency(b) - urgency(a))[0];
  return best && urgency(best) > 0 ? best : undefined;
}

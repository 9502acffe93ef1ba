/** Who can help: a small offline directory. Nothing is dialled or sent for the person. */
import data from './helplines.json' with { type: 'json' };

export interface Helpline {
  id: string;
  url: string;
  for: ('any' | 'sexual-adult' | 'sexual-minor')[];
  stateRun: boolean;
  source: string[];
  checkedOn: string;
  checkedBy: string;
}

export const helplines = (need: Helpline['for'][number]): Helpline[] => (data as Helpline[]).filter(h => h.for.includes(need));

/** Who can help: a small offline directory. Nothing is dialled or sent for the person. */
import data from './helplines.json' with { type: 'json' };

export interface Helpline {
  id: string;
  url: string;
  for: ('any' | 'sexual-adult' | 'sexual-minor')[];
  /** Made for these regions; without it, for all. */
  regions?: string[];
  stateRun: boolean;
  source: string[];
  checkedOn: string;
  checkedBy: string;
}

/** @param region those made for it come first; none is left out */
export function helplines(need: Helpline['for'][number], region?: string): Helpline[] {
  const made = (h: Helpline): number => Number(!!region && !!h.regions?.includes(region));
  return (data as Helpline[]).filter(h => h.for.includes(need)).sort((a, b) => made(b) - made(a));
}

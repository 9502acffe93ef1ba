/**
 * Measured remedy: what platforms made of reports, as counts. Nothing in it names a person, an address, an id or a day.
 * Published as docs/remedy.schema.json.
 */
import * as v from 'valibot';
import { INCIDENTS } from './situations.ts';
import { ACTIONS, OUTCOMES, type Incident, type Response } from './model.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const days = v.pipe(v.number(), v.minValue(0));

/** Where counts were too small to stand alone, they stand together under this word. */
export const SEVERAL = 'several';

/** One line of the export: all reports that are alike in these ways. */
export const RemedyLine = v.strictObject({
  format: v.literal('breakwater-remedy'),
  v: v.literal(1),
  /** Month in which they were sent (`2026-03`), or year, or `several`. */
  period: v.pipe(v.string(), v.regex(/^(\d{4}(-\d{2})?|several)$/)),
  /** Platform id as in Breakwater's platform files, `other`, or `several`. */
  platform: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  /** What happened, in Breakwater's plain choices, or `several`. */
  what: v.picklist([...INCIDENTS, SEVERAL]),
  action: v.picklist(ACTIONS),
  /** How many were sent. */
  sent: v.pipe(count, v.minValue(1)),
  /** How many have no outcome yet. */
  waiting: count,
  outcomes: v.strictObject(
    Object.fromEntries(OUTCOMES.map(o => [o, count])) as Record<(typeof OUTCOMES)[number], typeof count>,
  ),
  /** Whole days from sending to the answer, over those that were answered; `null` where too few were. Silence is no answer. */
  days: v.nullable(v.strictObject({ answered: v.pipe(count, v.minValue(1)), median: days, least: days, most: days })),
});
export type RemedyLine = v.InferOutput<typeof RemedyLine>;

/** One report, with what is counted of it. */
export interface Sent {
  period: string;
  platform: string;
  what: RemedyLine['what'];
  action: Response['action'];
  outcome: Response['outcome'];
  days: number | undefined;
}

const DAY = 86_400_000;

/** @param known ids of platforms that Breakwater ships: any other word could be a name */
export function sentOf(incidents: readonly Incident[], known: ReadonlySet<string>): Sent[] {
  return incidents.flatMap(({ item, what, responses }) =>
    responses
      .filter(r => r.action !== 'nothing')
      .map(r => ({
        period: r.at.slice(0, 7),
        platform: item.platform && known.has(item.platform) ? item.platform : 'other',
        what,
        action: r.action,
        outcome: r.outcome,
        days:
          r.outcome && r.outcome !== 'silence' && r.outcomeAt
            ? Math.max(0, Math.floor((Date.parse(r.outcomeAt) - Date.parse(r.at)) / DAY))
            : undefined,
      })),
  );
}

export function median(of: readonly number[]): number {
  const sorted = [...of].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

export interface Tally {
  sent: number;
  waiting: number;
  outcomes: RemedyLine['outcomes'];
  days: RemedyLine['days'];
}

/** @param least answers that there must be before days are told */
export function tally(sent: readonly Sent[], least = 1): Tally {
  const took = sent.flatMap(s => (s.days === undefined ? [] : [s.days]));
  return {
    sent: sent.length,
    waiting: sent.filter(s => !s.outcome).length,
    outcomes: Object.fromEntries(OUTCOMES.map(o => [o, sent.filter(s => s.outcome === o).length])) as Tally['outcomes'],
    days:
      took.length >= Math.max(1, least)
        ? { answered: took.length, median: median(took), least: Math.min(...took), most: Math.max(...took) }
        : null,
  };
}

export function groupBy<T>(of: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of of) (groups.get(key(one)) ?? groups.set(key(one), []).get(key(one))!).push(one);
  return groups;
}

/** Fewer alike than this stand together with others: who knows of one report should not find its answer in the file. */
export const LEAST = 3;

/** From fine to coarse: the month is given up first, then what happened, then the year, then the platform. */
const COARSER: ((s: Sent) => Sent)[] = [
  s => s,
  s => ({ ...s, period: s.period.slice(0, 4) }),
  s => ({ ...s, period: s.period.slice(0, 4), what: SEVERAL }),
  s => ({ ...s, period: SEVERAL, what: SEVERAL }),
  s => ({ ...s, period: SEVERAL, what: SEVERAL, platform: SEVERAL }),
];

export interface RemedyExport {
  lines: RemedyLine[] /** Reports that are in no line: even together they were too few. */;
  left: number;
}

/** @param least how many alike may stand alone; 1 tells every count as it is */
export function remedyLines(sent: readonly Sent[], least = LEAST): RemedyExport {
  const lines: RemedyLine[] = [];
  let rest = sent;
  for (const coarser of COARSER) {
    const groups = groupBy(rest.map(coarser), s => JSON.stringify([s.period, s.platform, s.what, s.action]));
    // What is too small goes on with its fine data, to be put together more coarsely.
    const small = new Set([...groups].filter(([, g]) => g.length < least).map(([key]) => key));
    for (const [key, [first, ...more]] of groups)
      if (!small.has(key))
        lines.push({
          format: 'breakwater-remedy',
          v: 1,
          period: first!.period,
          platform: first!.platform,
          what: first!.what,
          action: first!.action,
          ...tally([first!, ...more], least),
        });
    rest = rest.filter(s => {
      const c = coarser(s);
      return small.has(JSON.stringify([c.period, c.platform, c.what, c.action]));
    });
  }
  return {
    lines: lines.sort(
      (a, b) =>
        a.platform.localeCompare(b.platform) || a.period.localeCompare(b.period) || a.what.localeCompare(b.what),
    ),
    left: rest.length,
  };
}

/** JSON lines. */
export const remedyText = (lines: readonly RemedyLine[]): string => lines.map(l => `${JSON.stringify(l)}\n`).join('');

/**
 * Measured remedy: what platforms made of reports, as counts. Nothing in it names a person, an address, an id or a day.
 * Published as docs/remedy.schema.json.
 */
import * as v from 'valibot';
import { SITUATIONS } from './situations.ts';
import { RESPONSE_ACTIONS, RESPONSE_OUTCOMES } from './vocabulary.ts';
import { type Incident, type IncidentResponse } from './model.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const days = v.pipe(v.number(), v.minValue(0));

/** Where counts were too small to stand alone, they stand together under this word. */
export const SEVERAL = 'several';

/** One line of the export: all reports that are alike in these ways. */
export const OutcomeStatisticsLine = v.strictObject({
  format: v.literal('breakwater-remedy'),
  v: v.literal(1),
  /** Month in which they were sent (`2026-03`), or year, or `several`. */
  period: v.pipe(v.string(), v.regex(/^(\d{4}(-\d{2})?|several)$/)),
  /** Platform id as in Breakwater's platform files, `other`, or `several`. */
  platform: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  /** What happened, in Breakwater's plain choices, or `several`. */
  what: v.picklist([...SITUATIONS, SEVERAL]),
  action: v.picklist(RESPONSE_ACTIONS),
  /** How many were sent. */
  sent: v.pipe(count, v.minValue(1)),
  /** How many have no outcome yet. */
  waiting: count,
  outcomes: v.strictObject(
    Object.fromEntries(RESPONSE_OUTCOMES.map(o => [o, count])) as Record<
      (typeof RESPONSE_OUTCOMES)[number],
      typeof count
    >,
  ),
  /**
   * Whole days from sending to the answer, over those that were answered; `null` where too few were. Silence is no
   * answer.
   */
  days: v.nullable(v.strictObject({ answered: v.pipe(count, v.minValue(1)), median: days, least: days, most: days })),
});
export type OutcomeStatisticsLine = v.InferOutput<typeof OutcomeStatisticsLine>;

/** One report, with what is counted of it. */
export interface SentReport {
  period: string;
  platform: string;
  what: OutcomeStatisticsLine['what'];
  action: IncidentResponse['action'];
  outcome: IncidentResponse['outcome'];
  days: number | undefined;
}

const DAY_MS = 86_400_000;

/** @param known ids of platforms that Breakwater ships: any other word could be a name */
export function listSentReports(incidents: readonly Incident[], known: ReadonlySet<string>): SentReport[] {
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
            ? Math.max(0, Math.floor((Date.parse(r.outcomeAt) - Date.parse(r.at)) / DAY_MS))
            : undefined,
      })),
  );
}

export function computeMedian(of: readonly number[]): number {
  const sorted = [...of].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

export interface OutcomeTally {
  sent: number;
  waiting: number;
  outcomes: OutcomeStatisticsLine['outcomes'];
  days: OutcomeStatisticsLine['days'];
}

/** @param least answers that there must be before days are told */
export function tallyOutcomes(sent: readonly SentReport[], least = 1): OutcomeTally {
  const took = sent.flatMap(s => (s.days === undefined ? [] : [s.days]));
  return {
    sent: sent.length,
    waiting: sent.filter(s => !s.outcome).length,
    outcomes: Object.fromEntries(
      RESPONSE_OUTCOMES.map(o => [o, sent.filter(s => s.outcome === o).length]),
    ) as OutcomeTally['outcomes'],
    days:
      took.length >= Math.max(1, least)
        ? { answered: took.length, median: computeMedian(took), least: Math.min(...took), most: Math.max(...took) }
        : null,
  };
}

export function groupBy<T>(of: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of of) (groups.get(key(one)) ?? groups.set(key(one), []).get(key(one))!).push(one);
  return groups;
}

/** Fewer alike than this stand together with others: who knows of one report should not find its answer in the file. */
export const MIN_GROUP_SIZE = 3;

/** From fine to coarse: the month is given up first, then what happened, then the year, then the platform. */
const COARSENING_STEPS: ((s: SentReport) => SentReport)[] = [
  s => s,
  s => ({ ...s, period: s.period.slice(0, 4) }),
  s => ({ ...s, period: s.period.slice(0, 4), what: SEVERAL }),
  s => ({ ...s, period: SEVERAL, what: SEVERAL }),
  s => ({ ...s, period: SEVERAL, what: SEVERAL, platform: SEVERAL }),
];

export interface OutcomeStatistics {
  lines: OutcomeStatisticsLine[] /** Reports that are in no line: even together they were too few. */;
  omitted: number;
}

/** @param least how many alike may stand alone; 1 tells every count as it is */
export function aggregateOutcomes(sent: readonly SentReport[], least = MIN_GROUP_SIZE): OutcomeStatistics {
  const lines: OutcomeStatisticsLine[] = [];
  let rest = sent;
  for (const coarser of COARSENING_STEPS) {
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
          ...tallyOutcomes([first!, ...more], least),
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
    omitted: rest.length,
  };
}

/** JSON lines. */
export const formatJsonLines = (lines: readonly OutcomeStatisticsLine[]): string =>
  lines.map(l => `${JSON.stringify(l)}\n`).join('');

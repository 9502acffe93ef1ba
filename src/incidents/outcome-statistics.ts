/** Counts the outcomes of reports, and groups them so that no single report can be recognised. */
import { groupBy } from '../lib/group-by.ts';
import type { Incident, IncidentResponse } from './model.ts';
import { SEVERAL, type OutcomeStatisticsLine } from './outcome-statistics-schema.ts';
import { RESPONSE_OUTCOMES } from './vocabulary.ts';

/** The parts of a report that are counted. */
export interface SentReport {
  period: string;
  platform: string;
  what: OutcomeStatisticsLine['what'];
  action: IncidentResponse['action'];
  outcome: IncidentResponse['outcome'];
  days: number | undefined;
}

const DAY_MS = 86_400_000;

function countDays({ outcome, outcomeAt, at }: IncidentResponse): number | undefined {
  if (!outcome || outcome === 'silence' || !outcomeAt) return undefined;
  return Math.max(0, Math.floor((Date.parse(outcomeAt) - Date.parse(at)) / DAY_MS));
}

/** @param knownPlatforms ids of shipped platforms: any other text could be a name */
export function listSentReports(incidents: readonly Incident[], knownPlatforms: ReadonlySet<string>): SentReport[] {
  return incidents.flatMap(({ item, what, responses }) =>
    responses
      .filter(({ action }) => action !== 'nothing')
      .map(response => ({
        period: response.at.slice(0, 7),
        platform: item.platform && knownPlatforms.has(item.platform) ? item.platform : 'other',
        what,
        action: response.action,
        outcome: response.outcome,
        days: countDays(response),
      })),
  );
}

export function computeMedian(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export type OutcomeTally = Pick<OutcomeStatisticsLine, 'sent' | 'waiting' | 'outcomes' | 'days'>;

/** @param minAnswers below it, no days are given */
export function tallyOutcomes(reports: readonly SentReport[], minAnswers = 1): OutcomeTally {
  const days = reports.flatMap(report => (report.days === undefined ? [] : [report.days]));
  return {
    sent: reports.length,
    waiting: reports.filter(({ outcome }) => !outcome).length,
    outcomes: Object.fromEntries(
      RESPONSE_OUTCOMES.map(outcome => [outcome, reports.filter(report => report.outcome === outcome).length]),
    ) as OutcomeTally['outcomes'],
    days:
      days.length >= Math.max(1, minAnswers)
        ? { answered: days.length, median: computeMedian(days), least: Math.min(...days), most: Math.max(...days) }
        : null,
  };
}

/** Smaller groups are merged, so that someone who knows of one report cannot find its outcome. */
export const MIN_GROUP_SIZE = 3;

/** Gives up detail step by step: first the month, then the situation, the year and the platform. */
const COARSENING_STEPS: ((report: SentReport) => SentReport)[] = [
  report => report,
  report => ({ ...report, period: report.period.slice(0, 4) }),
  report => ({ ...report, period: report.period.slice(0, 4), what: SEVERAL }),
  report => ({ ...report, period: SEVERAL, what: SEVERAL }),
  report => ({ ...report, period: SEVERAL, what: SEVERAL, platform: SEVERAL }),
];

const getGroupKey = ({ period, platform, what, action }: SentReport): string =>
  JSON.stringify([period, platform, what, action]);

export interface OutcomeStatistics {
  lines: OutcomeStatisticsLine[];
  /** Reports in no line, since they are too few even when merged. */
  omitted: number;
}

function buildLine(group: readonly SentReport[], minGroupSize: number): OutcomeStatisticsLine {
  const { period, platform, what, action } = group[0]!;
  return { format: 'breakwater-remedy', v: 1, period, platform, what, action, ...tallyOutcomes(group, minGroupSize) };
}

/** @param minGroupSize 1 keeps every count as it is */
export function aggregateOutcomes(reports: readonly SentReport[], minGroupSize = MIN_GROUP_SIZE): OutcomeStatistics {
  const lines: OutcomeStatisticsLine[] = [];
  let remaining = reports;
  for (const coarsen of COARSENING_STEPS) {
    const groups = groupBy(remaining.map(coarsen), getGroupKey);
    const isLargeEnough = (group: readonly SentReport[]): boolean => group.length >= minGroupSize;
    lines.push(...[...groups.values()].filter(isLargeEnough).map(group => buildLine(group, minGroupSize)));
    // Reports of small groups keep their detail for the next, coarser step.
    remaining = remaining.filter(report => !isLargeEnough(groups.get(getGroupKey(coarsen(report)))!));
  }
  return {
    lines: lines.sort(
      (a, b) =>
        a.platform.localeCompare(b.platform) || a.period.localeCompare(b.period) || a.what.localeCompare(b.what),
    ),
    omitted: remaining.length,
  };
}

/** What the person chose to say about the file as a whole. */
export type FileStatement = Pick<OutcomeStatisticsLine, 'language' | 'country' | 'source'>;

export const formatJsonLines = (lines: readonly OutcomeStatisticsLine[], statement: FileStatement = {}): string =>
  lines.map(line => `${JSON.stringify({ ...line, ...statement })}\n`).join('');

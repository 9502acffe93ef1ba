/** Chooses the report routes of a platform that fit a situation. */
import type { Situation } from './situations.ts';
import type { Abuse, ReportRoute } from '../platforms/report-schema.ts';
import type { Platform } from '../platforms/schema.ts';

/** The platforms' categories for each situation, best fit first. */
export const ABUSES_BY_SITUATION = {
  threatened: ['threats', 'harassment', 'any'],
  address: ['doxxing', 'any'],
  impersonated: ['impersonation', 'any'],
  sexual: ['ncii', 'any'],
  account: ['hacked', 'any'],
  // Appealed to the platform, not reported.
  'taken-down': [],
  swarm: ['smear', 'harassment', 'any'],
  hate: ['hate', 'harassment', 'any'],
  stalked: ['stalking', 'harassment', 'any'],
  child: ['child-safety', 'any'],
} as const satisfies Record<Situation, readonly Abuse[]>;

type PlatformReports = Pick<Platform, 'reports'>;

const DISCLOSED_TO = ['the-reported', 'public', 'archive', 'other-server', 'state'] as const;

/** Lists who may learn of the report beyond the platform's staff. Views show it before the link. */
export const listDisclosures = (route: ReportRoute): (typeof DISCLOSED_TO)[number][] =>
  DISCLOSED_TO.filter(audience => route.learns.includes(audience));

/**
 * Ranks a better category first, then confidential routes, then those surely meant for it, then routes for fewer kinds
 * of abuse. Infinity: does not fit.
 */
function rankRoute(route: ReportRoute, abuses: readonly Abuse[]): number {
  const category = abuses.findIndex(abuse => route.abuse.includes(abuse));
  if (category < 0) return Infinity;
  const isDoubtful = route.evidence === 'low';
  return category * 10 + (listDisclosures(route).length ? 5 : 0) + (isDoubtful ? 2 : 0) + route.abuse.length / 10;
}

export function listReportRoutes({ reports }: PlatformReports, situation: Situation): ReportRoute[] {
  const abuses = ABUSES_BY_SITUATION[situation];
  return reports
    .map(route => ({ route, rank: rankRoute(route, abuses) }))
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank)
    .map(({ route }) => route);
}

/** Finds the route that takes any kind of abuse. */
export const findGeneralRoute = ({ reports }: PlatformReports): ReportRoute | undefined =>
  reports.find(route => route.abuse.includes('any')) ?? reports[0];

/** Checks whether the next control of an in-app report can be highlighted in the page. */
export const canHighlight = ({ post }: Pick<Platform, 'post'>, route: Pick<ReportRoute, 'kind'>): boolean =>
  route.kind === 'in-app' && !!(post?.menu ?? post?.report);

/** Fills in the reported account if the form takes it as a parameter. */
export function buildFormUrl(
  { url, prefill }: Pick<ReportRoute, 'url' | 'prefill'>,
  handle: string | null | undefined,
): string | undefined {
  if (!url || !prefill || !handle) return url;
  const filled = new URL(url);
  filled.searchParams.set(prefill.handle, handle.replace(/^@/, ''));
  return filled.href;
}

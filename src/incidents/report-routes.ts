/** Which official form, or which steps, for what happened. */
import type { Situation } from './situations.ts';
import type { Abuse, Platform, ReportRoute } from '../platforms/schema.ts';

/** What platforms call each plain choice, best fit first. */
export const ABUSES_BY_SITUATION = {
  threatened: ['threats', 'harassment', 'any'],
  address: ['doxxing', 'any'],
  impersonated: ['impersonation', 'any'],
  sexual: ['ncii', 'any'],
  account: ['hacked', 'any'],
  swarm: ['smear', 'harassment', 'any'],
  hate: ['hate', 'harassment', 'any'],
  stalked: ['stalking', 'harassment', 'any'],
  child: ['child-safety', 'any'],
} as const satisfies Record<Situation, readonly Abuse[]>;

type PlatformReports = Pick<Platform, 'reports'>;

const DISCLOSED_TO = ['the-reported', 'public', 'archive', 'other-server', 'state'] as const;

/** Whoever beyond the platform's staff may learn of the report: said before the link. */
export const listDisclosures = (route: ReportRoute): (typeof DISCLOSED_TO)[number][] =>
  DISCLOSED_TO.filter(who => route.learns.includes(who));

/** Routes for one kind of abuse, the most fitting first; then what stays with the staff before what others learn of, and a form of its own before general steps. */
export function listReportRoutes(platform: PlatformReports, what: Situation): ReportRoute[] {
  const wanted: readonly Abuse[] = ABUSES_BY_SITUATION[what];
  const fit = (r: ReportRoute) => {
    const at = wanted.findIndex(a => r.abuse.includes(a));
    return at < 0 ? Infinity : at * 10 + (listDisclosures(r).length ? 5 : 0) + r.abuse.length / 10;
  };
  return platform.reports.filter(r => fit(r) < Infinity).sort((a, b) => fit(a) - fit(b));
}

/** One press from a post: the route that takes any abuse. */
export const findGeneralRoute = (platform: PlatformReports): ReportRoute | undefined =>
  platform.reports.find(r => r.abuse.includes('any')) ?? platform.reports[0];

/** Can what is to be pressed for it be pointed out in the page? */
export const canHighlight = ({ post }: Pick<Platform, 'post'>, route: Pick<ReportRoute, 'kind'>): boolean =>
  route.kind === 'in-app' && !!(post?.menu ?? post?.report);

/** The form's address, with the reported account filled in where the form takes it. */
export function buildFormUrl(
  route: Pick<ReportRoute, 'url' | 'prefill'>,
  handle: string | null | undefined,
): string | undefined {
  if (!route.url || !route.prefill || !handle) return route.url;
  const url = new URL(route.url);
  url.searchParams.set(route.prefill.handle, handle.replace(/^@/, ''));
  return url.href;
}

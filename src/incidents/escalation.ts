/** Chooses and orders the other options beside a report: at once, while it waits, after a refusal or silence. */
import type { Need } from '../helplines/schema.ts';
import { mayBeIn, type Place } from '../privacy-checks/risk-card-options.ts';
import type { Platform } from '../platforms/schema.ts';
import type { ReportRoute } from '../platforms/report-schema.ts';
import data from './escalation-options.json' with { type: 'json' };
import type { EscalationOption, ReportState } from './escalation-schema.ts';
import type { Incident, IncidentResponse, UtcTimestamp } from './model.ts';
import { listReportRoutes } from './report-routes.ts';
import type { ResponseOutcome } from './responses.ts';
import type { Situation } from './situations.ts';

/** In the order in which to try them. */
export const ESCALATION_OPTIONS = data as EscalationOption[];

type AppealRoute = Pick<ReportRoute, 'appeal' | 'checkedOn' | 'checkedBy'>;

/** Missing fields are not known, and do not exclude anything. */
export interface EscalationContext {
  what: Situation;
  state: ReportState;
  danger: boolean;
  region?: Place | undefined;
  /** Id; without it, bodies that take only some platforms are left out. */
  platform?: string | null | undefined;
  /** The platform's own appeal, if it is known. */
  appeal?: AppealRoute | undefined;
  decidedAt?: UtcTimestamp | undefined;
  appealDecidedAt?: UtcTimestamp | undefined;
}

export interface OfferedOption extends EscalationOption {
  /** The platform's own form for it, or the general website. */
  link?: string;
  /** What the platform calls it in its menu. */
  label?: string;
  /** Some platforms have a form or a menu entry of their own for it, but none is known of this one. */
  noForm?: true;
  /** End of the deadline, where the platform's decision has a date. */
  due?: UtcTimestamp;
  passed?: true;
}

const DAY_MS = 86_400_000;

const NEED_OF_SITUATION: Partial<Record<Situation, Need>> = {
  sexual: 'sexual-adult',
  child: 'sexual-minor',
  account: 'account',
  'taken-down': 'account',
};

function isOpen(
  { situations, states, regions, platforms, appeal }: EscalationOption,
  context: EscalationContext,
): boolean {
  const { what, state, danger, region, platform } = context;
  return (
    situations.includes(what) &&
    (states.includes(state) || (danger && states.includes('danger'))) &&
    (!regions || !region || regions.some(area => mayBeIn(region, area))) &&
    (!platforms || (!!platform && platforms.includes(platform))) &&
    (!appeal || (!!context.appeal && context.appeal.appeal.kind !== 'none-known'))
  );
}

/** Fills in what the platform's definition knows of its own appeal. */
function withAppeal(option: EscalationOption, route: AppealRoute | undefined): EscalationOption {
  if (!option.appeal || !route) return option;
  const { appeal, checkedOn, checkedBy } = route;
  return {
    ...option,
    checkedOn,
    checkedBy,
    ...(appeal.url && { url: appeal.url }),
    ...(appeal.days && { deadline: { days: appeal.days, from: 'decision' } }),
  };
}

function getDeadline(
  { deadline }: EscalationOption,
  { decidedAt, appealDecidedAt }: EscalationContext,
  now: number,
): Pick<OfferedOption, 'due' | 'passed'> {
  const from = deadline?.from === 'appeal' ? appealDecidedAt : decidedAt;
  if (!deadline || !from) return {};
  const due = Date.parse(from) + deadline.days * DAY_MS;
  return { due: new Date(due).toISOString(), ...(due < now && { passed: true }) };
}

function getPlatformLink({ url, links, labels }: EscalationOption, platform: string | null | undefined) {
  const link = (platform && links?.[platform]) || url;
  const label = platform && labels?.[platform];
  const isKnown = !platform || !(links ?? labels) || links?.[platform] || label;
  return { ...(link && { link }), ...(label && { label }), ...(!isKnown && { noForm: true as const }) };
}

/** Police last in every situation, and before them what is too late. */
const rankOption = ({ action, passed }: OfferedOption): number => (action === 'police' ? 2 : passed ? 1 : 0);

export function listEscalationOptions(context: EscalationContext, now = Date.now()): OfferedOption[] {
  const { what, platform, appeal } = context;
  const need = NEED_OF_SITUATION[what];
  return ESCALATION_OPTIONS.filter(option => isOpen(option, context))
    .map(option => withAppeal(option, appeal))
    .map(option => ({
      ...option,
      ...(option.helplines === 'attack' && need && { helplines: need }),
      ...getPlatformLink(option, platform),
      ...getDeadline(option, context, now),
    }))
    .sort((a, b) => rankOption(a) - rankOption(b));
}

/** Lists the options after a platform took down the person's own post or account. */
export const listTakedownOptions = (
  context: Pick<EscalationContext, 'region' | 'appeal' | 'platform' | 'decidedAt' | 'appealDecidedAt'>,
  now?: number,
): OfferedOption[] => listEscalationOptions({ ...context, what: 'taken-down', state: 'refused', danger: false }, now);

const STATE_OF_OUTCOME: Record<ResponseOutcome, ReportState> = {
  removed: 'removed',
  restored: 'removed',
  refused: 'refused',
  limited: 'refused',
  silence: 'silence',
  other: 'silence',
};

const getAnsweredAt = ({ outcomeAt, at }: IncidentResponse): UtcTimestamp => outcomeAt ?? at;

/** What was taken down was decided against the person from the start. */
function getReportState({ what, responses }: Incident, outcome: ResponseOutcome | undefined): ReportState {
  if (outcome) return STATE_OF_OUTCOME[outcome];
  if (what === 'taken-down') return 'refused';
  return responses.some(({ action }) => action === 'report' || action === 'appeal') ? 'waiting' : 'unsent';
}

/** Takes the latest known outcome, and the appeal of the route that was used for it. */
export function getEscalationContext(
  incident: Incident,
  platform: Platform | null,
  region: Place | undefined,
): EscalationContext {
  const { what, responses, severity, item } = incident;
  const answered = responses
    .filter(({ outcome }) => outcome)
    .sort((a, b) => getAnsweredAt(a).localeCompare(getAnsweredAt(b)));
  const last = answered.at(-1);
  const report = answered.findLast(({ action }) => action === 'report');
  const appealed = answered.findLast(({ action }) => action === 'appeal');
  const usedRoute = platform?.reports.find(({ id }) => id === last?.route);
  const fittingRoutes = platform ? listReportRoutes(platform, what) : [];
  const decided = report ?? last;
  return {
    what,
    state: getReportState(incident, last?.outcome),
    danger: severity.dangerNow === true,
    region,
    platform: item.platform,
    appeal: [usedRoute, ...fittingRoutes].find(route => route && route.appeal.kind !== 'none-known'),
    ...(decided && { decidedAt: getAnsweredAt(decided) }),
    ...(appealed && { appealDecidedAt: getAnsweredAt(appealed) }),
  };
}

/** Chooses where else to turn after a refusal or silence, or at once where there is danger. */
import type { Need } from '../helplines/schema.ts';
import type { Region } from '../privacy-checks/risk-card-options.ts';
import type { Platform } from '../platforms/schema.ts';
import type { ReportRoute } from '../platforms/report-schema.ts';
import { GENERAL_OPTIONS, type EscalationOption, type GeneralOptionId } from './escalation-options.ts';
import type { Incident, IncidentResponse } from './model.ts';
import { listReportRoutes } from './report-routes.ts';
import type { Situation } from './situations.ts';

type AppealRoute = Pick<ReportRoute, 'appeal' | 'checkedOn' | 'checkedBy'>;

export interface EscalationContext {
  what: Situation;
  /** Of the report; undefined while unknown. */
  outcome?: IncidentResponse['outcome'];
  danger: boolean;
  region?: Region | undefined;
  /** The platform's own appeal, if it is known. */
  appeal?: AppealRoute | undefined;
}

const NEED_BY_SITUATION: Partial<Record<Situation, Need>> = {
  sexual: 'sexual-adult',
  child: 'sexual-minor',
  account: 'account',
};

/** Without a known region, regional options are offered under the region's name. */
const appliesInRegion = (region: Region | undefined, optionRegion: Region): boolean =>
  !region || region === optionRegion;

const toOption = (id: GeneralOptionId): EscalationOption => ({ id, ...GENERAL_OPTIONS[id] });

const toAppealOption = ({ appeal: { url, days }, checkedOn, checkedBy }: AppealRoute): EscalationOption => ({
  id: 'appeal',
  action: 'appeal',
  checkedOn,
  checkedBy,
  ...(url ? { url } : {}),
  ...(days ? { days } : {}),
});

/** Lists the options in the order in which to try them; the police come last in every situation. */
export function listEscalationOptions({
  what,
  outcome,
  danger,
  region,
  appeal,
}: EscalationContext): EscalationOption[] {
  const isResolved = outcome === 'removed' || outcome === 'restored';
  const isRefused = outcome === 'refused' || outcome === 'limited';
  const isStuck = isRefused || outcome === 'silence' || outcome === 'other';
  const inEurope = appliesInRegion(region, 'europe');
  const need = NEED_BY_SITUATION[what];
  return [
    danger && toOption('danger'),
    what === 'sexual' && toOption('hash-adult'),
    what === 'child' && toOption('hash-minor'),
    isRefused && appeal && appeal.appeal.kind !== 'none-known' && toAppealOption(appeal),
    !isResolved && !isRefused && inEurope && toOption('dsa-notice'),
    isStuck && toOption('partner'),
    !isResolved && { ...toOption('helpline'), ...(need ? { need } : {}) },
    isRefused && inEurope && toOption('dsa-complaint'),
    isRefused && inEurope && toOption('dsa-settlement'),
    isStuck && inEurope && toOption('dsa-coordinator'),
    isStuck && appliesInRegion(region, 'east-asia') && toOption('esafety-au'),
    (danger || isStuck) && toOption('police'),
  ].filter((option): option is EscalationOption => !!option);
}

/** Lists the options after a platform took down the person's own post or account. */
export function listTakedownOptions({
  region,
  appeal,
}: Pick<EscalationContext, 'region' | 'appeal'>): EscalationOption[] {
  const inEurope = appliesInRegion(region, 'europe');
  return [
    appeal && toAppealOption(appeal),
    toOption('partner'),
    { ...toOption('helpline'), need: 'account' as const },
    inEurope && toOption('dsa-complaint'),
    inEurope && toOption('dsa-settlement'),
    inEurope && toOption('dsa-coordinator'),
  ].filter((option): option is EscalationOption => !!option);
}

export const findAppeal = ({ reports }: Pick<Platform, 'reports'>): AppealRoute | undefined =>
  reports.find(({ appeal }) => appeal.kind !== 'none-known');

/** Takes the latest known outcome, and the appeal of the route that was used for it. */
export function getEscalationContext(
  { what, responses, severity }: Incident,
  platform: Platform | null,
  region: Region | undefined,
): EscalationContext {
  const lastAnswered = responses
    .filter(({ outcome }) => outcome)
    .sort((a, b) => (a.outcomeAt ?? a.at).localeCompare(b.outcomeAt ?? b.at))
    .at(-1);
  const usedRoute = platform?.reports.find(({ id }) => id === lastAnswered?.route);
  const fittingRoutes = platform ? listReportRoutes(platform, what) : [];
  return {
    what,
    outcome: lastAnswered?.outcome,
    danger: severity.dangerNow === true,
    region,
    appeal: [usedRoute, ...fittingRoutes].find(route => route && route.appeal.kind !== 'none-known'),
  };
}

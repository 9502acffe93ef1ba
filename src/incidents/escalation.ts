/** The next doors: after a refusal or silence, or at once where there is danger. Pure: by what happened, platform, region and outcome. */
import type { Region } from '../privacy-checks/risk-card-options.ts';
import type { CheckMethod, Platform, ReportRoute } from '../platforms/schema.ts';
import type { InferOutput } from 'valibot';
import type { Situation } from './situations.ts';
import type { Need } from '../helplines/schema.ts';
import type { Incident, IncidentResponse } from './model.ts';
import { listReportRoutes } from './report-routes.ts';

export const ESCALATION_OPTIONS = [
  'danger',
  'hash-adult',
  'hash-minor',
  'appeal',
  'dsa-notice',
  'partner',
  'helpline',
  'dsa-complaint',
  'dsa-settlement',
  'dsa-coordinator',
  'esafety-au',
  'police',
] as const;
export type EscalationOptionId = (typeof ESCALATION_OPTIONS)[number];

export interface EscalationOption {
  id: EscalationOptionId;
  /** What it is noted as in the record. */
  action: IncidentResponse['action'];
  url?: string;
  /** How long it stays open after the decision. */
  days?: number;
  /** Helplines for this need belong to it. */
  need?: Need;
  /** What is said there may reach police and other offices. */
  stateRun?: true;
  /** ISO date. */
  checkedOn: string;
  checkedBy: InferOutput<typeof CheckMethod>;
}

const HELPLINES_CHECKED = { checkedOn: '2026-11-24', checkedBy: 'indirect' } as const;
const CHECKED_ON = '2026-11-25';

/** All but the appeal, which is the platform's. Nothing here could be tried live. */
const OPTION_DETAILS: Record<Exclude<EscalationOptionId, 'appeal'>, Omit<EscalationOption, 'id'>> = {
  danger: { action: 'helpline', need: 'danger', ...HELPLINES_CHECKED },
  'hash-adult': {
    action: 'hash-service',
    url: 'https://stopncii.org',
    checkedOn: '2026-11-24',
    checkedBy: 'published-page',
  },
  'hash-minor': {
    action: 'hash-service',
    url: 'https://takeitdown.ncmec.org',
    checkedOn: '2026-11-24',
    checkedBy: 'published-page',
  },
  'dsa-notice': { action: 'report', checkedOn: CHECKED_ON, checkedBy: 'indirect' },
  partner: { action: 'partner', need: 'escalate', ...HELPLINES_CHECKED },
  helpline: { action: 'helpline', need: 'attack', ...HELPLINES_CHECKED },
  'dsa-complaint': { action: 'appeal', days: 180, checkedOn: CHECKED_ON, checkedBy: 'published-page' },
  'dsa-settlement': { action: 'regulator', checkedOn: CHECKED_ON, checkedBy: 'indirect' },
  'dsa-coordinator': {
    action: 'regulator',
    url: 'https://digital-strategy.ec.europa.eu/en/policies/dsa-dscs',
    stateRun: true,
    checkedOn: CHECKED_ON,
    checkedBy: 'published-page',
  },
  'esafety-au': {
    action: 'regulator',
    url: 'https://www.esafety.gov.au',
    stateRun: true,
    checkedOn: CHECKED_ON,
    checkedBy: 'published-page',
  },
  police: { action: 'police', stateRun: true, checkedOn: '2026-11-24', checkedBy: 'indirect' },
};

const DSA_ARTICLE_URL = 'https://dsa-library.com/article/';
/** What each was checked against, for whoever mends it: no view tells, so that it is not packaged. */
export const ESCALATION_SOURCES: Record<keyof typeof OPTION_DETAILS, string[]> = {
  danger: ['helplines.json'],
  'hash-adult': ['https://stopncii.org/how-it-works/'],
  'hash-minor': ['https://takeitdown.ncmec.org/uk/'],
  'dsa-notice': [
    'https://digitaldecade.hannessnellman.com/digital-service-package/digital-services-act-dsa/chapter-3-due-diligence-obligations-for-a-transparent-and-safe-online-environment/?art=10 (Regulation (EU) 2022/2065, article 16)',
  ],
  partner: ['helplines.json'],
  helpline: ['helplines.json'],
  'dsa-complaint': [
    'https://akos-rs.si/en/digital-services/explore/for-service-users/complaint-against-the-decision-of-an-online-platform-provider (Regulation (EU) 2022/2065, article 20)',
  ],
  'dsa-settlement': [`${DSA_ARTICLE_URL}21`, 'https://cms-digitallaws.com/?p=1250&post_type=page'],
  'dsa-coordinator': ['https://digital-strategy.ec.europa.eu/en/policies/dsa-dscs', `${DSA_ARTICLE_URL}53`],
  'esafety-au': [
    'https://esafety.gov.au/adult-cyber-abuse/what-we-do-and-dont-do',
    'https://lsc.sa.gov.au/handbook/ch06s05s04.php',
  ],
  police: ['securityfirst/umbrella-content (report to authorities only if it does not raise risk)'],
};

export interface EscalationContext {
  what: Situation;
  /** Of the report; undefined while none is known. */
  outcome?: IncidentResponse['outcome'];
  danger: boolean;
  region?: Region | undefined;
  /** The platform's own appeal, where one is known. */
  appeal?: Pick<ReportRoute, 'appeal' | 'checkedOn' | 'checkedBy'> | undefined;
}

const NEED_BY_SITUATION: Partial<Record<Situation, Need>> = {
  sexual: 'sexual-adult',
  child: 'sexual-minor',
  account: 'account',
};
/** Where the region is not said, what belongs to one is shown with its name. */
const appliesInRegion = (asked: Region | undefined, region: Region): boolean => !asked || asked === region;

/** In the order in which to try them. Police stand last, whatever happened. */
export function listEscalationOptions({
  what,
  outcome,
  danger,
  region,
  appeal,
}: EscalationContext): EscalationOption[] {
  const done = outcome === 'removed' || outcome === 'restored';
  const refused = outcome === 'refused' || outcome === 'limited';
  const shut = refused || outcome === 'silence' || outcome === 'other';
  const door = (id: Exclude<EscalationOptionId, 'appeal'>, more: Partial<EscalationOption> = {}): EscalationOption => ({
    id,
    ...OPTION_DETAILS[id],
    ...more,
  });
  const need = NEED_BY_SITUATION[what];
  return [
    danger && door('danger'),
    what === 'sexual' && door('hash-adult'),
    what === 'child' && door('hash-minor'),
    refused &&
      appeal &&
      appeal.appeal.kind !== 'none-known' &&
      ({
        id: 'appeal',
        action: 'appeal',
        checkedOn: appeal.checkedOn,
        checkedBy: appeal.checkedBy,
        ...(appeal.appeal.url ? { url: appeal.appeal.url } : {}),
        ...(appeal.appeal.days ? { days: appeal.appeal.days } : {}),
      } satisfies EscalationOption),
    !done && !refused && appliesInRegion(region, 'europe') && door('dsa-notice'),
    shut && door('partner'),
    !done && door('helpline', need ? { need } : {}),
    refused && appliesInRegion(region, 'europe') && door('dsa-complaint'),
    refused && appliesInRegion(region, 'europe') && door('dsa-settlement'),
    shut && appliesInRegion(region, 'europe') && door('dsa-coordinator'),
    shut && appliesInRegion(region, 'east-asia') && door('esafety-au'),
    (danger || shut) && door('police'),
  ].filter((d): d is EscalationOption => !!d);
}

/** The newest outcome that is known, and the appeal of the way that was used. */
export function getEscalationContext(
  incident: Incident,
  platform: Platform | null,
  region: Region | undefined,
): EscalationContext {
  const answered = incident.responses
    .filter(r => r.outcome)
    .sort((a, b) => (a.outcomeAt ?? a.at).localeCompare(b.outcomeAt ?? b.at))
    .at(-1);
  const routes = platform ? listReportRoutes(platform, incident.what) : [];
  const used = platform?.reports.find(r => r.id === answered?.route);
  const appeal = [used, ...routes].find(r => r && r.appeal.kind !== 'none-known');
  return {
    what: incident.what,
    outcome: answered?.outcome,
    danger: incident.severity.dangerNow === true,
    region,
    appeal,
  };
}

/** The next doors: after a refusal or silence, or at once where there is danger. Pure: by what happened, platform, region and outcome. */
import type { Region } from '../privacy-checks/risk-card.ts';
import type { Means, Platform, ReportRoute } from '../platforms/schema.ts';
import type { InferOutput } from 'valibot';
import type { IncidentKind } from './situations.ts';
import type { Need } from '../helplines/schema.ts';
import type { Incident, Response } from './model.ts';
import { routesOf } from './report-routes.ts';

export const DOORS = [
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
export type DoorId = (typeof DOORS)[number];

export interface Door {
  id: DoorId;
  /** What it is noted as in the record. */
  action: Response['action'];
  url?: string;
  /** How long it stays open after the decision. */
  days?: number;
  /** Helplines for this need belong to it. */
  need?: Need;
  /** What is said there may reach police and other offices. */
  stateRun?: true;
  /** ISO date. */
  checkedOn: string;
  checkedBy: InferOutput<typeof Means>;
}

const HELPLINES = { checkedOn: '2026-11-24', checkedBy: 'indirect' } as const;
const ON = '2026-11-25';

/** All but the appeal, which is the platform's. Nothing here could be tried live. */
const KNOWN: Record<Exclude<DoorId, 'appeal'>, Omit<Door, 'id'>> = {
  danger: { action: 'helpline', need: 'danger', ...HELPLINES },
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
  'dsa-notice': { action: 'report', checkedOn: ON, checkedBy: 'indirect' },
  partner: { action: 'partner', need: 'escalate', ...HELPLINES },
  helpline: { action: 'helpline', need: 'attack', ...HELPLINES },
  'dsa-complaint': { action: 'appeal', days: 180, checkedOn: ON, checkedBy: 'published-page' },
  'dsa-settlement': { action: 'regulator', checkedOn: ON, checkedBy: 'indirect' },
  'dsa-coordinator': {
    action: 'regulator',
    url: 'https://digital-strategy.ec.europa.eu/en/policies/dsa-dscs',
    stateRun: true,
    checkedOn: ON,
    checkedBy: 'published-page',
  },
  'esafety-au': {
    action: 'regulator',
    url: 'https://www.esafety.gov.au',
    stateRun: true,
    checkedOn: ON,
    checkedBy: 'published-page',
  },
  police: { action: 'police', stateRun: true, checkedOn: '2026-11-24', checkedBy: 'indirect' },
};

const EU = 'https://dsa-library.com/article/';
/** What each was checked against, for whoever mends it: no view tells, so that it is not packaged. */
export const SOURCES: Record<keyof typeof KNOWN, string[]> = {
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
  'dsa-settlement': [`${EU}21`, 'https://cms-digitallaws.com/?p=1250&post_type=page'],
  'dsa-coordinator': ['https://digital-strategy.ec.europa.eu/en/policies/dsa-dscs', `${EU}53`],
  'esafety-au': [
    'https://esafety.gov.au/adult-cyber-abuse/what-we-do-and-dont-do',
    'https://lsc.sa.gov.au/handbook/ch06s05s04.php',
  ],
  police: ['securityfirst/umbrella-content (report to authorities only if it does not raise risk)'],
};

export interface Closed {
  what: IncidentKind;
  /** Of the report; undefined while none is known. */
  outcome?: Response['outcome'];
  danger: boolean;
  region?: Region | undefined;
  /** The platform's own appeal, where one is known. */
  appeal?: Pick<ReportRoute, 'appeal' | 'checkedOn' | 'checkedBy'> | undefined;
}

const NEED_OF: Partial<Record<IncidentKind, Need>> = {
  sexual: 'sexual-adult',
  child: 'sexual-minor',
  account: 'account',
};
/** Where the region is not said, what belongs to one is shown with its name. */
const within = (asked: Region | undefined, region: Region): boolean => !asked || asked === region;

/** In the order in which to try them. Police stand last, whatever happened. */
export function doorsFor({ what, outcome, danger, region, appeal }: Closed): Door[] {
  const done = outcome === 'removed' || outcome === 'restored';
  const refused = outcome === 'refused' || outcome === 'limited';
  const shut = refused || outcome === 'silence' || outcome === 'other';
  const door = (id: Exclude<DoorId, 'appeal'>, more: Partial<Door> = {}): Door => ({ id, ...KNOWN[id], ...more });
  const need = NEED_OF[what];
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
      } satisfies Door),
    !done && !refused && within(region, 'europe') && door('dsa-notice'),
    shut && door('partner'),
    !done && door('helpline', need ? { need } : {}),
    refused && within(region, 'europe') && door('dsa-complaint'),
    refused && within(region, 'europe') && door('dsa-settlement'),
    shut && within(region, 'europe') && door('dsa-coordinator'),
    shut && within(region, 'east-asia') && door('esafety-au'),
    (danger || shut) && door('police'),
  ].filter((d): d is Door => !!d);
}

/** The newest outcome that is known, and the appeal of the way that was used. */
export function closedOf(incident: Incident, platform: Platform | null, region: Region | undefined): Closed {
  const answered = incident.responses
    .filter(r => r.outcome)
    .sort((a, b) => (a.outcomeAt ?? a.at).localeCompare(b.outcomeAt ?? b.at))
    .at(-1);
  const routes = platform ? routesOf(platform, incident.what) : [];
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

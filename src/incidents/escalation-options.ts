/** Lists where else a person can turn, what each option is recorded as, and when and how it was last checked. */
import type { InferOutput } from 'valibot';
import type { Need } from '../helplines/schema.ts';
import type { CheckMethod } from '../platforms/common-schema.ts';
import type { IncidentResponse } from './model.ts';

/** In the order in which to try them. */
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
/** Options that are the same on every platform. */
export type GeneralOptionId = Exclude<EscalationOptionId, 'appeal'>;

export interface EscalationOption {
  id: EscalationOptionId;
  /** Recorded as this response. */
  action: IncidentResponse['action'];
  url?: string;
  /** Deadline in days after the platform's decision. */
  days?: number;
  /** Show helplines for this need. */
  need?: Need;
  /** Anything said there may reach police and other authorities. */
  stateRun?: true;
  /** ISO date. */
  checkedOn: string;
  checkedBy: InferOutput<typeof CheckMethod>;
}

const PUBLISHED = { checkedBy: 'published-page' } as const;
const INDIRECT = { checkedBy: 'indirect' } as const;

/** None of these could be tested live. */
export const GENERAL_OPTIONS: Record<GeneralOptionId, Omit<EscalationOption, 'id'>> = {
  danger: { action: 'helpline', need: 'danger', checkedOn: '2026-11-24', ...INDIRECT },
  'hash-adult': { action: 'hash-service', url: 'https://stopncii.org', checkedOn: '2026-11-24', ...PUBLISHED },
  'hash-minor': { action: 'hash-service', url: 'https://takeitdown.ncmec.org', checkedOn: '2026-11-24', ...PUBLISHED },
  'dsa-notice': { action: 'report', checkedOn: '2026-11-25', ...INDIRECT },
  partner: { action: 'partner', need: 'escalate', checkedOn: '2026-11-24', ...INDIRECT },
  helpline: { action: 'helpline', need: 'attack', checkedOn: '2026-11-24', ...INDIRECT },
  'dsa-complaint': { action: 'appeal', days: 180, checkedOn: '2026-11-25', ...PUBLISHED },
  'dsa-settlement': { action: 'regulator', checkedOn: '2026-11-25', ...INDIRECT },
  'dsa-coordinator': {
    action: 'regulator',
    url: 'https://digital-strategy.ec.europa.eu/en/policies/dsa-dscs',
    stateRun: true,
    checkedOn: '2026-11-25',
    ...PUBLISHED,
  },
  'esafety-au': {
    action: 'regulator',
    url: 'https://www.esafety.gov.au',
    stateRun: true,
    checkedOn: '2026-11-25',
    ...PUBLISHED,
  },
  police: { action: 'police', stateRun: true, checkedOn: '2026-11-24', ...INDIRECT },
};

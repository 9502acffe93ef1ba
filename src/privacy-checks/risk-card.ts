/** The risk card: what a person chose to say of themselves. All of it may be missing. */
import type { Harm } from '../platforms/harms.ts';
import type { Setting } from '../platforms/setting-schema.ts';
import type { Identity, WorkRole } from './risk-card-options.ts';
import type { RiskCard, RiskReason } from './schema.ts';

export const EMPTY_RISK_CARD: RiskCard = { identity: [], fears: [] };

export const isEmptyRiskCard = (card: RiskCard): boolean =>
  !card.role && !card.region && !card.identity.length && !card.fears.length;

/**
 * What people in such work, or such a place in society, are attacked with most. A hint, weaker than a fear that was
 * named.
 */
const OF_ROLE: Partial<Record<WorkRole, Harm[]>> = {
  activist: ['surveillance', 'swarm'],
  journalist: ['contacts', 'swarm'],
  lawyer: ['contacts', 'surveillance'],
  ngo: ['takeover', 'contacts'],
};
const OF_IDENTITY: Record<Identity, Harm[]> = {
  woman: ['images', 'swarm'],
  lgbtqi: ['identified', 'found'],
  minority: ['swarm', 'surveillance'],
  exile: ['contacts', 'surveillance'],
  young: ['images', 'identified'],
  family: ['found', 'contacts'],
};

/** A named fear lifts a setting by a little more than one step of risk; a hint by about half. */
const FEAR = 12;
const HINT = 6;

const meets = (harms: readonly Harm[] | undefined, setting: Pick<Setting, 'harms'>): boolean =>
  !!harms?.some(h => setting.harms.includes(h));

/** What of the card speaks for this setting: named fears, or else role and identity. */
export function listRiskReasons(card: RiskCard, setting: Pick<Setting, 'harms'>): RiskReason[] {
  const fears = card.fears.filter(f => setting.harms.includes(f)).map(f => `fears.${f}` as const);
  if (fears.length) return fears;
  return [
    ...(card.role && meets(OF_ROLE[card.role], setting) ? [`role.${card.role}` as const] : []),
    ...card.identity.filter(x => meets(OF_IDENTITY[x], setting)).map(x => `identity.${x}` as const),
  ];
}

/** How much the card lifts this setting: 0, HINT or FEAR. */
export function getRiskBoost(card: RiskCard | undefined, setting: Pick<Setting, 'harms'>): number {
  const [first] = card ? listRiskReasons(card, setting) : [];
  return !first ? 0 : first.startsWith('fears.') ? FEAR : HINT;
}

/** Relates the risk card, on which a person may say what they do and fear, to settings. */
import type { Harm } from '../platforms/harms.ts';
import type { Setting } from '../platforms/setting-schema.ts';
import type { Identity, WorkRole } from './risk-card-options.ts';
import type { RiskCard, RiskReason } from './schema.ts';

export const EMPTY_RISK_CARD: RiskCard = { identity: [], fears: [] };

export const isEmptyRiskCard = ({ role, region, identity, fears }: RiskCard): boolean =>
  !role && !region && !identity.length && !fears.length;

/** The harms that people in such work, or with such an identity, face most. */
const HARMS_OF_ROLE: Partial<Record<WorkRole, Harm[]>> = {
  activist: ['surveillance', 'swarm'],
  journalist: ['contacts', 'swarm'],
  lawyer: ['contacts', 'surveillance'],
  ngo: ['takeover', 'contacts'],
};
const HARMS_OF_IDENTITY: Record<Identity, Harm[]> = {
  woman: ['images', 'swarm'],
  lgbtqi: ['identified', 'found'],
  minority: ['swarm', 'surveillance'],
  exile: ['contacts', 'surveillance'],
  young: ['images', 'identified'],
  family: ['found', 'contacts'],
};

/** A fear outweighs one step of risk (10); role and identity, which only suggest a fear, about half a step. */
const FEAR_BOOST = 12;
const HINT_BOOST = 6;

type SettingHarms = Pick<Setting, 'harms'>;

const protectsFromAny = ({ harms }: SettingHarms, feared: readonly Harm[] = []): boolean =>
  feared.some(harm => harms.includes(harm));

/** Lists the entries of the card that speak for a setting: fears, or else role and identity. */
export function listRiskReasons({ fears, role, identity }: RiskCard, setting: SettingHarms): RiskReason[] {
  const ofFears = fears.filter(fear => setting.harms.includes(fear)).map(fear => `fears.${fear}` as const);
  if (ofFears.length) return ofFears;
  return [
    ...(role && protectsFromAny(setting, HARMS_OF_ROLE[role]) ? [`role.${role}` as const] : []),
    ...identity
      .filter(entry => protectsFromAny(setting, HARMS_OF_IDENTITY[entry]))
      .map(entry => `identity.${entry}` as const),
  ];
}

/** Returns how much more urgent the card makes a setting. */
export function getRiskBoost(card: RiskCard | undefined, setting: SettingHarms): number {
  const [reason] = card ? listRiskReasons(card, setting) : [];
  if (!reason) return 0;
  return reason.startsWith('fears.') ? FEAR_BOOST : HINT_BOOST;
}

/** Lists what a person may need from a helpline. Apart from the schema, so that views do not bundle valibot. */
import type { Situation } from '../incidents/situations.ts';

export const NEEDS = [
  'danger',
  'home',
  'crisis',
  'attack',
  'account',
  'website',
  'sexual-adult',
  'sexual-minor',
  'listen',
  'escalate',
  'money',
] as const;

/** The need that each situation most often brings with it. */
export const NEED_OF_SITUATION: Record<Situation, (typeof NEEDS)[number]> = {
  threatened: 'attack',
  address: 'attack',
  impersonated: 'attack',
  sexual: 'sexual-adult',
  account: 'account',
  'taken-down': 'account',
  swarm: 'attack',
  stalked: 'danger',
  hate: 'attack',
  child: 'sexual-minor',
};

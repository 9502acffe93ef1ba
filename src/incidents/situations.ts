/** Lists what may have happened: seven situations shown first, and three more behind a button. */
export const COMMON_SITUATIONS = [
  'threatened',
  'address',
  'impersonated',
  'sexual',
  'account',
  'taken-down',
  'swarm',
] as const;
export const OTHER_SITUATIONS = ['hate', 'stalked', 'child'] as const;
export const SITUATIONS = [...COMMON_SITUATIONS, ...OTHER_SITUATIONS] as const;
export type Situation = (typeof SITUATIONS)[number];

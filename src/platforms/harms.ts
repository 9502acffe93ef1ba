/** Lists what people fear and settings protect against, for platform definitions and the risk card alike. */
export const HARMS = [
  'found',
  'identified',
  'contacts',
  'takeover',
  'impersonation',
  'swarm',
  'images',
  'surveillance',
] as const;
export type Harm = (typeof HARMS)[number];

/** What people fear, and what a setting can help against. One vocabulary for platform files and the risk card. */
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

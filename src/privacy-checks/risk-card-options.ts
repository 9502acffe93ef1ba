/** Lists the choices on the risk card. */
export const ROLES = ['activist', 'journalist', 'lawyer', 'ngo', 'trainer', 'other'] as const;
export const REGIONS = [
  'africa',
  'mena',
  'europe',
  'south-asia',
  'east-asia',
  'latin-america',
  'north-america',
] as const;
export const IDENTITIES = ['woman', 'lgbtqi', 'minority', 'exile', 'young', 'family'] as const;
export type WorkRole = (typeof ROLES)[number];
export type Region = (typeof REGIONS)[number];
export type Identity = (typeof IDENTITIES)[number];

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
export type Region = (typeof REGIONS)[number];

/** Places whose law gives a person options of its own, each with the region it lies in. */
const REGION_OF_LEGAL_AREA = {
  eu: 'europe',
  uk: 'europe',
  india: 'south-asia',
  australia: 'east-asia',
  us: 'north-america',
} as const satisfies Record<string, Region>;
type LegalArea = keyof typeof REGION_OF_LEGAL_AREA;
export const LEGAL_AREAS = Object.keys(REGION_OF_LEGAL_AREA) as LegalArea[];

/** Where someone is: a region, or more exactly an area of law within one. */
export type Place = Region | LegalArea;
export const PLACES: readonly Place[] = [...REGIONS, ...LEGAL_AREAS];

const isLegalArea = (place: Place): place is LegalArea => place in REGION_OF_LEGAL_AREA;

export const toRegion = (place: Place): Region => (isLegalArea(place) ? REGION_OF_LEGAL_AREA[place] : place);

/** Checks whether someone in `place` may be in `area`: a region leaves open which of its areas it is. */
export const mayBeIn = (place: Place, area: Place): boolean =>
  area === place || toRegion(area) === place || area === toRegion(place);

export const IDENTITIES = ['woman', 'lgbtqi', 'minority', 'exile', 'young', 'family'] as const;
export type WorkRole = (typeof ROLES)[number];
export type Identity = (typeof IDENTITIES)[number];

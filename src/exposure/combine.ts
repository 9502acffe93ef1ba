/** Names what several pieces of personal data reveal together that none reveals alone. */
import type { PiiKind } from './kinds.ts';
import type { PersonalTermKind } from './personal-terms.ts';

/** `photo`: a photo goes with the text. */
export type FactorKind = PiiKind | `own_${PersonalTermKind}` | 'photo';

export interface ExposureFactor {
  kind: FactorKind;
  /** Confident enough for a warning by itself. */
  sure: boolean;
  /** The writer or someone else; unset matches either. */
  owner?: 'self' | 'other';
}

/** Ordered by severity. */
export const COMBINATION_IDS = [
  'home_times',
  'wait',
  'relative',
  'alias',
  'identity',
  'car',
  'contact',
  'account',
  'face',
] as const;
export type CombinationId = (typeof COMBINATION_IDS)[number];

interface CombinationRule {
  id: CombinationId;
  /** Needs one factor of each group. */
  groups: FactorKind[][];
  high?: true;
  /** Links one person to another, so its factors may have different owners. */
  acrossPeople?: true;
}

const HOME: FactorKind[] = ['address', 'own_street', 'geo'];
const NAME: FactorKind[] = ['own_name', 'own_second_name'];
const SCHOOL: FactorKind[] = ['workplace', 'own_school'];
const TIMES: FactorKind[] = ['routine', 'live_location', 'travel'];

const RULES: readonly CombinationRule[] = [
  { id: 'home_times', groups: [HOME, TIMES], high: true },
  { id: 'wait', groups: [SCHOOL, ['routine', 'live_location']], high: true },
  {
    id: 'relative',
    groups: [['family'], [...HOME, ...SCHOOL, 'routine', 'live_location', 'phone']],
    high: true,
    acrossPeople: true,
  },
  { id: 'relative', groups: [['own_school'], [...NAME, ...HOME]], high: true },
  {
    id: 'alias',
    groups: [
      ['own_alias', 'alias_link'],
      [...NAME, ...HOME, ...SCHOOL, 'phone', 'email', 'national_id'],
    ],
    high: true,
  },
  { id: 'identity', groups: [['dob'], [...NAME, 'national_id', 'address']], high: true },
  {
    id: 'car',
    groups: [
      ['plate', 'own_plate'],
      [...HOME, ...SCHOOL, 'routine', 'live_location'],
    ],
    high: true,
  },
  { id: 'contact', groups: [NAME, ['phone', 'email'], [...HOME, ...SCHOOL]], high: true },
  { id: 'account', groups: [['secret'], ['email', 'phone']], high: true },
  { id: 'face', groups: [['photo'], [...HOME, ...SCHOOL, 'routine', 'live_location']] },
];

export interface Combination {
  id: CombinationId;
  high: boolean;
  /** Indexes into the given factors, in the order of the rule's groups. */
  factors: number[];
}

/** Picks one factor of each group, preferring a sure one. */
function satisfyRule(
  { groups }: CombinationRule,
  factors: readonly ExposureFactor[],
  owner: ExposureFactor['owner'],
): number[] | undefined {
  const used: number[] = [];
  for (const group of groups) {
    const fits = factors
      .map((factor, i) => ({ ...factor, i }))
      .filter(f => group.includes(f.kind) && !used.includes(f.i) && (!owner || !f.owner || f.owner === owner));
    const best = fits.find(f => f.sure) ?? fits[0];
    if (!best) return undefined;
    used.push(best.i);
  }
  return used.some(i => factors[i]!.sure) ? used : undefined;
}

/**
 * Finds each combination once, the most severe first. One of its factors must be sure; the others may be weaker.
 * A factor fills one group only, and factors of two people combine only where the rule links people.
 */
export function findCombinations(factors: readonly ExposureFactor[]): Combination[] {
  const found = new Map<CombinationId, Combination>();
  for (const rule of RULES) {
    if (found.has(rule.id)) continue;
    const used = rule.acrossPeople
      ? satisfyRule(rule, factors, undefined)
      : (satisfyRule(rule, factors, 'self') ?? satisfyRule(rule, factors, 'other'));
    if (used) found.set(rule.id, { id: rule.id, high: !!rule.high, factors: used });
  }
  return [...found.values()].sort(
    (a, b) => Number(b.high) - Number(a.high) || COMBINATION_IDS.indexOf(a.id) - COMBINATION_IDS.indexOf(b.id),
  );
}

/** What pieces give away together that each alone does not. Pure: pieces in, sayings out. */
import type { PiiKind } from './kinds.ts';
import type { PersonalTermKind } from './personal-terms.ts';

/** `photo`: a picture goes with the text. */
export type FactorKind = PiiKind | `own_${PersonalTermKind}` | 'photo';

export interface ExposureFactor {
  kind: FactorKind;
  /** Sure enough to be warned of by itself. */
  sure: boolean;
  /** The writer's, or someone else's; without it, either's. */
  of?: 'self' | 'other';
}

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
  id: CombinationId /** One of each group. */;
  of: FactorKind[][];
  high?: true /** It ties one person to another. */;
  across?: true;
}

const HOME: FactorKind[] = ['address', 'own_street', 'geo'];
const NAME: FactorKind[] = ['own_name', 'own_second_name'];
const SCHOOL: FactorKind[] = ['workplace', 'own_school'];
const TIMES: FactorKind[] = ['routine', 'live_location', 'travel'];

const RULES: readonly CombinationRule[] = [
  { id: 'home_times', of: [HOME, TIMES], high: true },
  { id: 'wait', of: [SCHOOL, ['routine', 'live_location']], high: true },
  {
    id: 'relative',
    of: [['family'], [...HOME, ...SCHOOL, 'routine', 'live_location', 'phone']],
    high: true,
    across: true,
  },
  { id: 'relative', of: [['own_school'], [...NAME, ...HOME]], high: true },
  {
    id: 'alias',
    of: [
      ['own_alias', 'alias_link'],
      [...NAME, ...HOME, ...SCHOOL, 'phone', 'email', 'national_id'],
    ],
    high: true,
  },
  { id: 'identity', of: [['dob'], [...NAME, 'national_id', 'address']], high: true },
  {
    id: 'car',
    of: [
      ['plate', 'own_plate'],
      [...HOME, ...SCHOOL, 'routine', 'live_location'],
    ],
    high: true,
  },
  { id: 'contact', of: [NAME, ['phone', 'email'], [...HOME, ...SCHOOL]], high: true },
  { id: 'account', of: [['secret'], ['email', 'phone']], high: true },
  { id: 'face', of: [['photo'], [...HOME, ...SCHOOL, 'routine', 'live_location']] },
];

export interface Combination {
  id: CombinationId;
  high: boolean /** Which of the pieces, in the order of the rule. */;
  of: number[];
}

/** One piece of each group, a sure one where there is one. */
function satisfyRule(
  { of }: CombinationRule,
  given: readonly ExposureFactor[],
  whose: ExposureFactor['of'],
): number[] | undefined {
  const used: number[] = [];
  for (const group of of) {
    const fits = given
      .map((g, i) => ({ ...g, i }))
      .filter(g => group.includes(g.kind) && !used.includes(g.i) && (!whose || !g.of || g.of === whose));
    const best = fits.find(g => g.sure) ?? fits[0];
    if (!best) return undefined;
    used.push(best.i);
  }
  return used.some(i => given[i]!.sure) ? used : undefined;
}

/**
 * Each saying once, the gravest first. At least one of its pieces must be sure; the others may be guesses that are not told by themselves.
 * Two groups are never met by the same piece, and pieces of two people say nothing together unless the rule ties them.
 */
export function findCombinations(given: readonly ExposureFactor[]): Combination[] {
  const said = new Map<CombinationId, Combination>();
  for (const rule of RULES) {
    const used = said.has(rule.id)
      ? undefined
      : rule.across
        ? satisfyRule(rule, given, undefined)
        : (satisfyRule(rule, given, 'self') ?? satisfyRule(rule, given, 'other'));
    if (used) said.set(rule.id, { id: rule.id, high: !!rule.high, of: used });
  }
  return [...said.values()].sort(
    (a, b) => Number(b.high) - Number(a.high) || COMBINATION_IDS.indexOf(a.id) - COMBINATION_IDS.indexOf(b.id),
  );
}

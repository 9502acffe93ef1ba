/** Searches the offline directory of helplines. */
import { type Place, type Region, toRegion } from '../privacy-checks/risk-card-options.ts';
import { getOpenState } from './opening-hours.ts';
import data from './directory.json' with { type: 'json' };
import type { Helpline, Need } from './schema.ts';

export type { Helpline, Need } from './schema.ts';

export const HELPLINES = data as Helpline[];

/** Missing fields do not restrict the search. */
export interface HelplineQuery {
  need?: Need | undefined;
  region?: Place | undefined;
  language?: string | undefined;
}

/** What decides the order among helplines that fit equally well. */
export interface HelplineOrder {
  /** Language that the person reads. */
  language?: string | undefined;
  now?: Date | undefined;
}
export type HelplineMismatch = 'need' | 'region' | 'language';

export interface HelplineMatches {
  /** Independent helplines, sorted by region, then language, then whether they are open. */
  fitting: Helpline[];
  /** Run by a state, and shown apart. */
  state: Helpline[];
  others: { helpline: Helpline; because: HelplineMismatch[] }[];
}

const toBaseLanguage = (tag: string): string => tag.toLowerCase().split('-')[0]!;
const speaksLanguage = ({ languages }: Helpline, language: string): boolean =>
  languages.some(spoken => toBaseLanguage(spoken) === toBaseLanguage(language));

/** A helpline of unknown languages may well speak this one, so it does not mismatch. */
function listMismatches(helpline: Helpline, { need, region, language }: HelplineQuery): HelplineMismatch[] {
  const { needs, regions, languages } = helpline;
  return [
    ...(need && !needs.includes(need) ? ['need' as const] : []),
    ...(region && regions && !regions.includes(toRegion(region)) ? ['region' as const] : []),
    ...(language && languages.length && !speaksLanguage(helpline, language) ? ['language' as const] : []),
  ];
}

/** @returns 0 if made for the region; without a region, 0 if not limited to one */
const rankRegion = ({ regions }: Helpline, region: Region | undefined): number =>
  region ? (regions?.includes(region) ? 0 : 1) : regions ? 1 : 0;

/** Unknown languages count against a helpline only where the person asked for one language. */
function rankLanguage(helpline: Helpline, asked: string | undefined, preferred: string | undefined): number {
  if (asked) return speaksLanguage(helpline, asked) ? 0 : 1;
  return preferred && helpline.languages.length && !speaksLanguage(helpline, preferred) ? 1 : 0;
}

/** @returns 0 if open, 1 if not known, 2 if closed */
function rankHours({ hours }: Helpline, now: Date | undefined): number {
  if (hours === 'always' || hours === 'self') return 0;
  if (!now || !hours || typeof hours === 'string') return 1;
  return getOpenState(hours, now).open ? 0 : 2;
}

/** Sorts every helpline into exactly one of the three lists. */
export function findHelplines(
  query: HelplineQuery,
  all: readonly Helpline[] = HELPLINES,
  order: HelplineOrder = {},
): HelplineMatches {
  const rank = (helpline: Helpline): number =>
    rankRegion(helpline, query.region && toRegion(query.region)) * 6 +
    rankLanguage(helpline, query.language, order.language) * 3 +
    rankHours(helpline, order.now);
  const checked = all.map(helpline => ({ helpline, because: listMismatches(helpline, query) }));
  const matching = checked
    .filter(({ because }) => !because.length)
    .map(({ helpline }) => helpline)
    .sort((a, b) => rank(a) - rank(b));
  return {
    fitting: matching.filter(helpline => !helpline.stateRun),
    state: matching.filter(helpline => helpline.stateRun),
    others: checked.filter(({ because }) => because.length).sort((a, b) => a.because.length - b.because.length),
  };
}

/** How many of each are on the page for someone in danger. */
const EMERGENCY_COUNT = 3;
const NATIONAL_COUNT = 2;

/**
 * The helplines on the page for someone in danger, each once. Whose country is not known sees a directory of all
 * countries before the national lines of the region.
 */
export function findEmergencyHelplines(
  region: Place | undefined,
  order: HelplineOrder,
  all: readonly Helpline[] = HELPLINES,
): Record<'danger' | 'home' | 'crisis', Helpline[]> {
  const find = (need: Need): Helpline[] => findHelplines({ need, region }, all, order).fitting;
  const findWithNational = (need: Need): Helpline[] => {
    const found = find(need);
    return [
      ...found.filter(({ regions }) => !regions).slice(0, 1),
      ...(region ? found.filter(({ regions }) => regions).slice(0, NATIONAL_COUNT) : []),
    ];
  };
  const home = findWithNational('home'),
    crisis = findWithNational('crisis');
  const listedBelow = new Set([...home, ...crisis]);
  return {
    danger: find('danger')
      .filter(helpline => !listedBelow.has(helpline))
      .slice(0, EMERGENCY_COUNT),
    home,
    crisis,
  };
}

/** @returns base languages that at least one helpline speaks */
export const listHelplineLanguages = (all: readonly Helpline[] = HELPLINES): string[] =>
  [...new Set(all.flatMap(helpline => helpline.languages.map(toBaseLanguage)))].sort();

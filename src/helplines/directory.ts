/** Searches the offline directory of helplines. */
import type { Region } from '../privacy-checks/risk-card-options.ts';
import data from './directory.json' with { type: 'json' };
import type { Helpline, Need } from './schema.ts';

export type { Helpline, Need } from './schema.ts';

export const HELPLINES = data as Helpline[];

/** Missing fields do not restrict the search. */
export interface HelplineQuery {
  need?: Need | undefined;
  region?: Region | undefined;
  language?: string | undefined;
}
export type HelplineMismatch = 'need' | 'region' | 'language';

export interface HelplineMatches {
  /** Independent helplines: first those made for the region, then those that certainly speak the language. */
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
    ...(region && regions && !regions.includes(region) ? ['region' as const] : []),
    ...(language && languages.length && !speaksLanguage(helpline, language) ? ['language' as const] : []),
  ];
}

/** Sorts every helpline into exactly one of the three lists. */
export function findHelplines(query: HelplineQuery, all: readonly Helpline[] = HELPLINES): HelplineMatches {
  const { region, language } = query;
  const rank = (helpline: Helpline): number =>
    (region && helpline.regions?.includes(region) ? 0 : 2) + (language && !speaksLanguage(helpline, language) ? 1 : 0);
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

/** @returns base languages that at least one helpline speaks */
export const listHelplineLanguages = (all: readonly Helpline[] = HELPLINES): string[] =>
  [...new Set(all.flatMap(helpline => helpline.languages.map(toBaseLanguage)))].sort();

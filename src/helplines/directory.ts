/** Who can help: an offline directory. Nothing is dialled or sent for the person. */
import type { Region } from '../privacy-checks/risk-card-options.ts';
import data from './directory.json' with { type: 'json' };
import type { Helpline, Need } from './schema.ts';

export type { Helpline, Need } from './schema.ts';

export const HELPLINES = data as Helpline[];

/** What the person asked for. What is missing is not asked for. */
export interface HelplineQuery {
  need?: Need | undefined;
  region?: Region | undefined;
  language?: string | undefined;
}
export type HelplineMismatch = 'need' | 'region' | 'language';

export interface HelplineMatches {
  /** Independent ones that fit; made for the region first, then those that surely speak the language. */
  fitting: Helpline[];
  /** Run by a state, and fitting. They stand apart. */
  state: Helpline[];
  /** All others, each with what does not fit. */
  others: { helpline: Helpline; because: HelplineMismatch[] }[];
}

const toBaseLanguage = (tag: string): string => tag.toLowerCase().split('-')[0]!;
const speaksLanguage = (h: Helpline, language: string): boolean =>
  h.languages.some(l => toBaseLanguage(l) === toBaseLanguage(language));

function listMismatches(h: Helpline, { need, region, language }: HelplineQuery): HelplineMismatch[] {
  return [
    ...(need && !h.needs.includes(need) ? ['need' as const] : []),
    ...(region && h.regions && !h.regions.includes(region) ? ['region' as const] : []),
    // Where its languages are not known it may well speak it.
    ...(language && h.languages.length && !speaksLanguage(h, language) ? ['language' as const] : []),
  ];
}

/** Every helpline is in exactly one of the three lists. */
export function findHelplines(wish: HelplineQuery, all: readonly Helpline[] = HELPLINES): HelplineMatches {
  const rank = (h: Helpline): number =>
    (wish.region && h.regions?.includes(wish.region) ? 0 : 2) +
    (wish.language && !speaksLanguage(h, wish.language) ? 1 : 0);
  const seen = all.map(helpline => ({ helpline, because: listMismatches(helpline, wish) }));
  const fitting = seen
    .filter(x => !x.because.length)
    .map(x => x.helpline)
    .sort((a, b) => rank(a) - rank(b));
  return {
    fitting: fitting.filter(h => !h.stateRun),
    state: fitting.filter(h => h.stateRun),
    others: seen.filter(x => x.because.length).sort((a, b) => a.because.length - b.because.length),
  };
}

/** Languages that some helpline speaks. */
export const listHelplineLanguages = (all: readonly Helpline[] = HELPLINES): string[] =>
  [...new Set(all.flatMap(h => h.languages.map(toBaseLanguage)))].sort();

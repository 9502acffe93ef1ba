/**
 * Shares scenarios from packs with the practice network through memory: its page cannot read the person's packs.
 * They are removed when the vault is locked, with their pack, and with the browser session.
 */
import type { Provenance } from '../learning/catalogue.ts';
import { isPrivateContext } from '../preferences/storage-context.ts';
import { HANDED_OVER_KEYS, memory } from '../vault/session-keys.ts';
import type { PracticeWords, Scenario } from './scenario.ts';

/** Texts of one scenario. */
export interface SharedScenarioWords extends Pick<PracticeWords, 'people' | 'posts' | 'lines'> {
  said: PracticeWords['scenarios'][string];
}

/** `scenario.id` contains publisher and language, so it cannot replace another; `of` is the same in all languages. */
export interface SharedScenario {
  of: string;
  language: string;
  from: Provenance;
  scenario: Scenario;
  words: SharedScenarioWords;
}

/** Of all scenarios; session storage holds ten times as much, which the practice vault needs too. */
const MAX_CHARACTERS = 1_000_000;

const getKey = (): string => HANDED_OVER_KEYS[isPrivateContext() ? 1 : 0];

export async function shareScenarios(scenarios: readonly SharedScenario[]): Promise<void> {
  let free = MAX_CHARACTERS;
  const fitting = scenarios.filter(scenario => (free -= JSON.stringify(scenario).length) >= 0);
  if (fitting.length) await memory.set({ [getKey()]: fitting });
  else await memory.remove(getKey());
}

export const getSharedScenarios = async (): Promise<SharedScenario[]> =>
  ((await memory.get(getKey()))[getKey()] as SharedScenario[] | undefined) ?? [];

/** Picks one language per scenario: the requested one, else English, else any. */
export function pickScenarioLanguages(scenarios: readonly SharedScenario[], language: string): SharedScenario[] {
  const order = [language, language.split('-')[0]!, 'en'];
  const rank = (code: string) => (order.includes(code) ? order.indexOf(code) : order.length);
  const sorted = [...scenarios].sort((a, b) => rank(a.language) - rank(b.language));
  return [...new Set(scenarios.map(({ of }) => of))].map(of => sorted.find(scenario => scenario.of === of)!);
}

/** Cannot rename built-in people: the checks of a pack refuse their handles. */
export const addScenarioWords = (words: PracticeWords, { scenario, words: added }: SharedScenario): PracticeWords => ({
  ...words,
  people: { ...words.people, ...added.people },
  posts: { ...words.posts, ...added.posts },
  lines: { ...words.lines, ...added.lines },
  scenarios: { ...words.scenarios, [scenario.id]: added.said },
});

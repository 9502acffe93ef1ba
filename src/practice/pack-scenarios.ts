/**
 * Scenarios that packs brought. A page of the practice network reaches nothing of the person's own, so it cannot open their packs: a view of ours that can
 * hands the scenarios over, in memory. They go when the vault is locked, when their pack goes, and with the browser.
 */
import type { Provenance } from '../learning/catalogue.ts';
import { isPrivateContext } from '../preferences/storage-context.ts';
import { HANDED_OVER_KEYS, memory } from '../vault/session-keys.ts';
import type { PracticeWords, Scenario } from './scenario.ts';

/** What a scenario brings of words. */
export interface SharedScenarioWords extends Pick<PracticeWords, 'people' | 'posts' | 'lines'> {
  said: PracticeWords['scenarios'][string];
}

/** `scenario.id` is named under its maker's key, with its language, so that it can take the place of nothing. `of`: the same in all its languages. */
export interface SharedScenario {
  of: string;
  language: string;
  from: Provenance;
  scenario: Scenario;
  words: SharedScenarioWords;
}

/** Characters of all together: the memory holds ten times as many, and the practice vault needs its room. */
const MOST = 1_000_000;

const key = (): string => HANDED_OVER_KEYS[isPrivateContext() ? 1 : 0];

export async function shareScenarios(all: readonly SharedScenario[]): Promise<void> {
  let room = MOST;
  const fitting = all.filter(other => (room -= JSON.stringify(other).length) >= 0);
  if (fitting.length) await memory.set({ [key()]: fitting });
  else await memory.remove(key());
}

export const getSharedScenarios = async (): Promise<SharedScenario[]> =>
  ((await memory.get(key()))[key()] as SharedScenario[] | undefined) ?? [];

/** One of each: in this language, else in English, else in what there is. */
export function chooseLanguages(all: readonly SharedScenario[], language: string): SharedScenario[] {
  const order = [language, language.split('-')[0]!, 'en'];
  const rank = (o: SharedScenario) => {
    const at = order.indexOf(o.language);
    return at < 0 ? order.length : at;
  };
  return [...new Set(all.map(o => o.of))].map(of => all.filter(o => o.of === of).sort((a, b) => rank(a) - rank(b))[0]!);
}

/** The words of the network, and of this scenario. Nobody who is built in is renamed: the reader of packs refuses that. */
export const addScenarioWords = (words: PracticeWords, { scenario, words: own }: SharedScenario): PracticeWords => ({
  ...words,
  people: { ...words.people, ...own.people },
  posts: { ...words.posts, ...own.posts },
  lines: { ...words.lines, ...own.lines },
  scenarios: { ...words.scenarios, [scenario.id]: own.said },
});

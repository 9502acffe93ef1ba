/** Parses a practice scenario of a pack: events and texts of one language, without real links or addresses. */
import * as v from 'valibot';
import type { SharedScenario } from '../../practice/pack-scenarios.ts';
import { ScenarioLine, ScenarioPerson, ScenarioPost, Scenario, ScenarioThread } from '../../practice/scenario.ts';
import { findScenarioProblems } from './check-scenario.ts';
import type { ParsedData } from './parse-yaml.ts';
import type { Problem } from './problem.ts';
import { validateData } from './validate.ts';

const integerUpTo = (max: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(max));
const text = (max: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(max));
const list = <T extends v.GenericSchema>(item: T, max: number) =>
  v.optional(v.pipe(v.array(item), v.maxLength(max)), []);
const texts = (max: number) => v.pipe(v.array(text(400)), v.minLength(1), v.maxLength(max));
/** Reserved for examples (RFC 2606), so nobody owns it. */
const link = v.pipe(v.string(), v.maxLength(80), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*\.example(\/[a-z0-9/_-]*)?$/));
const YEAR = 525_600; // minutes
const count = integerUpTo(100_000_000);

export const PackScenario = v.strictObject({
  $schema: v.optional(v.string()),
  id: Scenario.entries.id,
  name: text(80),
  about: text(400),
  minutes: v.pipe(integerUpTo(480), v.minValue(1)),
  start: v.pipe(v.string(), v.maxLength(120), v.startsWith('/')),
  tasks: texts(8),
  talk: texts(6),
  waves: v.optional(integerUpTo(9), 0),
  people: list(v.strictObject({ ...ScenarioPerson.entries, followers: count, name: text(80), bio: text(400) }), 20),
  settings: v.optional(v.record(v.string(), v.string()), {}),
  profile: v.optional(
    v.partial(v.strictObject({ bio: text(400), place: text(120), work: text(120), birthday: text(60) })),
  ),
  draft: v.optional(text(1_000)),
  posts: list(v.strictObject({ ...ScenarioPost.entries, ago: integerUpTo(YEAR), likes: count, text: text(1_000) }), 60),
  threads: list(
    v.strictObject({
      ...ScenarioThread.entries,
      lines: v.pipe(
        v.array(
          v.strictObject({
            ...ScenarioLine.entries,
            ago: integerUpTo(YEAR),
            link: v.optional(link),
            text: text(1_000),
          }),
        ),
        v.minLength(1),
        v.maxLength(40),
      ),
    }),
    12,
  ),
});
export type PackScenario = v.InferOutput<typeof PackScenario>;

/** @param file `scenarios/<language>/<name>.json` */
export function parsePackScenario(file: string, parsed: ParsedData): { scenario?: PackScenario; problems: Problem[] } {
  const { data, problems } = validateData(PackScenario, parsed.data, file, parsed.findLine);
  if (!data) return { problems };
  const contentProblems = findScenarioProblems(file, data, parsed.findLine);
  return contentProblems.length ? { problems: contentProblems } : { scenario: data, problems };
}

/** Splits a scenario into the events and texts that the practice network uses. */
export function toPracticeScenario(s: PackScenario): Pick<SharedScenario, 'scenario' | 'words'> {
  const { id, minutes, start, waves, settings, people, posts, threads } = s;
  const collectTexts = <T extends { text: string }>(items: readonly T[], getKey: (item: T) => string | number) =>
    Object.fromEntries(items.map(item => [getKey(item), item.text]));
  return {
    scenario: {
      id,
      minutes,
      start,
      waves,
      settings,
      people: people.map(({ name: _, bio: __, ...p }) => p),
      posts: posts.map(({ text: _, ...p }) => p),
      threads: threads.map(t => ({ ...t, lines: t.lines.map(({ text: _, ...l }) => l) })),
    },
    words: {
      people: Object.fromEntries(people.map(({ handle, name, bio }) => [handle, { name, bio }])),
      posts: collectTexts(posts, p => p.id),
      lines: collectTexts(
        threads.flatMap(t => t.lines),
        l => l.id,
      ),
      said: {
        name: s.name,
        about: s.about,
        tasks: s.tasks,
        talk: s.talk,
        ...(s.profile ? { profile: s.profile } : {}),
        ...(s.draft ? { draft: s.draft } : {}),
      },
    },
  };
}

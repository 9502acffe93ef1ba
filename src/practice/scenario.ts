/**
 * The practice network as data: the network itself (`network.json`), scenarios on top of it (`scenarios/<id>.json`), and the words of both in each
 * language (`locales/<lang>/practice.json`). Everyone in it is made up, and the abuse is mild.
 */
import * as v from 'valibot';

const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/));
const handle = v.pipe(v.string(), v.regex(/^[a-z0-9_]{1,30}$/));
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Shown from this wave on; none: from the start. */
const wave = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)));

export const ScenarioPerson = v.strictObject({ handle, followers: whole });

export const ScenarioPost = v.strictObject({
  id: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(899)),
  by: handle,
  /** Minutes before the page was opened. */
  ago: whole,
  likes: whole,
  /** The post that it answers. */
  to: v.optional(whole),
  photo: v.optional(v.picklist(['beach'])),
  /** Carries the place where it was written. */
  place: v.optional(v.literal(true)),
  wave,
});

export const ScenarioLine = v.strictObject({
  id,
  by: handle,
  ago: whole,
  /** What the link calls itself. It leads nowhere. */ link: v.optional(v.string()),
  wave,
});
export const ScenarioThread = v.strictObject({
  id,
  with: handle,
  /** From somebody whom the person does not follow. */ request: v.optional(v.literal(true)),
  lines: v.pipe(v.array(ScenarioLine), v.minLength(1)),
});

export const NetworkData = v.strictObject({
  me: handle,
  people: v.array(ScenarioPerson),
  posts: v.array(ScenarioPost),
  threads: v.array(ScenarioThread),
});

export const Scenario = v.strictObject({
  id,
  minutes: whole,
  /** Where it opens. */
  start: v.pipe(v.string(), v.startsWith('/')),
  people: v.array(ScenarioPerson),
  /** Settings that stand otherwise than the network gives them. */
  settings: v.record(v.string(), v.string()),
  posts: v.array(ScenarioPost),
  threads: v.array(ScenarioThread),
  /** How many waves a press lets in. */
  waves: whole,
});

const text = v.pipe(v.string(), v.minLength(1));

export const PROFILE_PARTS = ['bio', 'place', 'work', 'birthday'] as const;
export type ProfilePart = (typeof PROFILE_PARTS)[number];
const Profile = v.partial(v.strictObject({ bio: text, place: text, work: text, birthday: text }));

export const PracticeWords = v.strictObject({
  people: v.record(handle, v.strictObject({ name: text, bio: text })),
  /** Of the person who practises, beside their name. */
  profile: Profile,
  posts: v.record(v.string(), text),
  lines: v.record(v.string(), text),
  alts: v.record(v.string(), text),
  scenarios: v.record(
    id,
    v.strictObject({
      name: text,
      about: text,
      /** What to try, in order. */ tasks: v.array(text),
      /** What to talk about afterwards. */ talk: v.array(text),
      profile: v.optional(Profile),
      draft: v.optional(text),
    }),
  ),
});

export type NetworkData = v.InferOutput<typeof NetworkData>;
export type Scenario = v.InferOutput<typeof Scenario>;
export type ScenarioPost = v.InferOutput<typeof ScenarioPost>;
export type ScenarioThread = v.InferOutput<typeof ScenarioThread>;
export type ScenarioPerson = v.InferOutput<typeof ScenarioPerson>;
export type PracticeWords = v.InferOutput<typeof PracticeWords>;

/** What the schema cannot say: names that lead nowhere, numbers that are there twice, words that are missing or left over. */
export function findPracticeFaults(
  network: NetworkData,
  scenarios: readonly Scenario[],
  words: PracticeWords,
): string[] {
  const twice = <T>(all: readonly T[]) => all.filter((x, i) => all.indexOf(x) !== i);
  const left = (has: Iterable<string>, wanted: Iterable<string>) => {
    const w = new Set(wanted);
    return [...has].filter(x => !w.has(x));
  };
  const all = [network, ...scenarios];
  const posts = all.flatMap(s => s.posts),
    lines = all.flatMap(s => s.threads).flatMap(t => t.lines),
    people = all.flatMap(s => s.people.map(p => p.handle));
  const both = (what: string, has: string[], wanted: string[]) => [
    ...left(wanted, has).map(x => `${what}.${x}: has no words`),
    ...left(has, wanted).map(x => `${what}.${x}: nothing has these words`),
  ];
  return [
    ...twice(posts.map(p => p.id)).map(x => `posts.${x}: is there twice`),
    ...twice(lines.map(l => l.id)).map(x => `lines.${x}: is there twice`),
    ...scenarios.flatMap(s => {
      const known = new Set([...network.people, ...s.people].map(p => p.handle));
      const there = new Set([...network.posts, ...s.posts].map(p => p.id));
      return [
        ...s.posts.filter(p => !known.has(p.by)).map(p => `${s.id}.posts.${p.id}: nobody is called ${p.by}`),
        ...s.posts
          .filter(p => p.to !== undefined && !there.has(p.to))
          .map(p => `${s.id}.posts.${p.id}: answers no post`),
        ...s.threads
          .flatMap(t => [t.with, ...t.lines.map(l => l.by)])
          .filter(h => !known.has(h))
          .map(h => `${s.id}.threads: nobody is called ${h}`),
        ...[...s.posts, ...s.threads.flatMap(t => t.lines)]
          .filter(x => (x.wave ?? 0) > s.waves)
          .map(x => `${s.id}.${x.id}: its wave never comes`),
      ];
    }),
    ...both(
      'posts',
      Object.keys(words.posts),
      posts.map(p => String(p.id)),
    ),
    ...both(
      'lines',
      Object.keys(words.lines),
      lines.map(l => l.id),
    ),
    ...both('people', Object.keys(words.people), [...new Set(people)]),
    ...both(
      'scenarios',
      Object.keys(words.scenarios),
      scenarios.map(s => s.id),
    ),
  ];
}

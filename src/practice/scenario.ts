/**
 * Schemas of the practice network (`network.json`), its scenarios (`scenarios/<id>.json`) and the texts of both
 * (`locales/<lang>/practice.json`). Everyone in it is invented, and the abuse is mild.
 */
import * as v from 'valibot';

const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/));
const handle = v.pipe(v.string(), v.regex(/^[a-z0-9_]{1,30}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Shown from this wave on; from the start without it. */
const wave = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)));

export const ScenarioPerson = v.strictObject({ handle, followers: count });

export const ScenarioPost = v.strictObject({
  id: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(899)),
  by: handle,
  /** Minutes before the page was opened. */
  ago: count,
  likes: count,
  /** The post that it answers. */
  to: v.optional(count),
  photo: v.optional(v.picklist(['beach'])),
  /** Shows the place where it was written. */
  place: v.optional(v.literal(true)),
  wave,
});

export const ScenarioLine = v.strictObject({
  id,
  by: handle,
  ago: count,
  /** Text of a link, which leads nowhere. */
  link: v.optional(v.string()),
  wave,
});
export const ScenarioThread = v.strictObject({
  id,
  with: handle,
  /** From somebody whom the person does not follow. */
  request: v.optional(v.literal(true)),
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
  minutes: count,
  /** Path on which it opens. */
  start: v.pipe(v.string(), v.startsWith('/')),
  people: v.array(ScenarioPerson),
  /** Differences from the default settings. */
  settings: v.record(v.string(), v.string()),
  posts: v.array(ScenarioPost),
  threads: v.array(ScenarioThread),
  /** Number of waves that the person can start. */
  waves: count,
});

const text = v.pipe(v.string(), v.minLength(1));

export const PROFILE_PARTS = ['bio', 'place', 'work', 'birthday'] as const;
export type ProfilePart = (typeof PROFILE_PARTS)[number];
const Profile = v.partial(v.strictObject({ bio: text, place: text, work: text, birthday: text }));

export const PracticeWords = v.strictObject({
  people: v.record(handle, v.strictObject({ name: text, bio: text })),
  /** Of the person who practises. */
  profile: Profile,
  posts: v.record(v.string(), text),
  lines: v.record(v.string(), text),
  alts: v.record(v.string(), text),
  scenarios: v.record(
    id,
    v.strictObject({
      name: text,
      about: text,
      /** In order. */
      tasks: v.array(text),
      /** Questions for the discussion afterwards. */
      talk: v.array(text),
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

/** A scenario of the practice network from a pack: what happens and its words in one file, for one language. Text alone; its links lead nowhere, and its addresses are made up. */
import * as v from 'valibot';
import { NETWORK } from '../../practice/built-in-scenarios.ts';
import { DEFAULT_SETTINGS, CONTACT_AUDIENCES } from '../../practice/network.ts';
import type { SharedScenario } from '../../practice/pack-scenarios.ts';
import { ScenarioLine, ScenarioPerson, ScenarioPost, Scenario, ScenarioThread } from '../../practice/scenario.ts';
import { validateData } from './validate.ts';
import { problem, type Problem } from './problem.ts';
import type { ParsedData } from './parse-yaml.ts';

const upTo = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
const text = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));
const list = <T extends v.GenericSchema>(of: T, most: number) => v.optional(v.pipe(v.array(of), v.maxLength(most)), []);
const texts = (most: number) => v.pipe(v.array(text(400)), v.minLength(1), v.maxLength(most));
/** A host that belongs to nobody. */
const link = v.pipe(v.string(), v.maxLength(80), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*\.example(\/[a-z0-9/_-]*)?$/));
const YEAR = 525_600; // minutes
const many = upTo(100_000_000);

export const PackScenario = v.strictObject({
  $schema: v.optional(v.string()),
  id: Scenario.entries.id,
  name: text(80),
  about: text(400),
  minutes: v.pipe(upTo(480), v.minValue(1)),
  start: v.pipe(v.string(), v.maxLength(120), v.startsWith('/')),
  tasks: texts(8),
  talk: texts(6),
  waves: v.optional(upTo(9), 0),
  people: list(v.strictObject({ ...ScenarioPerson.entries, followers: many, name: text(80), bio: text(400) }), 20),
  settings: v.optional(v.record(v.string(), v.string()), {}),
  profile: v.optional(
    v.partial(v.strictObject({ bio: text(400), place: text(120), work: text(120), birthday: text(60) })),
  ),
  draft: v.optional(text(1_000)),
  posts: list(v.strictObject({ ...ScenarioPost.entries, ago: upTo(YEAR), likes: many, text: text(1_000) }), 60),
  threads: list(
    v.strictObject({
      ...ScenarioThread.entries,
      lines: v.pipe(
        v.array(
          v.strictObject({ ...ScenarioLine.entries, ago: upTo(YEAR), link: v.optional(link), text: text(1_000) }),
        ),
        v.minLength(1),
        v.maxLength(40),
      ),
    }),
    12,
  ),
});
export type PackScenario = v.InferOutput<typeof PackScenario>;

const ADDRESS = /[a-z][a-z0-9+.-]*:\/\/|\bwww\.|\b(javascript|mailto):/i;

function addresses(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value === 'string') return ADDRESS.test(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    addresses(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** Pages of the network that are always there. */
const PAGES = /^\/(|compose|messages|settings|settings\/(privacy|tags|messages|security|photos)|edit)$/;

const twice = <T>(all: readonly T[]): number[] => all.flatMap((x, i) => (all.indexOf(x) === i ? [] : [i]));

/** What the schema cannot say. */
function sense(file: string, s: PackScenario, { findLine }: ParsedData): Problem[] {
  const at = (...path: (string | number)[]) => ({ line: findLine(path) });
  const built = {
    people: NETWORK.people.map(p => p.handle),
    posts: NETWORK.posts.map(p => p.id),
    lines: NETWORK.threads.flatMap(t => t.lines.map(l => l.id)),
  };
  const handles = [...built.people, ...s.people.map(p => p.handle)],
    posts = [...built.posts, ...s.posts.map(p => p.id)],
    threads = [...NETWORK.threads, ...s.threads];
  const lines = s.threads.flatMap((t, i) =>
    t.lines.map((l, n) => ({ ...l, path: ['threads', i, 'lines', n] as const })),
  );
  const allLines = [...built.lines, ...lines.map(l => l.id)];
  const unknown = (what: string, ...path: (string | number)[]) =>
    problem(file, 'unknown-name', { ...at(...path), what });
  const person = (handle: string, ...path: (string | number)[]) =>
    handles.includes(handle) ? [] : [unknown(handle, ...path)];
  const late = (wave: number | undefined, ...path: (string | number)[]) =>
    (wave ?? 0) > s.waves
      ? [problem(file, 'wrong', { ...at(...path), what: `${path.join('.')}.wave: <= ${s.waves}` })]
      : [];
  const [, who, post, talk] = /^\/@([^/]*)(?:\/(\d+))?$|^\/messages\/(.+)$/.exec(s.start) ?? [];
  const starts =
    who !== undefined
      ? handles.includes(who) && (post === undefined || posts.includes(Number(post)))
      : talk !== undefined
        ? threads.some(t => t.id === talk)
        : PAGES.test(s.start);
  return [
    ...addresses(s).map(path => problem(file, 'remote', { ...at(...path), what: path.join('.') })),
    ...(starts ? [] : [unknown(s.start, 'start')]),
    ...Object.entries(s.settings).flatMap(([id, value]) => {
      if (!Object.hasOwn(DEFAULT_SETTINGS, id))
        return [problem(file, 'unknown-setting', { ...at('settings', id), what: id })];
      const values: readonly string[] = DEFAULT_SETTINGS[id] === 'everyone' ? CONTACT_AUDIENCES : ['on', 'off'];
      return values.includes(value)
        ? []
        : [problem(file, 'wrong', { ...at('settings', id), what: `settings.${id}: ${values.join(' | ')}` })];
    }),
    ...twice(handles)
      .map(i => i - built.people.length)
      .map(i => problem(file, 'same-id', { ...at('people', i), what: s.people[i]!.handle })),
    ...twice(posts)
      .map(i => i - built.posts.length)
      .map(i => problem(file, 'same-id', { ...at('posts', i), what: String(s.posts[i]!.id) })),
    ...s.posts.flatMap((p, i) => [
      ...person(p.by, 'posts', i, 'by'),
      ...(p.to === undefined || (p.to !== p.id && posts.includes(p.to))
        ? []
        : [unknown(String(p.to), 'posts', i, 'to')]),
      ...late(p.wave, 'posts', i),
    ]),
    ...twice(s.threads.map(t => t.id)).map(i =>
      problem(file, 'same-id', { ...at('threads', i), what: s.threads[i]!.id }),
    ),
    // A conversation that the network has goes on, with the same person.
    ...s.threads.flatMap((t, i) => [
      ...person(t.with, 'threads', i, 'with'),
      ...(NETWORK.threads.some(n => n.id === t.id && n.with !== t.with)
        ? [problem(file, 'same-id', { ...at('threads', i), what: t.id })]
        : []),
    ]),
    ...twice(allLines)
      .map(i => lines[i - built.lines.length]!)
      .map(l => problem(file, 'same-id', { ...at(...l.path), what: l.id })),
    ...lines.flatMap(l => [...person(l.by, ...l.path, 'by'), ...late(l.wave, ...l.path)]),
  ];
}

/** @param file `scenarios/<language>/<name>.json` */
export function parsePackScenario(file: string, read: ParsedData): { scenario?: PackScenario; problems: Problem[] } {
  const { data, problems } = validateData(PackScenario, read.data, file, read.findLine);
  if (!data) return { problems };
  const found = sense(file, data, read);
  return found.length ? { problems: found } : { scenario: data, problems };
}

/** As the practice network plays it. */
export function toPracticeScenario(s: PackScenario): Pick<SharedScenario, 'scenario' | 'words'> {
  const { id, minutes, start, waves, settings, people, posts, threads } = s;
  const wordsOf = <T extends { text: string }>(all: readonly T[], key: (one: T) => string | number) =>
    Object.fromEntries(all.map(one => [key(one), one.text]));
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
      posts: wordsOf(posts, p => p.id),
      lines: wordsOf(
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

/** Checks what the scenario schema cannot express: URLs, names, duplicate ids, waves and settings. */
import { NETWORK } from '../../practice/built-in-scenarios.ts';
import { findAddress } from '../../platforms/find-address.ts';
import { CONTACT_AUDIENCES, DEFAULT_SETTINGS } from '../../practice/network.ts';
import type { PackScenario } from './parse-scenario.ts';
import type { DataPath, FindLine } from './parse-yaml.ts';
import { problem, type Problem, type ProblemCode } from './problem.ts';

/** Reports a problem at a path of the file. */
type Report = (code: ProblemCode, path: DataPath, what: string) => Problem;

/** Reserved for examples (RFC 2606). */
const EXAMPLE_HOST = /(?:[a-z0-9-]+\.)+example\b|\bexample\.(?:com|net|org)\b/gi;
/** Handles of the practice network, `@rima`, and the mail addresses of its people are no links. */
const hasRealAddress = (text: string): boolean => !!findAddress(text.replace(EXAMPLE_HOST, '').replaceAll('@', ' '));

/** Pages of the practice network that exist in every scenario. */
const NETWORK_PAGES = /^\/(|compose|messages|settings|settings\/(privacy|tags|messages|security|photos)|edit)$/;

const BUILT_IN = {
  people: NETWORK.people.map(person => person.handle),
  posts: NETWORK.posts.map(post => post.id),
  lines: NETWORK.threads.flatMap(thread => thread.lines.map(line => line.id)),
};

function findUrls(value: unknown, path: DataPath = []): DataPath[] {
  if (typeof value === 'string') return hasRealAddress(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    findUrls(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** @returns indexes in `own` of ids that are built in already or come twice */
const findDuplicates = <T>(builtIn: readonly T[], own: readonly T[]): number[] =>
  own.flatMap((id, i) => (builtIn.includes(id) || own.indexOf(id) !== i ? [i] : []));

function isStartKnown({ start, ...scenario }: PackScenario, handles: string[], posts: number[]): boolean {
  const [, handle, post, thread] = /^\/@([^/]*)(?:\/(\d+))?$|^\/messages\/(.+)$/.exec(start) ?? [];
  if (handle !== undefined) return handles.includes(handle) && (post === undefined || posts.includes(Number(post)));
  if (thread !== undefined) return [...NETWORK.threads, ...scenario.threads].some(t => t.id === thread);
  return NETWORK_PAGES.test(start);
}

const checkSettings = ({ settings }: PackScenario, report: Report): Problem[] =>
  Object.entries(settings).flatMap(([id, value]) => {
    if (!Object.hasOwn(DEFAULT_SETTINGS, id)) return [report('unknown-setting', ['settings', id], id)];
    const values: readonly string[] = DEFAULT_SETTINGS[id] === 'everyone' ? CONTACT_AUDIENCES : ['on', 'off'];
    return values.includes(value) ? [] : [report('wrong', ['settings', id], `settings.${id}: ${values.join(' | ')}`)];
  });

export function findScenarioProblems(file: string, scenario: PackScenario, findLine: FindLine): Problem[] {
  const { people, posts, threads, start, waves } = scenario;
  const report: Report = (code, path, what) => problem(file, code, { line: findLine(path), what });
  const handles = [...BUILT_IN.people, ...people.map(p => p.handle)],
    postIds = [...BUILT_IN.posts, ...posts.map(p => p.id)];
  const lines = threads.flatMap((thread, i) =>
    thread.lines.map((line, n) => ({ ...line, path: ['threads', i, 'lines', n] as const })),
  );
  const checkPerson = (handle: string, path: DataPath): Problem[] =>
    handles.includes(handle) ? [] : [report('unknown-name', path, handle)];
  const checkWave = (wave: number | undefined, path: DataPath): Problem[] =>
    (wave ?? 0) > waves ? [report('wrong', path, `${path.join('.')}.wave: <= ${waves}`)] : [];

  return [
    ...findUrls(scenario).map(path => report('remote', path, path.join('.'))),
    ...(isStartKnown(scenario, handles, postIds) ? [] : [report('unknown-name', ['start'], start)]),
    ...checkSettings(scenario, report),
    ...findDuplicates(
      BUILT_IN.people,
      people.map(p => p.handle),
    ).map(i => report('same-id', ['people', i], people[i]!.handle)),
    ...findDuplicates(
      BUILT_IN.posts,
      posts.map(p => p.id),
    ).map(i => report('same-id', ['posts', i], String(posts[i]!.id))),
    ...posts.flatMap((post, i) => [
      ...checkPerson(post.by, ['posts', i, 'by']),
      ...(post.to === undefined || (post.to !== post.id && postIds.includes(post.to))
        ? []
        : [report('unknown-name', ['posts', i, 'to'], String(post.to))]),
      ...checkWave(post.wave, ['posts', i]),
    ]),
    ...findDuplicates(
      [],
      threads.map(t => t.id),
    ).map(i => report('same-id', ['threads', i], threads[i]!.id)),
    // A scenario may continue a built-in conversation, but only with the same person.
    ...threads.flatMap((thread, i) => [
      ...checkPerson(thread.with, ['threads', i, 'with']),
      ...(NETWORK.threads.some(t => t.id === thread.id && t.with !== thread.with)
        ? [report('same-id', ['threads', i], thread.id)]
        : []),
    ]),
    ...findDuplicates(
      BUILT_IN.lines,
      lines.map(l => l.id),
    ).map(i => report('same-id', lines[i]!.path, lines[i]!.id)),
    ...lines.flatMap(line => [...checkPerson(line.by, [...line.path, 'by']), ...checkWave(line.wave, line.path)]),
  ];
}

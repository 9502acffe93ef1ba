/** Checks what the schemas of the practice network cannot express: references, ids and missing texts. */
import type { NetworkData, PracticeWords, Scenario } from './scenario.ts';

const findDuplicates = <T>(items: readonly T[]): T[] => items.filter((item, i) => items.indexOf(item) !== i);

/** Compares the ids of texts with those of the data. */
function compareIds(part: string, texts: readonly string[], data: readonly string[]): string[] {
  return [
    ...data.filter(id => !texts.includes(id)).map(id => `${part}.${id}: has no words`),
    ...texts.filter(id => !data.includes(id)).map(id => `${part}.${id}: nothing has these words`),
  ];
}

function checkScenario({ id, people, posts, threads, waves }: Scenario, network: NetworkData): string[] {
  const handles = new Set([...network.people, ...people].map(person => person.handle));
  const postIds = new Set([...network.posts, ...posts].map(post => post.id));
  const lines = threads.flatMap(thread => thread.lines);
  return [
    ...posts.filter(post => !handles.has(post.by)).map(post => `${id}.posts.${post.id}: nobody is called ${post.by}`),
    ...posts
      .filter(post => post.to !== undefined && !postIds.has(post.to))
      .map(post => `${id}.posts.${post.id}: answers no post`),
    ...threads
      .flatMap(thread => [thread.with, ...thread.lines.map(line => line.by)])
      .filter(handle => !handles.has(handle))
      .map(handle => `${id}.threads: nobody is called ${handle}`),
    ...[...posts, ...lines]
      .filter(item => (item.wave ?? 0) > waves)
      .map(item => `${id}.${item.id}: its wave never comes`),
  ];
}

/** @returns one sentence per fault */
export function findPracticeFaults(
  network: NetworkData,
  scenarios: readonly Scenario[],
  words: PracticeWords,
): string[] {
  const all = [network, ...scenarios];
  const posts = all.flatMap(({ posts }) => posts.map(post => post.id));
  const lines = all.flatMap(({ threads }) => threads.flatMap(thread => thread.lines.map(line => line.id)));
  const people = all.flatMap(({ people }) => people.map(person => person.handle));
  return [
    ...findDuplicates(posts).map(id => `posts.${id}: is there twice`),
    ...findDuplicates(lines).map(id => `lines.${id}: is there twice`),
    ...scenarios.flatMap(scenario => checkScenario(scenario, network)),
    ...compareIds('posts', Object.keys(words.posts), posts.map(String)),
    ...compareIds('lines', Object.keys(words.lines), lines),
    ...compareIds('people', Object.keys(words.people), [...new Set(people)]),
    ...compareIds(
      'scenarios',
      Object.keys(words.scenarios),
      scenarios.map(scenario => scenario.id),
    ),
  ];
}

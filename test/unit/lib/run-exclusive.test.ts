import { expect, it } from 'vitest';
import { runExclusive } from '../../../src/lib/run-exclusive.ts';

const createTask =
  (log: string[], name: string, fails = false) =>
  async () => {
    log.push(`${name} starts`);
    await Promise.resolve();
    log.push(`${name} ends`);
    if (fails) throw new Error(name);
    return name;
  };

it('runs tasks of one key in order, also after one that failed', async () => {
  const log: string[] = [];
  const results = await Promise.allSettled([
    runExclusive('key', createTask(log, 'a', true)),
    runExclusive('key', createTask(log, 'b')),
  ]);
  expect(log).toEqual(['a starts', 'a ends', 'b starts', 'b ends']);
  expect(results.map(result => result.status)).toEqual(['rejected', 'fulfilled']);
});

it('does not wait for tasks of other keys', async () => {
  const log: string[] = [];
  await Promise.all([runExclusive(1, createTask(log, 'a')), runExclusive(2, createTask(log, 'b'))]);
  expect(log.slice(0, 2)).toEqual(['a starts', 'b starts']);
});

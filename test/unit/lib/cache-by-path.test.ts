/** Tests that a file is loaded once, and again after a failure. */
import { expect, it, vi } from 'vitest';
import { cacheByPath } from '../../../src/lib/cache-by-path.ts';

it('loads each path once, and one that failed again', async () => {
  const read = vi
    .fn(async (path: string) => `what is in ${path}`)
    .mockRejectedValueOnce(new TypeError('Failed to fetch'));
  const load = cacheByPath(read);
  await expect(load('a')).rejects.toThrow('Failed to fetch');
  expect(await Promise.all([load('a'), load('a'), load('b')])).toEqual([
    'what is in a',
    'what is in a',
    'what is in b',
  ]);
  expect(read).toHaveBeenCalledTimes(3);
});

/** Tests that a file is loaded once, and again after a failure. */
import { expect, it, vi } from 'vitest';
import { cacheByKey } from '../../../src/lib/cache-by-key.ts';

it('loads each key once, and one that failed again', async () => {
  const read = vi
    .fn(async (path: string) => `contents of ${path}`)
    .mockRejectedValueOnce(new TypeError('Failed to fetch'));
  const load = cacheByKey(read);
  await expect(load('a')).rejects.toThrow('Failed to fetch');
  expect(await Promise.all([load('a'), load('a'), load('b')])).toEqual([
    'contents of a',
    'contents of a',
    'contents of b',
  ]);
  expect(read).toHaveBeenCalledTimes(3);
});

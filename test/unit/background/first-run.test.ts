/** Opens the first-run page after installation only. */
import { expect, it, vi } from 'vitest';

const create = vi.fn(async () => ({}));
vi.mock('webextension-polyfill', () => ({
  default: { tabs: { create }, runtime: { getURL: (path: string) => `ext:/${path}` } },
}));
const { openWelcomePage } = await import('../../../src/background/first-run.ts');

it('opens the page once it is installed', async () => {
  await openWelcomePage({ reason: 'install' });
  expect(create.mock.calls).toEqual([[{ url: 'ext:/src/pages/welcome/index.html' }]]);
});

it.each(['update', 'browser_update'] as const)('opens nothing after %s', async reason => {
  create.mockClear();
  await openWelcomePage({ reason });
  expect(create).not.toHaveBeenCalled();
});

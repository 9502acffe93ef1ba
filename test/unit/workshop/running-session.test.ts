/** Tests that what is saved of a session includes the change made last. */
import { expect, it, vi } from 'vitest';
import '../../helpers/web-locks.ts';

const { stored } = vi.hoisted(() => ({ stored: {} as Record<string, unknown> }));
vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('../../../src/vault/session-keys.ts', () => ({
  memory: {
    get: async (key: string) => ({ [key]: stored[key] }),
    set: async (values: object) => void Object.assign(stored, values),
  },
}));
const { changeSession, getLatestSession } = await import('../../../src/workshop/running-session.ts');
const { createSession, setRoomSize } = await import('../../../src/workshop/session.ts');

it('reads the session after the changes that were begun before', async () => {
  void changeSession(() => createSession({ agenda: 'one' }, 'en', 1));
  void changeSession(session => setRoomSize(session!, 12));
  expect((await getLatestSession())?.room).toBe(12);
});

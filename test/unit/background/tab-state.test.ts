/** Checks that the state of a tab is deleted with it, also if it closes while its page is read. */
import { beforeEach, expect, it, vi } from 'vitest';

const at = vi.hoisted(() => ({ session: {} as Record<string, unknown>, tabs: new Set<number>() }));
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      session: {
        get: async (k: string) => ({ [k]: at.session[k] }),
        set: async (x: object) => void Object.assign(at.session, x),
        remove: async (ks: string[]) =>
          ks.forEach(k => {
            delete at.session[k];
          }),
      },
    },
    tabs: {
      get: async (id: number) => {
        if (!at.tabs.has(id)) throw new Error(`No tab with id: ${id}.`);
        return { id };
      },
    },
  },
}));
const { saveTabState, getTabState } = await import('../../../src/background/tab-state.ts');

const STATE = { where: { platform: 'x', kind: 'home' } as never, findings: [], profile: [] };

beforeEach(() => {
  at.session = {};
  at.tabs = new Set([7]);
});

it('stores the state of an open tab', async () => {
  await saveTabState(7, STATE);
  expect(await getTabState(7)).toEqual(STATE);
});

it('stores nothing for a closed tab', async () => {
  await saveTabState(8, STATE);
  expect(at.session).toEqual({});
});

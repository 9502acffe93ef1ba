/** What is remembered of a tab goes with it, also where it closes while its page is looked at. */
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
const { saveTabState: keepTab, getTabState: tabState } = await import('../../../src/background/tab-state.ts');

const STATE = { where: { platform: 'x', kind: 'home' } as never, findings: [], profile: [] };

beforeEach(() => {
  at.session = {};
  at.tabs = new Set([7]);
});

it('keeps what an open tab tells', async () => {
  await keepTab(7, STATE);
  expect(await tabState(7)).toEqual(STATE);
});

it('keeps nothing of a tab that is closed', async () => {
  await keepTab(8, STATE);
  expect(at.session).toEqual({});
});

import { describe, expect, it, vi } from 'vitest';

const store: Record<string, unknown> = {};
/** Reading takes a moment, as in a browser, so that two writes can overlap. */
const moment = () => new Promise(done => setTimeout(done));
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        get: async (k: string | null) => {
          const read = k === null ? { ...store } : { [k]: store[k] };
          await moment();
          return read;
        },
        set: async (o: object) => void Object.assign(store, o),
        remove: async (keys: string[]) => {
          for (const k of keys) delete store[k];
        },
      },
    },
  },
}));
const { choosePublic, chosen, everyAccount, forget, recall, remember } = await import(
  '../../../src/privacy-checks/history.ts'
);

const where = (me?: string, platform = 'p') => ({
  platform,
  kind: 'settings:a' as const,
  params: {},
  language: 'en',
  ...(me ? { me } : {}),
});
const finding = (id: string, state: 'protected' | 'exposed' | 'unread', extra = {}) => ({
  id,
  state,
  value: null,
  locatedBy: null,
  ...extra,
});

describe('what was read before', () => {
  it('is kept apart for each account and host, and names neither', async () => {
    await remember(where('rana'), 'one.example', [finding('a', 'protected')], 5);
    expect(await recall(where('rana'), 'one.example')).toEqual({ a: { state: 'protected', at: 5 } });
    expect(await recall(where('omar'), 'one.example')).toEqual({});
    expect(await recall(where('rana'), 'two.example')).toEqual({});
    expect(await recall(where(), 'one.example')).toEqual({});
    expect(JSON.stringify(store)).not.toMatch(/rana|one\.example/);
  });

  it('takes nothing where the page does not say whose account it is', async () => {
    await remember(where(), 'h', [finding('a', 'protected')], 1);
    expect(await recall(where(), 'h')).toEqual({});
  });

  it('takes nothing that is unread or not saved, and loses nothing to it', async () => {
    await remember(where('x'), 'h', [finding('a', 'exposed')], 1);
    await remember(where('x'), 'h', [finding('a', 'unread'), finding('b', 'protected', { pending: true })], 2);
    expect(await recall(where('x'), 'h')).toEqual({ a: { state: 'exposed', at: 1 } });
  });

  it('says which rule of a pack it was read by', async () => {
    await remember(where('y'), 'h', [finding('a', 'exposed'), finding('b', 'protected')], 1, id =>
      id === 'a' ? 'maker:1' : undefined,
    );
    expect(await recall(where('y'), 'h')).toEqual({
      a: { state: 'exposed', at: 1, by: 'maker:1' },
      b: { state: 'protected', at: 1 },
    });
    await remember(where('y'), 'h', [finding('a', 'protected')], 2);
    expect((await recall(where('y'), 'h')).a).toEqual({ state: 'protected', at: 2 });
  });

  it('is listed by platform without names, and erased for one platform or all', async () => {
    await forget();
    await remember(where('rana'), 'h', [finding('a', 'exposed')], 1);
    await choosePublic(where('rana'), 'h', 'b', true);
    await remember(where('omar'), 'h', [finding('a', 'protected')], 2);
    await remember(where('rana', 'q'), 'h', [finding('c', 'protected')], 3);
    store['language'] = 'ar';
    const kept = await everyAccount();
    expect(kept.p).toHaveLength(2);
    expect(kept.p).toContainEqual({ seen: { a: { state: 'exposed', at: 1 } }, chosen: ['b'] });
    await forget('p');
    expect(Object.keys(await everyAccount())).toEqual(['q']);
    await forget();
    expect(store).toEqual({ language: 'ar' });
  });
});

describe('two tabs at once', () => {
  it('lose none of their results', async () => {
    await forget();
    await remember(where('rana'), 'h', [finding('a', 'exposed')], 1);
    await Promise.all([
      remember(where('rana'), 'h', [finding('b', 'protected')], 2),
      remember(where('rana'), 'h', [finding('c', 'exposed')], 3),
      choosePublic(where('rana'), 'h', 'a', true),
      choosePublic(where('rana'), 'h', 'c', true),
    ]);
    expect(Object.keys(await recall(where('rana'), 'h')).sort()).toEqual(['a', 'b', 'c']);
    expect((await chosen(where('rana'), 'h')).sort()).toEqual(['a', 'c']);
  });

  it('make one salt, so that one account stays one', async () => {
    await forget();
    await Promise.all([
      remember(where('rana'), 'h', [finding('a', 'exposed')], 1),
      remember(where('rana'), 'h', [finding('b', 'protected')], 2),
    ]);
    expect((await everyAccount()).p).toEqual([
      { seen: { a: { state: 'exposed', at: 1 }, b: { state: 'protected', at: 2 } }, chosen: [] },
    ]);
  });

  it('leave nothing under a salt that is being deleted', async () => {
    await forget();
    await remember(where('rana'), 'h', [finding('a', 'exposed')], 1);
    await Promise.all([forget(), remember(where('rana'), 'h', [finding('b', 'protected')], 2)]);
    expect(Object.keys(await recall(where('rana'), 'h'))).toEqual(['b']);
  });
});

/** A browser that has only just started may not say what the policy is for minutes: nothing waits for it. */
import { beforeEach, describe, expect, it, vi } from 'vitest';

type Held = Record<string, unknown>;
const local: Held = {};
let get: () => Promise<Held>;
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      managed: { get: () => get() },
      local: {
        get: async (key: string) => (key in local ? { [key]: local[key] } : {}),
        set: async (now: Held) => void Object.assign(local, now),
        remove: async (key: string) => void delete local[key],
      },
    },
  },
}));

let say: (policy: Held) => void;
/** A browser that has not answered yet. */
const silent = (): void => {
  const answer = new Promise<Held>(done => {
    say = done;
  });
  get = () => answer;
};
const fresh = async () => {
  vi.resetModules();
  return {
    ...(await import('../../../src/preferences/managed-policy.ts')),
    ...(await import('../../../src/preferences/managed-policy-cache.ts')),
  };
};

beforeEach(() => {
  for (const key of Object.keys(local)) delete local[key];
  silent();
});

describe('a managed policy', () => {
  it('is what the browser says, once it says it', async () => {
    const { getManagedPolicy: managed } = await fresh();
    const asked = managed();
    say({ language: 'es' });
    expect(await asked).toEqual({ language: 'es' });
  });

  it('is what it was the last time, while the browser says nothing', async () => {
    local.policy = { discreet: true };
    const { getManagedPolicy: managed } = await fresh();
    expect(await managed()).toEqual({ discreet: true });
    say({});
    await vi.waitFor(async () => expect(await managed()).toEqual({}));
  });

  it('is none where it never said any, and where it throws', async () => {
    const { getManagedPolicy: managed } = await fresh();
    expect(await managed()).toEqual({});
    get = () => Promise.reject(new Error('Managed storage manifest not found'));
    expect(await (await fresh()).getManagedPolicy()).toEqual({});
  });

  it('is kept for the next start when it changed, and only then; without one nothing is written', async () => {
    const { cacheManagedPolicy: keepPolicy } = await fresh();
    const write = vi.spyOn(Object, 'assign');
    const kept = keepPolicy();
    say({ language: 'ar' });
    await kept;
    expect(local).toEqual({ policy: { language: 'ar' } });
    write.mockClear();
    await keepPolicy();
    expect(write).not.toHaveBeenCalled();
    write.mockRestore();
    get = async () => ({});
    await keepPolicy();
    expect(local).toEqual({});
  });

  it('a copy that is no policy is none', async () => {
    local.policy = 'es';
    expect(await (await fresh()).getManagedPolicy()).toEqual({});
  });
});

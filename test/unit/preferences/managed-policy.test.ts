/** Checks that nothing waits for the policy, which a browser that has just started may not give for minutes. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { eventually } from '../../helpers/eventually.ts';

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
/** Simulates a browser that has not answered yet. */
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
  it('is the one that the browser gives, once it does', async () => {
    const { getManagedPolicy: managed } = await fresh();
    const asked = managed();
    say({ language: 'es' });
    expect(await asked).toEqual({ language: 'es' });
  });

  it('is the last known one while the browser gives none', async () => {
    local.policy = { discreet: true };
    const { getManagedPolicy: managed } = await fresh();
    expect(await managed()).toEqual({ discreet: true });
    say({});
    await eventually(async () => expect(await managed()).toEqual({}));
  });

  it('is empty if there never was one, and if the browser throws', async () => {
    const { getManagedPolicy: managed } = await fresh();
    expect(await managed()).toEqual({});
    get = () => Promise.reject(new Error('Managed storage manifest not found'));
    expect(await (await fresh()).getManagedPolicy()).toEqual({});
  });

  it('is stored for the next start if it changed, and only then; nothing is written without one', async () => {
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

  it('is empty if the stored copy is no policy', async () => {
    local.policy = 'es';
    expect(await (await fresh()).getManagedPolicy()).toEqual({});
  });
});

/** Checks after how long the vault locks, with the idle API and without it (Firefox for Android). */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { eventually } from '../../helpers/eventually.ts';

type Heard = (...args: never[]) => void;
const event = () => {
  const all: Heard[] = [];
  return {
    all,
    addListener: (x: Heard) => void all.push(x),
    removeListener: (x: Heard) => void all.splice(all.indexOf(x), 1),
  };
};
const changed = event();
const area = () => {
  const held: Record<string, unknown> = {};
  return {
    held,
    get: async (k: string | null) => (k === null ? { ...held } : k in held ? { [k]: held[k] } : {}),
    set: async (o: object) => {
      Object.assign(held, o);
      for (const heard of changed.all)
        heard(...([Object.fromEntries(Object.keys(o).map(k => [k, {}])), 'session'] as never[]));
    },
    remove: async (k: string) => {
      delete held[k];
      for (const heard of changed.all) heard(...([{ [k]: {} }, 'session'] as never[]));
    },
  };
};
const fake = {
  storage: { local: area(), session: area(), onChanged: changed },
  extension: { inIncognitoContext: false },
  alarms: { create: vi.fn(), onAlarm: event() },
  windows: { getAll: vi.fn(async () => [{}] as object[]), onRemoved: event() },
  idle: undefined as
    | { setDetectionInterval: (s: number) => void; onStateChanged: ReturnType<typeof event> }
    | undefined,
};
vi.mock('webextension-polyfill', () => ({ default: fake }));
vi.stubGlobal('browser', fake);
vi.stubGlobal('navigator', {
  locks: { request: async (_: string, ...rest: unknown[]) => (rest.at(-1) as (lock: object) => unknown)({}) },
});

/** Starts a new worker. */
async function start() {
  vi.resetModules();
  for (const heard of [changed, fake.alarms.onAlarm, fake.windows.onRemoved]) heard.all.length = 0;
  const [
    { startAutoLock: followVault, AUTO_LOCK_ALARM: LOCK },
    vault,
    { setSessionKey: hold },
    { runTransaction: step },
  ] = await Promise.all([
    import('../../../src/vault/auto-lock.ts'),
    import('../../../src/vault/record-store.ts'),
    import('../../../src/vault/session-keys.ts'),
    import('../../../src/vault/database.ts'),
  ]);
  followVault();
  /** Makes a vault with a passphrase, of which only the session key matters here. */
  const unlocked = async () => {
    await step(async tx => {
      await tx.objectStore('keys').put({ v: 2, gen: 1, lock: { gen: 1 } } as never, 'ring');
    });
    await hold({ gen: 1, key: btoa('k'.repeat(32)) });
  };
  return { vault, unlocked, LOCK };
}

beforeEach(() => {
  for (const a of [fake.storage.local, fake.storage.session]) for (const k of Object.keys(a.held)) delete a.held[k];
  fake.alarms.create.mockClear();
  fake.idle = undefined;
});

describe('without the idle API', () => {
  it('sets an alarm at unlocking, and locks when it fires', async () => {
    const { vault, unlocked, LOCK } = await start();
    fake.storage.local.held[LOCK] = 15;
    await unlocked();
    await eventually(() => expect(fake.alarms.create).toHaveBeenCalledWith(LOCK, { delayInMinutes: 15 }));
    expect(await vault.getVaultState()).toBe('unlocked');
    fake.alarms.onAlarm.all.forEach(heard => heard(...([{ name: LOCK }] as never[])));
    await eventually(async () => expect(await vault.getVaultState()).toBe('locked'));
  });
});

describe('with the idle API', () => {
  it.each([
    [undefined, 300],
    [1, 60],
    [60, 3600],
    [7, 300],
  ])('passes the seconds to the browser: %s minutes chosen', async (minutes, seconds) => {
    fake.idle = { setDetectionInterval: vi.fn(), onStateChanged: event() };
    if (minutes) fake.storage.local.held.lockAfter = minutes;
    const { unlocked } = await start();
    await eventually(() => expect(fake.idle!.setDetectionInterval).toHaveBeenLastCalledWith(seconds));
    await unlocked();
    expect(fake.alarms.create).not.toHaveBeenCalled();
  });

  it('applies a new setting at once', async () => {
    fake.idle = { setDetectionInterval: vi.fn(), onStateChanged: event() };
    const { LOCK } = await start();
    await fake.storage.local.set({ [LOCK]: 1 });
    await eventually(() => expect(fake.idle!.setDetectionInterval).toHaveBeenLastCalledWith(60));
  });
});

describe('closing a window', () => {
  it('locks if it was the last one, and not while another is open', async () => {
    const { vault, unlocked } = await start();
    await unlocked();
    const close = () => fake.windows.onRemoved.all.forEach(heard => heard());
    close();
    await eventually(() => expect(fake.windows.getAll).toHaveBeenCalled());
    expect(await vault.getVaultState()).toBe('unlocked');
    fake.windows.getAll.mockResolvedValue([]);
    close();
    await eventually(async () => expect(await vault.getVaultState()).toBe('locked'));
  });
});

/** Checks where a preference is stored, for each area and context, and which value wins. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as v from 'valibot';
import { ORDINARY, PRACTICE, PRIVATE } from '../../helpers/storage-contexts.ts';
import { clearStorage, inMemory, onDisk, storage } from './fake-storage.ts';
import { freshDisk, start } from '../vault/vault-helpers.ts';

const load = async () => ({
  ...(await start()),
  ...(await import('../../../src/preferences/define-preference.ts')),
});
let b: Awaited<ReturnType<typeof load>>;

beforeEach(async () => {
  await clearStorage();
  freshDisk();
  b = await load();
});

const definition = { name: 'size', schema: v.number(), fallback: 0 } as const;

describe('an unencrypted preference', () => {
  const define = (more: object = {}) => b.definePreference<number>({ ...definition, area: 'local', ...more });

  it('is on disk, and in memory if it was set in a private window', async () => {
    const size = define();
    await size.set(1, ORDINARY);
    await size.set(2, PRIVATE);
    expect([onDisk(), inMemory()]).toEqual([{ size: 1 }, { size: 2 }]);
    expect(await size.get(ORDINARY)).toBe(2);
    await size.set(3, ORDINARY);
    expect([onDisk(), inMemory()]).toEqual([{ size: 3 }, {}]);
  });

  it('leaves no trace if it is the default, and overrides the stored value in a private window', async () => {
    const size = define();
    await size.set(1, ORDINARY);
    await size.set(0, PRIVATE);
    expect(await size.get()).toBe(0);
    expect(onDisk()).toEqual({ size: 1 });
    await size.set(0, ORDINARY);
    expect([onDisk(), inMemory()]).toEqual([{}, {}]);
  });

  it('is deleted wherever it is stored, also from a private window', async () => {
    const size = define();
    await size.set(1, ORDINARY);
    await size.set(2, PRIVATE);
    await size.delete(PRIVATE);
    expect([onDisk(), inMemory(), await size.exists()]).toEqual([{}, {}, false]);
  });

  it.each([
    ['session', 'junk', 1],
    ['local', 'junk', 0],
    ['local', null, 0],
  ] as const)('in %s treats a malformed value as missing: %j', async (area, junk, expected) => {
    const size = define();
    await size.set(1, ORDINARY);
    await storage[area].set({ size: junk });
    expect(await size.get()).toBe(expected);
  });

  it('starts with the managed policy, which leaves no trace either', async () => {
    await storage.managed.set({ size: 7 });
    const size = define({ managed: (policy: { size?: number }) => policy.size });
    expect(await size.get()).toBe(7);
    await size.set(7, ORDINARY);
    expect(onDisk()).toEqual({});
    await size.set(0, ORDINARY);
    expect([onDisk(), await size.get()]).toEqual([{ size: 0 }, 0]);
  });

  it('that is separate is neither seen nor changed by other contexts', async () => {
    const size = define({ separate: true });
    await size.set(1, ORDINARY);
    await size.set(2, PRIVATE);
    await size.set(3, PRACTICE);
    expect(await Promise.all([ORDINARY, PRIVATE, PRACTICE].map(c => size.get(c)))).toEqual([1, 2, 3]);
    await size.delete(PRIVATE);
    expect(await Promise.all([ORDINARY, PRIVATE, PRACTICE].map(c => size.get(c)))).toEqual([1, 0, 3]);
    expect(onDisk()).toEqual({ size: 1 });
  });

  it('loses no concurrent change, and writes none of a private window to disk', async () => {
    const size = define();
    await size.set(100, PRIVATE);
    await Promise.all([1, 2, 3].map(n => size.update(now => now + n, ORDINARY)));
    expect(onDisk()).toEqual({ size: 6 });
    await size.update(now => now + 1, PRIVATE);
    expect([onDisk(), inMemory()]).toEqual([{ size: 6 }, { size: 7 }]);
  });

  it('notifies of each change, until nobody listens', async () => {
    const size = define();
    const heard = vi.fn();
    const stop = size.subscribe(heard);
    await size.set(1, ORDINARY);
    await size.set(2, PRIVATE);
    await storage.local.set({ other: 1 });
    expect(heard).toHaveBeenCalledTimes(2);
    stop();
    await size.set(3, ORDINARY);
    expect(heard).toHaveBeenCalledTimes(2);
  });
});

describe('a private preference', () => {
  const define = () => b.definePreference<number>({ ...definition, area: 'vault-private' });

  it('is in memory without a passphrase, then in the vault, under the same keys', async () => {
    const size = define();
    await size.set(1, ORDINARY);
    expect(inMemory()).toEqual({ 'private.size': 1 });
    await b.setPassphrase('one');
    expect((await b.listRecords()).map(r => r.id)).toEqual(['private.size']);
    expect(await size.get()).toBe(1);
    expect(onDisk()).toEqual({});
  });

  it('is the fallback while the vault is locked, and says so', async () => {
    const size = define();
    await b.setPassphrase('one');
    await size.set(1, ORDINARY);
    await b.lockVault();
    await expect(size.get()).rejects.toMatchObject({ code: 'locked' });
    expect(await size.getReadable()).toBe(0);
    expect(await size.exists()).toBe(true);
    await expect(size.update(now => now + 1, ORDINARY)).rejects.toMatchObject({ code: 'locked' });
  });

  it('of the practice network is separate, in memory', async () => {
    const size = define();
    await b.setPassphrase('one');
    await size.set(1, ORDINARY);
    await size.set(2, PRACTICE);
    await size.delete(PRACTICE);
    await size.set(3, PRACTICE);
    expect([await size.get(), await size.get(PRACTICE)]).toEqual([1, 3]);
    expect(Object.keys(inMemory()).sort()).toEqual(['practice:size', 'vault']);
  });
});

describe('a preference in the vault', () => {
  const define = () => b.definePreference<number>({ ...definition, area: 'vault', isDefault: () => false });

  it('is a record of its own, encrypted without a passphrase too, and in memory from a private window', async () => {
    const size = define();
    await size.set(1, ORDINARY);
    await size.set(2, PRIVATE);
    expect(await b.listRecords()).toEqual([{ id: 'size', kind: 'size' }]);
    expect(await size.get()).toBe(2);
    await storage.session.clear();
    expect(await size.get()).toBe(1);
    await size.delete(PRIVATE);
    expect(await b.listRecords()).toEqual([]);
  });
});

describe('a list', () => {
  const define = (more: object = {}) =>
    b.defineListPreference<{ id: string }>({
      name: 'list',
      area: 'vault-private',
      item: v.looseObject({ id: v.string() }),
      ...more,
    });
  const items = (...ids: string[]) => ids.map(id => ({ id }));

  it('leaves out malformed items, and keeps the rest', async () => {
    const list = define();
    await storage.session.set({ 'private.list': [{ id: 'a', more: 1 }, 'junk', { id: 2 }] });
    expect(await list.get()).toEqual([{ id: 'a', more: 1 }]);
  });

  it('is deleted with its last item', async () => {
    const list = define();
    await list.set(items('a'), ORDINARY);
    await list.deleteItems(item => item.id === 'a', PRIVATE);
    expect(inMemory()).toEqual({});
  });

  it('keeps its items in the locked vault, and deletes those in memory', async () => {
    const list = define();
    await b.setPassphrase('one');
    await list.set(items('a', 'b'), ORDINARY);
    await list.set(items('a', 'b', 'c'), PRIVATE);
    await b.lockVault();
    await list.deleteItems(item => item.id !== 'c', ORDINARY);
    expect(await list.get()).toEqual(items('c'));
    await storage.session.clear();
    await b.unlockVault('one');
    expect(await list.get()).toEqual(items('a', 'b'));
  });

  it('with ids loses in the vault what a private window removes', async () => {
    const list = define({ getId: (item: { id: string }) => item.id });
    await b.setPassphrase('one');
    await list.set(items('a', 'b'), ORDINARY);
    await list.set(items('b', 'c'), PRIVATE);
    expect(await list.get()).toEqual(items('b', 'c'));
    await storage.session.remove('privateWindow.list');
    expect(await list.get()).toEqual(items('b'));
  });
});

/**
 * Checks that a vault of a later version is rejected by name, never written to, and deleted as a whole; vaults of
 * earlier versions are fixtures, up to the current format.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Dump } from '../../fixtures/upgrade/dump.ts';
import { freshDisk, start } from './vault-helpers.ts';

const area = {
  get: async () => ({}),
  set: async () => undefined,
  remove: async () => undefined,
  clear: async () => undefined,
};
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: { local: area, session: area },
    runtime: { getManifest: () => ({}) },
    permissions: { getAll: async () => ({ origins: [] }) },
  },
}));

async function later(): Promise<void> {
  const db = await openDB('vault', 9, {
    upgrade(fresh) {
      fresh.createObjectStore('keys');
      fresh.createObjectStore('records', { keyPath: 'id' });
    },
  });
  await db.put('keys', { v: 3, odd: true }, 'ring');
  await db.put('records', { id: 'a', kind: 'incident', v: 3 });
  db.close();
}

beforeEach(freshDisk);
const entry = { id: 'b', kind: 'incident', plain: new Uint8Array([1]) };

describe('a vault of a later version', () => {
  it('is rejected by name in every call, and stays unchanged', async () => {
    await later();
    const vault = await start();
    for (const call of [
      () => vault.getVaultState(),
      () => vault.putRecords([entry]),
      () => vault.getRecord('a'),
      () => vault.getRecordsOfKind('incident'),
      () => vault.deleteRecords(['a']),
      () => vault.setPassphrase('four words are enough'),
      () => vault.reencryptRecords(),
      () => vault.privateValues.set('mine', []),
    ])
      await expect(call()).rejects.toMatchObject({ code: 'newer' });
    const db = await openDB('vault');
    expect([db.version, await db.getAllKeys('records'), await db.get('keys', 'ring')]).toEqual([
      9,
      ['a'],
      { v: 3, odd: true },
    ]);
    db.close();
  });

  it('is rejected if only its keyring is of a later format', async () => {
    const first = await start();
    await first.putRecords([entry]);
    await first.store.closeDatabase();
    const db = await openDB('vault');
    await db.put(
      'keys',
      { ...((await db.get('keys', 'ring')) as object), v: first.store.DATABASE_VERSION + 1 },
      'ring',
    );
    db.close();
    const vault = await start();
    await expect(vault.putRecords([{ ...entry, id: 'c' }])).rejects.toMatchObject({ code: 'newer' });
    await expect(vault.getRecord('b')).rejects.toMatchObject({ code: 'newer' });
  });

  it('is deleted with all the rest', async () => {
    await later();
    await start();
    const { eraseAll } = await import('../../../src/vault/erase.ts');
    expect(await eraseAll()).toBe(true);
    expect((await indexedDB.databases()).map(d => d.name)).toEqual([]);
  });
});

it('has fixtures of every earlier format, up to the current one', async () => {
  const folder = join(import.meta.dirname, '../../fixtures/upgrade');
  const dumps = readdirSync(folder)
    .filter(f => f.endsWith('.json'))
    .map(f => JSON.parse(readFileSync(join(folder, f), 'utf8')) as Dump);
  const { DATABASE_VERSION } = (await start()).store;
  expect([...new Set(dumps.flatMap(d => d.databases.map(b => b.version)))].sort()).toEqual(
    Array.from({ length: DATABASE_VERSION }, (_, i) => i + 1),
  );
  const records = new Set(dumps.flatMap(d => (d.said['incident/list'] as { v: number }[]).map(i => i.v)));
  expect([...records].sort()).toEqual([1, 2]);
});

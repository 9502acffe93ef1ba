/** Runs the vault in a browser that refuses every database, as Firefox does that always uses private browsing. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { record } from '../incidents/sample-export.ts';
import { entry, faultOf, freshDisk, start, text, type Browser } from './vault-helpers.ts';

const { local } = vi.hoisted(() => ({ local: {} as Record<string, unknown> }));
const cleared = vi.fn(async () => undefined);
let session: Record<string, unknown> = {};
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { getManifest: () => ({ host_permissions: [] }) },
    permissions: { getAll: async () => ({ origins: [] }), remove: async () => true },
    storage: {
      local: {
        get: async (key: string) => (key in local ? { [key]: local[key] } : {}),
        set: async (values: object) => void Object.assign(local, values),
        clear: cleared,
      },
      session: {
        get: async (key: string) => (key in session ? { [key]: session[key] } : {}),
        set: async (values: object) => void Object.assign(session, values),
        clear: async () => {
          session = {};
          for (const key of Object.keys(await b.session.memory.get(null))) await b.session.memory.remove(key);
        },
      },
    },
    alarms: { clearAll: async () => true },
  },
}));

/** What Firefox answers. */
function refuseDatabases(): void {
  const refusal = () => new DOMException('A mutation operation was attempted', 'InvalidStateError');
  globalThis.indexedDB = {
    databases: () => Promise.reject(refusal()),
    open: () => {
      throw refusal();
    },
    deleteDatabase: () => {
      throw refusal();
    },
  } as unknown as IDBFactory;
}

let b: Browser;
const memoryOnly = () => import('../../../src/vault/memory-only.ts');

beforeEach(async () => {
  session = {};
  for (const key of Object.keys(local)) delete local[key];
  freshDisk();
  refuseDatabases();
  b = await start();
});

describe('a browser that refuses every database', () => {
  beforeEach(async () => (await memoryOnly()).announceMemoryOnly());

  it('stores records in memory, until it closes', async () => {
    await b.putRecords([entry('a'), entry('p', 'picture', 'artifact')]);
    expect(await b.getVaultState()).toBe('bare');
    expect(text(await b.getRecord('p'))).toBe('picture');
    expect((await b.getRecordsOfKind('incident')).map(text)).toEqual(['a']);
    expect(await b.listIds('incident')).toEqual(['a']);
    expect(await b.hasRecord('p')).toBe(true);
    await b.deleteRecords(['p']);
    expect(await b.listRecords()).toEqual([{ id: 'a', kind: 'incident' }]);
    b = await start();
    await (await memoryOnly()).announceMemoryOnly();
    expect(await b.listRecords()).toEqual([]);
  });

  it('says that memory is full, and loses nothing', async () => {
    await b.putRecords([entry('a')]);
    expect(await faultOf(b.putRecords([{ ...entry('b'), plain: new Uint8Array(5_000_000) }]))).toBe('full');
    expect(await b.listIds('incident')).toEqual(['a']);
  });

  it('brings a backup back in the next session', async () => {
    await b.putRecords([entry('a', 'where and when')]);
    const { file } = await (await import('../../../src/vault/create-backup.ts')).createBackup('of the file');
    b = await start();
    await (await memoryOnly()).announceMemoryOnly();
    const { restoreBackup } = await import('../../../src/vault/restore-backup.ts');
    expect(await restoreBackup(file, 'of the file', [])).toMatchObject({ done: true });
    expect(text(await b.getRecord('a'))).toBe('where and when');
  });

  it('has a sound evidence log, which does not warn of a rollback in the next session', async () => {
    const log = async () => (await import('../../../src/incidents/store.ts')).incidentStore;
    await (await log()).put(record({ id: 'a' }));
    await (await log()).update('a', i => ({ ...i, note: 'seen' }));
    expect((await (await log()).list()).map(i => i.note)).toEqual(['seen']);
    expect(local).toEqual({});
    session = {};
    b = await start();
    await (await memoryOnly()).announceMemoryOnly();
    await (await log()).put(record({ id: 'b' }));
    const { incidents, chain } = await (await log()).verify();
    expect([incidents.map(i => i.id), chain.flaws]).toEqual([['b'], []]);
  });

  it('has no key to sign exports with, because each session would make another one', async () => {
    const { incidentStore } = await import('../../../src/incidents/store.ts');
    const stored = await incidentStore.put(record({ id: 'a' }));
    expect(await incidentStore.getPublicKey()).toBeUndefined();
    expect((await incidentStore.sealExport([stored], 'c'.repeat(64), false)).signature).toBeUndefined();
    expect(await b.listIds('device-key')).toEqual([]);
  });

  it('erases all of it, and works on', async () => {
    await b.putRecords([entry('a')]);
    expect(await (await import('../../../src/vault/erase.ts')).eraseAll()).toBe(true);
    expect(await b.listRecords()).toEqual([]);
    await b.putRecords([entry('b')]);
    expect(await b.listIds('incident')).toEqual(['b']);
  });
});

it('does not take a refusal in a private window alone for one of the whole browser', async () => {
  expect(await (await memoryOnly()).isMemoryOnly()).toBe(false);
  expect(await faultOf(b.putRecords([entry('a')]))).toBe('unavailable');
  expect(await (await memoryOnly()).isDatabaseRefused()).toBe(true);
});

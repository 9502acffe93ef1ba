/** Tests that a new passphrase comes with new keys, and that a change interrupted anywhere loses nothing. */
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eventually } from '../../helpers/eventually.ts';
import { base64ToBytes } from '../../../src/lib/base64.ts';
import { backupKey, createEarlierBackup } from './backup-helpers.ts';
import { knowledgeOf, opened } from './key-thief.ts';
import { entry, faultOf, freshDisk, start, text, type Browser } from './vault-helpers.ts';

const OLD = 'seven lamps under a bridge';
const NEW = 'nine geese over the harbour';
let b: Browser;
beforeEach(async () => {
  freshDisk();
  b = await start();
});
afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(globalThis, 'browser');
});

const ring = async () => (await b.store.getKeyring())!;
const sealed = async () => (await b.store.openDatabase()).getAll('records');
const texts = async (kind = 'incident') => (await b.getRecordsOfKind(kind)).map(plain => text(plain) ?? '').sort();
const createBackup = async (passphrase: string) =>
  (await (await import('../../../src/vault/create-backup.ts')).createBackup(passphrase)).file;
const restoreBackup = async (file: Blob, passphrase: string) =>
  (await import('../../../src/vault/restore-backup.ts')).restoreBackup(file, passphrase, []);

/** A vault with a passphrase, private values, and an entry that was sealed while it was locked. */
async function fillVault(incidents: number): Promise<string[]> {
  await b.putRecords(Array.from({ length: incidents }, (_, i) => entry(`i${String(i).padStart(2, '0')}`)));
  await b.privateValues.set('riskCard', { fears: ['found'] });
  await b.setPassphrase(OLD);
  await b.lockVault();
  await b.putRecords([entry('sealed')]);
  await b.unlockVault(OLD);
  return texts();
}

async function asEarlierBuild(): Promise<void> {
  const db = await b.store.openDatabase();
  await db.put('keys', { ...(await ring()), v: 2 }, 'ring');
}

describe('after the passphrase changed', () => {
  it('the old passphrase, a copy of the old keys and today’s disk open nothing, old or new', async () => {
    await fillVault(12);
    const thief = await knowledgeOf(b, OLD);
    expect((await opened(b, thief)).length).toBe(15);
    expect(await b.changePassphrase(OLD, NEW)).toEqual({ done: true });
    await b.putRecords([entry('later')]);
    await b.privateValues.set('panicSheet', { name: 'Rana' });
    await b.lockVault();
    await b.putRecords([entry('later and locked')]);
    expect(await opened(b, thief)).toEqual([]);
    const { gen, former, open } = await ring();
    expect([gen, former, open]).toEqual([thief.gen + 1, undefined, undefined]);
  });

  it('a backup of before, with its passphrase, opens nothing on today’s disk', async () => {
    await fillVault(3);
    const earlier = await createEarlierBackup(b);
    const today = await createBackup(OLD);
    await b.changePassphrase(OLD, NEW);
    await b.putRecords([entry('later')]);
    for (const file of [earlier, today]) {
      const raw = await backupKey(b, file, OLD);
      expect(await opened(b, { raw })).toEqual([]);
    }
  });

  it('everything is there, also what was sealed while locked', async () => {
    const before = await fillVault(12);
    await b.lockVault();
    await b.putRecords([entry('sealed too')]);
    await b.unlockVault(OLD);
    await b.changePassphrase(OLD, NEW);
    b = await start();
    expect(await b.unlockVault(OLD)).toMatchObject({ why: 'wrong' });
    expect(await b.unlockVault(NEW)).toEqual({ done: true });
    expect(await texts()).toEqual([...before, 'sealed too'].sort());
    expect(await b.privateValues.get('riskCard')).toEqual({ fears: ['found'] });
  });

  it('can be changed again at once, and each change makes another key', async () => {
    await fillVault(3);
    const keys = new Set<string>();
    for (const [from, to] of [
      [OLD, NEW],
      [NEW, 'third'],
      ['third', OLD],
    ] as const) {
      expect(await b.changePassphrase(from, to)).toEqual({ done: true });
      keys.add((await b.session.getSessionKey())!.key);
    }
    expect(keys.size).toBe(3);
    expect((await texts()).length).toBe(4);
  });

  it('a damaged record does not keep the old key', async () => {
    await fillVault(3);
    const db = await b.store.openDatabase();
    const damaged = (await db.get('records', 'i01'))!;
    new Uint8Array(damaged.data)[0]! ^= 1;
    await db.put('records', damaged);
    expect(await b.changePassphrase(OLD, NEW)).toEqual({ done: true });
    expect((await b.listReadable('incident')).damaged).toEqual(['i01']);
    expect((await ring()).former).toBeUndefined();
  });
});

describe('a keyring of an earlier build, whose data key old backups hold', () => {
  it('gets a new key when it is unlocked, under the same passphrase', async () => {
    const before = await fillVault(4);
    await asEarlierBuild();
    const thief = await knowledgeOf(b, OLD);
    b = await start();
    expect(await b.unlockVault(OLD)).toEqual({ done: true });
    expect(await texts()).toEqual(before);
    await b.reencryptRecords();
    await b.putRecords([entry('later')]);
    expect(await opened(b, thief)).toEqual([]);
    b = await start();
    const { gen } = await ring();
    await b.unlockVault(OLD);
    expect((await ring()).gen).toBe(gen);
    expect((await texts()).length).toBe(before.length + 1);
  });

  it('still opens where there is no room for that', async () => {
    const before = await fillVault(4);
    await asEarlierBuild();
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (args[1] === 'ring') throw new DOMException('', 'QuotaExceededError');
      return put.apply(this, args as Parameters<typeof put>);
    } as typeof put);
    expect(await b.unlockVault(OLD)).toEqual({ done: true });
    expect(await texts()).toEqual(before);
  });
});

describe('the key of a backup', () => {
  it('is not the vault’s, nor that of another backup, and opens no record', async () => {
    await fillVault(3);
    const raws = await Promise.all(
      [await createBackup('of the file'), await createBackup('of the file')].map(f => backupKey(b, f, 'of the file')),
    );
    const vault = base64ToBytes((await b.session.getSessionKey())!.key);
    expect(new Set([...raws, vault].map(String)).size).toBe(3);
    for (const raw of raws) expect(await opened(b, { raw })).toEqual([]);
  });

  it('does not become the key of a vault that it is restored to, also not one of an earlier build', async () => {
    await fillVault(3);
    const earlier = await createEarlierBackup(b);
    const raw = await backupKey(b, earlier, OLD);
    freshDisk();
    b = await start();
    await b.setPassphrase(NEW);
    expect(await restoreBackup(earlier, OLD)).toMatchObject({ done: true });
    expect((await texts()).length).toBe(4);
    expect(await b.privateValues.get('riskCard')).toEqual({ fears: ['found'] });
    expect(await opened(b, { raw })).toEqual([]);
  });
});

type Fault = 'killed' | 'full' | 'aborted' | 'locked';

/** Makes the n-th write to disk or memory fail. @returns whether there was such a write */
function failAt(n: number, fault: Fault): () => boolean {
  let writes = 0;
  const isHit = () => writes++ === n || (fault === 'killed' && writes > n + 1);
  for (const name of ['put', 'delete', 'clear'] as const) {
    const real = IDBObjectStore.prototype[name] as (...args: unknown[]) => unknown;
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (this: IDBObjectStore, ...args: unknown[]) {
      if (isHit()) {
        if (fault === 'full' || fault === 'killed') throw new DOMException('', 'QuotaExceededError');
        if (fault === 'locked') void b.lockVault();
        else {
          const request = real.apply(this, args);
          this.transaction.abort();
          return request;
        }
      }
      return real.apply(this, args);
    } as never);
  }
  for (const name of ['set', 'remove'] as const) {
    const real = b.session.memory[name] as (value: unknown) => Promise<void>;
    vi.spyOn(b.session.memory, name).mockImplementation((async (value: unknown) => {
      if (isHit()) {
        if (fault !== 'locked') throw new Error('no room in memory');
        void b.lockVault();
      }
      return real(value);
    }) as never);
  }
  return () => writes > n;
}

/** Opens a restarted browser with exactly one of the passphrases. @returns it */
async function reopen(candidates: readonly string[], at: string): Promise<string> {
  const opening: string[] = [];
  for (const passphrase of candidates) {
    b = await start();
    const said = await b.unlockVault(passphrase);
    if (said.done) opening.push(passphrase);
    else expect(said.why, at).toBe('wrong');
  }
  expect(opening, `exactly one passphrase opens it, ${at}`).toHaveLength(1);
  if (!(await b.session.getSessionKey())) await b.unlockVault(opening[0]!);
  return opening[0]!;
}

describe.each<Fault>(['killed', 'full', 'aborted', 'locked'])('a change of the passphrase, with a fault: %s', fault => {
  it('loses nothing at any write, ends in one readable state, and is finished after unlocking', async () => {
    let reached = true;
    const results = new Set<string>();
    for (let n = 0; reached; n++) {
      const at = `write ${n}`;
      freshDisk();
      b = await start();
      const before = await fillVault(10);
      const { gen } = await ring();
      const thief = await knowledgeOf(b, OLD);
      const wasReached = failAt(n, fault);
      const said = await b.changePassphrase(OLD, NEW).then(
        result => (result.done ? (result.pending ? 'pending' : 'done') : result.why),
        (error: { code?: string }) => error.code ?? 'fault',
      );
      reached = wasReached();
      vi.restoreAllMocks();
      results.add(said);
      if (fault === 'locked' && reached)
        await eventually(async () => expect(await b.getVaultState(), at).toBe('locked'));
      const passphrase = await reopen([OLD, NEW], at);
      expect(passphrase === NEW, `${at} ${said}`).toBe((await ring()).gen === gen + 1);
      // What the person is told is what is true.
      if (said === 'done' || said === 'pending') expect(passphrase, at).toBe(NEW);
      else expect(passphrase, `${at} ${said}`).toBe(OLD);
      expect(await texts(), at).toEqual(before);
      expect(await b.privateValues.get('riskCard'), at).toEqual({ fears: ['found'] });
      await b.reencryptRecords();
      const now = await ring();
      expect(now.former, at).toBeUndefined();
      expect(new Set((await sealed()).map(r => r.under)), at).toEqual(new Set([`k${now.gen}`]));
      expect(await texts(), at).toEqual(before);
      if (passphrase === NEW) expect(await opened(b, thief), at).toEqual([]);
    }
    expect(results.has('done')).toBe(true);
  });
});

/** Earlier builds made keys that cannot be exported. */
async function makeEarlierKeyring(): Promise<void> {
  const open = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  await (await b.store.openDatabase()).put('keys', { v: 2, gen: 7, open }, 'ring');
}

const BARE = { 'of today': async () => undefined, 'of an earlier build': makeEarlierKeyring };

describe.each<[Fault, keyof typeof BARE]>([
  ['killed', 'of today'],
  ['full', 'of today'],
  ['aborted', 'of today'],
  ['killed', 'of an earlier build'],
  ['full', 'of an earlier build'],
])('setting a passphrase, with a fault: %s, in a vault %s', (fault, build) => {
  it('loses nothing at any write, private values included', async () => {
    let reached = true;
    for (let n = 0; reached; n++) {
      const at = `write ${n}`;
      freshDisk();
      b = await start();
      await BARE[build]();
      await b.putRecords(Array.from({ length: 10 }, (_, i) => entry(`i${i}`)));
      await b.privateValues.set('riskCard', { fears: ['found'] });
      const wasReached = failAt(n, fault);
      const said = await b.setPassphrase(OLD).then(
        result => (result.done ? 'done' : result.why),
        (error: { code?: string }) => error.code ?? 'fault',
      );
      reached = wasReached();
      vi.restoreAllMocks();
      expect(said === 'done', at).toBe((await b.getVaultState()) !== 'bare' || !!(await ring()).lock);
      b = await start();
      if ((await ring()).lock) {
        expect(await b.unlockVault(OLD), at).toEqual({ done: true });
        expect(await b.privateValues.get('riskCard'), at).toEqual({ fears: ['found'] });
      }
      await b.reencryptRecords();
      expect((await ring()).former, at).toBeUndefined();
      expect((await texts()).length, at).toBe(10);
    }
  });
});

describe('while the passphrase is changed', () => {
  /** One browser with one session memory for all its windows. */
  function shareSession(): void {
    const held = new Map<string, unknown>();
    const session = {
      get: async (key: string | null) => Object.fromEntries([...held].filter(([k]) => key === null || k === key)),
      set: async (values: object) => Object.entries(values).forEach(([k, v]) => void held.set(k, v)),
      remove: async (key: string) => void held.delete(key),
    };
    Object.assign(globalThis, {
      browser: { storage: { session, onChanged: { addListener() {}, removeListener() {} } } },
    });
  }

  it('another window reads and writes as ever, and never finds the vault locked', async () => {
    shareSession();
    b = await start();
    await fillVault(20);
    const other = await start();
    let [changing, n] = [true, 0];
    const faults: string[] = [];
    const use = async () => {
      while (changing) {
        faults.push(await faultOf(other.getRecordsOfKind('incident')));
        faults.push(await faultOf(other.putRecords([entry(`w${n++}`)])));
        faults.push(await faultOf(other.getRecord('i05')));
      }
    };
    const [said] = await Promise.all([
      b.changePassphrase(OLD, NEW).finally(() => {
        changing = false;
      }),
      use(),
    ]);
    expect(said).toEqual({ done: true });
    expect(new Set(faults)).toEqual(new Set(['none']));
    expect((await texts()).length).toBe(21 + n);
    await other.reencryptRecords();
    expect((await ring()).former).toBeUndefined();
  });

  it('a second window that changes it too is told that its passphrase is the old one', async () => {
    shareSession();
    b = await start();
    await fillVault(5);
    const other = await start();
    const said = await Promise.all([b.changePassphrase(OLD, NEW), other.changePassphrase(OLD, 'third one')]);
    expect(said).toMatchObject([{ done: true }, { done: false, why: 'wrong' }]);
    expect((await texts()).length).toBe(6);
  });

  it('entries that are sealed while it locks in the middle open with the new passphrase', async () => {
    await fillVault(20);
    const put = IDBObjectStore.prototype.put;
    let puts = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (++puts === 10) void b.lockVault().then(() => b.putRecords([entry('in the middle')]));
      return put.apply(this, args as Parameters<typeof put>);
    } as typeof put);
    const said = await b.changePassphrase(OLD, NEW);
    expect(said).toMatchObject({ done: true });
    await eventually(async () => expect(await b.hasRecord('in the middle')).toBe(true));
    b = await start();
    await b.unlockVault(NEW);
    expect((await texts()).length).toBe(22);
    await b.reencryptRecords();
    expect((await ring()).former).toBeUndefined();
    expect(await texts()).toContain('in the middle');
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { IDBObjectStore } from 'fake-indexeddb';
import { bytes, entry, faultOf, freshDisk, start, text, type Browser } from './vault-helpers.ts';

let b: Browser;
beforeEach(async () => {
  freshDisk();
  b = await start();
});

const raw = async () => Promise.all((await (await b.store.openDatabase()).getAll('records')).map(async r => r));
const texts = async (kind = 'incident') => (await b.getRecordsOfKind(kind)).map(text).sort();

describe('without a passphrase', () => {
  it('stores, reads, lists and deletes records, encrypted on disk', async () => {
    await b.putRecords([entry('a', 'where and when'), entry('p', 'picture', 'artifact')]);
    expect(text(await b.getRecord('a'))).toBe('where and when');
    expect(await texts()).toEqual(['where and when']);
    for (const r of await raw()) expect(Buffer.from(r.data).toString('latin1')).not.toMatch(/where|picture/);
    await b.putRecords([entry('c')], ['a']);
    await b.deleteRecords(['p']);
    expect((await raw()).map(r => r.id)).toEqual(['c']);
    expect(await b.getVaultState()).toBe('bare');
  });

  it('stores all or nothing, and says if there is no space', async () => {
    await b.putRecords([entry('a')]);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    put.mockImplementationOnce(IDBObjectStore.prototype.put).mockImplementationOnce(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    expect(await faultOf(b.putRecords([entry('b'), entry('c')], ['a']))).toBe('full');
    put.mockRestore();
    expect((await raw()).map(r => r.id)).toEqual(['a']);
  });

  it('names a damaged record, which does not hide the others', async () => {
    await b.putRecords([entry('a'), entry('z')]);
    const db = await b.store.openDatabase();
    const of = (await db.get('records', 'a'))!;
    new Uint8Array(of.data)[2]! ^= 1;
    await db.put('records', of);
    expect(await faultOf(b.getRecordsOfKind('incident'))).toBe('damaged');
    const { found, damaged } = await b.listReadable('incident');
    expect([found.map(f => f.id), damaged]).toEqual([['z'], ['a']]);
  });

  it('shares one key between two windows that write first at once', async () => {
    const other = await start();
    await Promise.all([b.putRecords([entry('a')]), other.putRecords([entry('b')])]);
    expect(await texts()).toEqual(['a', 'b']);
  });
});

describe('a passphrase', () => {
  beforeEach(async () => {
    await b.putRecords([entry('a'), entry('p', 'picture', 'artifact')]);
  });

  it('makes a new key, re-encrypts everything, and deletes the old key', async () => {
    const before = await raw();
    expect(await b.setPassphrase('a long one')).toEqual({ done: true });
    expect(await b.getVaultState()).toBe('unlocked');
    expect(await texts()).toEqual(['a']);
    const ring = (await b.store.getKeyring())!;
    expect([ring.open, ring.former]).toEqual([undefined, undefined]);
    for (const r of await raw())
      expect(Buffer.from(r.data).equals(Buffer.from(before.find(x => x.id === r.id)!.data))).toBe(false);
  });

  it('is needed after a start and after a lock; a wrong one opens nothing', async () => {
    await b.setPassphrase('a long one');
    await b.lockVault();
    expect(await b.getVaultState()).toBe('locked');
    expect(await faultOf(b.getRecord('a'))).toBe('locked');
    expect(await faultOf(b.getRecordsOfKind('incident'))).toBe('locked');
    expect(await b.unlockVault('a long two')).toMatchObject({ done: false, why: 'wrong' });
    expect(await b.unlockVault('  a long one')).toEqual({ done: true });
    expect(await texts()).toEqual(['a']);
    b = await start();
    expect(await b.getVaultState()).toBe('locked');
    expect(await b.unlockVault('a long one')).toEqual({ done: true });
    expect(await texts('artifact')).toEqual(['picture']);
  });

  it('can be changed and removed', async () => {
    await b.setPassphrase('one');
    expect(await b.changePassphrase('two', 'three')).toMatchObject({ why: 'wrong' });
    expect(await b.changePassphrase('one', 'two')).toEqual({ done: true });
    b = await start();
    expect(await b.unlockVault('one')).toMatchObject({ why: 'wrong' });
    expect(await b.unlockVault('two')).toEqual({ done: true });
    expect(await b.removePassphrase('two')).toEqual({ done: true });
    b = await start();
    expect(await b.getVaultState()).toBe('bare');
    expect(await texts()).toEqual(['a']);
    expect(await b.setPassphrase('three')).toEqual({ done: true });
    expect(await texts()).toEqual(['a']);
  });

  it('is set once if two windows set it at once', async () => {
    const results = await Promise.all([b.setPassphrase('one'), b.setPassphrase('two')]);
    expect(results).toEqual([{ done: true }, { done: false, why: 'elsewhere' }]);
    b = await start();
    expect(await b.unlockVault('one')).toEqual({ done: true });
    expect(await texts()).toEqual(['a']);
  });

  it('loses nothing if others write while it is set', async () => {
    const writes = Array.from({ length: 30 }, (_, i) => b.putRecords([entry(`w${i}`)]));
    await Promise.all([b.setPassphrase('one'), ...writes]);
    expect((await texts()).length).toBe(31);
  });
});

describe('while locked', () => {
  beforeEach(async () => {
    await b.putRecords([entry('a')]);
    await b.setPassphrase('one');
    b = await start();
  });

  it('writes records, which open after unlocking like all others', async () => {
    await b.putRecords([entry('n', 'new proof'), entry('a', 'written over')]);
    expect(await faultOf(b.getRecord('n'))).toBe('locked');
    await b.unlockVault('one');
    expect(await texts()).toEqual(['new proof', 'written over']);
    await b.reencryptRecords();
    expect((await raw()).map(r => r.under[0])).toEqual(['k', 'k']);
    expect(await texts()).toEqual(['new proof', 'written over']);
  });

  it('deletes records', async () => {
    await b.deleteRecords(['a']);
    await b.unlockVault('one');
    expect(await texts()).toEqual([]);
  });
});

describe('an interrupted change of the passphrase', () => {
  /** Ends the browser at the n-th write to disk while a passphrase is set. */
  async function stoppedAt(n: number): Promise<boolean> {
    let writes = 0;
    const put = IDBObjectStore.prototype.put;
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (++writes > n) throw new DOMException('', 'AbortError');
      return put.apply(this, args as Parameters<typeof put>);
    } as typeof put);
    const done = await b.setPassphrase('one').then(
      () => true,
      () => false,
    );
    spy.mockRestore();
    return done;
  }

  it('loses nothing at any write, and is finished at the next start or after unlocking', async () => {
    let finished = false;
    for (let n = 0; !finished; n++) {
      freshDisk();
      b = await start();
      await b.putRecords(Array.from({ length: 20 }, (_, i) => entry(`i${i}`)));
      await b.privateValues.set('riskCard', { fears: ['found'] });
      finished = await stoppedAt(n);
      b = await start();
      const { lock, open, former } = (await b.store.getKeyring())!;
      // From the one write on, no key is in clear, the former one included.
      expect(lock ? [open, former?.key] : [lock], `stopped at ${n}`).not.toContainEqual(expect.anything());
      if (lock) expect(await b.unlockVault('one')).toEqual({ done: true });
      expect((await texts()).length, `stopped at ${n}`).toBe(20);
      await b.reencryptRecords();
      const ring = (await b.store.getKeyring())!;
      expect(ring.former, `stopped at ${n}`).toBeUndefined();
      expect(
        (await raw()).every(r => r.under === `k${ring.gen}`),
        `stopped at ${n}`,
      ).toBe(true);
    }
  });
});

describe('wrong passphrases', () => {
  it('cause delays, across windows and starts, and the right one ends them', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await b.putRecords([entry('a')]);
    await b.setPassphrase('one');
    await b.lockVault();
    const tries = [];
    for (let i = 0; i < 4; i++) tries.push(await b.unlockVault(`wrong ${i}`));
    expect(tries.map(t => ('why' in t ? t.why : 'done'))).toEqual(['wrong', 'wrong', 'wrong', 'wait']);
    b = await start();
    expect(await b.unlockVault('one')).toMatchObject({ why: 'wait' });
    expect(await b.getRetryDelay()).toBe(5_000);
    const both = await Promise.all([b.unlockVault('one'), b.unlockVault('one')]);
    expect(both.every(x => 'why' in x && x.why === 'wait')).toBe(true);
    vi.setSystemTime(Date.now() + 5_001);
    expect(await b.unlockVault('one')).toEqual({ done: true });
    expect(await b.getRetryDelay()).toBe(0);
    vi.useRealTimers();
  });
});

describe('private values', () => {
  it('are in memory until there is a passphrase, then in the vault, and return to memory without one', async () => {
    await b.privateValues.set('riskCard', { role: 'lawyer' });
    expect(await b.privateValues.get('riskCard')).toEqual({ role: 'lawyer' });
    expect(await raw()).toEqual([]);
    await b.setPassphrase('one');
    expect(await b.privateValues.get('riskCard')).toEqual({ role: 'lawyer' });
    b = await start();
    expect(await faultOf(b.privateValues.get('riskCard'))).toBe('locked');
    await b.privateValues.set('riskCard', { role: 'activist' }); // while locked
    await b.unlockVault('one');
    expect(await b.privateValues.get('riskCard')).toEqual({ role: 'activist' });
    await b.removePassphrase('one');
    expect(await b.privateValues.get('riskCard')).toEqual({ role: 'activist' });
    expect(await raw()).toEqual([]);
  });
});

describe('a store of format 1', () => {
  it('opens as it is, is re-encrypted, and accepts a passphrase', async () => {
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    await new Promise<void>((done, fail) => {
      const request = indexedDB.open('vault', 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('keys');
        request.result.createObjectStore('records', { keyPath: 'id' }).createIndex('kind', 'kind');
      };
      request.onerror = () => fail(request.error!);
      request.onsuccess = () => {
        request.result.close();
        done();
      };
    });
    const sealed = await Promise.all(
      ['x', 'y'].map(async id => {
        const iv = crypto.getRandomValues(new Uint8Array(12));
        return {
          id,
          kind: 'incident',
          v: 1,
          iv,
          data: await crypto.subtle.encrypt(
            { name: 'AES-GCM', iv, additionalData: bytes(`breakwater/1/incident/${id}`) },
            key,
            bytes(`old ${id}`),
          ),
        };
      }),
    );
    await new Promise<void>(done => {
      const request = indexedDB.open('vault', 1);
      request.onsuccess = () => {
        const tx = request.result.transaction(['keys', 'records'], 'readwrite');
        tx.objectStore('keys').put(key, 'data');
        for (const s of sealed) tx.objectStore('records').put(s);
        tx.oncomplete = () => {
          request.result.close();
          done();
        };
      };
    });
    expect(await texts()).toEqual(['old x', 'old y']);
    await b.reencryptRecords();
    expect((await raw()).map(r => r.v)).toEqual([2, 2]);
    expect(await texts()).toEqual(['old x', 'old y']);
    await b.setPassphrase('one');
    b = await start();
    await b.unlockVault('one');
    expect(await texts()).toEqual(['old x', 'old y']);
  });
});

describe('reading', () => {
  it('creates no database if nothing was stored, or everything was deleted', async () => {
    const names = async () => (await indexedDB.databases()).map(d => d.name);
    const look = async () => [
      await b.getVaultState(),
      await b.getRecord('a'),
      await b.getRecordsOfKind('incident'),
      await b.listReadable('incident'),
      await b.listRecords(),
      await b.listIds('incident'),
      await b.hasRecord('a'),
      await b.getRetryDelay(),
    ];
    expect(await look()).toEqual(['bare', undefined, [], { found: [], damaged: [] }, [], [], false, 0]);
    expect(await names()).toEqual([]);
    await Promise.all([look(), b.putRecords([{ id: 'a', kind: 'incident', plain: new Uint8Array([1]) }]), look()]);
    expect(await b.getRecord('a')).toEqual(new Uint8Array([1]));
    expect(await names()).toEqual(['vault']);
    await b.store.closeDatabase();
    await new Promise(done => {
      indexedDB.deleteDatabase('vault').onsuccess = done;
    });
    await look();
    expect(await names()).toEqual([]);
  });
});

/** Tests deletion after wrong passphrases, across windows, restarts and interruptions. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { entry, faultOf, freshDisk, start, type Browser } from './vault-helpers.ts';

const cleared = vi.fn(async () => undefined);
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { getManifest: () => ({ host_permissions: [] }) },
    permissions: { getAll: async () => ({ origins: [] }), remove: async () => true },
    storage: { local: { clear: cleared }, session: { clear: async () => undefined } },
    alarms: { clearAll: async () => true },
  },
}));

const RIGHT = 'eight lamps under a quiet bridge';
let b: Browser;
const lastTry = () => import('../../../src/vault/attempt-limit.ts');
/** Exceeds the delay that the last attempt caused. */
const later = () => {
  vi.setSystemTime(Date.now() + 3_600_000);
};
const wrong = async (browser = b) => {
  later();
  const said = await browser.unlockVault('another');
  return 'why' in said ? said.why : 'done';
};
const records = async () => (await b.listRecords()).length;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  cleared.mockClear();
  freshDisk();
  b = await start();
  await b.putRecords([entry('a'), entry('p', 'picture', 'artifact')]);
  await b.setPassphrase(RIGHT);
});

describe('deletion after wrong passphrases', () => {
  it('is off until it is turned on, whatever is tried', async () => {
    expect(await (await lastTry()).getAttemptLimit()).toBeUndefined();
    b = await start();
    for (let i = 0; i < 35; i++) expect(await wrong()).toBe('wrong');
    later();
    expect(await b.unlockVault(RIGHT)).toEqual({ done: true });
    expect(await records()).toBe(2);
  });

  it('can be set only by someone who can open the vault', async () => {
    b = await start();
    expect(await faultOf((await lastTry()).setAttemptLimit(10))).toBe('locked');
    later();
    await b.unlockVault(RIGHT);
    await (await lastTry()).setAttemptLimit(10);
    expect(await (await lastTry()).getAttemptLimit()).toBe(10);
  });

  it('accepts no number from disk that is out of bounds', async () => {
    const { parseAttemptLimit: limitOf } = await lastTry();
    expect([9, 31, 0, -1, 10.5, NaN, '10', null, undefined].map(limitOf)).toEqual(Array(9).fill(undefined));
    expect([10, 17, 30].map(limitOf)).toEqual([10, 17, 30]);
  });

  it('happens at the last attempt and not before, across restarts, with the same answer every time', async () => {
    await (await lastTry()).setAttemptLimit(10);
    const said = [];
    for (let i = 0; i < 9; i++) {
      b = await start();
      said.push(await wrong());
    }
    expect(new Set(said)).toEqual(new Set(['wrong']));
    expect(await records()).toBe(2);
    b = await start();
    expect(await wrong()).toBe('erased');
    expect([await records(), await b.getVaultState(), cleared.mock.calls.length]).toEqual([0, 'bare', 1]);
    expect(await wrong()).toBe('elsewhere');
  });

  it('starts counting again after the right passphrase, even at the last attempt', async () => {
    await (await lastTry()).setAttemptLimit(10);
    b = await start();
    for (let i = 0; i < 9; i++) await wrong();
    later();
    expect(await b.unlockVault(RIGHT)).toEqual({ done: true });
    for (let i = 0; i < 9; i++) expect(await wrong()).toBe('wrong');
    expect(await records()).toBe(2);
  });

  it('counts one attempt for each window that tries at once', async () => {
    await (await lastTry()).setAttemptLimit(10);
    b = await start();
    for (let i = 0; i < 8; i++) await wrong();
    const other = await start();
    later();
    const both = await Promise.all([b.unlockVault('x'), other.unlockVault('y')]);
    // The second comes within the delay caused by the first, so it is not an attempt.
    expect(both.map(o => 'why' in o && o.why)).toEqual(['wrong', 'wait']);
    expect(await records()).toBe(2);
    later();
    const last = await Promise.all([b.unlockVault('x'), other.unlockVault(RIGHT)]);
    expect(last.map(o => 'why' in o && o.why)).toEqual(['erased', 'elsewhere']);
  });

  it('counts a wrong passphrase while it is changed or removed, too', async () => {
    await (await lastTry()).setAttemptLimit(10);
    for (let i = 0; i < 9; i++) {
      later();
      await (i % 2 ? b.changePassphrase('x', 'y y y y y') : b.removePassphrase('x'));
    }
    later();
    expect(await b.removePassphrase('x')).toEqual({ done: false, why: 'erased' });
  });

  it('is turned off with the passphrase', async () => {
    await (await lastTry()).setAttemptLimit(10);
    later();
    await b.removePassphrase(RIGHT);
    await b.setPassphrase('another long one');
    expect(await (await lastTry()).getAttemptLimit()).toBeUndefined();
  });
});

describe('an interrupted deletion', () => {
  const stopped = () =>
    b.store.runTransaction(async tx => {
      const keys = tx.objectStore('keys');
      await keys.clear();
      await keys.put(true, 'erasing');
    });

  it('continues at the next start', async () => {
    await stopped();
    b = await start();
    await (await import('../../../src/vault/erase.ts')).resumeErasing();
    expect([await records(), cleared.mock.calls.length]).toEqual([0, 1]);
    cleared.mockClear();
    await (await import('../../../src/vault/erase.ts')).resumeErasing();
    expect(cleared).not.toHaveBeenCalled();
  });

  it('never deletes what was stored after it', async () => {
    await stopped();
    b = await start();
    await b.putRecords([entry('new')]);
    b = await start();
    await (await import('../../../src/vault/erase.ts')).resumeErasing();
    expect(cleared).not.toHaveBeenCalled();
    expect((await b.listRecords()).map(e => e.id)).toContain('new');
  });
});

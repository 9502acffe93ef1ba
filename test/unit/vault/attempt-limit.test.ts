/** Erase after wrong passphrases, over windows, restarts and stops in between. */
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
/** Long after the pause that the last one cost. */
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

describe('erase after wrong passphrases', () => {
  it('is off until it is turned on, whatever is tried', async () => {
    expect(await (await lastTry()).getAttemptLimit()).toBeUndefined();
    b = await start();
    for (let i = 0; i < 35; i++) expect(await wrong()).toBe('wrong');
    later();
    expect(await b.unlockVault(RIGHT)).toEqual({ done: true });
    expect(await records()).toBe(2);
  });

  it('can be chosen only by who can read what is kept', async () => {
    b = await start();
    expect(await faultOf((await lastTry()).setAttemptLimit(10))).toBe('locked');
    later();
    await b.unlockVault(RIGHT);
    await (await lastTry()).setAttemptLimit(10);
    expect(await (await lastTry()).getAttemptLimit()).toBe(10);
  });

  it('takes no number out of its bounds from the disk', async () => {
    const { parseAttemptLimit: limitOf } = await lastTry();
    expect([9, 31, 0, -1, 10.5, NaN, '10', null, undefined].map(limitOf)).toEqual(Array(9).fill(undefined));
    expect([10, 17, 30].map(limitOf)).toEqual([10, 17, 30]);
  });

  it('erases at the last of them and not before, over restarts; every answer before is the same', async () => {
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

  it('begins anew after the right one, even as the last', async () => {
    await (await lastTry()).setAttemptLimit(10);
    b = await start();
    for (let i = 0; i < 9; i++) await wrong();
    later();
    expect(await b.unlockVault(RIGHT)).toEqual({ done: true });
    for (let i = 0; i < 9; i++) expect(await wrong()).toBe('wrong');
    expect(await records()).toBe(2);
  });

  it('counts one for each try of several windows at once', async () => {
    await (await lastTry()).setAttemptLimit(10);
    b = await start();
    for (let i = 0; i < 8; i++) await wrong();
    const other = await start();
    later();
    const both = await Promise.all([b.unlockVault('x'), other.unlockVault('y')]);
    // The second comes within the pause that the first cost, so it is not a try.
    expect(both.map(o => 'why' in o && o.why)).toEqual(['wrong', 'wait']);
    expect(await records()).toBe(2);
    later();
    const last = await Promise.all([b.unlockVault('x'), other.unlockVault(RIGHT)]);
    expect(last.map(o => 'why' in o && o.why)).toEqual(['erased', 'elsewhere']);
  });

  it('a wrong passphrase counts where it is changed or taken away, too', async () => {
    await (await lastTry()).setAttemptLimit(10);
    for (let i = 0; i < 9; i++) {
      later();
      await (i % 2 ? b.changePassphrase('x', 'y y y y y') : b.removePassphrase('x'));
    }
    later();
    expect(await b.removePassphrase('x')).toEqual({ done: false, why: 'erased' });
  });

  it('goes with the passphrase', async () => {
    await (await lastTry()).setAttemptLimit(10);
    later();
    await b.removePassphrase(RIGHT);
    await b.setPassphrase('another long one');
    expect(await (await lastTry()).getAttemptLimit()).toBeUndefined();
  });
});

describe('erasing that was stopped', () => {
  const stopped = () =>
    b.store.runTransaction(async tx => {
      const keys = tx.objectStore('keys');
      await keys.clear();
      await keys.put(true, 'erasing');
    });

  it('goes on at the next start', async () => {
    await stopped();
    b = await start();
    await (await import('../../../src/vault/erase.ts')).resumeErasing();
    expect([await records(), cleared.mock.calls.length]).toEqual([0, 1]);
    cleared.mockClear();
    await (await import('../../../src/vault/erase.ts')).resumeErasing();
    expect(cleared).not.toHaveBeenCalled();
  });

  it('never takes what was kept after it', async () => {
    await stopped();
    b = await start();
    await b.putRecords([entry('new')]);
    b = await start();
    await (await import('../../../src/vault/erase.ts')).resumeErasing();
    expect(cleared).not.toHaveBeenCalled();
    expect((await b.listRecords()).map(e => e.id)).toContain('new');
  });
});

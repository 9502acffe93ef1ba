/** Tests the evidence log on the real vault: locked, restarted, interrupted. */
import { IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { freshDisk, start, type Browser } from '../vault/vault-helpers.ts';
import { encodeJson } from '../../../src/lib/json-bytes.ts';
import { record } from './sample-export.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const load = async () => ({
  ...(await import('../../../src/incidents/store.ts')).incidentStore,
  ...(await import('../../../src/incidents/custody-chain.ts')),
  ...(await import('../../../src/incidents/verify-custody-chain.ts')),
});
let b: Browser;
let log: Awaited<ReturnType<typeof load>>;
const restart = async () => {
  b = await start();
  log = await load();
};
beforeEach(async () => {
  freshDisk();
  await restart();
});

const chain = async () => {
  const { events, anchor } = await log.getCustody();
  return {
    said: (events as { event: string; incident: string }[]).map(e => `${e.event} ${e.incident}`),
    verdict: await log.verifyChain(events, anchor),
  };
};

describe('the evidence log on the vault', () => {
  it('saves evidence while locked, also over a restart, and links it once the vault is unlocked', async () => {
    await log.put(record({ id: 'a' }));
    await b.setPassphrase('a long enough phrase');
    await log.put(record({ id: 'b' }));
    await restart();
    await log.put(record({ id: 'c' }));
    await expect(log.list()).rejects.toMatchObject({ code: 'locked' });
    await expect(log.update('a', i => ({ ...i, note: 'x' }))).rejects.toMatchObject({ code: 'locked' });
    await restart();
    await b.unlockVault('a long enough phrase');
    await log.put(record({ id: 'd' }));
    const { said, verdict } = await chain();
    expect(said).toEqual(['created a', 'created b', 'created c', 'created d']);
    expect(verdict).toMatchObject({ intact: true, anchored: true });
  });

  it('has record, screenshot, event and anchor, or none of them, wherever writing stops', async () => {
    await log.put(record({ id: 'a' }));
    const shot = {
      artifact: {
        id: 'shot',
        name: '01-tab.png',
        mime: 'image/png',
        bytes: 1,
        sha256: 'a'.repeat(64),
        takenAt: '2026-03-01T09:30:00.000Z',
        method: 'tab' as const,
      },
      bytes: new Uint8Array([1]),
    };
    for (let at = 0; at < 4; at++) {
      const real = IDBObjectStore.prototype.put;
      let n = 0;
      const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
        this: IDBObjectStore,
        ...args
      ) {
        if (n++ === at) throw new DOMException('', 'QuotaExceededError');
        return real.apply(this, args);
      });
      await expect(log.put(record({ id: 'b', artifacts: [shot.artifact] }), [shot])).rejects.toMatchObject({
        code: 'full',
      });
      put.mockRestore();
      const { said, verdict } = await chain();
      expect([said, verdict.intact, (await log.list()).length, await b.getRecord('shot')], `put ${at}`).toEqual([
        ['created a'],
        true,
        1,
        undefined,
      ]);
    }
    await log.put(record({ id: 'b', artifacts: [shot.artifact] }), [shot]);
    expect((await chain()).said).toEqual(['created a', 'created b']);
  });

  it('knows when to check again, and drops that with the outcome or the record', async () => {
    const sent = { id: 'r', action: 'report' as const, to: 'x', at: '2026-03-01T00:00:00.000Z' };
    await log.put(record({ id: 'a' }));
    await log.put(record({ id: 'b', responses: [sent] }));
    await log.update('a', i => ({ ...i, responses: [sent] }));
    expect(await log.getFollowUpDates()).toEqual({ a: '2026-03-08T00:00:00.000Z', b: '2026-03-08T00:00:00.000Z' });
    await log.update('a', i => ({ ...i, responses: [{ ...sent, outcome: 'removed' }] }));
    await log.delete('b');
    expect(await log.getFollowUpDates()).toEqual({});
  });

  it('names a record that was changed or added without the custody chain', async () => {
    await log.put(record({ id: 'a' }));
    await log.put(record({ id: 'b' }));
    await b.putRecords([
      { id: 'a', kind: 'incident', plain: encodeJson(record({ id: 'a', note: 'not hers' })) },
      { id: 'c', kind: 'incident', plain: encodeJson(record({ id: 'c' })) },
    ]);
    expect((await log.verify()).problems.sort((x, y) => x.incident.localeCompare(y.incident))).toEqual([
      { incident: 'a', flaw: 'differs' },
      { incident: 'c', flaw: 'unmarked' },
    ]);
  });
});

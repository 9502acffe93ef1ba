/** Tests the practice vault: the interface of the real one, with nothing on disk or in the person’s own log. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { record } from '../incidents/sample-export.ts';
import { freshDisk, start } from './vault-helpers.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const load = async () => ({
  ...(await import('../../../src/incidents/store.ts')).incidentStore,
  /** Opens the practice log as a practice view does, beside the person’s own. */
  practiceLog: (await import('../../../src/incidents/incident-log.ts')).createIncidentLog(
    await import('../../../src/vault/practice-store.ts'),
    'log-practice',
    (await import('../../../src/incidents/high-water-mark.ts')).noHighWaterMark,
  ),
  vault: await import('../../../src/vault/record-store.ts'),
  practice: await import('../../../src/vault/practice-store.ts'),
  custodyOf: await import('../../../src/incidents/verify-custody-chain.ts'),
});
let log: Awaited<ReturnType<typeof load>>;
beforeEach(async () => {
  freshDisk();
  await start();
  log = await load();
});

const shot = {
  artifact: {
    id: 'shot',
    name: '01-tab.png',
    mime: 'image/png',
    bytes: 3,
    sha256: 'a'.repeat(64),
    takenAt: '2026-03-01T09:30:00.000Z',
    method: 'tab' as const,
  },
  bytes: new Uint8Array([1, 2, 255]),
};

describe('the practice vault', () => {
  it('stores, reads, changes and chains a record as the real log does', async () => {
    const id = log.createId(true);
    await log.put(record({ id, artifacts: [shot.artifact] }), [shot]);
    await log.update(id, i => ({ ...i, note: 'seen' }));
    expect((await log.practiceLog.get(id))?.note).toBe('seen');
    expect(await log.getArtifact(shot.artifact)).toEqual(shot.bytes);
    const { events, anchor } = await log.practiceLog.getCustody();
    expect(await log.custodyOf.verifyChain(events, anchor)).toMatchObject({ intact: true, anchored: true });
    await log.delete(id);
    expect(await log.practiceLog.count()).toBe(0);
    expect(await log.practice.hasRecord('shot')).toBe(false);
  });

  it('leaves the real vault unchanged, without even a database', async () => {
    const id = log.createId(true);
    await log.put(record({ id }));
    expect(await log.count()).toBe(0);
    expect(await log.vault.listRecords()).toEqual([]);
    expect((await indexedDB.databases()).length).toBe(0);
  });

  it('is discarded as a whole, and the real log stays', async () => {
    const [mock, own] = [log.createId(true), log.createId(false)];
    await log.put(record({ id: own }));
    await log.put(record({ id: mock }));
    await log.practice.clearPractice();
    expect(await log.practiceLog.count()).toBe(0);
    expect((await log.list()).map(i => i.id)).toEqual([own]);
  });

  it('is limited in memory', async () => {
    await expect(
      log.practice.putRecords([{ id: 'big', kind: 'artifact', plain: new Uint8Array(5_000_000) }]),
    ).rejects.toMatchObject({ code: 'full' });
    expect(await log.practice.listRecords()).toEqual([]);
  });
});

it('is the only vault that a practice view reaches by any call', async () => {
  const own = log.createId(false);
  await log.put(record({ id: own }));
  const { enterPracticeContext } = await import('../../../src/vault/practice-mode.ts');
  enterPracticeContext();
  expect(await log.vault.getVaultState()).toBe('bare');
  expect(await log.list()).toEqual([]);
  expect(await log.vault.listRecords()).toEqual([]);
  await log.put(record({ id: log.createId(true) }));
  expect(await log.practiceLog.count()).toBe(1);
});

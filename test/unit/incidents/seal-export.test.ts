/** Tests that the log does not record an export of incidents that it knows otherwise: the chain would contradict it. */
import { beforeEach, expect, it } from 'vitest';
import type { CustodyEvent } from '../../../src/incidents/model.ts';
import { clearStorage } from '../preferences/fake-storage.ts';
import { freshDisk, start } from '../vault/vault-helpers.ts';
import { record } from './sample-export.ts';

const CONTENTS = 'c'.repeat(64);
const load = async () => ({
  ...(await import('../../../src/incidents/store.ts')).incidentStore,
  ...(await import('../../../src/incidents/log-proofs.ts')),
});
let log: Awaited<ReturnType<typeof load>>;
beforeEach(async () => {
  await clearStorage();
  freshDisk();
  await start();
  log = await load();
});

const countExports = async () =>
  ((await log.getCustody()).events as CustodyEvent[]).filter(({ event }) => event === 'exported').length;

it('records none of an incident that was changed or deleted since it was read', async () => {
  const { id } = await log.put(record({ id: 'a' }));
  const { incidents } = await log.listAll();
  await log.update(id, now => ({ ...now, note: 'from another window' }));
  await expect(log.sealExport(incidents, CONTENTS)).rejects.toThrow(log.OutdatedExportError);
  await log.delete(id);
  await expect(log.sealExport(incidents, CONTENTS)).rejects.toThrow(log.OutdatedExportError);
  expect(await countExports()).toBe(0);
});

it('records one of an incident that was only looked at since', async () => {
  const { id } = await log.put(record({ id: 'a' }));
  const { incidents } = await log.listAll();
  await log.recordView(id);
  await log.sealExport(incidents, CONTENTS);
  expect(await countExports()).toBe(1);
});

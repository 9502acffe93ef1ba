/** What is never warned of: where it is kept, in each state of the vault and in a private window. */
import { beforeEach, expect, it } from 'vitest';
import { clearStorage, inMemory } from '../preferences/fake-storage.ts';
import { freshDisk, start } from '../vault/vault-helpers.ts';

const load = async () => ({ ...(await start()), ...(await import('../../../src/exposure/ignored-matches.ts')) });
let b: Awaited<ReturnType<typeof load>>;

const NUMBER = { kind: 'phone', text: '+1 202 555 0147' };
const OTHER = { kind: 'email', text: 'rana@example.org' };

beforeEach(async () => {
  await clearStorage();
  freshDisk();
  b = await load();
  await b.setPassphrase('one');
});

it('keeps it in the vault, each piece once however it is written, and takes it back', async () => {
  await b.never(NUMBER, false, false);
  await b.never({ kind: 'phone', text: '+1 (202) 555-0147' }, false, false);
  await b.never(OTHER, false, false);
  expect(await b.neverOf()).toEqual([{ kind: 'phone', text: '+1 (202) 555-0147' }, OTHER]);
  expect(Object.keys(inMemory())).toEqual(['vault']);
  await b.never(NUMBER, true, false);
  expect(await b.neverOf()).toEqual([OTHER]);
  await b.never(OTHER, true, false);
  expect(await b.hasRecord('private.never')).toBe(false);
});

it('writes nothing to the vault from a private window', async () => {
  await b.never(NUMBER, false, true);
  expect(await b.listRecords()).toEqual([]);
  expect(await b.neverOf()).toEqual([NUMBER]);
  await b.never(NUMBER, true, true);
  expect(await b.neverOf()).toEqual([]);
});

it('loses nothing of the vault while it is locked, and warns of what stands there', async () => {
  await b.never(NUMBER, false, false);
  await b.lockVault();
  await b.never(OTHER, false, false);
  expect(await b.neverOf()).toEqual([OTHER]);
  await b.unlockVault('one');
  expect(await b.neverOf()).toEqual([NUMBER, OTHER]);
});

/** Checks where ignored matches are stored, in each state of the vault and in a private window. */
import { beforeEach, expect, it } from 'vitest';
import { ORDINARY, PRACTICE, PRIVATE } from '../../helpers/storage-contexts.ts';
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

it('stores a match in the vault once, however it is written, and removes it', async () => {
  await b.ignoredMatches.add(NUMBER, ORDINARY);
  await b.ignoredMatches.add({ kind: 'phone', text: '+1 (202) 555-0147' }, ORDINARY);
  await b.ignoredMatches.add(OTHER, ORDINARY);
  expect(await b.ignoredMatches.list()).toEqual([{ kind: 'phone', text: '+1 (202) 555-0147' }, OTHER]);
  expect(Object.keys(inMemory())).toEqual(['vault']);
  await b.ignoredMatches.delete(NUMBER, ORDINARY);
  expect(await b.ignoredMatches.list()).toEqual([OTHER]);
  await b.ignoredMatches.delete(OTHER, ORDINARY);
  expect(await b.hasRecord('private.never')).toBe(false);
});

it('writes nothing to the vault from a private window', async () => {
  await b.ignoredMatches.add(NUMBER, PRIVATE);
  expect(await b.listRecords()).toEqual([]);
  expect(await b.ignoredMatches.list()).toEqual([NUMBER]);
  await b.ignoredMatches.delete(NUMBER, PRIVATE);
  expect(await b.ignoredMatches.list()).toEqual([]);
});

it('loses nothing of the locked vault, and warns of its matches', async () => {
  await b.ignoredMatches.add(NUMBER, ORDINARY);
  await b.lockVault();
  await b.ignoredMatches.add(OTHER, ORDINARY);
  expect(await b.ignoredMatches.list()).toEqual([OTHER]);
  await b.unlockVault('one');
  expect(await b.ignoredMatches.list()).toEqual([NUMBER, OTHER]);
});

it('keeps those of the practice network separate, in memory, until practice ends', async () => {
  await b.ignoredMatches.add(NUMBER, PRACTICE);
  expect(await b.ignoredMatches.list(PRACTICE)).toEqual([NUMBER]);
  expect(await b.ignoredMatches.list()).toEqual([]);
  expect(await b.listRecords()).toEqual([]);
  await b.ignoredMatches.add(OTHER, ORDINARY);
  await b.ignoredMatches.delete(NUMBER, PRACTICE);
  expect(await b.ignoredMatches.list(PRACTICE)).toEqual([]);
  expect(await b.ignoredMatches.list()).toEqual([OTHER]);
});

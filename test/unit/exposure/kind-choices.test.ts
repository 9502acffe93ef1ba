/** Checks how dismissals are counted, and where choices are stored in each state of the vault. */
import { beforeEach, expect, it } from 'vitest';
import { ORDINARY, PRACTICE, PRIVATE } from '../../helpers/storage-contexts.ts';
import { clearStorage, inMemory } from '../preferences/fake-storage.ts';
import { freshDisk, start } from '../vault/vault-helpers.ts';

const load = async () => ({ ...(await start()), ...(await import('../../../src/exposure/kind-choices.ts')) });
let b: Awaited<ReturnType<typeof load>>;

beforeEach(async () => {
  await clearStorage();
  freshDisk();
  b = await load();
  await b.setPassphrase('one');
});

it('counts the dismissals of each kind, back too', async () => {
  const { kindChoices } = b;
  expect(await kindChoices.countDismissal('phone', 1, ORDINARY)).toBe(1);
  expect(await kindChoices.countDismissal('phone', 1, ORDINARY)).toBe(2);
  expect(await kindChoices.countDismissal('email', 1, ORDINARY)).toBe(1);
  expect(await kindChoices.countDismissal('phone', -1, ORDINARY)).toBe(1);
  expect(await kindChoices.countDismissal('dob', -1, ORDINARY)).toBe(0);
  expect(Object.keys(inMemory())).toEqual(['vault']);
});

it('turns a kind off and on, and then counts from 0', async () => {
  const { kindChoices } = b;
  await kindChoices.countDismissal('phone', 1, ORDINARY);
  await kindChoices.turnOff('phone', ORDINARY);
  expect(await kindChoices.listOff()).toEqual(['phone']);
  expect(await kindChoices.countDismissal('email', 1, ORDINARY)).toBe(1);
  expect(await kindChoices.listOff()).toEqual(['phone']);
  await kindChoices.turnOn('phone', ORDINARY);
  expect(await kindChoices.listOff()).toEqual([]);
  expect(await kindChoices.countDismissal('phone', 1, ORDINARY)).toBe(1);
});

it('writes nothing to the vault from a private window', async () => {
  await b.kindChoices.turnOff('phone', PRIVATE);
  expect(await b.listRecords()).toEqual([]);
  expect(await b.kindChoices.listOff()).toEqual(['phone']);
});

it('warns of every kind while the vault is locked, and loses nothing of it', async () => {
  await b.kindChoices.turnOff('phone', ORDINARY);
  await b.lockVault();
  expect(await b.kindChoices.listOff()).toEqual([]);
  await b.kindChoices.turnOff('email', ORDINARY);
  expect(await b.kindChoices.listOff()).toEqual(['email']);
  await b.unlockVault('one');
  expect(await b.kindChoices.listOff()).toEqual(['phone', 'email']);
});

it('keeps those of the practice network separate', async () => {
  await b.kindChoices.turnOff('phone', PRACTICE);
  expect(await b.kindChoices.listOff(PRACTICE)).toEqual(['phone']);
  expect(await b.kindChoices.listOff()).toEqual([]);
  expect(await b.listRecords()).toEqual([]);
});

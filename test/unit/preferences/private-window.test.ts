/** Checks that values from a private window are never on disk, and that deleting works wherever a value is stored. */
import { beforeEach, describe, expect, it } from 'vitest';
import { ORDINARY, PRIVATE } from '../../helpers/storage-contexts.ts';
import { clearStorage, inMemory, onDisk, storage } from './fake-storage.ts';
import { freshDisk, start } from '../vault/vault-helpers.ts';

const load = async () => ({
  ...(await start()),
  ...(await import('../../../src/privacy-checks/risk-card-store.ts')),
  ...(await import('../../../src/helplines/panic-sheet-store.ts')),
  ...(await import('../../../src/exposure/personal-terms-store.ts')),
  ...(await import('../../../src/exposure/ignored-matches.ts')),
});
let b: Awaited<ReturnType<typeof load>>;

/** Closes and opens the browser: memory is empty, the vault has its passphrase. */
async function restart(): Promise<void> {
  await storage.session.clear();
  b = await load();
  if ((await b.getVaultState()) === 'locked') await b.unlockVault('one');
}

const CARD = { role: 'lawyer', identity: [], fears: ['found'] } as never;
const NO_CARD = { identity: [], fears: [] } as never;
const NUMBER = { kind: 'phone', text: '+1 202 555 0147' };
const term = (id: string) => ({ id, kind: 'name', text: `long enough ${id}` }) as never;

beforeEach(async () => {
  await clearStorage();
  freshDisk();
  b = await load();
});

describe.each(['unlocked', 'locked'] as const)('deleting in a private window while the vault is %s', state => {
  beforeEach(() => b.setPassphrase('one'));
  const inState = async () => {
    if (state === 'locked') await b.lockVault();
  };

  it('deletes the risk card in the vault', async () => {
    await b.riskCard.set(CARD, ORDINARY);
    await inState();
    await b.riskCard.set(NO_CARD, PRIVATE);
    await restart();
    expect(await b.riskCard.getReadable()).toBeUndefined();
    expect(await b.hasRecord('private.riskCard')).toBe(false);
  });

  it('deletes the panic sheet in the vault', async () => {
    await b.panicSheet.set({ v: 1, contacts: [], words: 'call' } as never, ORDINARY);
    await inState();
    await b.panicSheet.set({ v: 1, contacts: [], words: '' } as never, PRIVATE);
    expect(await b.hasRecord('private.panic')).toBe(false);
  });

  it('deletes all personal terms in the vault', async () => {
    await b.personalTerms.set([term('a')], ORDINARY);
    await inState();
    expect(await b.personalTerms.set([], PRIVATE)).toEqual({ watch: 'none', words: [] });
    await restart();
    expect(await b.personalTerms.get()).toEqual({ watch: 'none', words: [] });
  });
});

describe('deleting one value in a private window', () => {
  beforeEach(() => b.setPassphrase('one'));

  it('deletes it from the list in the vault, and leaves the rest', async () => {
    await b.personalTerms.set([term('a'), term('b')], ORDINARY);
    await b.personalTerms.set([term('a'), term('b'), term('c')], PRIVATE);
    expect((await b.personalTerms.set([term('b'), term('c')], PRIVATE)).words).toHaveLength(2);
    await restart();
    expect((await b.personalTerms.get()).words).toEqual([term('b')]);
  });

  it('warns of an ignored match again, also after a restart', async () => {
    await b.ignoredMatches.add(NUMBER, ORDINARY);
    await b.ignoredMatches.delete(NUMBER, PRIVATE);
    expect(await b.ignoredMatches.list()).toEqual([]);
    await restart();
    expect(await b.ignoredMatches.list()).toEqual([]);
    expect(await b.hasRecord('private.never')).toBe(false);
  });
});

it('deletes in memory if there is no passphrase, and does not report a lost list afterwards', async () => {
  await b.personalTerms.set([term('a')], ORDINARY);
  await b.personalTerms.set([], PRIVATE);
  await restart();
  expect(await b.personalTerms.get()).toEqual({ watch: 'none', words: [] });
  expect(onDisk()).toEqual({});
});

describe('setting a passphrase', () => {
  it('moves ordinary values into the vault, and none from a private window', async () => {
    await b.panicSheet.set({ v: 1, contacts: [], words: 'call' } as never, ORDINARY);
    await b.riskCard.set(CARD, PRIVATE);
    await b.personalTerms.set([term('a')], PRIVATE);
    await b.setPassphrase('one');
    expect((await b.listRecords()).map(r => r.id)).toEqual(['private.panic']);
    expect(await b.riskCard.getReadable(), 'until the browser closes').toEqual(CARD);
    await restart();
    expect(await b.riskCard.getReadable()).toBeUndefined();
    expect((await b.personalTerms.get()).words).toEqual([]);
  });

  it('keeps both versions of a value, and the private one wins until the browser closes', async () => {
    await b.riskCard.set(CARD, ORDINARY);
    await b.riskCard.set({ ...(CARD as object), role: 'activist' } as never, PRIVATE);
    await b.setPassphrase('one');
    expect(await b.riskCard.getReadable()).toMatchObject({ role: 'activist' });
    await restart();
    expect(await b.riskCard.getReadable()).toMatchObject({ role: 'lawyer' });
  });

  it('and removing it returns the vault’s value to memory, below the private one', async () => {
    await b.setPassphrase('one');
    await b.riskCard.set(CARD, ORDINARY);
    await b.riskCard.set({ ...(CARD as object), role: 'activist' } as never, PRIVATE);
    await b.removePassphrase('one');
    expect(await b.riskCard.getReadable()).toMatchObject({ role: 'activist' });
    expect(inMemory()['private.riskCard']).toEqual(CARD);
  });
});

it('a value from a private window is in memory alone', async () => {
  await b.setPassphrase('one');
  await b.riskCard.set(CARD, PRIVATE);
  expect(await b.riskCard.getReadable()).toEqual(CARD);
  expect(await b.listRecords()).toEqual([]);
});

it('a value set later in an ordinary window applies again', async () => {
  await b.setPassphrase('one');
  await b.riskCard.set({ ...(CARD as object), role: 'activist' } as never, PRIVATE);
  await b.riskCard.set(CARD, ORDINARY);
  expect(await b.riskCard.getReadable()).toEqual(CARD);
});

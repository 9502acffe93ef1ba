/** What is said in a private window: never on disk, and deleting deletes wherever a value is kept. */
import { beforeEach, describe, expect, it } from 'vitest';
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

/** Closes and opens the browser: memory is gone, the vault has its passphrase. */
async function restart(): Promise<void> {
  await storage.session.clear();
  b = await load();
  if ((await b.getVaultState()) === 'locked') await b.unlock('one');
}

const PRIVATE = true;
const CARD = { role: 'lawyer', identity: [], fears: ['found'] } as never;
const NO_CARD = { identity: [], fears: [] } as never;
const NUMBER = { kind: 'phone', text: '+1 202 555 0147' };
const term = (id: string) => ({ id, kind: 'other', text: `long enough ${id}` }) as never;

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
    await b.keepRiskCard(CARD, !PRIVATE);
    await inState();
    await b.keepRiskCard(NO_CARD, PRIVATE);
    await restart();
    expect(await b.riskCard()).toBeUndefined();
    expect(await b.hasRecord('private.riskCard')).toBe(false);
  });

  it('deletes the panic sheet in the vault', async () => {
    await b.keepPanicSheet({ v: 1, contacts: [], words: 'call' } as never, !PRIVATE);
    await inState();
    await b.keepPanicSheet({ v: 1, contacts: [], words: '' } as never, PRIVATE);
    expect(await b.hasRecord('private.panic')).toBe(false);
  });

  it('deletes all personal terms in the vault', async () => {
    await b.keepMine([term('a')], !PRIVATE);
    await inState();
    expect(await b.keepMine([], PRIVATE)).toEqual({ watch: 'none', words: [] });
    await restart();
    expect(await b.mine()).toEqual({ watch: 'none', words: [] });
  });
});

describe('deleting one thing in a private window', () => {
  beforeEach(() => b.setPassphrase('one'));

  it('deletes it from the list in the vault, and leaves the rest', async () => {
    await b.keepMine([term('a'), term('b')], !PRIVATE);
    await b.keepMine([term('a'), term('b'), term('c')], PRIVATE);
    expect((await b.keepMine([term('b'), term('c')], PRIVATE)).words).toHaveLength(2);
    await restart();
    expect((await b.mine()).words).toEqual([term('b')]);
  });

  it('warns of an ignored match again, also after a restart', async () => {
    await b.never(NUMBER, false, !PRIVATE);
    await b.never(NUMBER, true, PRIVATE);
    expect(await b.neverOf()).toEqual([]);
    await restart();
    expect(await b.neverOf()).toEqual([]);
    expect(await b.hasRecord('private.never')).toBe(false);
  });
});

it('deletes in memory where there is no passphrase, and does not say afterwards that a list was lost', async () => {
  await b.keepMine([term('a')], !PRIVATE);
  await b.keepMine([], PRIVATE);
  await restart();
  expect(await b.mine()).toEqual({ watch: 'none', words: [] });
  expect(onDisk()).toEqual({});
});

describe('a passphrase that is set', () => {
  it('takes ordinary values into the vault, and none that was said in a private window', async () => {
    await b.keepPanicSheet({ v: 1, contacts: [], words: 'call' } as never, !PRIVATE);
    await b.keepRiskCard(CARD, PRIVATE);
    await b.keepMine([term('a')], PRIVATE);
    await b.setPassphrase('one');
    expect((await b.listRecords()).map(r => r.id)).toEqual(['private.panic']);
    expect(await b.riskCard(), 'until the browser closes').toEqual(CARD);
    await restart();
    expect(await b.riskCard()).toBeUndefined();
    expect((await b.mine()).words).toEqual([]);
  });

  it('keeps both of a value that was said in both, and the private one wins until the browser closes', async () => {
    await b.keepRiskCard(CARD, !PRIVATE);
    await b.keepRiskCard({ ...(CARD as object), role: 'activist' } as never, PRIVATE);
    await b.setPassphrase('one');
    expect(await b.riskCard()).toMatchObject({ role: 'activist' });
    await restart();
    expect(await b.riskCard()).toMatchObject({ role: 'lawyer' });
  });

  it('that is taken away brings the value of the vault back to memory, below the private one', async () => {
    await b.setPassphrase('one');
    await b.keepRiskCard(CARD, !PRIVATE);
    await b.keepRiskCard({ ...(CARD as object), role: 'activist' } as never, PRIVATE);
    await b.removePassphrase('one');
    expect(await b.riskCard()).toMatchObject({ role: 'activist' });
    expect(inMemory()['private.riskCard']).toEqual(CARD);
  });
});

it('a value set later in an ordinary window holds again', async () => {
  await b.setPassphrase('one');
  await b.keepRiskCard({ ...(CARD as object), role: 'activist' } as never, PRIVATE);
  await b.keepRiskCard(CARD, !PRIVATE);
  expect(await b.riskCard()).toEqual(CARD);
});

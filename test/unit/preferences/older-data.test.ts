/** Reads the data of earlier versions with the current code (test/fixtures/upgrade). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { fill, type Dump } from '../../fixtures/upgrade/dump.ts';
import '../../helpers/web-locks.ts';
import { clearStorage, onDisk } from './fake-storage.ts';
import 'fake-indexeddb/auto';

vi.mock('../../../src/platforms/load.ts', () => ({ platformIndex: async () => [] }));
vi.mock('../../../src/vault/derive-key.ts', async () => {
  const { runArgon2 } = await import('../../../src/vault/argon2.ts');
  const { importAesKey } = await import('../../../src/vault/crypto.ts');
  const { normalizePassphrase } = await import('../../../src/vault/kdf.ts');
  return {
    deriveKey: async (
      passphrase: string,
      { salt, memory, passes }: { salt: Uint8Array; memory: number; passes: number },
    ) => importAesKey((await runArgon2({ passphrase: normalizePassphrase(passphrase), salt, memory, passes })).key),
  };
});

const folder = join(import.meta.dirname, '../../fixtures/upgrade');
const dumps = readdirSync(folder).filter(file => file.endsWith('.json'));

const load = async () => ({
  ...(await import('../../../src/vault/passphrase.ts')),
  ...(await import('../../../src/incidents/store.ts')),
  ...(await import('../../../src/incidents/verify-custody-chain.ts')),
  ...(await import('../../../src/privacy-checks/history.ts')),
  ...(await import('../../../src/privacy-checks/risk-card-store.ts')),
  ...(await import('../../../src/exposure/personal-terms-store.ts')),
  ...(await import('../../../src/exposure/ignored-matches.ts')),
  ...(await import('../../../src/preferences/disabled-checks.ts')),
  ...(await import('../../../src/preferences/on-page-tips.ts')),
});

describe.each(dumps)('%s', file => {
  const dump = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Dump;
  let b: Awaited<ReturnType<typeof load>>;

  beforeAll(async () => {
    await clearStorage();
    await fill(dump);
    vi.resetModules();
    b = await load();
    if (dump.passphrase) expect(await b.unlockVault(dump.passphrase)).toEqual({ done: true });
  });

  it('has its incidents, with their files and their custody chain', async () => {
    const { incidents, unread } = await b.incidentStore.listAll();
    expect(unread).toEqual([]);
    expect(incidents.map(i => i.id)).toEqual((dump.said['incident/list'] as { id: string }[]).map(i => i.id));
    for (const artifact of incidents.flatMap(i => i.artifacts))
      expect((await b.incidentStore.getArtifact(artifact))?.length).toBe(artifact.bytes);
    const { events, anchor } = await b.incidentStore.getCustody();
    expect(await b.verifyChain(events, anchor)).toMatchObject({ flaws: [] });
    // The first builds had no chain, so no event mentions their incidents.
    const { problems } = await b.incidentStore.verify();
    expect(problems.filter(({ flaw }) => flaw !== 'unmarked')).toEqual([]);
  });

  it('has the private values', async () => {
    const said = dump.said;
    if (said['card/get']) expect(await b.riskCard.get()).toEqual(said['card/get']);
    if (said['mine/get']) expect(await b.personalTerms.get()).toEqual(said['mine/get']);
    if (said['never/get']) expect(await b.ignoredMatches.list()).toEqual(said['never/get']);
  });

  it('has the preferences and the check history, and changes nothing on disk by reading', async () => {
    expect((await b.disabledChecks.get()).list).toEqual(dump.said['switch/list']);
    expect((await b.onPageTips.get()).platforms).toEqual(
      Object.fromEntries(Object.entries(dump.local.marks as object).filter(([name]) => name !== '*')),
    );
    const accounts = (await b.checkHistory.listAccounts()).mastodon!;
    const stored = Object.entries(dump.local);
    expect(accounts.map(a => a.seen)).toEqual(
      expect.arrayContaining(stored.filter(([key]) => key.startsWith('seen:')).map(([, value]) => value)),
    );
    expect(accounts.map(a => a.chosen)).toEqual(
      expect.arrayContaining(stored.filter(([key]) => key.startsWith('chosen:')).map(([, value]) => value)),
    );
    // Reading the log links what was saved while locked, which moves the mark of how far it has come.
    const { logPosition: _, ...unchanged } = onDisk();
    expect(unchanged).toEqual(dump.local);
  });
});

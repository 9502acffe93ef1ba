/** Makes, keeps and loses the key that signs exports, in a vault on a database in memory. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import canonicalize from 'canonicalize';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clearStorage } from '../preferences/fake-storage.ts';
import { freshDisk, start, type Browser } from '../vault/vault-helpers.ts';
import { encodeJson } from '../../../src/lib/json-bytes.ts';
import type { CustodyEvent } from '../../../src/incidents/model.ts';
import type { Signature } from '../../../src/incidents/signed-statement.ts';
import { record } from './sample-export.ts';

const CONTENTS = 'c'.repeat(64);
const load = async () => ({
  ...(await import('../../../src/incidents/store.ts')).incidentStore,
  ...(await import('../../../src/incidents/signed-statement.ts')),
  ...(await import('../../../src/incidents/device-key.ts')),
  ...(await import('../../../src/vault/create-backup.ts')),
  ...(await import('../../../src/vault/restore-backup.ts')),
  ...(await import('../../../src/incidents/custody-log.ts')),
  crypto: await import('../../../src/vault/crypto.ts'),
});
let b: Browser;
let log: Awaited<ReturnType<typeof load>>;
const restart = async () => {
  b = await start();
  log = await load();
};
beforeEach(async () => {
  await clearStorage();
  freshDisk();
  await restart();
});
afterEach(() => vi.restoreAllMocks());

const listKeyEvents = async () =>
  ((await log.getCustody()).events as CustodyEvent[]).filter(({ event }) => event === 'key');
const seal = async () => log.sealExport((await log.listAll()).incidents, CONTENTS, true);
const sign = async (): Promise<Signature> => (await seal()).signature!;

describe('the key of a log', () => {
  it('is made at its first use, with an event that has it and its fingerprint', async () => {
    await log.put(record({ id: 'a' }));
    expect(await listKeyEvents()).toEqual([]);
    const key = (await log.getPublicKey())!;
    expect(await listKeyEvents()).toMatchObject([
      { seq: 2, incident: '*', actor: 'tool', key, sha256: [await log.fingerprintOf(key)] },
    ]);
    await restart();
    expect(await log.getPublicKey()).toBe(key);
    expect(await listKeyEvents()).toHaveLength(1);
    expect((await log.verify()).chain.flaws).toEqual([]);
  });

  it('signs the records of an export and the head of the chain, as OpenSSL finds, too', async () => {
    const stored = await log.put(record({ id: 'a' }));
    const key = (await log.getPublicKey())!;
    const { signature, anchor, events } = await seal();
    const { statement, sig } = signature!;
    const [created] = events as CustodyEvent[];
    expect(statement).toEqual({
      v: 1,
      at: statement.at,
      key,
      count: anchor!.count,
      head: anchor!.head,
      records: [{ incident: stored.id, sha256: created!.sha256[0] }],
    });
    expect(await log.verifyStatement(signature!)).toBe(true);
    const folder = mkdtempSync(join(tmpdir(), 'signature-'));
    writeFileSync(join(folder, 'statement'), canonicalize(statement)!);
    writeFileSync(join(folder, 'sig'), Buffer.from(sig, 'base64'));
    writeFileSync(join(folder, 'key.pem'), `-----BEGIN PUBLIC KEY-----\n${key}\n-----END PUBLIC KEY-----\n`);
    const command = 'pkeyutl -verify -rawin -pubin -inkey key.pem -sigfile sig -in statement';
    expect(execFileSync('openssl', command.split(' '), { cwd: folder, encoding: 'utf8' })).toContain('Verified');
    rmSync(folder, { recursive: true });
  });

  it('signs nothing that was changed, and has one spelling', async () => {
    await log.put(record({ id: 'a' }));
    await log.getPublicKey();
    const { statement, sig } = await sign();
    const verify = log.verifyStatement;
    expect(await verify({ statement: { ...statement, count: statement.count + 1 }, sig })).toBe(false);
    expect(await verify({ statement, sig: `${sig.startsWith('A') ? 'B' : 'A'}${sig.slice(1)}` })).toBe(false);
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    const sameBytes = sig.slice(0, 85) + alphabet[alphabet.indexOf(sig[85]!) + 1]! + sig.slice(86);
    expect(Buffer.from(sameBytes, 'base64')).toEqual(Buffer.from(sig, 'base64'));
    expect(await verify({ statement, sig: sameBytes })).toBe(false);
  });

  it('stays with a log that was restored from a backup, on another device', async () => {
    await log.put(record({ id: 'a' }));
    const key = await log.getPublicKey();
    const { file } = await log.createBackup('of the file');
    freshDisk();
    await clearStorage();
    await restart();
    expect(await log.restoreBackup(file, 'of the file', log.CHAIN_KINDS)).toMatchObject({ done: true });
    expect(await log.getPublicKey()).toBe(key);
    expect(await listKeyEvents()).toHaveLength(1);
    expect((await sign()).statement.key).toBe(key);
  });

  it('is the device’s own where the vault had a log before a backup was restored', async () => {
    await log.put(record({ id: 'a' }));
    await log.getPublicKey();
    const { file } = await log.createBackup('of the file');
    freshDisk();
    await clearStorage();
    await restart();
    await log.put(record({ id: 'b' }));
    const own = await log.getPublicKey();
    await log.restoreBackup(file, 'of the file', log.CHAIN_KINDS);
    expect(await log.getPublicKey()).toBe(own);
    expect((await sign()).statement.key).toBe(own);
  });

  it('survives a new passphrase', async () => {
    await log.put(record({ id: 'a' }));
    const key = await log.getPublicKey();
    await b.setPassphrase('a long enough phrase');
    expect(await log.getPublicKey()).toBe(key);
  });

  it.each(['lost', 'damaged'])('is replaced where it is %s, and the log says so', async how => {
    await log.put(record({ id: 'a' }));
    const first = await log.getPublicKey();
    const database = await b.store.openDatabase();
    const stored = (await database.get('records', 'device-key'))!;
    new Uint8Array(stored.data)[0]! ^= 1;
    await (how === 'lost' ? database.delete('records', 'device-key') : database.put('records', stored));
    const second = await log.getPublicKey();
    expect(second).not.toBe(first);
    expect((await listKeyEvents()).map(event => event.key)).toEqual([first, second]);
    expect(await log.verifyStatement(await sign())).toBe(true);
    expect((await sign()).statement.key).toBe(second);
  });

  it('is none that someone with the disk sealed while the vault was locked', async () => {
    await b.setPassphrase('a long enough phrase');
    await log.put(record({ id: 'a' }));
    const first = await log.getPublicKey();
    const { box, gen } = (await b.store.getKeyring())!;
    const theirs = encodeJson({ v: 1, secret: btoa('s'.repeat(32)) });
    const forged = { id: 'device-key', kind: 'device-key', plain: theirs };
    await (await b.store.openDatabase()).put('records', await log.crypto.sealForPublicKey(box!.public, gen, forged));
    const second = await log.getPublicKey();
    const { key: forgedKey } = { key: (await sign()).statement.key };
    expect(second).not.toBe(first);
    expect(forgedKey).toBe(second);
    expect(await listKeyEvents()).toHaveLength(2);
  });

  it('of a later version is left alone', async () => {
    await log.put(record({ id: 'a' }));
    await b.putRecords([{ id: 'device-key', kind: 'device-key', plain: encodeJson({ v: 2, secret: 'AA==' }) }]);
    await expect(log.getPublicKey()).rejects.toMatchObject({ code: 'locked' });
  });

  it('does not exist in the practice network', async () => {
    expect(await log.getPublicKey('practice-1')).toBeUndefined();
  });
});

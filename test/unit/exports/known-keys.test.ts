/** Keeps the keys of recipients and one's own key in the vault, also against who can write to the disk. */
import { beforeEach, describe, expect, it } from 'vitest';
import { storage } from '../preferences/fake-storage.ts';
import { bytes, freshDisk, start, type Browser } from '../vault/vault-helpers.ts';

const PHRASE = 'a long enough phrase';
const AT = new Date('2026-03-02T08:00:00.000Z');
const KEY = 'age1f2ywzrclk6k4gu3w7yg8hxhlvna7s96fmv947qnyxx6ugxl4y5dszsaz46';

const load = async () => ({
  ...(await import('../../../src/exports/sealing/known-recipients.ts')),
  ...(await import('../../../src/exports/sealing/receiving-key.ts')),
});
let b: Browser;
let keys: Awaited<ReturnType<typeof load>>;
beforeEach(async () => {
  freshDisk();
  await storage.session.clear();
  b = await start();
  keys = await load();
  await b.setPassphrase(PHRASE);
});

describe('recipients whose keys were compared', () => {
  it('are remembered, replaced by key, and forgotten', async () => {
    await keys.rememberRecipient(' Harbour ', KEY, AT);
    await keys.rememberRecipient('Harbour Helpdesk', KEY, AT);
    expect(await keys.listKnownRecipients()).toEqual([
      { name: 'Harbour Helpdesk', key: KEY, comparedAt: AT.toISOString() },
    ]);
    await b.lockVault();
    await b.unlockVault(PHRASE);
    expect(await keys.listKnownRecipients()).toHaveLength(1);
    await keys.forgetRecipient(KEY);
    expect(await keys.listKnownRecipients()).toEqual([]);
  });

  it('tell who has another key now', async () => {
    await keys.rememberRecipient('Harbour', KEY, AT);
    const known = await keys.listKnownRecipients();
    expect(keys.findOtherKey(known, ' HARBOUR', 'age1other')).toMatchObject({ key: KEY });
    expect(keys.findOtherKey(known, 'Harbour', KEY)).toBeUndefined();
    expect(keys.findOtherKey(known, 'Someone else', 'age1other')).toBeUndefined();
  });

  it('are nobody where the list was sealed while the vault was locked', async () => {
    await keys.rememberRecipient('Harbour', KEY, AT);
    await b.lockVault();
    const forged = [{ name: 'Harbour', key: 'age1forged', comparedAt: AT.toISOString() }];
    await b.putRecords([
      {
        id: 'private.age-recipients',
        kind: 'private',
        plain: bytes(JSON.stringify({ name: 'age-recipients', value: forged })),
      },
    ]);
    await b.unlockVault(PHRASE);
    expect(await keys.listKnownRecipients()).toEqual([]);
    await keys.rememberRecipient('Harbour', KEY, AT);
    expect((await keys.listKnownRecipients()).map(({ key }) => key)).toEqual([KEY]);
  });
});

describe('one’s own key', () => {
  it('is made once, and is not there while the vault is locked', async () => {
    expect(await keys.readReceivingKey()).toBeUndefined();
    const [made, again] = [await keys.createReceivingKey(AT), await keys.createReceivingKey(new Date())];
    expect(made).toEqual(again);
    expect(made.publicKey).toMatch(/^age1/);
    expect(await keys.readIdentity()).toMatch(/^AGE-SECRET-KEY-1/);
    await b.lockVault();
    await expect(keys.readIdentity()).rejects.toMatchObject({ code: 'locked' });
    await expect(keys.createReceivingKey(AT)).rejects.toMatchObject({ code: 'locked' });
    await b.unlockVault(PHRASE);
    expect(await keys.readReceivingKey()).toEqual(made);
  });

  it('is none where it was sealed while the vault was locked', async () => {
    await b.lockVault();
    const identity = 'AGE-SECRET-KEY-1XV3FFY8JU677FEEZEUNHSAPYU2CMYG7X8A2VZ5QLSA3ZADUXFWWQ5A8LEK';
    await b.putRecords([
      { id: 'receiving-key', kind: 'receiving-key', plain: bytes(JSON.stringify({ v: 1, identity, madeAt: AT })) },
    ]);
    await b.unlockVault(PHRASE);
    expect(await keys.readIdentity()).toBeUndefined();
    expect((await keys.createReceivingKey(AT)).publicKey).not.toBe(
      'age1f2ywzrclk6k4gu3w7yg8hxhlvna7s96fmv947qnyxx6ugxl4y5dszsaz46',
    );
  });
});

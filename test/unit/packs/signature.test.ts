/** Checks Ed25519 for browsers without it: compatible with WebCrypto, and as strict as RFC 8032. */
import { Point } from '@noble/ed25519';
import { describe, expect, it } from 'vitest';
import { generateSecretKey, signEd25519, verifyEd25519 } from '../../../src/packs/signature.ts';

const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n,
  PRIME = 2n ** 255n - 19n;
const text = new TextEncoder().encode('a pack');

const number = (bytes: Uint8Array): bigint => [...bytes].reduceRight((n, b) => (n << 8n) | BigInt(b), 0n);
const bytes = (n: bigint): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: 32 }, (_, i) => Number((n >> BigInt(8 * i)) & 255n));
const joined = (...parts: Uint8Array[]): Uint8Array<ArrayBuffer> => Uint8Array.from(parts.flatMap(p => [...p]));

describe('a signature', () => {
  it('is accepted by WebCrypto, and one by WebCrypto here', async () => {
    const { publicKey: maker, signature } = await signEd25519(generateSecretKey(), text);
    expect(
      await crypto.subtle.verify(
        'Ed25519',
        await crypto.subtle.importKey('raw', maker, 'Ed25519', false, ['verify']),
        signature,
        text,
      ),
    ).toBe(true);
    const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
    const theirs = new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, text));
    expect(
      await verifyEd25519(theirs, text, new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))),
    ).toBe(true);
  });

  it('is the one of RFC 8032, section 7.1, test 3', async () => {
    const hex = (s: string) => Uint8Array.from(Buffer.from(s, 'hex'));
    const { publicKey: maker, signature } = await signEd25519(
      hex('c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7'),
      hex('af82'),
    );
    expect(Buffer.from(maker).toString('hex')).toBe('fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025');
    expect(Buffer.from(signature).toString('hex')).toBe(
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e971' +
        '6ed28dc027beceea1ec40a',
    );
  });

  it('is rejected with one bit changed in it, in the text or in the key', async () => {
    const { publicKey: maker, signature } = await signEd25519(generateSecretKey(), text);
    const flipped = (of: Uint8Array, at: number) => of.map((b, i) => (i === at ? b ^ (1 << (at % 8)) : b));
    for (let at = 0; at < 64; at += 5) expect(await verifyEd25519(flipped(signature, at), text, maker)).toBe(false);
    for (let at = 0; at < 32; at += 5) expect(await verifyEd25519(signature, text, flipped(maker, at))).toBe(false);
    expect(await verifyEd25519(signature, flipped(text, 1), maker)).toBe(false);
    expect(await verifyEd25519(signature.subarray(1), text, maker)).toBe(false);
  });

  it('has no second encoding: its scalar is below the order', async () => {
    const { publicKey: maker, signature } = await signEd25519(generateSecretKey(), text);
    const twin = joined(signature.subarray(0, 32), bytes(number(signature.subarray(32)) + ORDER));
    expect([await verifyEd25519(signature, text, maker), await verifyEd25519(twin, text, maker)]).toEqual([
      true,
      false,
    ]);
  });

  // With such a key one signature would be valid for any text.
  it.each<[string, bigint]>([
    ['nought', 1n],
    ['of order two', PRIME - 1n],
    ['of order four', 0n],
    ['nought, written past the prime', PRIME + 1n],
    ['nought, with a sign', 1n | (1n << 255n)],
  ])('is rejected with a key that is %s', async (_, key) => {
    const s = 7n,
      r = Point.BASE.multiply(s).toBytes();
    expect(await verifyEd25519(joined(r, bytes(s)), text, bytes(key))).toBe(false);
    expect(await verifyEd25519(joined(bytes(1n), bytes(0n)), text, bytes(key))).toBe(false);
  });

  it('is rejected if its point is not in canonical form', async () => {
    const { publicKey: maker } = await signEd25519(generateSecretKey(), text);
    for (const r of [PRIME, PRIME + 1n, 1n | (1n << 255n)])
      expect(await verifyEd25519(joined(bytes(r), bytes(7n)), text, maker).catch(() => 'thrown')).toBe(false);
  });
});

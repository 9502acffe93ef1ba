/** Checks that a signed file is rejected if one byte was changed, and that nothing hostile gets past the envelope. */
import fc from 'fast-check';
import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { formatFingerprint } from '../../../src/lib/key-fingerprint.ts';
import { parsePlainJson } from '../../../src/packs/plain-json.ts';
import { openSignedEnvelope, type SignedEnvelope } from '../../../src/packs/signed-envelope.ts';
import { aPack, sealed, throwaway } from './signed-pack-helpers.ts';

const key = throwaway();
const good = sealed(aPack(), key);
const changed = (edit: (e: SignedEnvelope) => object): string =>
  JSON.stringify(edit(JSON.parse(good) as SignedEnvelope));
const flip = (bytes: Uint8Array, at: number, bit: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at % copy.length]! ^= 1 << bit;
  return copy;
};

afterEach(() => void vi.restoreAllMocks());

describe('a signed file', () => {
  it('contains the signed text, and its publisher: SHA-256 of the raw key', async () => {
    const raw = createPublicKey(createPrivateKey(key)).export({ type: 'spki', format: 'der' }).subarray(-32);
    expect(await openSignedEnvelope(good)).toEqual({
      payload: aPack(),
      fingerprint: createHash('sha256').update(raw).digest('hex'),
    });
  });

  it('is rejected if any one bit of its text is changed', async () => {
    const bytes = Buffer.from((JSON.parse(good) as SignedEnvelope).payload);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 6 }), async (at, bit) => {
        expect(
          await openSignedEnvelope(changed(e => ({ ...e, payload: flip(bytes, at, bit).toString('latin1') }))),
        ).toBe('bad-signature');
      }),
      { numRuns: 300 },
    );
  });

  it.each(['signature', 'maker'] as const)('is rejected if any one bit of its %s is changed', async field => {
    const bytes = Buffer.from((JSON.parse(good) as SignedEnvelope)[field], 'base64');
    for (let at = 0; at < bytes.length; at++)
      for (let bit = 0; bit < 8; bit++)
        expect(
          await openSignedEnvelope(changed(e => ({ ...e, [field]: flip(bytes, at, bit).toString('base64') }))),
        ).toBe('bad-signature');
  });

  it('is rejected, or reads the same, if any one byte of the file is changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 0, max: 6 }), async (at, bit) => {
        const opened = await openSignedEnvelope(flip(Buffer.from(good), at, bit).toString('latin1'));
        if (typeof opened !== 'string') expect(opened.payload).toEqual(aPack());
      }),
      { numRuns: 500 },
    );
  });

  it.each(['signature', 'maker'] as const)('has one encoding only of its %s', async field => {
    // Changes the last letter before =, which has bits that decoding ignores.
    const twin = changed(e => ({
      ...e,
      [field]: e[field].replace(
        /(.)(=+)$/,
        (_, c: string, end: string) => String.fromCharCode(c.charCodeAt(0) + 1) + end,
      ),
    }));
    expect(await openSignedEnvelope(twin)).toBe('not-a-pack');
    expect(await openSignedEnvelope(changed(e => ({ ...e, [field]: `${e[field]} ` })))).toBe('not-a-pack');
  });

  it('is rejected with another publisher’s key', async () => {
    const other = JSON.parse(sealed(aPack(), throwaway())) as SignedEnvelope;
    expect(await openSignedEnvelope(changed(e => ({ ...e, maker: other.maker })))).toBe('bad-signature');
  });

  it.each<[string, string, string]>([
    ['nothing', '', 'not-a-pack'],
    ['no JSON', '<html>', 'not-a-pack'],
    ['a list', '[]', 'not-a-pack'],
    ['null', 'null', 'not-a-pack'],
    ['a pack that is not signed', JSON.stringify(aPack()), 'not-a-pack'],
    ['a later envelope', changed(e => ({ ...e, format: 2 })), 'other-version'],
    ['something more', changed(e => ({ ...e, extra: 1 })), 'not-a-pack'],
    ['a text that is no text', changed(e => ({ ...e, payload: {} })), 'not-a-pack'],
    ['a short signature', changed(e => ({ ...e, signature: 'AAAA' })), 'not-a-pack'],
    ['a key that is a list', changed(e => ({ ...e, maker: [1] })), 'not-a-pack'],
    ['a prototype', good.replace('{', '{"__proto__":{"format":1},'), 'not-a-pack'],
    ['half a character', changed(e => ({ ...e, payload: `${e.payload}\ud800` })), 'not-a-pack'],
    ['more than a megabyte', `${good}${' '.repeat(1_000_000)}`, 'too-large'],
    ['more than a megabyte in bytes, not in letters', `${good}${'\u00a0'.repeat(600_000)}`, 'too-large'],
  ])('is rejected with %s', async (_, text, fault) => {
    expect(await openSignedEnvelope(text)).toBe(fault);
  });

  it.each<[string, string]>([
    ['no JSON', 'hello'],
    ['a hundred thousand levels', '['.repeat(100_000)],
    ['a prototype deep inside', '{"kind":"rules","mends":{"x":{"__proto__":{"off":true}}}}'],
    ['two hundred thousand values', `[${'1,'.repeat(200_000)}1]`],
  ])('is rejected if its signed text has %s', async (_, payload) => {
    const { signText } = await import('../../../scripts/packs/sign.ts');
    expect(await openSignedEnvelope(signText(payload, key))).toBe('not-a-pack');
  });

  it('cannot be checked in a browser without Ed25519, and says so', async () => {
    vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('no', 'NotSupportedError'));
    expect(await openSignedEnvelope(good)).toBe('no-ed25519');
  });

  it('never makes the reader throw, whatever it contains', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc
            .record({
              format: fc.constant(1),
              maker: fc.base64String(),
              signature: fc.base64String(),
              payload: fc.string(),
            })
            .map(x => JSON.stringify(x)),
        ),
        async text => {
          expect(typeof (await openSignedEnvelope(text))).toBe('string');
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a fingerprint', () => {
  it('is shown in sixteen groups of four', () => {
    expect(formatFingerprint('0123456789abcdef'.repeat(4)).split(' ')).toEqual(
      Array(4).fill(['0123', '4567', '89ab', 'cdef']).flat(),
    );
  });
});

describe('plain JSON', () => {
  it('is read as it is', () => {
    const value = { a: [1, 'two', { three: null }], b: true };
    expect(parsePlainJson(JSON.stringify(value))).toEqual(value);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('has no key %s', name => {
    expect(parsePlainJson(`{"a":[{"${name}":1}]}`)).toBeUndefined();
  });
});

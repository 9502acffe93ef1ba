import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  importAesKey,
  decrypt,
  encrypt,
  generateSealingKeyPair,
  importPrivateKey,
  sealEntry,
  sealForPublicKey,
  unsealEntry,
  unsealWithPrivateKey,
  type SealedEntry,
} from '../../../src/vault/crypto.ts';
import { bytes, faultOf, text } from './vault-helpers.ts';

const hex = (s: string): Uint8Array<ArrayBuffer> => Uint8Array.from(s.match(/../g) ?? [], b => Number.parseInt(b, 16));
const key = await importAesKey(crypto.getRandomValues(new Uint8Array(32)));
const entry = { id: 'id', kind: 'incident', plain: bytes('where and when') };
const box = await generateSealingKeyPair();
const own = await importPrivateKey(box.private);

describe('AES-256-GCM', () => {
  // McGrew and Viega, "The Galois/Counter Mode of Operation", test case 16 (in NIST’s submission): 256-bit key,
  // additional data.
  const k = hex('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308');
  const iv = hex('cafebabefacedbaddecaf888');
  const aad = hex('feedfacedeadbeeffeedfacedeadbeefabaddad2');
  const plain = hex(
    'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0d' +
      'e657ba637b39',
  );
  const sealed = hex(
    '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba' +
      '7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b',
  );

  it('opens the published vector, and nothing with one bit changed', async () => {
    const cipher = await importAesKey(k);
    expect(await decrypt(cipher, iv, sealed, aad)).toEqual(plain);
    for (const other of [sealed, iv, aad]) {
      other[3]! ^= 1;
      expect(await faultOf(decrypt(cipher, iv, sealed, aad))).toBe('damaged');
      other[3]! ^= 1;
    }
  });

  it('has a fresh IV each time', async () => {
    const ivs = await Promise.all(
      Array.from({ length: 200 }, async () =>
        Buffer.from((await encrypt(key, entry.plain, bytes(''))).iv).toString('hex'),
      ),
    );
    expect(new Set(ivs).size).toBe(200);
  });
});

const ways: [string, () => Promise<SealedEntry>, (s: SealedEntry) => Promise<Uint8Array>][] = [
  ['under the data key', () => sealEntry(key, 3, entry), s => unsealEntry(key, s)],
  ['to the public key', () => sealForPublicKey(box.public, 3, entry), s => unsealWithPrivateKey(own, box.public, s)],
];

describe.each(ways)('a record encrypted %s', (_, make, openIt) => {
  it('decrypts to the same bytes, and contains none of them in plain text', async () => {
    const sealed = await make();
    expect(text(await openIt(sealed))).toBe('where and when');
    expect(Buffer.from(sealed.data).includes('where')).toBe(false);
  });

  it('is rejected if any one byte is changed', async () => {
    const sealed = await make();
    const parts = ['iv', 'data', ...(sealed.once ? ['once' as const] : [])] as const;
    for (const part of parts) {
      const whole = new Uint8Array(sealed[part as 'data']);
      await fc.assert(
        fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
          const flipped = whole.slice();
          flipped[at]! ^= change;
          expect(await faultOf(openIt({ ...sealed, [part]: part === 'data' ? flipped.buffer : flipped }))).toBe(
            'damaged',
          );
        }),
        { numRuns: 100 },
      );
    }
  });

  it('cannot replace another: id, kind and key are authenticated', async () => {
    const sealed = await make();
    for (const change of [{ id: 'other' }, { kind: 'artifact' }, { under: 'k4' as const }, { v: 1 as const }])
      expect(await faultOf(openIt({ ...sealed, ...change })), JSON.stringify(change)).toBe('damaged');
  });
});

it('opens with the private key alone if it was encrypted to the public key', async () => {
  const other = await importPrivateKey((await generateSealingKeyPair()).private);
  expect(await faultOf(unsealWithPrivateKey(other, box.public, await sealForPublicKey(box.public, 3, entry)))).toBe(
    'damaged',
  );
});

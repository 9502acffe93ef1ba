import { argon2id as reference } from '@noble/hashes/argon2.js';
import { describe, expect, it } from 'vitest';
import { runArgon2 } from '../../../src/vault/argon2.ts';
import {
  TARGET_MS,
  isAcceptableKdf,
  calibrateKdf,
  KDF_MAX,
  KDF_MIN,
  normalizePassphrase,
} from '../../../src/vault/kdf.ts';

const hex = (b: Uint8Array) => Buffer.from(b).toString('hex');

describe('Argon2id', () => {
  it('gives the published results', async () => {
    // Reference implementation (phc-winner-argon2), test.c, version 1.3.
    const of = async (memory: number, passes: number, passphrase = 'password', salt = 'somesalt') =>
      hex((await runArgon2({ passphrase, salt: Buffer.from(salt), memory, passes })).key);
    expect(await of(65_536, 2)).toBe('09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7');
    expect(await of(256, 2)).toBe('9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe');
    expect(await of(65_536, 2, 'differentpassword')).toBe(
      '0b84d652cf6b0c4beaef0dfe278ba6a80df6696281d7e0d2891b817d8c458fde',
    );
  });

  it('agrees with a second implementation, which gives the vector of RFC 9106', async () => {
    const fill = (n: number, of: number) => new Uint8Array(n).fill(of);
    expect(
      hex(
        reference(fill(32, 1), fill(16, 2), {
          m: 32,
          t: 3,
          p: 4,
          key: fill(8, 3),
          personalization: fill(12, 4),
          dkLen: 32,
        }),
      ),
    ).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
    for (const passphrase of ['x', 'correct horse', 'كلمة سر', '一二三四'])
      expect(hex((await runArgon2({ passphrase, salt: fill(16, 7), memory: 64, passes: 3 })).key)).toBe(
        hex(reference(passphrase, fill(16, 7), { m: 64, t: 3, p: 1, dkLen: 32 })),
      );
  });
});

describe('the cost of Argon2id', () => {
  const device = (msPerMiBPass: number) => async (memory: number, passes: number) =>
    (memory / 1024) * passes * msPerMiBPass;

  it.each([
    ['a fast one', 0.5],
    ['a usual one', 3],
    ['a slow one', 12],
    ['a very slow one', 80],
  ])('suits %s, between floor and cap', async (_, speed) => {
    const { memory, passes } = await calibrateKdf(device(speed));
    expect(memory).toBeGreaterThanOrEqual(KDF_MIN.memory);
    expect(memory).toBeLessThanOrEqual(KDF_MAX.memory);
    expect(passes).toBeGreaterThanOrEqual(KDF_MIN.passes);
    const ms = await device(speed)(memory, passes);
    if (speed <= 12) expect(ms).toBeGreaterThan(TARGET_MS / 2);
    if (speed <= 12 && speed >= 3) expect(ms).toBeLessThanOrEqual(TARGET_MS);
  });

  it('stays at the floor if the memory is not available', async () => {
    expect(
      (
        await calibrateKdf(async (memory, passes) => {
          if (memory > KDF_MIN.memory) throw new Error('no memory');
          return passes;
        })
      ).memory,
    ).toBe(KDF_MIN.memory);
  });

  it('rejects a file that asks for too little, or for more than a device can bear', () => {
    expect(isAcceptableKdf({ name: 'argon2id', ...KDF_MIN })).toBe(true);
    for (const other of [{ memory: 8 }, { memory: 2 ** 31 }, { passes: 0 }, { passes: 1e9 }, { memory: 19_456.5 }])
      expect(isAcceptableKdf({ name: 'argon2id', ...KDF_MIN, ...other })).toBe(false);
  });
});

it('is the same for a passphrase in any Unicode form', () => {
  expect(normalizePassphrase('cafe\u0301 ﬁve')).toBe(normalizePassphrase(' café five '));
  expect(normalizePassphrase('２３')).toBe('23');
  expect(normalizePassphrase('Five')).not.toBe(normalizePassphrase('five'));
});

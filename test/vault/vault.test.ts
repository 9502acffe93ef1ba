import { describe, expect, it } from 'vitest';
import { seal, unseal, VaultFault } from '../../src/vault/vault.ts';

const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
const plain = new TextEncoder().encode('where and when');
const fault = (p: Promise<unknown>) => p.then(() => 'opened', (e: unknown) => (e instanceof VaultFault ? e.fault : 'other'));

describe('a sealed record', () => {
  it('opens to what was sealed, and holds none of it in clear', async () => {
    const sealed = await seal(key, 'id', 'incident', plain);
    expect(new TextDecoder().decode(await unseal(key, sealed))).toBe('where and when');
    expect(Buffer.from(sealed.data).includes('where')).toBe(false);
  });

  it('has a fresh IV each time', async () => {
    const ivs = await Promise.all(Array.from({ length: 50 }, async () => Buffer.from((await seal(key, 'id', 'k', plain)).iv).toString('hex')));
    expect(new Set(ivs).size).toBe(50);
  });

  it('is found out when any one byte, the id or the kind is not what was sealed', async () => {
    const sealed = await seal(key, 'id', 'incident', plain);
    for (let i = 0; i < sealed.data.byteLength; i++) {
      const data = sealed.data.slice(0);
      new Uint8Array(data)[i]! ^= 1;
      expect(await fault(unseal(key, { ...sealed, data }))).toBe('damaged');
    }
    const iv = sealed.iv.slice();
    iv[0]! ^= 1;
    expect(await fault(unseal(key, { ...sealed, iv }))).toBe('damaged');
    expect(await fault(unseal(key, { ...sealed, id: 'other' }))).toBe('damaged');
    expect(await fault(unseal(key, { ...sealed, kind: 'picture' }))).toBe('damaged');
  });
});

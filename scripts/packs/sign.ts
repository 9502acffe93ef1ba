/** The maker's half of signed packs: keys and seals. It is not in the extension, which only checks. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { computeFingerprint } from '../../src/packs/fingerprint.ts';
import type { SignedEnvelope } from '../../src/packs/signed-envelope.ts';

/** The 32 bytes of an Ed25519 public key, without the wrapping that node gives them. */
const rawPublic = (key: KeyObject): Buffer<ArrayBuffer> =>
  Buffer.from(createPublicKey(key).export({ format: 'jwk' }).x!, 'base64url');

/** A new private key, as PEM. */
export const newKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;

/** @returns 64 hex digits */
export const fingerprintOfPem = (pem: string): Promise<string> =>
  computeFingerprint(new Uint8Array(rawPublic(createPrivateKey(pem))));

/** The signed file for this very text. */
export function seal(payload: string, pem: string): string {
  const key = createPrivateKey(pem);
  const envelope: SignedEnvelope = {
    format: 1,
    maker: rawPublic(key).toString('base64'),
    signature: sign(null, Buffer.from(payload, 'utf8'), key).toString('base64'),
    payload,
  };
  return `${JSON.stringify(envelope, null, 2)}\n`;
}

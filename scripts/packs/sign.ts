/** Creates keys and signs packs for publishers; the extension itself only verifies. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { computeFingerprint } from '../../src/lib/key-fingerprint.ts';
import type { SignedEnvelope } from '../../src/packs/signed-envelope.ts';

/** @returns the 32 raw bytes of an Ed25519 public key */
const rawPublic = (key: KeyObject): Buffer<ArrayBuffer> =>
  Buffer.from(createPublicKey(key).export({ format: 'jwk' }).x!, 'base64url');

/** @returns a new private key, as PEM */
export const createPrivateKeyPem = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;

/** @returns 64 hex digits */
export const fingerprintOfPem = (pem: string): Promise<string> =>
  computeFingerprint(new Uint8Array(rawPublic(createPrivateKey(pem))));

/** @returns the signed file for exactly this text */
export function signText(payload: string, pem: string): string {
  const key = createPrivateKey(pem);
  const envelope: SignedEnvelope = {
    format: 1,
    maker: rawPublic(key).toString('base64'),
    signature: sign(null, Buffer.from(payload, 'utf8'), key).toString('base64'),
    payload,
  };
  return `${JSON.stringify(envelope, null, 2)}\n`;
}

/** Computes and formats the fingerprint of an Ed25519 key. */
import { toHex } from './hex.ts';

/** @returns the SHA-256 of the raw public key as 64 hex digits */
export async function computeFingerprint(key: Uint8Array<ArrayBuffer>): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', key)));
}

/** For reading aloud: sixteen groups of four digits. */
export const formatFingerprint = (fingerprint: string): string => (fingerprint.match(/.{4}/g) ?? []).join(' ');

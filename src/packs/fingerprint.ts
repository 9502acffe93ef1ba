/** A maker's fingerprint: SHA-256 of the raw public key. */
import { toHex } from '../lib/hex.ts';

/** @returns 64 hex digits */
export async function computeFingerprint(key: Uint8Array<ArrayBuffer>): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', key)));
}

/** As one reads it out to another: sixteen groups of four. */
export const formatFingerprint = (fingerprint: string): string => (fingerprint.match(/.{4}/g) ?? []).join(' ');

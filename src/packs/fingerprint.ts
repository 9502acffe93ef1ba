/** A maker's fingerprint: SHA-256 of the raw public key. */

/** @returns 64 hex digits */
export async function fingerprintOf(key: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', key));
  return [...digest].map(b => b.toString(16).padStart(2, '0')).join('');
}

/** As one reads it out to another: sixteen groups of four. */
export const spoken = (fingerprint: string): string => (fingerprint.match(/.{4}/g) ?? []).join(' ');

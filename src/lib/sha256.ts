import { toHex } from './hex.ts';

/** SHA-256 as 64 lower-case hexadecimal digits. */
export const sha256 = async (bytes: BufferSource): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));

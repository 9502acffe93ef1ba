/** Stands in the package where the age library takes its base64 from a larger library (scripts/build/libraries.ts): without padding, written the one way. */
const encode = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes)).replace(/=+$/, '');

function decode(text: string): Uint8Array {
  const bytes = Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
  if (encode(bytes) !== text) throw new Error('not base64 without padding');
  return bytes;
}

export const base64nopad = { encode, decode };
/** For public keys, and files in letters. */
export const bech32 = undefined,
  base64 = undefined;

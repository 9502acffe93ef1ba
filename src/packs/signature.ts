/** Signs and verifies with a library, where the browser's WebCrypto has no Ed25519. */
import type { VerifySignature } from './signed-envelope.ts';

const loadLibrary = () => import('@noble/ed25519');

export const verifyEd25519: VerifySignature = async (signature, bytes, key) => {
  try {
    return await (await loadLibrary()).verifyAsync(signature, bytes, key, { zip215: false });
  } catch {
    return false;
  }
};

/** @returns 32 random bytes, which are an Ed25519 private key */
export const generateSecretKey = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(32));

export async function signEd25519(
  secretKey: Uint8Array,
  bytes: Uint8Array,
): Promise<{ publicKey: Uint8Array<ArrayBuffer>; signature: Uint8Array<ArrayBuffer> }> {
  const library = await loadLibrary();
  return {
    publicKey: new Uint8Array(await library.getPublicKeyAsync(secretKey)),
    signature: new Uint8Array(await library.signAsync(bytes, secretKey)),
  };
}

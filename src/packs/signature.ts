/** Ed25519 where WebCrypto has it, else from a library that is loaded then; SHA-512 is WebCrypto's. */
import type { VerifySignature } from './signed-envelope.ts';

const library = () => import('@noble/ed25519');

export const verifyEd25519: VerifySignature = async (signature, bytes, key) => {
  try {
    return await (await library()).verifyAsync(signature, bytes, key, { zip215: false });
  } catch {
    return false;
  }
};

/** A private key is its 32 bytes of chance. */
export const generateSecretKey = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(32));

export async function signEd25519(
  secret: Uint8Array,
  bytes: Uint8Array,
): Promise<{ maker: Uint8Array<ArrayBuffer>; signature: Uint8Array<ArrayBuffer> }> {
  const ed = await library();
  return {
    maker: new Uint8Array(await ed.getPublicKeyAsync(secret)),
    signature: new Uint8Array(await ed.signAsync(bytes, secret)),
  };
}

/** Stands in the package where the age library keeps its public keys (scripts/build/libraries.ts): a file of ours is locked by a passphrase alone. */
export const MLKEM768P256 = undefined,
  MLKEM768X25519 = undefined,
  p256 = undefined,
  x25519 = undefined;

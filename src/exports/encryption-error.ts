/** Names why an encrypted file does not open; each has a plain sentence in the views. */
export type EncryptionErrorCode = 'passphrase' | 'not-age' | 'damaged';

export class EncryptionError extends Error {
  constructor(
    readonly code: EncryptionErrorCode,
    cause?: unknown,
  ) {
    super(code, { cause });
  }
}

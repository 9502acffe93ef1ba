/** Names why an encrypted file does not open; each has a plain sentence in the views. */
export type EncryptionErrorCode = 'passphrase' | 'other-recipient' | 'not-age' | 'damaged' | 'too-big';

export class EncryptionError extends Error {
  constructor(
    readonly code: EncryptionErrorCode,
    cause?: unknown,
  ) {
    super(code, { cause });
  }
}

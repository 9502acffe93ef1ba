/** Names every way in which the vault can fail; each has a plain sentence in the views. */

/** `newer`: a later version of Breakwater wrote the data. */
export type VaultErrorCode = 'full' | 'damaged' | 'unavailable' | 'locked' | 'newer';

export class VaultError extends Error {
  constructor(
    readonly code: VaultErrorCode,
    cause?: unknown,
  ) {
    super(code, { cause });
  }
}

/** Why a locked file does not open; each has a plain sentence in the views. */
export type Fault = 'passphrase' | 'not-age' | 'damaged';

export class LockFault extends Error {
  constructor(
    readonly fault: Fault,
    cause?: unknown,
  ) {
    super(fault, { cause });
  }
}

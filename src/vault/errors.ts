/** Every way in which the vault can fail, by name; each has a plain sentence in the views. `newer`: a later version of Breakwater wrote it. */
export type Fault = 'full' | 'damaged' | 'unavailable' | 'locked' | 'newer';

export class VaultFault extends Error {
  constructor(
    readonly fault: Fault,
    cause?: unknown,
  ) {
    super(fault, { cause });
  }
}

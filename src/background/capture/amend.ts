/** Adds to a record that this worker keeps. While the vault is locked nothing can be read back, so what it holds in memory is written instead. */
import { change, write, type Bytes } from '../../reporting/log.ts';
import type { Incident } from '../../reporting/record.ts';
import { VaultFault } from '../../vault/vault.ts';

/**
 * @param held the record as this worker last wrote it
 * @returns the record as it is now; undefined where the person has erased it meanwhile
 * @throws VaultFault
 */
export async function amend(held: Incident, how: (now: Incident) => Incident, fresh: Bytes[] = []): Promise<Incident | undefined> {
  try {
    return await change(held.id, how, fresh);
  } catch (fault) {
    if (!(fault instanceof VaultFault) || fault.fault !== 'locked') throw fault;
    const next = how(held);
    await write(next, fresh);
    return next;
  }
}

/** Counts incidents for the popup. Imported after its first content, because the store comes with it. */
import { incidentStore } from '../../incidents/store.ts';
import { isPracticeContext } from '../../vault/practice-mode.ts';
import { getVaultState } from '../../vault/record-store.ts';

/** @returns 0 while the vault is locked, which must not tell that there is evidence. @throws VaultError */
export const countIncidents = async (): Promise<number> =>
  !isPracticeContext() && (await getVaultState()) === 'locked' ? 0 : incidentStore.count();

/** Counts incidents for the popup. Imported after its first content, because the store comes with it. */
import { incidentStore } from '../../incidents/store.ts';
import { isPracticeContext } from '../../vault/practice-mode.ts';
import { getVaultState, onVaultChange } from '../../vault/record-store.ts';

/** @returns 0 while the vault is locked, which must not tell that there is evidence. @throws VaultError */
export const countIncidents = async (): Promise<number> =>
  !isPracticeContext() && (await getVaultState()) === 'locked' ? 0 : incidentStore.count();

/**
 * @param listener gets the number now and after each change, in any window; 0 if it cannot be known
 * @returns stops it
 */
export function followIncidentCount(listener: (count: number) => void): () => void {
  let latest = 0;
  const update = () => {
    const turn = ++latest;
    // A slow count must not follow the one that a locked vault answers at once.
    void countIncidents()
      .catch(() => 0)
      .then(count => {
        if (turn === latest) listener(count);
      });
  };
  update();
  const stops = [incidentStore.subscribe(update), onVaultChange(update)];
  return () => {
    for (const stop of stops) stop();
  };
}

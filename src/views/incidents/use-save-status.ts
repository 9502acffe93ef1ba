/** Saves something once, however often it is pressed meanwhile, and follows whether it was saved. */
import { useState } from 'preact/hooks';
import { useSingleRun } from '../../ui/use-single-run.ts';
import { getVaultErrorCode } from '../vault/vault-error-code.ts';
import type { SaveStatus } from './log/use-incident-autosave.ts';

export function useSaveStatus(): [SaveStatus, (save: () => Promise<unknown>) => void] {
  const [status, setStatus] = useState<SaveStatus>('idle');
  const run = useSingleRun();
  return [
    status,
    save =>
      run(() =>
        save().then(
          () => setStatus('saved'),
          error => setStatus(getVaultErrorCode(error)),
        ),
      ),
  ];
}

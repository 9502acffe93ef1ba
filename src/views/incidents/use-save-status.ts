/** Follows whether something was saved. */
import { useState } from 'preact/hooks';
import { getVaultErrorCode } from '../vault/vault-error-code.ts';
import type { SaveStatus } from './log/use-incident-autosave.ts';

export function useSaveStatus(): [SaveStatus, (saving: Promise<unknown>) => void] {
  const [status, setStatus] = useState<SaveStatus>('idle');
  return [
    status,
    saving =>
      void saving.then(
        () => setStatus('saved'),
        error => setStatus(getVaultErrorCode(error)),
      ),
  ];
}

/** Names the reason of a failure to read or write stored data. */
import { VaultError, type VaultErrorCode } from '../../vault/errors.ts';

export const getVaultErrorCode = (error: unknown): VaultErrorCode =>
  error instanceof VaultError ? error.code : 'unavailable';

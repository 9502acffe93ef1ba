/** Names where private values of this view are stored, for the text that says so. */
import { isPrivateContext } from '../../preferences/storage-context.ts';
import { getVaultState, VaultError, type VaultState } from '../../vault/record-store.ts';

export type StorageLocation = VaultState | 'private' | 'failed';

export const getStorageLocation = async (): Promise<StorageLocation> =>
  isPrivateContext() ? 'private' : getVaultState();

export const locationOfError = (error: unknown): StorageLocation =>
  error instanceof VaultError && error.code === 'locked' ? 'locked' : 'failed';

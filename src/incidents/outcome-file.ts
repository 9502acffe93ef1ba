/** Stores the random number of the person's outcome files, so that a later file can replace an earlier one. */
import { toHex } from '../lib/hex.ts';
import { definePreference } from '../preferences/define-preference.ts';
import type { StorageContext } from '../preferences/storage-context.ts';
import { FileSource } from './outcome-statistics-schema.ts';

const ID_BYTES = 8;

/** Of the last file that was saved. It tells that there are reports, so it is in the vault. */
const lastFile = definePreference<FileSource, undefined>({
  name: 'outcome-file',
  area: 'vault',
  schema: FileSource,
  fallback: undefined,
});

export const outcomeFile = {
  /** @returns what the next file says; the number is new if no file was saved before. @throws VaultError */
  async getNext(): Promise<FileSource> {
    const last = await lastFile.get();
    if (last) return { ...last, edition: last.edition + 1 };
    return { id: toHex(crypto.getRandomValues(new Uint8Array(ID_BYTES))), edition: 1 };
  },
  /** @throws VaultError */
  remember: (source: FileSource, context: StorageContext): Promise<void> => lastFile.set(source, context),
};

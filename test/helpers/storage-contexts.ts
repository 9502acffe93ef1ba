/** Lists the contexts that a value can come from. */
import type { StorageContext } from '../../src/preferences/storage-context-schema.ts';

export const ORDINARY: StorageContext = { privateWindow: false, practice: false };
export const PRIVATE: StorageContext = { privateWindow: true, practice: false };
export const PRACTICE: StorageContext = { privateWindow: false, practice: true };

/** Stores records of the practice network, and none of the vault's data, until practice ends. */
import { createMemoryStore } from './memory-store.ts';

/** Starts every key in session memory that belongs to practice. */
export const PRACTICE_PREFIX = 'practice:';

export const {
  putRecords,
  getRecord,
  listRecords,
  listIds,
  listReadable,
  getRecordsOfKind,
  hasRecord,
  deleteRecords,
  wasSealedWhileLocked,
  /** Deletes everything that belongs to practice. */
  clear: clearPractice,
} = createMemoryStore(PRACTICE_PREFIX);

/**
 * Tells whether this browser stores records on disk at all. Firefox that always uses private browsing, as Tor Browser
 * does, refuses extensions every database; records are then in memory until it closes.
 */
import { createMemoryStore, type MemoryStore } from './memory-store.ts';
import { isPracticeContext } from './practice-mode.ts';
import * as practiceStore from './practice-store.ts';
import { memory } from './session-keys.ts';

/** Set by the worker, because Firefox refuses pages in a private window although the worker stores on disk. */
const MEMORY_ONLY_KEY = 'memoryOnly';

const unsavedStore = createMemoryStore('unsaved:');

/** Tries without leaving a trace. */
async function tryDatabases(): Promise<boolean> {
  try {
    await indexedDB.databases();
    return false;
  } catch (error) {
    return (error as Error | undefined)?.name === 'InvalidStateError';
  }
}

let refused: Promise<boolean> | undefined;

/** Whether the browser refuses a database in this context. */
export const isDatabaseRefused = (): Promise<boolean> => (refused ??= tryDatabases());

let announced: Promise<void> | undefined;

async function announce(): Promise<void> {
  if (await isDatabaseRefused()) await memory.set({ [MEMORY_ONLY_KEY]: true });
}

/** For the worker, at each start, and for whoever clears session memory. */
export const announceMemoryOnly = (): Promise<void> => (announced = announce());

export async function isMemoryOnly(): Promise<boolean> {
  if (!(await isDatabaseRefused())) return false;
  await announced;
  return (await memory.get(MEMORY_ONLY_KEY))[MEMORY_ONLY_KEY] === true;
}

/** @returns the store to use instead of the vault's database: that of practice, or one that ends with the browser */
export async function getMemoryStore(): Promise<Omit<MemoryStore, 'clear'> | undefined> {
  if (isPracticeContext()) return practiceStore;
  return (await isMemoryOnly()) ? unsavedStore : undefined;
}

/** Makes names of entries comparable. */
import { MAX_DEPTH, MAX_NAME_LENGTH } from './limits.ts';

/** In lower case, with one kind of slash and of apostrophe. */
export const normalizePath = (name: string): string =>
  name.normalize('NFC').toLowerCase().replaceAll('\\', '/').replaceAll('’', "'").replace(/^\.\//, '');

/** @returns the comparable name, or null if it leads out of the archive or is none that a platform would give */
export function normalizeEntryName(name: string): string | null {
  if (name.length > MAX_NAME_LENGTH || name.includes('\0')) return null;
  const path = normalizePath(name);
  const parts = path.split('/');
  // What macOS notes about each file when it packs a folder.
  if (parts[0] === '__macosx') return null;
  const isBelievable = parts.length <= MAX_DEPTH && parts.every(part => part && part !== '.' && part !== '..');
  return isBelievable && !/^[a-z]:/.test(path) ? path : null;
}

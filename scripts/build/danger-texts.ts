/** Finds the texts in which a wrong word can hurt someone. */
import { readUiNotes } from './data.ts';
import type { TranslatorNote } from './translator-notes.ts';

const notes = readUiNotes();

/** Cautions say whom a change can put at risk. */
const DANGER_IN_PLATFORMS = /^platforms\/.*\.caution$/;

/** @param at file and key of a text, e.g. `ui.json#send` */
export function readNote(at: string): TranslatorNote {
  const [file, key] = at.split('#') as [string, string];
  return (file === 'ui.json' && (notes.get(key) ?? notes.get(`${key}_other`))) || {};
}

export const isDanger = (at: string): boolean => !!readNote(at).danger || DANGER_IN_PLATFORMS.test(at);

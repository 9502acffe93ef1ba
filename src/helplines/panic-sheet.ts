/** Fills and checks the panic sheet. */
import type { PanicSheet, SafetyContact } from './panic-sheet-schema.ts';

export const CONTACT_COUNT = 2;
const createBlankContact = (): SafetyContact => ({ name: '', reach: '' });
export const BLANK_PANIC_SHEET: PanicSheet = {
  v: 1,
  contacts: Array.from({ length: CONTACT_COUNT }, createBlankContact),
  words: '',
};

const toText = (x: unknown): string => (typeof x === 'string' ? x : '');

/** Whatever was kept, as a whole sheet: what is missing or of another shape is blank. */
export function parsePanicSheet(kept: unknown): PanicSheet {
  const { contacts, words } = (kept ?? {}) as { contacts?: unknown; words?: unknown };
  const list = (Array.isArray(contacts) ? contacts : []) as (Partial<SafetyContact> | null)[];
  return {
    v: 1,
    contacts: Array.from({ length: CONTACT_COUNT }, (_, i) => ({
      name: toText(list[i]?.name),
      reach: toText(list[i]?.reach),
    })),
    words: toText(words),
  };
}

const hasText = (c: SafetyContact): boolean => !!(c.name.trim() || c.reach.trim());
/** Those that say something. */
export const listContacts = (sheet: PanicSheet): SafetyContact[] => sheet.contacts.filter(hasText);
export const isBlankSheet = (sheet: PanicSheet): boolean => !listContacts(sheet).length && !sheet.words.trim();

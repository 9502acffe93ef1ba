/** Fills and checks the panic sheet. */
import type { PanicSheet, SafetyContact } from './panic-sheet-schema.ts';

export const CONTACT_COUNT = 2;
const createBlankContact = (): SafetyContact => ({ name: '', reach: '' });
export const BLANK_PANIC_SHEET: PanicSheet = {
  v: 1,
  contacts: Array.from({ length: CONTACT_COUNT }, createBlankContact),
  words: '',
};

const toText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Replaces missing or malformed fields with blank ones. */
export function parsePanicSheet(stored: unknown): PanicSheet {
  const { contacts, words } = (stored ?? {}) as { contacts?: unknown; words?: unknown };
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

const hasText = ({ name, reach }: SafetyContact): boolean => !!(name.trim() || reach.trim());

/** Leaves out blank contacts. */
export const listContacts = (sheet: PanicSheet): SafetyContact[] => sheet.contacts.filter(hasText);
export const isBlankSheet = (sheet: PanicSheet): boolean => !listContacts(sheet).length && !sheet.words.trim();

/** The panic sheet: whom to call, and the person's own words for the first ten minutes. Private: see `vault/private.ts`. */

export interface SafetyContact {
  name: string;
  reach: string;
}
export interface PanicSheet {
  v: 1;
  contacts: SafetyContact[];
  words: string;
}

export const CONTACTS = 2;
const blank = (): SafetyContact => ({ name: '', reach: '' });
export const BLANK: PanicSheet = { v: 1, contacts: Array.from({ length: CONTACTS }, blank), words: '' };

const text = (x: unknown): string => (typeof x === 'string' ? x : '');

/** Whatever was kept, as a whole sheet: what is missing or of another shape is blank. */
export function sheetOf(kept: unknown): PanicSheet {
  const { contacts, words } = (kept ?? {}) as { contacts?: unknown; words?: unknown };
  const list = (Array.isArray(contacts) ? contacts : []) as (Partial<SafetyContact> | null)[];
  return {
    v: 1,
    contacts: Array.from({ length: CONTACTS }, (_, i) => ({ name: text(list[i]?.name), reach: text(list[i]?.reach) })),
    words: text(words),
  };
}

const said = (c: SafetyContact): boolean => !!(c.name.trim() || c.reach.trim());
/** Those that say something. */
export const contactsOf = (sheet: PanicSheet): SafetyContact[] => sheet.contacts.filter(said);
export const isBlank = (sheet: PanicSheet): boolean => !contactsOf(sheet).length && !sheet.words.trim();

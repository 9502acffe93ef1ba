/** Finds control characters, direction overrides and invisible letters, which can disguise a name or a text. */

/** Leaves out the marks and joiners that Arabic, Persian and Indic text needs. */
const HIDDEN =
  /[\u034F\p{Cc}\u00AD\u115F\u1160\u180E\u200B\u202A-\u202E\u2060-\u2069\u3164\uFEFF\uFFA0\u{E0000}-\u{E007F}]/u;

/** For a single line. */
export const hasHiddenCharacters = (text: string): boolean => HIDDEN.test(text);

/** Allows line breaks and tabs. */
export const hasHiddenCharactersInLines = (text: string): boolean => HIDDEN.test(text.replace(/[\n\r\t]/g, ' '));

/** Replaces each hidden character with its visible code point, `<U+202E>`. */
export const escapeHiddenCharacters = (text: string): string =>
  text.replace(
    new RegExp(HIDDEN.source, 'gu'),
    character => `<U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`,
  );

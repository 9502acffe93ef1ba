/** Signs that turn writing round, or that nobody sees. The marks and joiners that Arabic, Persian and Indic text need are left alone. */
const HIDDEN =
  /[\p{Cc}\u00AD\u034F\u115F\u1160\u180E\u200B\u202A-\u202E\u2060-\u2069\u3164\uFEFF\uFFA0\u{E0000}-\u{E007F}]/u;

/** Controls, direction overrides and isolates, invisible letters: in a name, or in a text of one line. */
export const hasHiddenCharacters = (text: string): boolean => HIDDEN.test(text);

/** In a text of many lines, where the ends of lines and tabs are as they should be. */
export const hasHiddenCharactersInLines = (text: string): boolean => HIDDEN.test(text.replace(/[\n\r\t]/g, ' '));

/** Each such sign by its number, so that it can be seen. */
export const escapeHiddenCharacters = (text: string): string =>
  text.replace(
    new RegExp(HIDDEN.source, 'gu'),
    sign => `<U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`,
  );

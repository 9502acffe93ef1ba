/** Generates passphrases for encrypted exports. */

/** Lower-case letters and digits that are not mistaken for one another when read out. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
export const MIN_PASSPHRASE_LENGTH = 12;

/** Rejects the top of the range, so that every character is equally likely. */
function pickCharacter(): string {
  for (;;) {
    const [byte] = crypto.getRandomValues(new Uint8Array(1));
    if (byte! < 256 - (256 % ALPHABET.length)) return ALPHABET[byte! % ALPHABET.length]!;
  }
}

/** @returns five groups of five characters: 123 bits */
export const generatePassphrase = (): string =>
  Array.from({ length: 5 }, () => Array.from({ length: 5 }, pickCharacter).join('')).join('-');

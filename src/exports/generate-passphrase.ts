/** Letters and digits that are not mistaken for one another when they are read out. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
export const MIN_PASSPHRASE_LENGTH = 12;

/** Five groups of five: 123 bits. */
export function generatePassphrase(): string {
  const letter = (): string => {
    // Without a lean towards the first letters.
    for (;;) {
      const [b] = crypto.getRandomValues(new Uint8Array(1));
      if (b! < 256 - (256 % ALPHABET.length)) return ALPHABET[b! % ALPHABET.length]!;
    }
  };
  return Array.from({ length: 5 }, () => Array.from({ length: 5 }, letter).join('')).join('-');
}

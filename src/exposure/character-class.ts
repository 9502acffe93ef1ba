/** Classifies characters, as UTF-16 code units, by how words of their script start, end and join. */
import { scriptClass } from './regex-source.ts';

/** Letters and digits of scripts with spaces between words. */
export const SPACED = 1;
/** Letters of scripts without spaces between words. */
export const RUNNING = 2;
/** Accents. */
const MARK = 3;
const RUNNING_SCRIPT = new RegExp(
  `[${scriptClass('Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar', 'Ethiopic')}]`,
  'u',
);

/** Caches the class of each UTF-16 code unit, plus one, so that 0 means not computed yet. */
const classes = new Uint8Array(0x10000);
export function characterClass(code: number): number {
  const known = classes[code]!;
  if (known) return known - 1;
  const char = String.fromCharCode(code);
  const found = RUNNING_SCRIPT.test(char)
    ? RUNNING
    : /[\p{L}\p{N}]/u.test(char)
      ? SPACED
      : /\p{M}/u.test(char)
        ? MARK
        : 0;
  classes[code] = found + 1;
  return found;
}
export const isInToken = (code: number): boolean => {
  const found = characterClass(code);
  return found === SPACED || found === MARK;
};
export const isLetter = (code: number): boolean => isInToken(code) && !(code >= 48 && code < 58);
export const isBlank = (code: number): boolean =>
  code === 32 || code === 10 || code === 9 || code === 0x5f || code === 13;

/** Latin, Greek, Cyrillic, Armenian and Georgian letters, whose words must match whole. */
export const isAlphabetic = (code: number): boolean =>
  isLetter(code) && (code < 0x590 || (code >= 0x10a0 && code < 0x1100) || (code >= 0x1e00 && code < 0x2000));
/** Hebrew, Arabic and Devanagari letters, and accents, after which a word may take a short ending. */
export const takesEndings = (code: number): boolean =>
  (code >= 0x590 && code < 0x980) || (code >= 0xfb1d && code < 0xff00) || characterClass(code) === MARK;

/** Tests a text for Latin and signs (always), Greek and Cyrillic, Hebrew and Arabic, Indic scripts, all others. */
export const SCRIPT_GROUPS = [
  /^/,
  /[\u0370-\u058F\u10A0-\u10FF\u1F00-\u1FFF]/,
  /[\u0590-\u08FF\uFB1D-\uFEFF]/,
  /[\u0900-\u0DFF]/,
  /[\u0E00-\u109F\u1100-\u1DFF\u2E80-\uD7FF]/,
];
export function scriptGroup(code: number): number {
  if (code < 0x370) return 0;
  if (code < 0x590 || (code >= 0x10a0 && code < 0x1100) || (code >= 0x1f00 && code < 0x2000)) return 1;
  if (code < 0x900 || (code >= 0xfb1d && code < 0xff00)) return 2;
  const isSign = (code >= 0x2000 && code < 0x2e80) || code >= 0xd800;
  return code < 0xe00 ? 3 : isSign ? 0 : 4;
}

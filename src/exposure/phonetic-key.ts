/** Spells words of Latin, Cyrillic and Arabic script alike, so that a name is found in any of them. */
import { foldLetter } from './fold-text.ts';
import { TRANSLITERATION } from './lexicons/transliteration.ts';
import { scriptClass } from './regex-source.ts';

export type Script = 'latin' | 'cyrillic' | 'arabic' | 'unspaced' | 'other';

const UNSPACED = new RegExp(`[${scriptClass('Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar')}]`, 'u');

export function scriptOf(word: string): Script {
  if (/\p{Script=Latin}/u.test(word)) return 'latin';
  if (/\p{Script=Cyrillic}/u.test(word)) return 'cyrillic';
  if (/\p{Script=Arabic}/u.test(word)) return 'arabic';
  return UNSPACED.test(word) ? 'unspaced' : 'other';
}

/** Spells words that sound alike the same way, in Latin letters. */
export function phoneticKey(word: string): string {
  const latin = [...word]
    .map(c => TRANSLITERATION.get(c) ?? TRANSLITERATION.get(foldLetter(c)) ?? foldLetter(c))
    .join('');
  return latin
    .replace(/shch|sch|sh/g, 's')
    .replace(/tch|ch|ts|tz|cz/g, 'c')
    .replace(/zh|dj|dz/g, 'z')
    .replace(/kh|gh/g, m => (m === 'kh' ? 'h' : 'g'))
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/dh/g, 'd')
    .replace(/ck|q/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/w/g, 'v')
    .replace(/j/g, 'y')
    .replace(/[yi](?=[aeou])/g, '')
    .replace(/ou|oo/g, 'u')
    .replace(/ee|ey|ei|iy/g, 'i')
    .replace(/y/g, 'i')
    .replace(/(.)\1+/g, '$1');
}

/** Drops the vowels, which Arabic mostly leaves out; a leading `a` records that the word began with one. */
export function consonantKey(word: string): string {
  const key = phoneticKey(word).replace(/p/g, 'b').replace(/v/g, 'u').replace(/c/g, 's').replace(/g/g, 'z');
  const consonants = key
    .replace(/[aeiou]/g, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/h$/, '');
  return (/^[aeiou]/.test(key) ? 'a' : '') + consonants;
}

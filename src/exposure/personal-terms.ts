/**
 * Finds the person's own "never post" words in a text, however they are written: case, spaces, signs, accents, digits of any script,
 * and across Latin, Cyrillic and Arabic letters where a word is long enough to be told. Pure; the list goes no further than the caller.
 */
import { normalizeText } from './normalize.ts';
import { TRANSLITERATION } from './lexicons/transliteration.ts';

export const PERSONAL_TERM_KINDS = ['name', 'second_name', 'street', 'school', 'plate', 'alias'] as const;
export type PersonalTermKind = (typeof PERSONAL_TERM_KINDS)[number];

export interface PersonalTerm {
  id: string;
  kind: PersonalTermKind;
  text: string;
}

/** `end` exclusive, UTF-16 offsets of the text as written. */
export interface PersonalTermSpan {
  start: number;
  end: number;
  own: PersonalTermKind;
}

export const MAX_TERM_LENGTH = 120; // characters of a word
export const MAX_TERMS = 100;
const MOST_FOUND = 50; // of one word in one text
/** A word of so many letters and digits may have spaces or signs anywhere in it. */
const SPACED = 6;
/** Across scripts: so many sounds in one word, or in several. */
const SOUNDS = { one: 5, oneWithoutVowels: 4, several: 5 };

const MARK = /\p{M}/gu;
const ALIKE: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ک: 'ك',
  ہ: 'ه',
  ھ: 'ه',
  ё: 'е',
};

const folded = (char: string): string =>
  [...char.toLowerCase().normalize('NFD').replace(MARK, '').replace(/ـ/g, '')].map(c => ALIKE[c] ?? c).join('');

interface Token {
  from: number;
  to: number;
  word: string;
}
/** Letters and digits alone, with the way back; words are `[from, to)` of them. */
interface Folded {
  text: string;
  at: number[];
  ends: number[];
  tokens: Token[] /** Of each letter, the place of its word. */;
  of: number[];
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

function fold(text: string): Folded {
  const parts: string[] = [];
  const at: number[] = [],
    ends: number[] = [];
  const of: number[] = [];
  const tokens: Token[] = [];
  for (const m of text.matchAll(WORD)) {
    const from = at.length;
    let offset = m.index;
    for (const c of m[0]) {
      const f = folded(c);
      parts.push(f);
      for (let i = 0; i < f.length; i++) {
        at.push(offset);
        ends.push(offset + c.length);
        of.push(tokens.length);
      }
      offset += c.length;
      if (!f && ends.length > from) ends[ends.length - 1] = offset; // an accent belongs to its letter
    }
    tokens.push({ from, to: at.length, word: m[0] });
  }
  return { text: parts.join(''), at, ends, tokens, of };
}

type Script = 'latin' | 'cyrillic' | 'arabic' | 'unspaced' | 'other';
function scriptOf(word: string): Script {
  if (/\p{Script=Latin}/u.test(word)) return 'latin';
  if (/\p{Script=Cyrillic}/u.test(word)) return 'cyrillic';
  if (/\p{Script=Arabic}/u.test(word)) return 'arabic';
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(
    word,
  )
    ? 'unspaced'
    : 'other';
}

const INFLECTED = /^(?:s|\p{Script=Cyrillic}{1,3})$/u;
/** Small words that Arabic writes in front: and, then, by, for, as, the. */
const JOINED = /^[وف]?(?:[بلك]?(?:ال)?|لل)$/u;

/** Word by word as the person wrote it: it stands alone, with the endings and small words that its language adds. */
function spelled(text: Folded, word: Folded): [number, number][] {
  const key = word.text;
  if (!key) return [];
  const script = scriptOf(key);
  const found: [number, number][] = [];
  for (let i = text.text.indexOf(key); i >= 0 && found.length < MOST_FOUND; i = text.text.indexOf(key, i + 1)) {
    const end = i + key.length;
    const inside = text.tokens.slice(text.of[i]!, text.of[end - 1]! + 1);
    if (script !== 'unspaced') {
      const [first, last] = [inside[0]!, inside.at(-1)!];
      const before = text.text.slice(first.from, i),
        after = text.text.slice(end, last.to);
      if (before && !(script === 'arabic' && JOINED.test(before))) continue;
      if (after && !(key.length > 3 && INFLECTED.test(after))) continue;
      const gaps = (tokens: Token[], from: number) =>
        tokens
          .slice(1)
          .map(t => t.from - from)
          .join();
      if (key.length < SPACED && gaps(inside, i) !== gaps(word.tokens, 0)) continue;
    }
    found.push([i, end]);
  }
  return found;
}

/** One spelling for what is said alike. */
function sound(word: string): string {
  const latin = [...word].map(c => TRANSLITERATION.get(c) ?? TRANSLITERATION.get(folded(c)) ?? folded(c)).join('');
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

/** Arabic leaves most vowels out, so without them; the first sound shows that there was one. */
const bare = (word: string): string => {
  const s = sound(word).replace(/p/g, 'b').replace(/v/g, 'u').replace(/c/g, 's').replace(/g/g, 'z');
  return (
    (/^[aeiou]/.test(s) ? 'a' : '') +
    s
      .replace(/[aeiou]/g, '')
      .replace(/(.)\1+/g, '$1')
      .replace(/h$/, '')
  );
};

const ARTICLE = /^(?:ال|al|el)(?=\p{L}{3})/u;
const LONE_ARTICLE = /^(?:ال|al|el|ul)$/iu;
const TOLD: readonly Script[] = ['latin', 'cyrillic', 'arabic'];

interface Said {
  script: Script;
  token: Token;
  full: string;
  bare: string;
}
const said = (token: Token): Said => {
  const word = token.word.toLowerCase();
  return { script: scriptOf(word), token, full: sound(word), bare: bare(word.replace(ARTICLE, '')) };
};
const saidIn = (f: Folded): Said[] => f.tokens.filter(t => !LONE_ARTICLE.test(t.word)).map(said);

/** The same sounds in other letters, word after word. */
function sounded(text: Said[], own: Said[]): [number, number][] {
  const [first] = own;
  if (!first || !own.every(o => TOLD.includes(o.script))) return [];
  const found: [number, number][] = [];
  for (let i = 0; i + own.length <= text.length && found.length < MOST_FOUND; i++) {
    let length = 0,
      needed = 0;
    const fits = own.every((o, k) => {
      const t = text[i + k]!;
      if (t.script === o.script || !TOLD.includes(t.script)) return false;
      const how = t.script === 'arabic' || o.script === 'arabic' ? 'bare' : 'full';
      needed = how === 'bare' ? SOUNDS.oneWithoutVowels : SOUNDS.one;
      length += o[how].length;
      return o[how] === t[how];
    });
    if (fits && length >= (own.length > 1 ? SOUNDS.several : needed))
      found.push([text[i]!.token.from, text[i + own.length - 1]!.token.to]);
  }
  return found;
}

/** At least two letters or digits, so that it can be told from the rest. */
export const isSearchableTerm = (word: string): boolean => fold(normalizeText(word).text).text.length >= 2;

/** Spans of a text that are the person's own words, in order; where two overlap, the longer. */
export function findPersonalTerms(written: string, words: readonly PersonalTerm[]): PersonalTermSpan[] {
  if (!words.length) return [];
  const { text, toOriginal: back } = normalizeText(written);
  const here = fold(text);
  if (!here.at.length) return [];
  const heard = saidIn(here);
  const all = words
    .flatMap(w => {
      const own = fold(normalizeText(w.text.slice(0, MAX_TERM_LENGTH)).text);
      if (own.text.length < 2) return [];
      return [...spelled(here, own), ...sounded(heard, saidIn(own))].map(([from, to]) => ({
        ...back(here.at[from]!, here.ends[to - 1]!),
        own: w.kind,
      }));
    })
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: PersonalTermSpan[] = [];
  for (const s of all) if (!kept.some(k => k.start < s.end && s.start < k.end)) kept.push(s);
  return kept.sort((a, b) => a.start - b.start);
}

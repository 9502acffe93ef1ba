/** Finding the words of many tables in a text at once: one walk over its tokens, with a look-up at each. */
import { normalizeText } from './normalize.ts';

/** Where the words of one table stand, in order: start and end of each in turn. */
export type WordPositions = readonly number[];

/** Odd: part of a token. */
const SPACED = 1,
  RUNNING = 2,
  MARK = 3;
const inToken = (code: number): boolean => (characterClass(code) & 1) === 1;
const RUNS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Ethiopic}]/u;
/** What a character is in a token: letters and digits of scripts that part words, letters of those that don't, accents; filled as they come. */
const classes = new Uint8Array(0x10000);
function characterClass(code: number): number {
  const known = classes[code]!;
  if (known) return known - 1;
  const char = String.fromCharCode(code);
  const found = RUNS.test(char) ? RUNNING : /[\p{L}\p{N}]/u.test(char) ? SPACED : /\p{M}/u.test(char) ? MARK : 0;
  classes[code] = found + 1;
  return found;
}

/** Lower case with every offset kept. */
export const lowerCase = (text: string): string => text.replace(/\u0130/g, 'I').toLowerCase();

/** Scripts whose words end where they end: Latin, Greek, Cyrillic, Armenian, Georgian. */
const isAlphabetic = (code: number): boolean =>
  isLetter(code) && (code < 0x590 || (code >= 0x10a0 && code < 0x1100) || (code >= 0x1e00 && code < 0x2000));
/** Scripts whose words take short endings: Hebrew, Arabic, Devanagari; and whatever ends in a mark. */
const takesEndings = (code: number): boolean =>
  (code >= 0x590 && code < 0x980) || (code >= 0xfb1d && code < 0xff00) || characterClass(code) === MARK;
/** Small words that Arabic, Persian, Urdu and Hebrew write together with the next one. */
const JOINED = new Set('وفبلكہהובלמ');
const ACCENTED = /^[^\u0250-\uFFFF]*[\u00C0-\u024F][^\u0250-\uFFFF]*$/;
const SUFFIX = 3,
  SHORT = 4;

interface LexiconEntry {
  /** In lower case; a space stands for one to three of any kind. */
  word: string;
  roles: number[];
  /** How many letters may follow. */
  most: number;
  /** Whether the word then has to end. */
  whole: boolean;
}

/** Latin and all signs; Greek and Cyrillic; Hebrew and Arabic; the scripts of India; the rest. */
const GROUPS = [
  /^/,
  /[\u0370-\u058F\u10A0-\u10FF\u1F00-\u1FFF]/,
  /[\u0590-\u08FF\uFB1D-\uFEFF]/,
  /[\u0900-\u0DFF]/,
  /[\u0E00-\u109F\u1100-\u1DFF\u2E80-\uD7FF]/,
];
function scriptGroup(code: number): number {
  if (code < 0x370) return 0;
  if (code < 0x590 || (code >= 0x10a0 && code < 0x1100) || (code >= 0x1f00 && code < 0x2000)) return 1;
  if (code < 0x900 || (code >= 0xfb1d && code < 0xff00)) return 2;
  return code < 0xe00 ? 3 : code >= 0x2000 && code < 0x2e80 ? 0 : 4;
}

/** A first look that costs no string: whether some key may have this hash. */
class HashFilter {
  readonly #seen = new Uint8Array(0x10000);
  static of(text: string, from: number, to: number): number {
    let h = 0;
    for (let i = from; i < to; i++) h = (Math.imul(h, 31) + text.charCodeAt(i)) & 0xffff;
    return h;
  }
  add(key: string): void {
    this.#seen[HashFilter.of(key, 0, key.length)] = 1;
  }
  may(text: string, from: number, to: number): boolean {
    return this.#seen[HashFilter.of(text, from, to)] === 1;
  }
}

export class Lexicon<Role extends string> {
  readonly #roles: readonly Role[];
  readonly #byToken = new Map<string, LexiconEntry[]>();
  readonly #byStem = new Map<string, LexiconEntry[]>();
  readonly #byPair = new Map<string, LexiconEntry[]>();
  readonly #tokens = new HashFilter();
  readonly #stems = new HashFilter();
  readonly #pairs = new HashFilter();

  /** Words with their roles that no text has needed yet, by the group of scripts that they begin with. */
  readonly #waiting: Map<string, number[]>[] = GROUPS.map(() => new Map());
  #unready = GROUPS.length;

  /** @param tables words by role; a `*` at the end of one allows endings */
  constructor(tables: Record<Role, readonly string[]>) {
    this.#roles = Object.keys(tables) as Role[];
    this.#roles.forEach((role, r) => {
      for (const word of tables[role]) {
        const group = this.#waiting[scriptGroup(word.charCodeAt(0))]!;
        const roles = group.get(word);
        if (roles) roles.push(r);
        else group.set(word, [r]);
      }
    });
  }

  /** Only the scripts of a text cost the time to be made ready, once. */
  #prepare(low: string): void {
    this.#waiting.forEach((words, g) => {
      if (!words.size || !GROUPS[g]!.test(low)) return;
      this.#unready--;
      const entries = new Map<string, LexiconEntry>();
      for (const [written, roles] of words)
        for (const word of this.#forms(written)) {
          const known = entries.get(word);
          if (known) known.roles = [...new Set([...known.roles, ...roles])];
          else entries.set(word, { ...this.#entry(word), roles });
        }
      for (const e of entries.values()) this.#place(e);
      words.clear();
    });
  }

  /** A long word is also written without its accents. */
  #forms(written: string): string[] {
    const word = lowerCase(normalizeText(written).text);
    if (word.length < 6 || !ACCENTED.test(word)) return [word];
    const bare = word.normalize('NFD').replace(/[\u0300-\u036F]/g, '');
    return [word, bare];
  }

  #entry(written: string): Omit<LexiconEntry, 'roles'> {
    if (written.endsWith('*')) return { word: written.slice(0, -1), most: 12, whole: false };
    const last = written.charCodeAt(written.length - 1);
    if (isAlphabetic(last)) return { word: written, most: 0, whole: true };
    if (!characterClass(last)) return { word: written, most: 0, whole: false };
    return takesEndings(last)
      ? { word: written, most: written.length > SHORT ? SUFFIX : 0, whole: true }
      : { word: written, most: characterClass(written.charCodeAt(0)) === RUNNING ? 0 : 12, whole: false };
  }

  #place(e: LexiconEntry): void {
    const put = (map: Map<string, LexiconEntry[]>, filter: HashFilter, key: string) => {
      const all = map.get(key);
      if (all) all.push(e);
      else {
        map.set(key, [e]);
        filter.add(key);
      }
    };
    const first = e.word.charCodeAt(0);
    if (characterClass(first) === RUNNING) return put(this.#byPair, this.#pairs, e.word.slice(0, 2));
    let end = 0;
    while (end < e.word.length && inToken(e.word.charCodeAt(end))) end++;
    // A word that opens with a sign is looked for at the sign.
    if (end === 0) return put(this.#byPair, this.#pairs, e.word.slice(0, 2));
    if (end === e.word.length && e.most) return put(this.#byStem, this.#stems, e.word.slice(0, SUFFIX));
    let second = end + 1;
    while (second < e.word.length && inToken(e.word.charCodeAt(second))) second++;
    // Two whole tokens tell more than one: few words begin with both.
    const two = e.word.charCodeAt(end) === SPACE && second > end + 1 && !(second === e.word.length && e.most);
    put(this.#byToken, this.#tokens, e.word.slice(0, two ? second : end));
  }

  #take(entries: LexiconEntry[] | undefined, low: string, at: number, found: number[][]): void {
    if (!entries) return;
    for (let k = 0; k < entries.length; k++) {
      const e = entries[k]!;
      const end = matchEntry(low, at, e);
      if (end) for (let r = 0; r < e.roles.length; r++) found[e.roles[r]!]!.push(at, end);
    }
  }

  #token(low: string, at: number, end: number, found: number[][]): void {
    if (this.#tokens.may(low, at, end)) this.#take(this.#byToken.get(low.slice(at, end)), low, at, found);
    if (isBlank(low.charCodeAt(end))) {
      let next = end + 1;
      while (next - end < 3 && isBlank(low.charCodeAt(next))) next++;
      let last = next;
      while (last < low.length && inToken(low.charCodeAt(last))) last++;
      if (last > next) {
        if (next === end + 1 && low.charCodeAt(end) === SPACE) {
          if (this.#tokens.may(low, at, last)) this.#take(this.#byToken.get(low.slice(at, last)), low, at, found);
        } else this.#take(this.#byToken.get(`${low.slice(at, end)} ${low.slice(next, last)}`), low, at, found);
      }
    }
    for (let n = Math.min(SUFFIX, end - at); n > 0; n--)
      if (this.#stems.may(low, at, at + n)) this.#take(this.#byStem.get(low.slice(at, at + n)), low, at, found);
  }

  /** Where each table's words stand. `low` is the text in lower case. */
  find(low: string): Record<Role, WordPositions> {
    if (this.#unready) this.#prepare(low);
    const found: number[][] = [];
    const places = {} as Record<Role, WordPositions>;
    for (const role of this.#roles) {
      const list: number[] = [];
      found.push(list);
      places[role] = list;
    }
    for (let i = 0; i < low.length; ) {
      const kind = characterClass(low.charCodeAt(i));
      if (kind === SPACED) {
        let end = i + 1;
        while (end < low.length && inToken(low.charCodeAt(end))) end++;
        this.#token(low, i, end, found);
        // Small words in front: «and the school», written as one.
        const joined = end - i > 2 && low.charCodeAt(i) > 0x580 && JOINED.has(low[i]!);
        if (joined) this.#token(low, i + 1, end, found);
        const article = i + (joined ? 1 : 0);
        if (end - article > 4 && low.charCodeAt(article + 1) === LAM) {
          if (low.charCodeAt(article) === ALEF) this.#token(low, article + 2, end, found);
          else if (low.charCodeAt(i) === LAM) this.#token(low, article + 1, end, found);
        }
        i = end;
      } else {
        if (i + 1 < low.length && this.#pairs.may(low, i, i + 2))
          this.#take(this.#byPair.get(low.slice(i, i + 2)), low, i, found);
        if (kind === RUNNING && this.#pairs.may(low, i, i + 1)) this.#take(this.#byPair.get(low[i]!), low, i, found);
        i++;
      }
    }
    return places;
  }
}

const ALEF = 0x627,
  LAM = 0x644,
  SPACE = 32;
const isLetter = (code: number): boolean => inToken(code) && !(code >= 48 && code < 58);
const isBlank = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 0x5f || code === 13;

/** Where a word ends that stands at an offset; 0 where it does not stand there. */
function matchEntry(low: string, at: number, e: LexiconEntry): number {
  let i = at;
  for (let k = 0; k < e.word.length; k++) {
    const want = e.word.charCodeAt(k);
    if (want === 32) {
      const from = i;
      while (i - from < 3 && isBlank(low.charCodeAt(i))) i++;
      if (i === from) return 0;
    } else if (low.charCodeAt(i) === want) i++;
    else return 0;
  }
  const from = i;
  while (i - from < e.most && isLetter(low.charCodeAt(i))) i++;
  return e.whole && isLetter(low.charCodeAt(i)) ? 0 : i;
}

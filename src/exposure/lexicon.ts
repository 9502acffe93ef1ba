/** Finds the words of many lists in a text at once, with one pass over its tokens and a lookup at each. */
import {
  characterClass,
  isAlphabetic,
  isBlank,
  isInToken,
  isLetter,
  RUNNING,
  SCRIPT_GROUPS,
  scriptGroup,
  SPACED,
  takesEndings,
} from './character-class.ts';
import { normalizeText } from './normalize.ts';

/** Start and end of each word found, flattened and in order. */
export type WordPositions = readonly number[];

/** Converts to lower case without changing any offset. */
export const lowerCase = (text: string): string => text.replace(/\u0130/g, 'I').toLowerCase();

const ALEF = 0x627,
  LAM = 0x644,
  SPACE = 32;

/** One-letter words that Arabic, Persian, Urdu and Hebrew write joined to the next word. */
const JOINED_PREFIXES = new Set('وفبلكہהובלמ');
const ACCENTED = /^[^\u0250-\uFFFF]*[\u00C0-\u024F][^\u0250-\uFFFF]*$/;
const MAX_PREFIXES = 2;
const MAX_SHORT_ENDING = 3;
const MAX_LONG_ENDING = 12;
/** Words of up to this length take no ending. */
const SHORT_WORD_LENGTH = 4;
const STEM_LENGTH = 8;

interface LexiconEntry {
  /** In lower case; a space matches one to three blanks. */
  word: string;
  roles: number[];
  /** How many letters may follow. */
  maxEnding: number;
  /** Whether no other letter may follow after that. */
  whole: boolean;
}

/** @param roles indexes into the tables of the lexicon */
type WordVisitor = (start: number, end: number, roles: readonly number[]) => void;

/** Tells whether a map may have a key, by its hash alone, which avoids allocating a substring. */
class HashFilter {
  readonly #seen = new Uint8Array(0x10000);
  /** Returns the hash of a text and one more character; that of nothing is 0. */
  static append(hash: number, code: number): number {
    return (Math.imul(hash, 31) + code) & 0xffff;
  }
  static hash(text: string): number {
    let hash = 0;
    for (let i = 0; i < text.length; i++) hash = HashFilter.append(hash, text.charCodeAt(i));
    return hash;
  }
  add(key: string): void {
    this.#seen[HashFilter.hash(key)] = 1;
  }
  mayHave(hash: number): boolean {
    return this.#seen[hash] === 1;
  }
}

export class Lexicon<Role extends string> {
  readonly #roles: readonly Role[];
  readonly #byToken = new Map<string, LexiconEntry[]>();
  readonly #byStem = new Map<string, LexiconEntry[]>();
  readonly #byPair = new Map<string, LexiconEntry[]>();
  readonly #tokens = new HashFilter();
  /** The first tokens of those keys that have two. */
  readonly #firstTokens = new HashFilter();
  readonly #stems = new HashFilter();
  readonly #pairs = new HashFilter();

  /** Words with their roles, by script group, that no text has needed yet. */
  readonly #pending: Map<string, number[]>[] = SCRIPT_GROUPS.map(() => new Map());
  #pendingGroups = SCRIPT_GROUPS.length;

  /** @param tables words by role; a final `*` allows endings */
  constructor(tables: Record<Role, readonly string[]>) {
    this.#roles = Object.keys(tables) as Role[];
    this.#roles.forEach((role, r) => {
      for (const word of tables[role]) {
        const group = this.#pending[scriptGroup(word.charCodeAt(0))]!;
        const roles = group.get(word);
        if (roles) roles.push(r);
        else group.set(word, [r]);
      }
    });
  }

  /** Indexes the words of the scripts that occur in a text, once each, since indexing is slow. */
  #prepare(low: string): void {
    this.#pending.forEach((words, g) => {
      if (!words.size || !SCRIPT_GROUPS[g]!.test(low)) return;
      this.#pendingGroups--;
      const entries = new Map<string, LexiconEntry>();
      for (const [written, roles] of words)
        for (const word of this.#spellings(written)) {
          const known = entries.get(word);
          if (known) known.roles = [...new Set([...known.roles, ...roles])];
          else entries.set(word, { ...this.#createEntry(word), roles });
        }
      for (const e of entries.values()) this.#index(e);
      words.clear();
    });
  }

  /** Returns a word's spellings; a long one is also found without its accents. */
  #spellings(written: string): string[] {
    const word = lowerCase(normalizeText(written).text);
    if (word.length < 6 || !ACCENTED.test(word)) return [word];
    const unaccented = word.normalize('NFD').replace(/[\u0300-\u036F]/g, '');
    return [word, unaccented];
  }

  #createEntry(written: string): Omit<LexiconEntry, 'roles'> {
    if (written.endsWith('*')) return { word: written.slice(0, -1), maxEnding: MAX_LONG_ENDING, whole: false };
    const last = written.charCodeAt(written.length - 1);
    if (isAlphabetic(last)) return { word: written, maxEnding: 0, whole: true };
    if (!characterClass(last)) return { word: written, maxEnding: 0, whole: false };
    return takesEndings(last)
      ? { word: written, maxEnding: written.length > SHORT_WORD_LENGTH ? MAX_SHORT_ENDING : 0, whole: true }
      : {
          word: written,
          maxEnding: characterClass(written.charCodeAt(0)) === RUNNING ? 0 : MAX_LONG_ENDING,
          whole: false,
        };
  }

  #index(entry: LexiconEntry): void {
    const { map, filter, key } = this.#findKey(entry);
    const sharing = map.get(key);
    if (sharing) sharing.push(entry);
    else {
      map.set(key, [entry]);
      filter.add(key);
    }
  }

  /** Chooses the part of a word by which it is looked up: first characters, stem, or one or two whole tokens. */
  #findKey({ word, maxEnding }: LexiconEntry): { map: Map<string, LexiconEntry[]>; filter: HashFilter; key: string } {
    const endOfToken = (from: number): number => {
      let end = from;
      while (end < word.length && isInToken(word.charCodeAt(end))) end++;
      return end;
    };
    const end = endOfToken(0);
    // A word without a token at its start is looked up by its characters.
    if (end === 0) return { map: this.#byPair, filter: this.#pairs, key: word.slice(0, 2) };
    if (end === word.length && maxEnding)
      return { map: this.#byStem, filter: this.#stems, key: word.slice(0, STEM_LENGTH) };
    const second = endOfToken(end + 1);
    // Two whole tokens are a better key than one, since few words begin with both.
    const hasTwoTokens = word.charCodeAt(end) === SPACE && second > end + 1 && !(second === word.length && maxEnding);
    if (hasTwoTokens) this.#firstTokens.add(word.slice(0, end));
    return { map: this.#byToken, filter: this.#tokens, key: word.slice(0, hasTwoTokens ? second : end) };
  }

  #matchEntries(entries: LexiconEntry[] | undefined, low: string, at: number, onWord: WordVisitor): void {
    if (!entries) return;
    for (let k = 0; k < entries.length; k++) {
      const e = entries[k]!;
      const end = matchEntry(low, at, e);
      if (end) onWord(at, end, e.roles);
    }
  }

  #matchToken(low: string, at: number, end: number, onWord: WordVisitor): void {
    let hash = 0;
    for (let i = at; i < end; i++) {
      hash = HashFilter.append(hash, low.charCodeAt(i));
      if (i - at < STEM_LENGTH && this.#stems.mayHave(hash))
        this.#matchEntries(this.#byStem.get(low.slice(at, i + 1)), low, at, onWord);
    }
    if (this.#tokens.mayHave(hash)) this.#matchEntries(this.#byToken.get(low.slice(at, end)), low, at, onWord);
    if (this.#firstTokens.mayHave(hash)) this.#matchTokenPair(low, at, end, onWord);
  }

  /** Skips joined prefixes and the article: “and in the school” is one token in Arabic. */
  #matchWithoutPrefixes(low: string, at: number, end: number, onWord: WordVisitor): void {
    let start = at;
    for (let prefixes = 0; prefixes <= MAX_PREFIXES && low.charCodeAt(start) > 0x580; prefixes++) {
      const first = low.charCodeAt(start);
      const hasArticle = end - start > 4 && low.charCodeAt(start + 1) === LAM && (first === ALEF || first === LAM);
      if (hasArticle) this.#matchToken(low, start + 2, end, onWord);
      if (end - start <= 2 || !JOINED_PREFIXES.has(low[start]!)) break;
      start++;
      this.#matchToken(low, start, end, onWord);
    }
  }

  /** @param end of the first token */
  #matchTokenPair(low: string, at: number, end: number, onWord: WordVisitor): void {
    let next = end;
    while (next - end < 3 && isBlank(low.charCodeAt(next))) next++;
    let last = next;
    while (last < low.length && isInToken(low.charCodeAt(last))) last++;
    if (next > end && last > next)
      this.#matchEntries(this.#byToken.get(`${low.slice(at, end)} ${low.slice(next, last)}`), low, at, onWord);
  }

  /** Looks up words that have no token at their start, or belong to a script without spaces. */
  #matchCharacters(low: string, at: number, isRunning: boolean, onWord: WordVisitor): void {
    const one = HashFilter.append(0, low.charCodeAt(at));
    if (at + 1 < low.length && this.#pairs.mayHave(HashFilter.append(one, low.charCodeAt(at + 1))))
      this.#matchEntries(this.#byPair.get(low.slice(at, at + 2)), low, at, onWord);
    if (isRunning && this.#pairs.mayHave(one)) this.#matchEntries(this.#byPair.get(low[at]!), low, at, onWord);
  }

  /** Finds the positions of each role's words. @param low the text in lower case */
  find(low: string): Record<Role, number[]> {
    const found: number[][] = [];
    const positions = {} as Record<Role, number[]>;
    for (const role of this.#roles) {
      const list: number[] = [];
      found.push(list);
      positions[role] = list;
    }
    this.visit(low, (start, end, roles) => {
      for (let r = 0; r < roles.length; r++) found[roles[r]!]!.push(start, end);
    });
    return positions;
  }

  /** Calls for each word, in the order of the text. @param low the text in lower case */
  visit(low: string, onWord: WordVisitor): void {
    if (this.#pendingGroups) this.#prepare(low);
    for (let i = 0; i < low.length; ) {
      const kind = characterClass(low.charCodeAt(i));
      if (kind === SPACED) {
        let end = i + 1;
        while (end < low.length && isInToken(low.charCodeAt(end))) end++;
        if (isAfterApostrophe(low, i)) {
          i = end;
          continue;
        }
        this.#matchToken(low, i, end, onWord);
        this.#matchWithoutPrefixes(low, i, end, onWord);
        i = end;
      } else {
        this.#matchCharacters(low, i, kind === RUNNING, onWord);
        i++;
      }
    }
  }
}

/** Whether a part of a Ukrainian word begins at an offset, as in “ім'я”. */
function isAfterApostrophe(low: string, at: number): boolean {
  const before = low.charCodeAt(at - 2);
  return low[at - 1] === "'" && before >= 0x400 && before < 0x530;
}

/** Returns where a word ends that starts at an offset; 0 if it does not start there. */
function matchEntry(low: string, at: number, e: LexiconEntry): number {
  let i = at;
  for (let k = 0; k < e.word.length; k++) {
    const want = e.word.charCodeAt(k);
    if (want === SPACE) {
      const from = i;
      while (i - from < 3 && isBlank(low.charCodeAt(i))) i++;
      if (i === from) return 0;
    } else if (low.charCodeAt(i) === want) i++;
    else return 0;
  }
  const from = i;
  while (i - from < e.maxEnding && isLetter(low.charCodeAt(i))) i++;
  return e.whole && isLetter(low.charCodeAt(i)) ? 0 : i;
}

/** Finds the words of many lists in a text at once, with one walk down a tree of characters from each token. */
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

/** Converts to lower case without changing any offset. */
export const lowerCase = (text: string): string => text.replace(/\u0130/g, 'I').toLowerCase();

const ALEF = 0x627,
  LAM = 0x644,
  SPACE = 32,
  FIRST_JOINING = 0x590;
const MAX_BLANKS = 3;

/** One-letter words that Arabic, Persian, Urdu and Hebrew write joined to the next word. */
const JOINED_PREFIXES = new Set('وفبلكہהובלמ');
const MAX_PREFIXES = 2;
const ACCENTED = /^[^\u0250-\uFFFF]*[\u00C0-\u024F][^\u0250-\uFFFF]*$/;
const MAX_SHORT_ENDING = 3;
const MAX_LONG_ENDING = 12;
/** Words of up to this length take no ending. */
const SHORT_WORD_LENGTH = 4;

interface Entry<Value> {
  value: Value;
  /** How many letters may follow. */
  maxEnding: number;
  /** Whether no other letter may follow after that, nor a digit if none may. */
  whole: boolean;
}

type WordVisitor<Value> = (start: number, end: number, value: Value) => void;

/** Returns a word's spellings; a long one is also found without its accents. */
function listSpellings(written: string): string[] {
  const word = lowerCase(normalizeText(written).text);
  if (word.length < 6 || !ACCENTED.test(word)) return [word];
  const unaccented = word.normalize('NFD').replace(/[\u0300-\u036F]/g, '');
  return [word, unaccented];
}

function getEnding(word: string): Pick<Entry<never>, 'maxEnding' | 'whole'> {
  const last = word.charCodeAt(word.length - 1);
  if (isAlphabetic(last)) return { maxEnding: 0, whole: true };
  if (!characterClass(last)) return { maxEnding: 0, whole: false };
  if (takesEndings(last)) return { maxEnding: word.length > SHORT_WORD_LENGTH ? MAX_SHORT_ENDING : 0, whole: true };
  return { maxEnding: characterClass(word.charCodeAt(0)) === RUNNING ? 0 : MAX_LONG_ENDING, whole: false };
}

/** Returns where an entry ends that matches up to an offset; -1 if what follows makes it another word. */
function findEnd(low: string, at: number, { maxEnding, whole }: Entry<unknown>): number {
  let end = at;
  while (end - at < maxEnding && isLetter(low.charCodeAt(end))) end++;
  const next = low.charCodeAt(end);
  return whole && (maxEnding ? isLetter(next) : isInToken(next)) ? -1 : end;
}

/** The edges of a tree, from a node by a character to another, in a hash table of numbers. */
class Edges {
  #mask = 0xff;
  #table = new Int32Array(3 * 0x100); // node, character and child of each edge, child 0 where none is
  #count = 0;

  #findSlot(node: number, code: number): number {
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> 15;
    for (;;) {
      const at = 3 * (slot & this.#mask);
      if (!this.#table[at + 2] || (this.#table[at] === node && this.#table[at + 1] === code)) return at;
      slot++;
    }
  }

  /** Returns the child, or 0. */
  get(node: number, code: number): number {
    return this.#table[this.#findSlot(node, code) + 2]!;
  }

  set(node: number, code: number, child: number): void {
    if (++this.#count * 2 > this.#mask) this.#grow();
    this.#table.set([node, code, child], this.#findSlot(node, code));
  }

  #grow(): void {
    const old = this.#table;
    this.#mask = this.#mask * 2 + 1;
    this.#table = new Int32Array(3 * (this.#mask + 1));
    for (let at = 0; at < old.length; at += 3)
      if (old[at + 2]) this.#table.set(old.subarray(at, at + 3), this.#findSlot(old[at]!, old[at + 1]!));
  }
}

const ROOT = 0;

class WordTree<Value> {
  readonly #edges = new Edges();
  /** By node. */
  readonly #entries: (Entry<Value>[] | undefined)[] = [undefined];

  /** @param written in lower case; a final `*` allows a long ending, a space matches one to three blanks */
  add(written: string, value: Value): void {
    const hasAnyEnding = written.endsWith('*');
    const word = hasAnyEnding ? written.slice(0, -1) : written;
    let node = ROOT;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      let child = this.#edges.get(node, code);
      if (!child) {
        child = this.#entries.push(undefined) - 1;
        this.#edges.set(node, code, child);
      }
      node = child;
    }
    const entry = { value, ...(hasAnyEnding ? { maxEnding: MAX_LONG_ENDING, whole: false } : getEnding(word)) };
    (this.#entries[node] ??= []).push(entry);
  }

  /** Calls for each word that starts at an offset, the shortest first. */
  walk(low: string, start: number, onWord: WordVisitor<Value>): void {
    let node = this.#edges.get(ROOT, low.charCodeAt(start));
    let at = start + 1;
    while (node) {
      const entries = this.#entries[node];
      if (entries)
        for (let e = 0; e < entries.length; e++) {
          const end = findEnd(low, at, entries[e]!);
          if (end >= 0) onWord(start, end, entries[e]!.value);
        }
      if (at >= low.length) return;
      const code = low.charCodeAt(at);
      if (isBlank(code)) {
        const from = at;
        while (at - from < MAX_BLANKS && isBlank(low.charCodeAt(at))) at++;
        node = this.#edges.get(node, SPACE);
      } else {
        at++;
        node = this.#edges.get(node, code);
      }
    }
  }
}

export class Lexicon<Role extends string, Value> {
  readonly #tree = new WordTree<Value>();
  readonly #toValue: (roles: readonly Role[]) => Value;
  /** Words with their roles, by script group, that no text has needed yet. */
  readonly #pending: Map<string, Set<Role>>[] = SCRIPT_GROUPS.map(() => new Map());
  #pendingGroups = SCRIPT_GROUPS.length;

  /**
   * @param tables words by role; a final `*` allows endings
   * @param toValue converts the roles of a word to what is told of it
   */
  constructor(tables: Record<Role, readonly string[]>, toValue: (roles: readonly Role[]) => Value) {
    this.#toValue = toValue;
    for (const role in tables)
      for (const word of tables[role]) {
        const group = this.#pending[scriptGroup(word.charCodeAt(0))]!;
        const roles = group.get(word);
        if (roles) roles.add(role);
        else group.set(word, new Set([role]));
      }
  }

  /** Adds the words of the scripts that occur in a text, once each, since adding is slow. */
  #prepare(low: string): void {
    this.#pending.forEach((words, g) => {
      if (!words.size || !SCRIPT_GROUPS[g]!.test(low)) return;
      this.#pendingGroups--;
      const spelled = new Map<string, Set<Role>>();
      for (const [written, roles] of words)
        for (const word of listSpellings(written)) {
          const known = spelled.get(word);
          spelled.set(word, known ? new Set([...known, ...roles]) : roles);
        }
      for (const [word, roles] of spelled) this.#tree.add(word, this.#toValue([...roles]));
      words.clear();
    });
  }

  /** Skips joined prefixes and the article: “and in the school” is one token in Arabic. */
  #walkWithoutPrefixes(low: string, at: number, end: number, onWord: WordVisitor<Value>): void {
    let start = at;
    for (let prefixes = 0; prefixes <= MAX_PREFIXES && low.charCodeAt(start) >= FIRST_JOINING; prefixes++) {
      const first = low.charCodeAt(start);
      const hasArticle = end - start > 4 && low.charCodeAt(start + 1) === LAM && (first === ALEF || first === LAM);
      if (hasArticle) this.#tree.walk(low, start + 2, onWord);
      if (end - start <= 2 || !JOINED_PREFIXES.has(low[start]!)) break;
      start++;
      this.#tree.walk(low, start, onWord);
    }
  }

  /** Calls for each word, in the order of the text. @param low the text in lower case */
  visit(low: string, onWord: WordVisitor<Value>): void {
    if (this.#pendingGroups) this.#prepare(low);
    for (let i = 0; i < low.length; ) {
      if (characterClass(low.charCodeAt(i)) !== SPACED) {
        this.#tree.walk(low, i++, onWord);
        continue;
      }
      let end = i + 1;
      while (end < low.length && isInToken(low.charCodeAt(end))) end++;
      if (!isAfterApostrophe(low, i)) {
        this.#tree.walk(low, i, onWord);
        this.#walkWithoutPrefixes(low, i, end, onWord);
      }
      i = end;
    }
  }
}

/** Whether a part of a Ukrainian word begins at an offset, as in “ім'я”. */
function isAfterApostrophe(low: string, at: number): boolean {
  const before = low.charCodeAt(at - 2);
  return low[at - 1] === "'" && before >= 0x400 && before < 0x530;
}

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

/** A tree in arrays: the children of a node are a list of siblings. */
class WordTree<Value> {
  readonly #roots = new Map<number, number>();
  readonly #codes: number[] = [];
  readonly #firstChildren: number[] = [];
  readonly #nextSiblings: number[] = [];
  readonly #entries: (Entry<Value>[] | undefined)[] = [];

  #findChild(node: number, code: number): number {
    let child = this.#firstChildren[node]!;
    while (child >= 0 && this.#codes[child] !== code) child = this.#nextSiblings[child]!;
    return child;
  }

  #createNode(code: number, sibling: number): number {
    this.#firstChildren.push(-1);
    this.#nextSiblings.push(sibling);
    this.#entries.push(undefined);
    return this.#codes.push(code) - 1;
  }

  #getRoot(code: number): number {
    const root = this.#roots.get(code) ?? this.#createNode(code, -1);
    this.#roots.set(code, root);
    return root;
  }

  /** @param written in lower case; a final `*` allows a long ending, a space matches one to three blanks */
  add(written: string, value: Value): void {
    const hasAnyEnding = written.endsWith('*');
    const word = hasAnyEnding ? written.slice(0, -1) : written;
    let node = this.#getRoot(word.charCodeAt(0));
    for (let i = 1; i < word.length; i++) {
      const code = word.charCodeAt(i);
      let child = this.#findChild(node, code);
      if (child < 0) {
        child = this.#createNode(code, this.#firstChildren[node]!);
        this.#firstChildren[node] = child;
      }
      node = child;
    }
    const entry = { value, ...(hasAnyEnding ? { maxEnding: MAX_LONG_ENDING, whole: false } : getEnding(word)) };
    (this.#entries[node] ??= []).push(entry);
  }

  /** Calls for each word that starts at an offset, the shortest first. */
  walk(low: string, start: number, onWord: WordVisitor<Value>): void {
    let node = this.#roots.get(low.charCodeAt(start)) ?? -1;
    let at = start + 1;
    while (node >= 0) {
      const entries = this.#entries[node];
      if (entries)
        for (const entry of entries) {
          const end = findEnd(low, at, entry);
          if (end >= 0) onWord(start, end, entry.value);
        }
      if (at >= low.length) return;
      const code = low.charCodeAt(at);
      if (isBlank(code)) {
        const from = at;
        while (at - from < MAX_BLANKS && isBlank(low.charCodeAt(at))) at++;
        node = this.#findChild(node, SPACE);
      } else {
        at++;
        node = this.#findChild(node, code);
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

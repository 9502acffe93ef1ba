/** Recognizes the languages that a text may be in, by its script and its most frequent words. */
import { createRoleFinder, type WordPositions } from '../role-positions.ts';
import type { LanguageMarks, Script } from './roles.ts';
import type { Segment } from './segments.ts';

const SCRIPTS: Record<Script, RegExp> = {
  Latin: /[A-Za-z]/,
  Cyrillic: /[\u0400-\u04FF]/,
  Arabic: /[\u0620-\u06FF]/,
  Devanagari: /[\u0900-\u097F]/,
  Myanmar: /[\u1000-\u109F]/,
  Ethiopic: /[\u1200-\u137F]/,
  /** Without kana, which are Japanese; a single one is in fashion in Chinese. */
  Han: /^(?![^]*[\u3041-\u30FF]{2})[^]*[\u4E00-\u9FFF]/,
};
const ASCII = /^[\0-\x7F]*$/;
const BEYOND_ASCII = /[^\0-\x7F]/g;

/** A language with fewer of its words, relative to the best, is not tried. */
const CLOSE = 0.75;
/** How many words the given language counts for. */
const HINT = 2;
/** As many languages of one script as this say only that no word of any was found. */
const UNTOLD = 3;
/** How much of a text is enough, in characters. */
const SAMPLE = 400;

const isSameLanguage = (id: string, hint: string): boolean => hint === id || hint.startsWith(`${id}-`);

/** How many words of one language, and fewer of any other, make a sentence that language. */
const CLEAR = 2;

function countWithin(positions: WordPositions, { start, end }: Segment): number {
  let count = 0;
  for (let i = 0; i < positions.length; i += 2) if (positions[i]! >= start && positions[i]! < end) count++;
  return count;
}

function findClearBest<Id extends string>(
  candidates: readonly Id[],
  found: Record<Id, WordPositions>,
  range: Segment,
): Id[] {
  const counts = candidates.map(id => countWithin(found[id], range));
  const best = Math.max(...counts);
  const winners = best >= CLEAR ? candidates.filter((_, i) => counts[i] === best) : [];
  return winners.length === 1 ? winners : [];
}

export class LanguageGuess<Id extends string> {
  readonly #byScript = new Map<Script, Id[]>();
  readonly #findCommon: (low: string) => Record<Id, number[]>;
  readonly #byLetter = new Map<string, Id>();

  constructor(languages: Record<Id, LanguageMarks>) {
    const ids = Object.keys(languages) as Id[];
    for (const id of ids) {
      const { script, letters = '' } = languages[id];
      for (const letter of letters) this.#byLetter.set(letter, id);
      this.#byScript.set(script, [...(this.#byScript.get(script) ?? []), id]);
    }
    this.#findCommon = createRoleFinder(
      Object.fromEntries(ids.map(id => [id, languages[id].common])) as Record<Id, readonly string[]>,
    );
  }

  /** Returns where the words and letters are that speak for each language. */
  #findEvidence(low: string): Record<Id, number[]> {
    const found = this.#findCommon(low);
    for (const { 0: letters, index } of low.matchAll(BEYOND_ASCII)) {
      const id = this.#byLetter.get(letters);
      if (id) found[id].push(index, index + 1);
    }
    return found;
  }

  /** Returns the languages with the most of their words, in all of the text or clearly in one of its sentences. */
  #rank(
    found: Record<Id, WordPositions>,
    sentences: readonly Segment[],
    candidates: readonly Id[],
    hint: string,
  ): Id[] {
    const counts = candidates.map(id => found[id].length / 2 + (isSameLanguage(id, hint) ? HINT : 0));
    const best = Math.max(...counts);
    const close = candidates.filter((_, i) => counts[i]! >= best * CLOSE);
    const ofSentences = sentences.length > 1 ? sentences.flatMap(range => findClearBest(candidates, found, range)) : [];
    return [...new Set([...close, ...ofSentences])];
  }

  /** @param low the text in lower case @param hint BCP 47 language, if known */
  guess(low: string, sentences: readonly Segment[], hint = ''): Id[] {
    const scripts = ASCII.test(low)
      ? (['Latin'] as const)
      : [...this.#byScript.keys()].filter(script => SCRIPTS[script].test(low));
    const candidates = scripts.map(script => this.#byScript.get(script) ?? []);
    if (candidates.every(ids => ids.length < 2)) return candidates.flat();
    const found = this.#findEvidence(low.slice(0, SAMPLE));
    const ranked = candidates.map(ids => (ids.length > 1 ? this.#rank(found, sentences, ids, hint) : ids));
    // Letters of another script without any word of a language are a name or a handle.
    const told = ranked.filter(ids => ids.length < UNTOLD);
    return (told.length ? told : ranked).flat();
  }
}

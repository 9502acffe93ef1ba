/** Recognizes the languages that a text may be in, by its script and its most frequent words. */
import { Lexicon } from '../lexicon.ts';
import type { ClauseLexicon, Script } from './roles.ts';

const SCRIPTS: Record<Script, RegExp> = {
  Latin: /[A-Za-z]/,
  Cyrillic: /[\u0400-\u04FF]/,
  Arabic: /[\u0620-\u06FF]/,
  Devanagari: /[\u0900-\u097F]/,
  Myanmar: /[\u1000-\u109F]/,
  Ethiopic: /[\u1200-\u137F]/,
  Han: /[\u4E00-\u9FFF]/,
};
const ASCII = /^[\0-\x7F]*$/;

/** A language with fewer of its words, relative to the best, is not tried. */
const CLOSE = 0.75;
/** How many words the given language counts for. */
const HINT = 2;
/** How much of a text is enough, in characters. */
const SAMPLE = 400;

const isSameLanguage = (id: string, hint: string): boolean => hint === id || hint.startsWith(`${id}-`);

export class LanguageGuess<Id extends string> {
  readonly #byScript = new Map<Script, Id[]>();
  readonly #common: Lexicon<Id>;

  constructor(lexicons: Record<Id, Pick<ClauseLexicon, 'script' | 'common'>>) {
    const ids = Object.keys(lexicons) as Id[];
    for (const id of ids) {
      const { script } = lexicons[id];
      this.#byScript.set(script, [...(this.#byScript.get(script) ?? []), id]);
    }
    this.#common = new Lexicon(
      Object.fromEntries(ids.map(id => [id, lexicons[id].common])) as Record<Id, readonly string[]>,
    );
  }

  #rank(low: string, candidates: readonly Id[], hint: string): Id[] {
    const found = this.#common.find(low.slice(0, SAMPLE));
    const counts = candidates.map(id => found[id].length / 2 + (isSameLanguage(id, hint) ? HINT : 0));
    const best = Math.max(...counts);
    return candidates.filter((_, i) => counts[i]! >= best * CLOSE);
  }

  #rankIn(script: Script, low: string, hint: string): Id[] {
    const ids = this.#byScript.get(script) ?? [];
    return ids.length > 1 ? this.#rank(low, ids, hint) : ids;
  }

  /** @param low the text in lower case @param hint BCP 47 language, if known */
  guess(low: string, hint = ''): Id[] {
    if (ASCII.test(low)) return this.#rankIn('Latin', low, hint);
    return [...this.#byScript.keys()].flatMap(script =>
      SCRIPTS[script].test(low) ? this.#rankIn(script, low, hint) : [],
    );
  }
}

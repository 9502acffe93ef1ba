/** Recognizes the languages that a text may be in, by its script and its most frequent words. */
import type { ClauseLexicon, Script } from './roles.ts';

const SCRIPTS: Record<Script, RegExp> = {
  Latin: /\p{Script=Latin}/u,
  Cyrillic: /\p{Script=Cyrillic}/u,
  Arabic: /\p{Script=Arabic}/u,
  Devanagari: /\p{Script=Devanagari}/u,
  Myanmar: /\p{Script=Myanmar}/u,
  Ethiopic: /\p{Script=Ethiopic}/u,
  Han: /\p{Script=Han}/u,
};

const TOKEN = /[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*/gu;
/** How many words are enough to tell the language. */
const MAX_TOKENS = 200;
/** A language with fewer of its words, relative to the best, is not tried. */
const CLOSE = 0.75;
/** How many words the given language counts for. */
const HINT = 2;

const isSameLanguage = (id: string, hint: string): boolean => hint === id || hint.startsWith(`${id}-`);

export class LanguageGuess<Id extends string> {
  readonly #byScript = new Map<Script, Id[]>();
  readonly #byWord = new Map<string, Id[]>();

  constructor(lexicons: Record<Id, Pick<ClauseLexicon, 'script' | 'common'>>) {
    for (const id of Object.keys(lexicons) as Id[]) {
      const { script, common } = lexicons[id];
      this.#byScript.set(script, [...(this.#byScript.get(script) ?? []), id]);
      for (const word of common) this.#byWord.set(word, [...(this.#byWord.get(word) ?? []), id]);
    }
  }

  #rank(low: string, candidates: readonly Id[], hint: string): Id[] {
    const counts = new Map<Id, number>(candidates.map(id => [id, isSameLanguage(id, hint) ? HINT : 0]));
    let tokens = 0;
    for (const [token] of low.matchAll(TOKEN)) {
      for (const id of this.#byWord.get(token) ?? []) {
        const count = counts.get(id);
        if (count !== undefined) counts.set(id, count + 1);
      }
      if (++tokens === MAX_TOKENS) break;
    }
    const best = Math.max(...counts.values());
    return candidates.filter(id => counts.get(id)! >= best * CLOSE);
  }

  /** @param low the text in lower case @param hint BCP 47 language, if known */
  guess(low: string, hint = ''): Id[] {
    return [...this.#byScript].flatMap(([script, ids]) => {
      if (!SCRIPTS[script].test(low)) return [];
      return ids.length > 1 ? this.#rank(low, ids, hint) : ids;
    });
  }
}

/** Whose is it? Read off the sentence around a piece; where it does not say, `unknown`, and the words stay neutral. Pure. */
import { wordAlternation } from './detector.ts';
import { lazyFromPatternLists } from './pattern-lists.ts';
import { normalizeText } from './normalize.ts';
import type { AttributionWords } from './lexicons/people.ts';

export type PiiOwner = 'self' | 'child' | 'witness' | 'other' | 'unknown';

/** Characters. */
const MAX_BEFORE = 90;
const MAX_AFTER = 40;
/** So much of a text tells its language. */
const SAMPLE_LENGTH = 2_000;

const wordRegex = (words: readonly string[]): RegExp => new RegExp(wordAlternation(words), 'giu');
const languageCues = lazyFromPatternLists(({ people }) =>
  Object.entries(people).map(([language, words]) => ({
    language,
    common: wordRegex(words.common),
    cues: (['child', 'witness', 'other', 'self'] as const).map(whose => ({
      whose,
      re: wordRegex(words[whose as keyof AttributionWords]),
    })),
  })),
);

const countMatches = (text: string, re: RegExp): number => [...text.matchAll(re)].length;

/** The language whose smallest words stand in a text most often. */
function detectLanguage(text: string): ReturnType<typeof languageCues>[number] | undefined {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const all = languageCues()
    .map(c => ({
      c,
      n: countMatches(sample, c.common) + c.cues.reduce((n, { re }) => n + countMatches(sample, re), 0),
    }))
    .sort((a, b) => b.n - a.n);
  return all[0]!.n > (all[1]?.n ?? 0) ? all[0]!.c : undefined;
}

const SENTENCE_END = /[.!?؟。！？\n\r](?:\s|$)/g;

/** @returns for each span whose it is, by the nearest word of its sentence that says so: one before it, else one after it */
export function attributeOwners(text: string, spans: readonly { start: number; end: number }[]): PiiOwner[] {
  const said = spans.length ? detectLanguage(normalizeText(text.slice(0, SAMPLE_LENGTH)).text) : undefined;
  if (!said) return spans.map(() => 'unknown');
  const find = (part: string, last: boolean): PiiOwner | undefined => {
    const found = said.cues.flatMap(({ whose, re }) =>
      [...part.matchAll(re)].map(m => ({ whose, at: last ? -(m.index + m[0].length) : m.index })),
    );
    return found.sort((a, b) => a.at - b.at)[0]?.whose;
  };
  return spans.map(({ start, end }) => {
    const before = text.slice(Math.max(0, start - MAX_BEFORE), start);
    const cut = [...before.matchAll(SENTENCE_END)].at(-1);
    const after = text.slice(end, end + MAX_AFTER);
    const stop = after.search(SENTENCE_END);
    const own = normalizeText(text.slice(start, end)).text;
    return (
      find(normalizeText(cut ? before.slice(cut.index + 1) : before).text, true) ??
      find(own, true) ??
      find(normalizeText(stop < 0 ? after : after.slice(0, stop)).text, false) ??
      'unknown'
    );
  });
}

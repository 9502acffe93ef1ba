/** Whose is it? Read off the sentence around a piece; where it does not say, `unknown`, and the words stay neutral. Pure. */
import { wordAlternation } from './detector.ts';
import { lazyFromPatternLists } from './pattern-lists.ts';
import { plain } from './normalize.ts';
import type { PeopleWords } from './lexicons/people.ts';

export type Whose = 'self' | 'child' | 'witness' | 'other' | 'unknown';

/** Characters. */
const BEFORE = 90;
const AFTER = 40;
/** So much of a text tells its language. */
const SAMPLE = 2_000;

const regex = (words: readonly string[]): RegExp => new RegExp(wordAlternation(words), 'giu');
const tongues = lazyFromPatternLists(({ people }) =>
  Object.entries(people).map(([language, words]) => ({
    language,
    common: regex(words.common),
    cues: (['child', 'witness', 'other', 'self'] as const).map(whose => ({
      whose,
      re: regex(words[whose as keyof PeopleWords]),
    })),
  })),
);

const count = (text: string, re: RegExp): number => [...text.matchAll(re)].length;

/** The language whose smallest words stand in a text most often. */
function spoken(text: string): ReturnType<typeof tongues>[number] | undefined {
  const sample = text.slice(0, SAMPLE);
  const all = tongues()
    .map(c => ({ c, n: count(sample, c.common) + c.cues.reduce((n, { re }) => n + count(sample, re), 0) }))
    .sort((a, b) => b.n - a.n);
  return all[0]!.n > (all[1]?.n ?? 0) ? all[0]!.c : undefined;
}

const STOPS = /[.!?؟。！？\n\r](?:\s|$)/g;

/** @returns for each span whose it is, by the nearest word of its sentence that says so: one before it, else one after it */
export function whoseAre(text: string, spans: readonly { start: number; end: number }[]): Whose[] {
  const said = spans.length ? spoken(plain(text.slice(0, SAMPLE)).text) : undefined;
  if (!said) return spans.map(() => 'unknown');
  const find = (part: string, last: boolean): Whose | undefined => {
    const found = said.cues.flatMap(({ whose, re }) =>
      [...part.matchAll(re)].map(m => ({ whose, at: last ? -(m.index + m[0].length) : m.index })),
    );
    return found.sort((a, b) => a.at - b.at)[0]?.whose;
  };
  return spans.map(({ start, end }) => {
    const before = text.slice(Math.max(0, start - BEFORE), start);
    const cut = [...before.matchAll(STOPS)].at(-1);
    const after = text.slice(end, end + AFTER);
    const stop = after.search(STOPS);
    const own = plain(text.slice(start, end)).text;
    return (
      find(plain(cut ? before.slice(cut.index + 1) : before).text, true) ??
      find(own, true) ??
      find(plain(stop < 0 ? after : after.slice(0, stop)).text, false) ??
      'unknown'
    );
  });
}

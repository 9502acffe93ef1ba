/** Tells whose data a piece is by the words around it; `unknown` where the sentence does not say. */
import { wordAlternation } from './detector.ts';
import { normalizeText } from './normalize.ts';
import { lazyFromPatternLists } from './pattern-lists.ts';

const CUED_OWNERS = ['child', 'witness', 'other', 'self'] as const;
export type PiiOwner = (typeof CUED_OWNERS)[number] | 'unknown';

/** How many characters of the sentence count. */
const MAX_BEFORE = 90;
const MAX_AFTER = 40;
/** How many characters are enough to tell the language. */
const SAMPLE_LENGTH = 2_000;

interface LanguageCues {
  /** The most common words of the language. */
  common: RegExp;
  cues: { owner: PiiOwner; pattern: RegExp }[];
}

const wordRegex = (words: readonly string[]): RegExp => new RegExp(wordAlternation(words), 'giu');
const allLanguageCues = lazyFromPatternLists(({ people }) =>
  Object.values(people).map(
    (words): LanguageCues => ({
      common: wordRegex(words.common),
      cues: CUED_OWNERS.map(owner => ({ owner, pattern: wordRegex(words[owner]) })),
    }),
  ),
);

const countMatches = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

/** Picks the language whose words occur most often in a text. */
function detectLanguage(text: string): LanguageCues | undefined {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const [best, second] = allLanguageCues()
    .map(language => ({
      language,
      count:
        countMatches(sample, language.common) +
        language.cues.reduce((sum, { pattern }) => sum + countMatches(sample, pattern), 0),
    }))
    .sort((a, b) => b.count - a.count);
  return best!.count > (second?.count ?? 0) ? best!.language : undefined;
}

const SENTENCE_END = /[.!?؟。！？\n\r](?:\s|$)/g;

const sentenceBefore = (text: string, at: number): string => {
  const before = text.slice(Math.max(0, at - MAX_BEFORE), at);
  const lastEnd = [...before.matchAll(SENTENCE_END)].at(-1);
  return lastEnd ? before.slice(lastEnd.index + 1) : before;
};

const sentenceAfter = (text: string, at: number): string => {
  const after = text.slice(at, at + MAX_AFTER);
  const end = after.search(SENTENCE_END);
  return end < 0 ? after : after.slice(0, end);
};

function nearestCue(part: string, { cues }: LanguageCues, side: 'before' | 'after'): PiiOwner | undefined {
  const text = normalizeText(part).text;
  return cues
    .flatMap(({ owner, pattern }) =>
      [...text.matchAll(pattern)].map(m => ({ owner, at: side === 'before' ? -(m.index + m[0].length) : m.index })),
    )
    .sort((a, b) => a.at - b.at)[0]?.owner;
}

/** Returns the owner of each span, by the nearest cue before it in its sentence, else within it, else after it. */
export function attributeOwners(text: string, spans: readonly { start: number; end: number }[]): PiiOwner[] {
  const language = spans.length ? detectLanguage(normalizeText(text.slice(0, SAMPLE_LENGTH)).text) : undefined;
  if (!language) return spans.map(() => 'unknown');
  return spans.map(
    ({ start, end }) =>
      nearestCue(sentenceBefore(text, start), language, 'before') ??
      nearestCue(text.slice(start, end), language, 'before') ??
      nearestCue(sentenceAfter(text, end), language, 'after') ??
      'unknown',
  );
}

/** Compares a page's words with a platform's own words in many languages. */
import type { Labels } from './common-schema.ts';

/**
 * Folds differences without meaning: direction marks, spaces, vowel marks, apostrophes, case (with dotted and dotless
 * i),
 * Arabic and Persian letter variants, and a final full stop.
 */
export function foldLabel(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]/g, '')
    .replace(/[\u064B-\u0652\u0640]/g, '')
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[\u2018\u2019\u02BC\u00B4`]/g, "'")
    .replace(/…/g, '...')
    .replace(/[İIı]/g, 'i')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[\s.。।]+$/, '')
    .trim();
}

const foldedLabels = new WeakMap<Labels, Set<string>>();

function getFoldedLabels(labels: Labels): Set<string> {
  let folded = foldedLabels.get(labels);
  if (!folded) foldedLabels.set(labels, (folded = new Set(Object.values(labels).flat().map(foldLabel))));
  return folded;
}

/** Whether a text is one of the labels, in any language. */
export const matchesLabel = (labels: Labels, text: string): boolean => getFoldedLabels(labels).has(foldLabel(text));

/** Folds also spaces, full stops and the private-use characters of icon fonts. */
const foldCompact = (text: string): string => foldLabel(text).replace(/[\s.。।\uE000-\uF8FF]/g, '');

/** Whether a text is exactly one of the first labels followed by one of the second. */
export function matchesLabelPair(first: Labels, second: Labels, text: string): boolean {
  const whole = foldCompact(text);
  const ends = new Set([...getFoldedLabels(second)].map(foldCompact));
  return [...getFoldedLabels(first)]
    .map(foldCompact)
    .some(start => whole.startsWith(start) && ends.has(whole.slice(start.length)));
}

/** Comparing a page's words with a platform's own words in many languages. */
import type { Labels } from './common-schema.ts';

/** Folds what differs without meaning anything: direction marks, spaces, vowel marks, apostrophes, case (dotted and dotless i too), a final stop. */
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

const folded = new WeakMap<Labels, Set<string>>();

function getFoldedLabels(labels: Labels): Set<string> {
  let set = folded.get(labels);
  if (!set) folded.set(labels, (set = new Set(Object.values(labels).flat().map(foldLabel))));
  return set;
}

/** Is this name one of these words, in any of their languages? */
export const matchesLabel = (labels: Labels, name: string): boolean => getFoldedLabels(labels).has(foldLabel(name));

/** Without spaces, stops and the private characters that icon fonts draw with. */
const foldCompact = (text: string): string => foldLabel(text).replace(/[\s.。।\uE000-\uF8FF]/g, '');

/** Is this text, whole, one of the first words and then one of the second? */
export function matchesLabelPair(first: Labels, second: Labels, text: string): boolean {
  const whole = foldCompact(text);
  const ends = new Set([...getFoldedLabels(second)].map(foldCompact));
  return [...getFoldedLabels(first)]
    .map(foldCompact)
    .some(start => whole.startsWith(start) && ends.has(whole.slice(start.length)));
}

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

/** Folds also spaces, full stops and the private-use characters of icon fonts. */
const foldCompact = (text: string): string => foldLabel(text).replace(/[\s.。।\uE000-\uF8FF]/g, '');

const NUMBER = /\p{Nd}+(?:[\s.,٬'’]\p{Nd}{3})*/u;
const isDigit = (code: number): boolean => /\p{Nd}/u.test(String.fromCodePoint(code));
/** Each script has its ten digits in a row. */
const isZero = (digit: string): boolean => !isDigit(digit.codePointAt(0)! - 1);

/** Returns a matcher for folded texts in which each `{n}` of a label is a number of at least one. */
function compileCount(label: string): (folded: string) => boolean {
  const parts = label.split('{n}').map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`^${parts.join(`(${NUMBER.source})`)}$`, 'u');
  return folded => {
    const numbers = pattern.exec(folded)?.slice(1);
    return !!numbers && numbers.every(number => (number.match(/\p{Nd}/gu) ?? []).some(digit => !isZero(digit)));
  };
}

interface FoldedLabels {
  whole: Set<string>;
  /** The labels with `{n}`. */
  counts: ((folded: string) => boolean)[];
}
type Fold = (text: string) => string;

function createFoldedLabels(fold: Fold): (labels: Labels) => FoldedLabels {
  const known = new WeakMap<Labels, FoldedLabels>();
  return labels => {
    let folded = known.get(labels);
    if (!folded) {
      const texts = Object.values(labels).flat().map(fold);
      const isCount = (text: string): boolean => text.includes('{n}');
      folded = {
        whole: new Set(texts.filter(text => !isCount(text))),
        counts: texts.filter(isCount).map(compileCount),
      };
      known.set(labels, folded);
    }
    return folded;
  };
}

const getFoldedLabels = createFoldedLabels(foldLabel);
const getCompactLabels = createFoldedLabels(foldCompact);

const matchesFolded = ({ whole, counts }: FoldedLabels, text: string): boolean =>
  whole.has(text) || counts.some(matches => matches(text));

/** Whether a text is one of the labels, in any language. */
export const matchesLabel = (labels: Labels, text: string): boolean =>
  matchesFolded(getFoldedLabels(labels), foldLabel(text));

/** Whether a text is exactly one of the first labels followed by one of the second. */
export function matchesLabelPair(first: Labels, second: Labels, text: string): boolean {
  const whole = foldCompact(text);
  const ends = getCompactLabels(second);
  return [...getCompactLabels(first).whole].some(
    start => whole.startsWith(start) && matchesFolded(ends, whole.slice(start.length)),
  );
}

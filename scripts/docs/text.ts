/** Formats generated docs and measures how hard their English is to read. */

export const markdownTable = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n');

/** Estimates syllables from letters; about one word in ten is off by one. */
export function syllables(word: string): number {
  const bare = word.toLowerCase().replace(/[^a-z]/g, '');
  if (bare.length <= 3) return 1;
  const groups = bare.replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, m => m[0]!).match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 1);
}

/**
 * Measures Flesch reading ease and Flesch–Kincaid grade, with estimated syllables.
 * @param markdown list items and headings count as sentences
 */
export function measureReadability(markdown: string): { ease: number; grade: number } {
  const plain = markdown.replace(/[*_`>#]/g, '').replace(/^\s*(?:[-+]|\d+\.)\s+/gm, '');
  const sentences = plain.split(/[.!?]+\s|\n+/).filter(s => /[a-z]/i.test(s));
  const words = plain.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  const perSentence = words.length / Math.max(1, sentences.length);
  const perWord = words.reduce((sum, w) => sum + syllables(w), 0) / Math.max(1, words.length);
  return { ease: 206.835 - 1.015 * perSentence - 84.6 * perWord, grade: 0.39 * perSentence + 11.8 * perWord - 15.59 };
}

/** Splits a word list at commas and line ends. */
export const splitWords = (words: string): readonly string[] => words.trim().split(/\s*(?:,|\n)\s*/);

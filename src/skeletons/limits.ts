/** Bounds and kinds that a skeleton is built with, apart from its schema, so that page scripts stay small. */

/** Bounds the file, and the work on a page that is huge or hostile. */
export const MAX_NODES = 12_000;
export const MAX_DEPTH = 80;

export const SCRIPTS = [
  ...['Latin', 'Arabic', 'Cyrillic', 'Greek', 'Hebrew', 'Han', 'Hiragana', 'Katakana', 'Hangul'],
  ...['Devanagari', 'Bengali', 'Tamil', 'Thai', 'Myanmar', 'Ethiopic', 'Georgian', 'Armenian'],
] as const;

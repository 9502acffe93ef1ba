/** Words as the language parts them, with spaces or without. Line by line: engines copy the whole text for each word of it. */
export const segmentWords = (segmenter: Intl.Segmenter, text: string): string[] =>
  text.split('\n').flatMap(line => [...segmenter.segment(line)].filter(s => s.isWordLike).map(s => s.segment));

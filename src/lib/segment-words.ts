/** Splits text into words by the rules of its language, also where words have no spaces between them. */
export const segmentWords = (segmenter: Intl.Segmenter, text: string): string[] =>
  // One line at a time: engines copy the whole input for each segment.
  text.split('\n').flatMap(line => [...segmenter.segment(line)].filter(s => s.isWordLike).map(s => s.segment));

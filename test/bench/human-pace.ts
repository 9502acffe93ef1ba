/** Says how long somebody takes who reads a text before pressing what is next. */
const WORDS_PER_MINUTE = 200;
const TIME_TO_AIM = 1_500; // ms

export const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** @returns ms until a text is read and the pointer is on what comes next */
export const timeToRead = (text: string): number => (countWords(text) / WORDS_PER_MINUTE) * 60_000 + TIME_TO_AIM;

/** Tells an article, which is about the public or about the past, from what people write about themselves. */
import type { ReadSentence } from './reader.ts';
import { hasSignal } from './signals.ts';

const MIN_LENGTH = 24; // words
const MIN_YEARS = 2;
const YEAR = /(?<![\p{L}\d.,:/+-])(?:1[4-9]|20)\d\d(?![\p{Script=Latin}\d:]|[.,]\d)/gu;

const isImpersonal = ({ assertion }: ReadSentence): boolean => !hasSignal(assertion.signals, 'self');
const countWords = (sentences: readonly ReadSentence[]): number =>
  sentences.reduce((sum, { segment }) => sum + segment.length, 0);

/** Whether a text is long, names several years and never the writer. @param readings one for each possible language */
export function isNarrative(text: string, readings: readonly ReadSentence[][]): boolean {
  if (new Set(text.match(YEAR)).size < MIN_YEARS) return false;
  // Nothing is known of a text in no language that can be read.
  if (!readings.length) return false;
  return readings.every(sentences => countWords(sentences) >= MIN_LENGTH && sentences.every(isImpersonal));
}

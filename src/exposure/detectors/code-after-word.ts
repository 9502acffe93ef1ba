/** Finds codes that are recognized by a word before them. */
import { findWordBefore, type AnalyzedText } from '../analyzed-text.ts';
import type { Match } from '../detector.ts';
import type { LexiconRole } from '../lexicons/tables.ts';

interface CodeRule {
  pattern: RegExp;
  /** A word of this role must stand at most `within` characters before the code. */
  role: LexiconRole;
  within: number;
  /** What may come between the word and the code. */
  gap?: RegExp;
  confidence: number;
  isPlausible: (code: string, analyzed: AnalyzedText, start: number) => boolean;
}

export const findCodesAfterWord =
  ({ pattern, role, within, gap, confidence, isPlausible }: CodeRule) =>
  (analyzed: AnalyzedText): Match[] => {
    if (!analyzed.hasDigits || !analyzed.words[role].length) return [];
    const isGap = gap && ((between: string) => gap.test(between));
    return [...analyzed.text.matchAll(pattern)].flatMap(({ 0: code, index: start }) =>
      findWordBefore(analyzed, role, start, within, isGap) >= 0 && isPlausible(code, analyzed, start)
        ? [{ start, end: start + code.length, confidence }]
        : [],
    );
  };

export const isPlainYear = (code: string): boolean => /^(?:19|20)\d{2}$/.test(code);

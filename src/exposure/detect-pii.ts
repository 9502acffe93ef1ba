/** What a text gives away. Pure and bounded; the text goes no further than the caller. `useWords`, `useLists` and `usePlans` have to come first. */
import type { DetectionHints } from './detector.ts';
import { DETECTORS } from './detectors/index.ts';
import type { PiiSpan } from './kinds.ts';
import disabledDetectors from './disabled-detectors.json';
import { normalizeText } from './normalize.ts';
import { analyzeText } from './analyzed-text.ts';

export type { DetectionHints } from './detector.ts';
export { setPatternLists, type PatternLists } from './pattern-lists.ts';
export { setPhonePlans } from './detectors/phone.ts';
export { setLexicon } from './analyzed-text.ts';

/** Longer texts are judged up to here; a composer never holds more. */
export const MAX_TEXT_LENGTH = 100_000;

/** A guess below this is for the person who asks, not for a warning. */
export const WARNING_CONFIDENCE = 0.7;

/** Kinds that were wrong too often in a language, by our own held-out posts (docs/exposure-kinds.md). */
const DISABLED_LANGUAGES: Partial<Record<string, readonly string[]>> = disabledDetectors;
const isDisabled = (kind: string, language = ''): boolean =>
  !!DISABLED_LANGUAGES[kind]?.some(l => language === l || language.startsWith(`${l}-`));

interface DetectedSpan extends PiiSpan {
  clause: boolean;
}

/** Identifiers own their characters, the first detector first; clauses of one kind are joined where they overlap, and may hold identifiers. */
function resolveOverlaps(found: DetectedSpan[]): DetectedSpan[] {
  const kept: DetectedSpan[] = [];
  const taken = new Uint8Array(found.reduce((most, s) => Math.max(most, s.end), 0));
  for (const s of found.filter(f => !f.clause)) {
    if (taken.subarray(s.start, s.end).includes(1)) continue;
    taken.fill(1, s.start, s.end);
    kept.push(s);
  }
  const last = new Map<string, DetectedSpan>();
  for (const s of found.filter(f => f.clause).sort((a, b) => a.start - b.start)) {
    const open = last.get(s.kind);
    if (open && s.start < open.end) {
      open.end = Math.max(open.end, s.end);
      open.confidence = Math.max(open.confidence, s.confidence);
    } else {
      kept.push(s);
      last.set(s.kind, s);
    }
  }
  return kept;
}

/**
 * Spans of a text that reveal something, in order. Identifiers stand apart from each other; a clause may hold some.
 * @param hints what the page or the person's settings say of the text; never trusted alone
 */
export function detectPii(text: string, hints: DetectionHints = {}): PiiSpan[] {
  const { text: plainText, toOriginal: back } = normalizeText(text.slice(0, MAX_TEXT_LENGTH));
  const reading = analyzeText(plainText);
  const found = DETECTORS.filter(d => !isDisabled(d.kind, hints.language)).flatMap(d =>
    d
      .find(reading, hints)
      .filter(h => h.end > h.start)
      .sort((a, b) => b.confidence - a.confidence || a.start - b.start)
      .map(h => ({ ...h, kind: d.kind, clause: !!d.clause })),
  );
  return resolveOverlaps(found)
    .map(({ start, end, kind, confidence }) => ({ ...back(start, end), kind, confidence }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

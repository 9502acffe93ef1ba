/** Detects personal data in a text; needs `setWords`, `setPhonePlans`, and `addLanguage` for its language first. */
import { analyzeText, setLexicon, type LexiconTables } from './analyzed-text.ts';
import type { LanguageMarks } from './clauses/roles.ts';
import type { DetectionHints } from './detector.ts';
import { DETECTORS } from './detectors/index.ts';
import disabledDetectors from './disabled-detectors.json';
import type { PiiKind, PiiSpan } from './kinds.ts';
import { normalizeText } from './normalize.ts';
import { setPatternLists, type PatternLists } from './pattern-lists.ts';

export type { DetectionHints } from './detector.ts';
export { addLanguage } from './analyzed-text.ts';
export { setPhonePlans } from './detectors/phone.ts';

export interface Words {
  tables: LexiconTables;
  languages: Record<string, LanguageMarks>;
  lists: PatternLists;
}

export function setWords({ tables, languages, lists }: Words): void {
  setLexicon(tables, languages);
  setPatternLists(lists);
}

/** Bounds the work; composers hold less. The rest of a longer text is not searched. */
export const MAX_TEXT_LENGTH = 100_000;

/** From this confidence on a guess gives a warning; below, it is shown only to someone who asks for a check. */
export const WARNING_CONFIDENCE = 0.7;

/** In an article, from which confidence on a kind counts that articles are full of; 1 for never. */
const IN_ARTICLES: Partial<Record<PiiKind, number>> = {
  dob: 1,
  plate: 0.85,
  national_id: 0.95,
  address: 0.85,
  live_location: 1,
  routine: 1,
  workplace: 1,
  family: 1,
  alias_link: 1,
  health: 1,
};

/** Languages in which a kind was wrong too often on our own held-out posts (docs/exposure-kinds.md). */
const DISABLED_LANGUAGES: Partial<Record<string, readonly string[]>> = disabledDetectors;
const isDisabled = (kind: string, language = ''): boolean =>
  !!DISABLED_LANGUAGES[kind]?.some(l => language === l || language.startsWith(`${l}-`));

interface DetectedSpan extends PiiSpan {
  clause: boolean;
}

/** Keeps the first of overlapping identifiers; merges overlapping clauses of one kind, which may hold identifiers. */
function resolveOverlaps(found: DetectedSpan[]): DetectedSpan[] {
  const kept: DetectedSpan[] = [];
  const taken = new Uint8Array(found.reduce((max, s) => Math.max(max, s.end), 0));
  for (const span of found.filter(f => !f.clause)) {
    if (taken.subarray(span.start, span.end).includes(1)) continue;
    taken.fill(1, span.start, span.end);
    kept.push(span);
  }
  const lastOfKind = new Map<string, DetectedSpan>();
  for (const span of found.filter(f => f.clause).sort((a, b) => a.start - b.start)) {
    const last = lastOfKind.get(span.kind);
    if (last && span.start < last.end) {
      last.end = Math.max(last.end, span.end);
      last.confidence = Math.max(last.confidence, span.confidence);
    } else {
      kept.push(span);
      lastOfKind.set(span.kind, span);
    }
  }
  return kept;
}

/**
 * Returns the spans that reveal something, in the order of the text.
 *
 * @throws MissingLanguageError if the words of a language that the text may be in were not added
 */
export function detectPii(text: string, hints: DetectionHints = {}): PiiSpan[] {
  const { text: normalized, toOriginal } = normalizeText(text.slice(0, MAX_TEXT_LENGTH));
  const analyzed = analyzeText(normalized, hints.language);
  const least = analyzed.isNarrative ? IN_ARTICLES : {};
  const found = DETECTORS.filter(d => !isDisabled(d.kind, hints.language)).flatMap(d =>
    d
      .find(analyzed, hints)
      .filter(match => match.end > match.start && match.confidence >= (least[d.kind] ?? 0))
      .sort((a, b) => b.confidence - a.confidence || a.start - b.start)
      .map(match => ({ ...match, kind: d.kind, clause: !!d.clause })),
  );
  return resolveOverlaps(found)
    .map(({ start, end, kind, confidence }) => ({ ...toOriginal(start, end), kind, confidence }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

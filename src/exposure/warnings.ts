/** Decides what in a draft deserves a warning: the person's own terms, and the detectors' guesses outside of these. */
import { attributeOwners, type PiiOwner } from './attribution.ts';
import { findCombinations, type Combination, type ExposureFactor } from './combine.ts';
import { WARNING_CONFIDENCE } from './detect-pii.ts';
import type { PiiKind, PiiSpan } from './kinds.ts';
import type { PersonalTermKind, PersonalTermSpan } from './personal-terms.ts';

interface TextRange {
  start: number;
  end: number;
}

/** A range of the text in UTF-16 offsets, `end` exclusive. */
export interface ExposureWarning extends TextRange {
  kind: PiiKind | `own_${PersonalTermKind}`;
  owner: PiiOwner;
  /** Serious enough to hold the first attempt to send. */
  high: boolean;
}

export interface ExposureAssessment {
  /** In the order of the text. */
  warnings: ExposureWarning[];
  combinations: { id: Combination['id']; high: boolean; pieces: TextRange[] }[];
}

type Candidate = Omit<ExposureWarning, 'owner'> & { sure: boolean };

/** Kinds that lead straight to a person, or let others act as them. */
const HIGH_RISK_KINDS: ReadonlySet<PiiKind> = new Set<PiiKind>([
  'phone',
  'address',
  'geo',
  'live_location',
  'national_id',
  'iban',
  'card',
  'secret',
]);
/** Below `WARNING_CONFIDENCE` a guess gives no warning alone, but from here on it may complete a combination. */
const COMBINATION_CONFIDENCE = 0.6;

const contains = (outer: TextRange, inner: TextRange): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Merges own terms and guesses in the order of the text, without guesses inside an own term, which says more. */
function rankCandidates(
  guesses: readonly PiiSpan[],
  terms: readonly PersonalTermSpan[],
  isWanted: (kind: string, range: TextRange) => boolean,
): Candidate[] {
  // A warning about the person's own street covers the whole address around it.
  const widen = (term: PersonalTermSpan): TextRange =>
    guesses.find(g => g.kind === 'address' && contains(g, term)) ?? term;
  const own = terms
    .filter(term => isWanted(`own_${term.termKind}`, term))
    .map(term => ({ kind: `own_${term.termKind}` as const, start: widen(term).start, end: widen(term).end }));
  return [
    ...own.map(range => ({ ...range, sure: true, high: true })),
    ...guesses
      .filter(guess => !own.some(range => contains(range, guess)))
      .map(({ start, end, kind, confidence }) => ({
        start,
        end,
        kind,
        sure: confidence >= WARNING_CONFIDENCE,
        high: HIGH_RISK_KINDS.has(kind),
      })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}

const factorOwner = (owner: PiiOwner): Pick<ExposureFactor, 'owner'> =>
  owner === 'unknown' ? {} : { owner: owner === 'self' ? 'self' : 'other' };

export interface WarningChoices {
  /** Whether the person chose never to be warned of this piece. */
  isIgnored(kind: string, quote: string): boolean;
  /** Kinds that are no reason for a warning by themselves, but may complete a combination. */
  kindsOff: readonly PiiKind[];
}

/** @param hasPhoto whether a photo goes with the text */
export function assessExposure(
  text: string,
  spans: readonly PiiSpan[],
  terms: readonly PersonalTermSpan[],
  { isIgnored, kindsOff }: WarningChoices,
  hasPhoto: boolean,
): ExposureAssessment {
  const isWanted = (kind: string, range: TextRange) => !isIgnored(kind, text.slice(range.start, range.end));
  const guesses = spans.filter(s => s.confidence >= COMBINATION_CONFIDENCE && isWanted(s.kind, s));
  const candidates = rankCandidates(guesses, terms, isWanted);
  const owners = attributeOwners(text, candidates).map(
    (owner, i): PiiOwner => (candidates[i]!.kind.startsWith('own_') ? 'self' : owner),
  );
  const isOff = ({ kind }: Candidate): boolean => kindsOff.some(off => off === kind);
  const factors: ExposureFactor[] = [
    ...candidates.map(({ kind, sure }, i) => ({ kind, sure, ...factorOwner(owners[i]!) })),
    ...(hasPhoto ? [{ kind: 'photo' as const, sure: false }] : []),
  ];
  return {
    warnings: candidates.flatMap(({ start, end, kind, high, sure }, i) =>
      sure && !isOff(candidates[i]!) ? [{ start, end, kind, high, owner: owners[i]! }] : [],
    ),
    combinations: findCombinations(factors)
      .filter(({ factors: used }) => used.some(i => candidates[i] && !isOff(candidates[i])))
      .map(combination => ({
        id: combination.id,
        high: combination.high,
        // The photo is a factor without a range in the text.
        pieces: combination.factors.flatMap(i => {
          const candidate = candidates[i];
          return candidate ? [{ start: candidate.start, end: candidate.end }] : [];
        }),
      })),
  };
}

/** Identifies a piece however it is written, so that two spellings of one number or address count as one. */
export function matchKey(kind: string, text: string): string {
  const canonical =
    kind === 'phone' ? text.normalize('NFKC').replace(/\D/g, '') : text.trim().toLowerCase().replace(/\s+/g, ' ');
  return `${kind}:${canonical}`;
}

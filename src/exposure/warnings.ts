/** What is warned of while writing: guesses of the detectors, and the person's own words, which beat any guess. Pure. */
import { findCombinations, type ExposureFactor, type Combination } from './combine.ts';
import type { PiiKind, PiiSpan } from './kinds.ts';
import type { PersonalTermKind, PersonalTermSpan } from './personal-terms.ts';
import { attributeOwners, type PiiOwner } from './attribution.ts';
import { WARNING_CONFIDENCE } from './detect-pii.ts';

export interface ExposureWarning {
  /** UTF-16 offsets, `end` exclusive. */
  start: number;
  end: number;
  kind: PiiKind | `own_${PersonalTermKind}`;
  owner: PiiOwner;
  /** Worth a stop of the first send. */
  high: boolean;
}

export interface ExposureAssessment {
  /** In the order of the text. */
  warnings: ExposureWarning[];
  /** `pieces`: spans in the text. */
  combinations: { id: Combination['id']; high: boolean; pieces: { start: number; end: number }[] }[];
}

/** Leads straight to a person, or lets others act as them. */
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
/** Not told by itself below `SURE`, but from here on part of a whole. */
const COMBINATION_CONFIDENCE = 0.6;

/**
 * @param never is this piece one that the person never wants to be warned of?
 * @param photo a picture goes with the text
 */
export function assessExposure(
  text: string,
  found: readonly PiiSpan[],
  own: readonly PersonalTermSpan[],
  never: (what: string, quote: string) => boolean,
  photo: boolean,
): ExposureAssessment {
  const wanted = (what: string, s: { start: number; end: number }) => !never(what, text.slice(s.start, s.end));
  const guesses = found.filter(s => s.confidence >= COMBINATION_CONFIDENCE && wanted(s.kind, s));
  /** The whole address around a street of one's own is that street's. */
  const wide = (o: PersonalTermSpan) =>
    guesses.find(g => g.kind === 'address' && g.start <= o.start && o.end <= g.end) ?? o;
  const mine = own.filter(o => wanted(`own_${o.own}`, o)).map(o => ({ ...o, start: wide(o).start, end: wide(o).end }));
  const all = [
    ...mine.map(o => ({ start: o.start, end: o.end, what: `own_${o.own}` as const, sure: true, high: true })),
    // A guess within a word of one's own says less than the word does.
    ...guesses
      .filter(s => !mine.some(o => o.start <= s.start && s.end <= o.end))
      .map(s => ({
        start: s.start,
        end: s.end,
        what: s.kind,
        sure: s.confidence >= WARNING_CONFIDENCE,
        high: HIGH_RISK_KINDS.has(s.kind),
      })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const whose = attributeOwners(text, all).map((w, i): PiiOwner => (all[i]!.what.startsWith('own_') ? 'self' : w));
  const party = (w: PiiOwner): Pick<ExposureFactor, 'of'> =>
    w === 'unknown' ? {} : { of: w === 'self' ? 'self' : 'other' };
  const given: ExposureFactor[] = [
    ...all.map(({ what, sure }, i) => ({ what, sure, ...party(whose[i]!) })),
    ...(photo ? [{ what: 'photo' as const, sure: false }] : []),
  ];
  return {
    warnings: all.flatMap(({ start, end, what, high, sure }, i) =>
      sure ? [{ start, end, what, high, whose: whose[i]! }] : [],
    ),
    combinations: findCombinations(given).map(t => ({
      id: t.id,
      high: t.high,
      pieces: t.of.flatMap(i => (all[i] ? [{ start: all[i].start, end: all[i].end }] : [])),
    })),
  };
}

/** Two writings of one number, or of one address, are one piece. */
export const matchKey = (kind: string, text: string): string =>
  `${kind}:${kind === 'phone' ? text.normalize('NFKC').replace(/\D/g, '') : text.trim().toLowerCase().replace(/\s+/g, ' ')}`;

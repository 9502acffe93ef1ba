/** Detects trips: a flight, train or bus with its number, time, seat or booking. */
import { findWordBefore, type AnalyzedText } from '../analyzed-text.ts';
import { SPACED_SCRIPTS, type Detector, type Match } from '../detector.ts';
import { raw } from '../regex-source.ts';
import { findCodesAfterWord } from './code-after-word.ts';

const FLIGHT = new RegExp(
  raw`(?<![${SPACED_SCRIPTS}\p{N}#-])(?:[A-Z]{2}|[A-Z]\d|\d[A-Z])[ -]?\d{2,4}(?![${SPACED_SCRIPTS}\p{N}.-])`,
  'gu',
);
const TIME = /(?<![\d:.])(?:[01]?\d|2[0-3])(?:[:.h][0-5]\d|\s?(?:uhr|am|pm))(?![\d:])/giu;
const SEAT = /(?<![\p{L}\p{N}])(?:\d{1,2}[ -]?[A-K]|[A-K]\d{1,2}|\d{1,3})(?![\p{L}\p{N}:.%])/gu;
const BOOKING_CODE = new RegExp(
  raw`(?<![${SPACED_SCRIPTS}\p{N}#@-])(?=[A-Z]{0,5}\d|\d{0,5}[A-Z]|[A-Z]{6})[A-Z0-9]{6}(?![${SPACED_SCRIPTS}\p{N}-])`,
  'gu',
);
/** What may come between a word for a booking and its code. */
const BOOKING_GAP =
  /^[\s:#.،-]{0,3}(?:(?:code|ref|number|no|código|koď|kodu|kode|رقم|کد|код|номер|is|es)[\s:#.]{1,3}){0,2}$/iu;

const findBookings = findCodesAfterWord({
  pattern: BOOKING_CODE,
  role: 'booking',
  within: 20,
  gap: BOOKING_GAP,
  confidence: 0.75,
  isPlausible: code => /[A-Z]/.test(code),
});

/** How far apart the parts of a trip may be, and how long it may get, in characters. */
const MAX_GAP = 34;
const MAX_LENGTH = 160;
const SENTENCE_BREAK = /[\n!?।။。]|\.\s/;

type TripPart = 'word' | 'flight' | 'time' | 'seat' | 'day' | 'booking';
/** What each part adds to the evidence; a word for travelling is required anyway. */
const EVIDENCE: Record<TripPart, number> = { word: 0, flight: 1, time: 1, seat: 1, day: 0.5, booking: 2 };
const MIN_EVIDENCE = 1.5;

interface Piece {
  start: number;
  end: number;
  part: TripPart;
}

function listPieces(analyzed: AnalyzedText): Piece[] {
  const { text, words } = analyzed;
  const atWords = (part: TripPart, positions: readonly number[]): Piece[] =>
    Array.from({ length: positions.length / 2 }, (_, k) => ({
      start: positions[k * 2]!,
      end: positions[k * 2 + 1]!,
      part,
    }));
  const atMatches = (part: TripPart, pattern: RegExp): Piece[] =>
    [...text.matchAll(pattern)].map(m => ({ start: m.index, end: m.index + m[0].length, part }));
  return [
    ...atWords('word', words.travel),
    ...atWords('day', words.day),
    ...atMatches('flight', FLIGHT),
    ...atMatches('time', TIME),
    ...atMatches('seat', SEAT).filter(seat => findWordBefore(analyzed, 'seat', seat.start, 4) >= 0),
    ...findBookings(analyzed).map(({ start, end }): Piece => ({ start, end, part: 'booking' })),
  ].sort((a, b) => a.start - b.start);
}

/** Joins neighbouring parts of one sentence into a trip. */
function findTrips(analyzed: AnalyzedText): Match[] {
  const { text, words, hasDigits } = analyzed;
  if (!hasDigits || !words.travel.length) return [];
  const pieces = listPieces(analyzed);
  const found: Match[] = [];
  for (let i = 0; i < pieces.length; ) {
    const { start } = pieces[i]!;
    const parts = new Set<TripPart>();
    let end = pieces[i]!.end;
    for (; i < pieces.length; i++) {
      const piece = pieces[i]!;
      const isTooFar = piece.start > end + MAX_GAP || piece.end - start > MAX_LENGTH;
      if (isTooFar || SENTENCE_BREAK.test(text.slice(end, Math.max(end, piece.start)))) break;
      parts.add(piece.part);
      end = Math.max(end, piece.end);
    }
    const evidence = [...parts].reduce((sum, part) => sum + EVIDENCE[part], 0);
    if (parts.has('word') && evidence >= MIN_EVIDENCE)
      found.push({ start, end, confidence: evidence >= 2 ? 0.78 : 0.7 });
  }
  return found;
}

export const travel: Detector = {
  kind: 'travel',
  find: analyzed => [...findTrips(analyzed), ...findBookings(analyzed)],
};

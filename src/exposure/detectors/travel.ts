/** Detects trips: a flight, train or bus with its number, time, seat or booking. */
import { findWordBefore, type AnalyzedText } from '../analyzed-text.ts';
import { SPACED_SCRIPTS, type Detector, type Match } from '../detector.ts';
import { raw } from '../regex-source.ts';
import { clusterPieces, piecesAtWords, type ClusterLimits, type Piece } from './cluster-pieces.ts';
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

const LIMITS: ClusterLimits = { maxGap: 34, maxLength: 160, sentenceBreak: /[\n!?।။。]|\.\s/ };

type TripPart = 'word' | 'flight' | 'time' | 'seat' | 'day' | 'booking';
/** What each part adds to the evidence; a word for travelling is required anyway. */
const EVIDENCE: Record<TripPart, number> = { word: 0, flight: 1, time: 1, seat: 1, day: 0.5, booking: 2 };
const MIN_EVIDENCE = 1.5;

function listPieces(analyzed: AnalyzedText): Piece<TripPart>[] {
  const { text, words } = analyzed;
  const atMatches = (part: TripPart, pattern: RegExp): Piece<TripPart>[] =>
    [...text.matchAll(pattern)].map(m => ({ start: m.index, end: m.index + m[0].length, part }));
  return [
    ...piecesAtWords<TripPart>('word', words.travel),
    ...piecesAtWords<TripPart>('day', words.day),
    ...atMatches('flight', FLIGHT),
    ...atMatches('time', TIME),
    ...atMatches('seat', SEAT).filter(seat => findWordBefore(analyzed, 'seat', seat.start, 4) >= 0),
    ...findBookings(analyzed).map(({ start, end }): Piece<TripPart> => ({ start, end, part: 'booking' })),
  ].sort((a, b) => a.start - b.start);
}

/** Joins neighbouring parts of one sentence into a trip. */
function findTrips(analyzed: AnalyzedText): Match[] {
  const { text, words, hasDigits } = analyzed;
  if (!hasDigits || !words.travel.length) return [];
  return clusterPieces(text, listPieces(analyzed), LIMITS).flatMap(({ start, end, pieces }) => {
    const parts = new Set(pieces.map(piece => piece.part));
    const evidence = [...parts].reduce((sum, part) => sum + EVIDENCE[part], 0);
    if (!parts.has('word') || evidence < MIN_EVIDENCE) return [];
    return [{ start, end, confidence: evidence >= 2 ? 0.78 : 0.7 }];
  });
}

export const travel: Detector = {
  kind: 'travel',
  find: analyzed => [...findTrips(analyzed), ...findBookings(analyzed)],
};

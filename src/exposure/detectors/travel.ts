/** Detects trips: a flight, train or bus with its number, time, seat or booking. */
import { readStatement } from '../clauses/statements.ts';
import { findWordBefore, hasWordWithin, type AnalyzedText } from '../analyzed-text.ts';
import { SPACED_SCRIPTS, type Detector, type Match } from '../detector.ts';
import { raw } from '../regex-source.ts';
import { findBookingCodes, findTicketNumbers } from './booking-codes.ts';
import { listDates } from './calendar-dates.ts';
import { clusterPieces, piecesAtWords, type Cluster, type ClusterLimits, type Piece } from './cluster-pieces.ts';

const FLIGHT = new RegExp(
  raw`(?<![${SPACED_SCRIPTS}\p{N}#@.-]|(?<!周|週)[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼])(?:[A-Z]{2}|[A-Z]\d` +
    raw`|\d[A-Z])\s{0,1}[?-]?\s?\d{2,5}(?![${SPACED_SCRIPTS}\p{N}-]|[.:]\d)`,
  'giu',
);
/** A small word before a number, or a word and a year. */
const LOWER_CASE_WORD = new RegExp(
  raw`^(?:to|of|at|in|on|by|is|it|de|la|el|le|en|al|et|du|un|es|se|no|na|em|do|da|ke|di|ve|bu|or|so|as|an|us` +
    raw`|we|my|me|he|up|go|if|au|ou|ce|il|do|ao|os)\W|^[a-z]{2}\s(?:19|20)\d{2}$`,
  '',
);
const UPPER_CASE_FLIGHT = /^[A-Z\d]{2}/;
/** A time of day, also an hour alone with its word. */
const TIME = new RegExp(
  raw`(?<![\d:.,/-])\d{1,2}(?:[:.h]\d{2}|\s?(?:uhr|am|pm|h))(?![\d:]|[./]\d|[\p{Script=Latin}\p{Script=Cyrillic}])` +
    raw`|(?<!\p{L})(?:الساعة|ساعت|saat|jam|pukul|(?:a|de) las|às)\s\d{1,2}(?![\d:.,%])` +
    raw`|(?<![\d:.,/-])\d{1,2}\s?(?:点|點|बजे|بجے|နာရီ|ሰዓት)`,
  'giu',
);
const SEAT = new RegExp(
  raw`(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{N}:.])(?:\d{1,3}[ -]?[A-KА-Я]|[A-K]\d{1,2}` +
    raw`|\d{1,3})(?![\p{Script=Latin}\p{Script=Cyrillic}\p{N}:%]|[.,]\d)`,
  'giu',
);
/** Two airports by their codes. */
const AIRPORTS = /(?<!\p{L})[A-Z]{3}(?:\s?(?:-|→|>|–)\s?|\s(?:to|a|à|para|до|إلى|به|ke)\s)[A-Z]{3}(?!\p{L})/gu;
/** Seats and carriages of languages that put the number first: "6车3座", "2 вагон". */
const NUMBER_FIRST = /\d{1,3}[A-K]?\s?(?:车|車|座|号车|號車|号下铺|號下鋪|вагон|место|места)/giu;

const LIMITS: ClusterLimits = { maxGap: 40, maxLength: 180, sentenceBreak: /[\n!?।။。](?!\d)|\.\s(?!\d)/ };

type TripPart = 'word' | 'flight' | 'time' | 'seat' | 'day' | 'date' | 'booking' | 'traveller' | 'subject' | 'airports';
/** What each part adds to the evidence. */
const EVIDENCE: Record<TripPart, number> = {
  word: 0,
  traveller: 0.75,
  /** The sentence is about the writer or somebody private. */
  subject: 0.5,
  flight: 1,
  time: 1,
  seat: 1,
  day: 0.5,
  date: 0.75,
  airports: 1,
  booking: 2,
};
const MIN_EVIDENCE = 1.5;
/** Parts of somebody's own trip; a number, a time and a date alone may be a timetable. */
const OWN_PARTS: readonly TripPart[] = ['seat', 'booking', 'traveller', 'subject', 'flight'];

function listFlights(analyzed: AnalyzedText): Piece<TripPart>[] {
  const { text } = analyzed;
  return [...text.matchAll(FLIGHT)].flatMap(({ 0: code, index: start }) => {
    const end = start + code.length;
    if (LOWER_CASE_WORD.test(code)) return [];
    const isClear =
      UPPER_CASE_FLIGHT.test(code) ||
      hasWordWithin(analyzed, 'travel', start - 40, end + 14) ||
      hasWordWithin(analyzed, 'traveller', start - 24, end + 24);
    return isClear ? [{ start, end, part: 'flight' }] : [];
  });
}

function listSeats(analyzed: AnalyzedText): Piece<TripPart>[] {
  const { text, words } = analyzed;
  if (!words.seat.length && !/[车車座号號]/.test(text)) return [];
  const isNext = (between: string): boolean =>
    /^[\s:：#№.]{0,3}(?:(?:no|number|nr|номер|نمبر|नंबर)\.?\s)?$/iu.test(between);
  const found: Piece<TripPart>[] = [];
  for (const { 0: seat, index: start } of text.matchAll(SEAT))
    if (findWordBefore(analyzed, 'seat', start, 8, isNext) >= 0)
      found.push({ start, end: start + seat.length, part: 'seat' });
  for (const { 0: seat, index: start } of text.matchAll(NUMBER_FIRST))
    found.push({ start, end: start + seat.length, part: 'seat' });
  return found;
}

const beginsClause = (text: string, at: number): boolean =>
  /(?:^|[.!?,:;\n。，！？،።])\s{0,2}$/u.test(text.slice(Math.max(0, at - 3), at));

function listPieces(analyzed: AnalyzedText, bookings: readonly Match[]): Piece<TripPart>[] {
  const { text, words } = analyzed;
  const atMatches = (part: TripPart, pattern: RegExp): Piece<TripPart>[] =>
    [...text.matchAll(pattern)].map(m => ({ start: m.index, end: m.index + m[0].length, part }));
  return [
    ...piecesAtWords<TripPart>('word', words.travel),
    ...piecesAtWords<TripPart>('traveller', words.traveller),
    ...piecesAtWords<TripPart>('traveller', words.moving).filter(({ start }) => beginsClause(text, start)),
    ...piecesAtWords<TripPart>('day', words.day),
    ...listDates(analyzed).map(({ start, end }): Piece<TripPart> => ({ start, end, part: 'date' })),
    ...listFlights(analyzed),
    ...atMatches('time', TIME),
    ...atMatches('airports', AIRPORTS),
    ...listSeats(analyzed),
    ...bookings.map(({ start, end }): Piece<TripPart> => ({ start, end, part: 'booking' })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Returns where a trip is told; a word such as “station” may be in another clause: “do not come to the station”. */
function findEvidence(pieces: readonly Piece<TripPart>[]): { start: number; end: number } {
  const telling = pieces.filter(({ part }) => part !== 'word');
  return { start: telling[0]?.start ?? 0, end: telling.at(-1)?.end ?? 0 };
}

/** Scores the evidence for somebody's own trip; 0 for none. */
function scoreTrip(analyzed: AnalyzedText, { start, end, pieces }: Cluster<TripPart>): number {
  const parts = new Set(pieces.map(piece => piece.part));
  const { isDenied, isPast, isPublic, isAboutSomeone } = readStatement(analyzed.readings, findEvidence(pieces));
  const isOwn = parts.has('traveller') || parts.has('seat');
  const isOver = isPast && !parts.has('date');
  if (!parts.has('booking') && (isDenied || isOver || (isPublic && !isOwn))) return 0;
  const hasRide = parts.has('word') || (parts.has('flight') && (parts.has('traveller') || parts.has('seat')));
  // Beside a subject alone, the shape of a flight number may be that of a plate.
  if (isAboutSomeone && !parts.has('flight')) parts.add('subject');
  const evidence = [...parts].reduce((sum, part) => sum + EVIDENCE[part], 0);
  if (!hasRide || evidence < MIN_EVIDENCE || !OWN_PARTS.some(part => parts.has(part))) return 0;
  const isNews = hasWordWithin(analyzed, 'publicTrip', start - 40, end + 40);
  if (isNews && !parts.has('booking') && !(parts.has('seat') && parts.has('traveller'))) return 0;
  return evidence >= 2 ? 0.78 : 0.72;
}

const CUES = ['travel', 'traveller', 'moving', 'booking', 'seat'] as const;

function find(analyzed: AnalyzedText): Match[] {
  const { text, words, hasDigits } = analyzed;
  if (!CUES.some(role => words[role].length)) return [];
  const bookings = [...findBookingCodes(analyzed), ...findTicketNumbers(analyzed)];
  if (!hasDigits) return bookings;
  const trips = clusterPieces(text, listPieces(analyzed, bookings), LIMITS).flatMap(cluster => {
    const confidence = scoreTrip(analyzed, cluster);
    return confidence ? [{ start: cluster.start, end: cluster.end, confidence }] : [];
  });
  return [...trips, ...bookings];
}

export const travel: Detector = { kind: 'travel', find };

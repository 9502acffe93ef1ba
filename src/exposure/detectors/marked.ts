/** Codes that only a word beside them tells: number plates, secrets, bookings. */
import { PARTED, after, anyOf, hits, type Detector, type Hit } from '../detector.ts';
import { wordBefore, type Reading, type Role } from '../reading.ts';

const PLATE_CODE = new RegExp(`(?<![${PARTED}\\p{N}@#_.+/-])(?=[\\p{Lu}\\p{N}\\p{Script=Arabic}\\p{Script=Han}\\p{Script=Myanmar} -]{4,16})(?:[\\p{Lu}\\p{Script=Han}]{1,3}[ ·-]?\\d{1,4}(?:[ -]?\\p{Lu}{1,4}(?:[ -]?\\d{1,4})?)?|\\d{1,4}[ /-]?\\p{Lu}{1,3}[ -]?\\d{1,6}|\\d{3,4}[ -]\\p{Lu}{2,3}|[\\p{Lu}]{2,3}\\d{2}[ -]?\\p{Lu}{3}|\\p{Script=Han}[A-Z][ ·]?[A-Z0-9]{5,6}|\\d{2}\\s?[ءآ-ی]{1,3}\\s?\\d{3}(?:\\s?[-–]?\\s?(?:ایران)?\\s?\\d{2})?|(?:[ء-ي]\\s){1,3}\\d{1,4}|\\d{1,4}(?:\\s[ء-ي]){1,3})(?![${PARTED}\\p{N}])`, 'gu');

/** Between the word and the code. */
const SECRET_GAP = new RegExp(`^(?:[\\s:=«"'،,-]|(?<!\\p{L})(?:is|was|es|é|est|ist|for|this|the|to|de|la|el|login|signal|telegram|whatsapp|gmail|wifi|هو|هي|است|है|ہے|是|为|為|это|це|тут|un|le|app|verification|door|account)(?!\\p{L})){0,8}$`, 'iu');
const SECRET_CODE = new RegExp(`(?<![${PARTED}\\p{N}@#+./-])(?:\\d{3}[ -]\\d{3}|\\d{4,8}|(?=[^\\s\\d]{0,40}\\d)(?=[^\\s\\p{L}]{0,40}\\p{L})[\\p{L}\\d!@#$%^&*_+=?-]{6,64}|(?:[a-z0-9]{4,8}-){2,7}[a-z0-9]{4,8})(?![${PARTED}\\p{N}])`, 'giu');
/** Keys and tokens that show their kind. */
const KEYS = /(?<![\p{L}\p{N}])(?:gh[pousr]_[A-Za-z0-9]{30,255}|github_pat_\w{40,100}|sk-(?:proj-|ant-)?[A-Za-z0-9_-]{20,160}|(?:AKIA|ASIA)[A-Z0-9]{16}|AIza[\w-]{35}|xox[abprs]-[\w-]{10,120}|glpat-[\w-]{20}|eyJ[\w-]{10,400}\.eyJ[\w-]{10,800}\.[\w-]{10,400}|\d{8,10}:AA[\w-]{33})(?![\p{L}\p{N}])|-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----/gu;

const travelAfter = new RegExp(`^[^\\n]{0,48}(?:(?<!\\d)(?:[01]?\\d|2[0-3])[:.h]\\d{2}|${anyOf(['tomorrow', 'today', 'tonight', 'seat', 'mañana', 'amanhã', 'demain', 'завтра', 'غدا', 'غدًا', 'بكرة', 'فردا', 'yarın', 'besok', '明天', 'कल', 'کل', 'မနက်ဖြန်', 'ነገ', 'asiento', 'assento', 'siège', 'место', 'місце', 'koltuk', 'kursi', 'مقعد', 'صندلی'])})`, 'iu');
const FLIGHT = new RegExp(`(?<![${PARTED}\\p{N}#-])(?:[A-Z]{2}|[A-Z]\\d|\\d[A-Z])[ -]?\\d{2,4}(?![${PARTED}\\p{N}.-])`, 'gu');
const BOOKING_GAP = /^[\s:#.،-]{0,3}(?:(?:code|ref|number|no|código|koď|kodu|kode|رقم|کد|код|номер|is|es)[\s:#.]{1,3}){0,2}$/iu;
const BOOKING = new RegExp(`(?<![${PARTED}\\p{N}#@-])(?=[A-Z]{0,5}\\d|\\d{0,5}[A-Z]|[A-Z]{6})[A-Z0-9]{6}(?![${PARTED}\\p{N}-])`, 'gu');

interface Marked { role: Role; within: number; gap?: RegExp; confidence: number; fits: (code: string, reading: Reading, start: number, end: number) => boolean }

/** Codes of a shape, where a word of a table stands before. */
const find = (re: RegExp, { role, within, gap, confidence, fits }: Marked) => (reading: Reading): Hit[] => {
  if (!reading.digits || !reading.words[role].length) return [];
  return [...reading.text.matchAll(re)].flatMap(m => {
    const end = m.index + m[0].length;
    return wordBefore(reading, role, m.index, within, gap && (between => gap.test(between))) >= 0 && fits(m[0], reading, m.index, end) ? [{ start: m.index, end, confidence }] : [];
  });
};

export const plate: Detector = { kind: 'plate', find: find(PLATE_CODE, { role: 'plate', within: 28, confidence: 0.75, fits: code => /\d/.test(code) && /\p{L}/u.test(code) }) };

const secrets = find(SECRET_CODE, { role: 'secret', within: 40, gap: SECRET_GAP, confidence: 0.8, fits: (code, reading, start) => !/^(?:19|20)\d{2}$/.test(code) && wordBefore(reading, 'openCode', start, 24) < 0 });
const MARKS = /gh[pousr]_|github_pat|sk-|AKIA|ASIA|AIza|xox|glpat|eyJ|:AA|-----BEGIN/;
export const secret: Detector = { kind: 'secret', find: reading => [...(MARKS.test(reading.text) ? hits(reading.text, KEYS, 0.95) : []), ...secrets(reading)] };

const flights = find(FLIGHT, { role: 'travel', within: 32, confidence: 0.7, fits: (_, { text }, __, end) => travelAfter.test(after(text, end, 60)) });
const bookings = find(BOOKING, { role: 'booking', within: 20, gap: BOOKING_GAP, confidence: 0.75, fits: code => /[A-Z]/.test(code) });
export const travel: Detector = { kind: 'travel', find: reading => [...flights(reading), ...bookings(reading)] };

/** Codes that only a word beside them tells: number plates, secrets, bookings. */
import { after, anyOf, before, type Detector, type Hit } from '../detector.ts';
import { OPEN_CODES, PLATE, SECRET, TRAVEL } from '../words/marked.ts';

const plateCue = new RegExp(`${anyOf(PLATE)}[^\\n]{0,28}$`, 'iu');
const PLATE_CODE = /(?<![\p{L}\p{N}@#_.+/-])(?=[\p{Lu}\p{N}\p{Script=Arabic}\p{Script=Han}\p{Script=Myanmar} -]{4,16})(?:[\p{Lu}\p{Script=Han}]{1,3}[ ·-]?\d{1,4}(?:[ -]?\p{Lu}{1,4}(?:[ -]?\d{1,4})?)?|\d{1,4}[ /-]?\p{Lu}{1,3}[ -]?\d{1,6}|\d{3,4}[ -]\p{Lu}{2,3}|[\p{Lu}]{2,3}\d{2}[ -]?\p{Lu}{3}|\p{Script=Han}[A-Z][ ·]?[A-Z0-9]{5,6}|\d{2}\s?[ءآ-ی]{1,3}\s?\d{3}(?:\s?[-–]?\s?(?:ایران)?\s?\d{2})?|(?:[ء-ي]\s){1,3}\d{1,4}|\d{1,4}(?:\s[ء-ي]){1,3})(?![\p{L}\p{N}])/gu;

const secretCue = new RegExp(`${anyOf(SECRET)}(?:[\\s:=«"'،,-]|(?<!\\p{L})(?:is|was|es|é|est|ist|for|this|the|to|de|la|el|login|signal|telegram|whatsapp|gmail|wifi|هو|هي|است|है|ہے|是|为|為|это|це|тут|un|le|app|verification|door|account)(?!\\p{L})){0,8}$`, 'iu');
const openCode = new RegExp(`${anyOf(OPEN_CODES)}[^\\n]{0,24}$`, 'iu');
const SECRET_CODE = /(?<![\p{L}\p{N}@#+./-])(?:\d{3}[ -]\d{3}|\d{4,8}|(?=[^\s\d]{0,40}\d)(?=[^\s\p{L}]{0,40}\p{L})[\p{L}\d!@#$%^&*_+=?-]{6,64}|(?:[a-z0-9]{4,8}-){2,7}[a-z0-9]{4,8})(?![\p{L}\p{N}])/giu;
/** Keys and tokens that show their kind. */
const KEYS = /(?<![\p{L}\p{N}])(?:gh[pousr]_[A-Za-z0-9]{30,255}|github_pat_\w{40,100}|sk-(?:proj-|ant-)?[A-Za-z0-9_-]{20,160}|(?:AKIA|ASIA)[A-Z0-9]{16}|AIza[\w-]{35}|xox[abprs]-[\w-]{10,120}|glpat-[\w-]{20}|eyJ[\w-]{10,400}\.eyJ[\w-]{10,800}\.[\w-]{10,400}|\d{8,10}:AA[\w-]{33})(?![\p{L}\p{N}])|-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----/gu;

const travelCue = new RegExp(`${anyOf(TRAVEL)}[^\\n]{0,32}$`, 'iu');
const travelAfter = new RegExp(`^[^\\n]{0,48}(?:(?<!\\d)(?:[01]?\\d|2[0-3])[:.h]\\d{2}|${anyOf(['tomorrow', 'today', 'tonight', 'seat', 'mañana', 'amanhã', 'demain', 'завтра', 'غدا', 'غدًا', 'بكرة', 'فردا', 'yarın', 'besok', '明天', 'कल', 'کل', 'မနက်ဖြန်', 'ነገ', 'asiento', 'assento', 'siège', 'место', 'місце', 'koltuk', 'kursi', 'مقعد', 'صندلی'])})`, 'iu');
const FLIGHT = /(?<![\p{L}\p{N}#-])(?:[A-Z]{2}|[A-Z]\d|\d[A-Z])[ -]?\d{2,4}(?![\p{L}\p{N}.-])/gu;
const bookingCue = new RegExp(`${anyOf(['pnr', 'booking', 'booking code', 'booking ref', 'reservation', 'confirmation', 'ref', 'localizador', 'reserva', 'réservation', 'бронь', 'код брони', 'бронирования', 'бронювання', 'حجز', 'الحجز', 'رزرو', 'rezervasyon', 'kode booking', '订座', '预订', 'बुकिंग', 'بکنگ', 'ቦታ ማስያዣ'])}[\\s:#.،-]{0,3}(?:(?:code|ref|number|no|código|code|koď|kodu|kode|رقم|کد|код|номер|is|es)[\\s:#.]{1,3}){0,2}$`, 'iu');
const BOOKING = /(?<![\p{L}\p{N}#@-])(?=[A-Z]{0,5}\d|\d{0,5}[A-Z]|[A-Z]{6})[A-Z0-9]{6}(?![\p{L}\p{N}-])/gu;

const find = (re: RegExp, cue: RegExp, within: number, confidence: number, fits: (code: string, near: string, rest: string) => boolean = () => true) => (text: string): Hit[] =>
  [...text.matchAll(re)].flatMap(m => {
    const near = before(text, m.index, within);
    return cue.test(near) && fits(m[0], near, after(text, m.index + m[0].length, 60)) ? [{ start: m.index, end: m.index + m[0].length, confidence }] : [];
  });

const plates = find(PLATE_CODE, plateCue, 48, 0.75, code => /\d/.test(code) && /\p{L}/u.test(code));
export const plate: Detector = { kind: 'plate', find: plates };

const secrets = find(SECRET_CODE, secretCue, 48, 0.8, (code, near) => !/^(?:19|20)\d{2}$/.test(code) && !openCode.test(near));
export const secret: Detector = { kind: 'secret', find: text => [...[...text.matchAll(KEYS)].map(m => ({ start: m.index, end: m.index + m[0].length, confidence: 0.95 })), ...secrets(text)] };

const flights = find(FLIGHT, travelCue, 40, 0.7, (_, __, rest) => travelAfter.test(rest));
const bookings = find(BOOKING, bookingCue, 40, 0.75, code => /[A-Z]/.test(code));
export const travel: Detector = { kind: 'travel', find: text => [...flights(text), ...bookings(text)] };

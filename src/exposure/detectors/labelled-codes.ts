/** Codes that only a word beside them tells: number plates, secrets, bookings. */
import { SPACED_SCRIPTS, findMatches, type Detector, type Match } from '../detector.ts';
import { findWordBefore, type AnalyzedText } from '../analyzed-text.ts';
import type { LexiconRole } from '../lexicons/tables.ts';

const PLATE_CODE = new RegExp(
  `(?<![${SPACED_SCRIPTS}\\p{N}@#_.+/-])(?=[\\p{Lu}\\p{N}\\p{Script=Arabic}\\p{Script=Han}\\p{Script=Myanmar} -]{4,16})(?:[\\p{Lu}\\p{Script=Han}]{1,3}[ ·-]?\\d{1,4}(?:[ -]?\\p{Lu}{1,4}(?:[ -]?\\d{1,4})?)?|\\d{1,4}[ /-]?\\p{Lu}{1,3}[ -]?\\d{1,6}|\\d{3,4}[ -]\\p{Lu}{2,3}|[\\p{Lu}]{2,3}\\d{2}[ -]?\\p{Lu}{3}|\\p{Script=Han}[A-Z][ ·]?[A-Z0-9]{5,6}|\\d{2}\\s?[ءآ-ی]{1,3}\\s?\\d{3}(?:\\s?[-–]?\\s?(?:ایران)?\\s?\\d{2})?|(?:[ء-ي]\\s){1,3}\\d{1,4}|\\d{1,4}(?:\\s[ء-ي]){1,3})(?![${SPACED_SCRIPTS}\\p{N}])`,
  'gu',
);

/** Between the word and the code. */
const SECRET_GAP = new RegExp(
  `^(?:[\\s:=«"'،,-]|(?<!\\p{L})(?:is|was|es|é|est|ist|for|this|the|to|de|la|el|login|signal|telegram|whatsapp|gmail|wifi|هو|هي|است|है|ہے|是|为|為|это|це|тут|un|le|app|verification|door|account)(?!\\p{L})){0,8}$`,
  'iu',
);
const SECRET_CODE = new RegExp(
  `(?<![${SPACED_SCRIPTS}\\p{N}@#+./-])(?:\\d{3}[ -]\\d{3}|\\d{4,8}|(?=[^\\s\\d]{0,40}\\d)(?=[^\\s\\p{L}]{0,40}\\p{L})[\\p{L}\\d!@#$%^&*_+=?-]{6,64}|(?:[a-z0-9]{4,8}-){2,7}[a-z0-9]{4,8})(?![${SPACED_SCRIPTS}\\p{N}])`,
  'giu',
);
/** What is sent to confirm a login. */
const PLAIN_CODE = new RegExp(
  `(?<![${SPACED_SCRIPTS}\\p{N}@#+./-])(?:\\d{3}[ -]\\d{3}|\\d{6}|[A-Z]-\\d{6})(?![${SPACED_SCRIPTS}\\p{N}]|[.,:/-]\\d)`,
  'gu',
);
/** Keys and tokens that show their kind. */
const KEYS =
  /(?<![\p{L}\p{N}])(?:gh[pousr]_[A-Za-z0-9]{30,255}|github_pat_\w{40,100}|sk-(?:proj-|ant-)?[A-Za-z0-9_-]{20,160}|(?:AKIA|ASIA)[A-Z0-9]{16}|AIza[\w-]{35}|xox[abprs]-[\w-]{10,120}|glpat-[\w-]{20}|eyJ[\w-]{10,400}\.eyJ[\w-]{10,800}\.[\w-]{10,400}|\d{8,10}:AA[\w-]{33})(?![\p{L}\p{N}])|-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----/gu;

const FLIGHT = new RegExp(
  `(?<![${SPACED_SCRIPTS}\\p{N}#-])(?:[A-Z]{2}|[A-Z]\\d|\\d[A-Z])[ -]?\\d{2,4}(?![${SPACED_SCRIPTS}\\p{N}.-])`,
  'gu',
);
const BOOKING_GAP =
  /^[\s:#.،-]{0,3}(?:(?:code|ref|number|no|código|koď|kodu|kode|رقم|کد|код|номер|is|es)[\s:#.]{1,3}){0,2}$/iu;
const BOOKING = new RegExp(
  `(?<![${SPACED_SCRIPTS}\\p{N}#@-])(?=[A-Z]{0,5}\\d|\\d{0,5}[A-Z]|[A-Z]{6})[A-Z0-9]{6}(?![${SPACED_SCRIPTS}\\p{N}-])`,
  'gu',
);

interface Marked {
  role: LexiconRole;
  within: number;
  gap?: RegExp;
  confidence: number;
  fits: (code: string, reading: AnalyzedText, start: number, end: number) => boolean;
}

/** Codes of a shape, where a word of a table stands before. */
const find =
  (re: RegExp, { role, within, gap, confidence, fits }: Marked) =>
  (reading: AnalyzedText): Match[] => {
    if (!reading.hasDigits || !reading.words[role].length) return [];
    return [...reading.text.matchAll(re)].flatMap(m => {
      const end = m.index + m[0].length;
      return findWordBefore(reading, role, m.index, within, gap && (between => gap.test(between))) >= 0 &&
        fits(m[0], reading, m.index, end)
        ? [{ start: m.index, end, confidence }]
        : [];
    });
  };

/** With a word for the plate itself right before, any short code of letters and digits is one. */
const ANY_PLATE = new RegExp(
  `(?<![${SPACED_SCRIPTS}\\p{N}@#])(?=[^\\n]{0,9}\\d)(?:\\p{Script=Han}(?=[A-Z]))?(?:[A-ZА-ЯІЇЄҐ\\d]{1,7}[ ·/-]?){1,4}(?<![ ·/-])(?![${SPACED_SCRIPTS}\\p{N}])|(?<![\\p{L}\\p{N}])\\d{4,7}(?:\\s\\p{Script=Arabic}{3,10})?(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])(?:\\p{Script=Arabic}\\s){1,3}\\d{1,4}(?!\\d)|(?<![\\p{L}\\p{N}])[a-zа-яіїє]\\d{3}[a-zа-яіїє]{2}\\d{2,3}|\\d[ -]?[A-Z]?\\d{5}(?:\\s?\\p{Script=Ethiopic}{2})?`,
  'gu',
);
const PLATE_GAP =
  /^(?:[\s:,.،፣"'«()#№-]|(?<!\p{L})(?:is|number|no|nr|was|es|número|é|est|n°|номер|номером|рقم|رقم|هي|هو|السيارة|العربية|است|شماره|numarası|nomor|nomornya|号|是|号码|號碼|है|नंबर|ہے|نمبر|က|ቁጥር|ነው)(?!\p{L})){0,6}$/iu;
const likePlate = (code: string): boolean => {
  const digits = code.replace(/\D/g, '').length;
  return digits >= 2 && code.replace(/[ ·/-]/g, '').length >= 4 && code.length < 16 && !/^(?:19|20)\d{2}$/.test(code);
};
const plates = find(PLATE_CODE, {
  role: 'plate',
  within: 28,
  confidence: 0.75,
  fits: code => /\d/.test(code) && /\p{L}/u.test(code),
});
const named = find(ANY_PLATE, { role: 'plateItself', within: 24, gap: PLATE_GAP, confidence: 0.74, fits: likePlate });
export const plate: Detector = { kind: 'plate', find: reading => [...plates(reading), ...named(reading)] };

const looseSecrets = find(PLAIN_CODE, {
  role: 'secret',
  within: 36,
  gap: /^[^\d.!?。！？।]{0,36}$/u,
  confidence: 0.72,
  fits: (_, reading, start) =>
    findWordBefore(reading, 'openCode', start, 36) < 0 && findWordBefore(reading, 'notPhone', start, 36) < 0,
});
/** A password that looks like one, a few words after its name. */
const PASSWORD = new RegExp(
  `(?<![${SPACED_SCRIPTS}\\p{N}@#+./-])(?=[^\\s\\d]{0,30}\\d)(?=[^\\sa-z]{0,30}[a-z])[A-Za-z\\d!@#$%^&*_+=?-]{6,40}(?![${SPACED_SCRIPTS}\\p{N}]|[./]\\w)`,
  'giu',
);
const passwords = find(PASSWORD, {
  role: 'secret',
  within: 30,
  gap: /^[^\d.!?。！？।]{0,30}$/u,
  confidence: 0.74,
  fits: (code, reading, start) =>
    !/^\d+(?:st|nd|rd|th|am|pm|[a-z])$/i.test(code) &&
    !/^[a-z]{2,5}-?\d{1,4}$/i.test(code) &&
    findWordBefore(reading, 'openCode', start, 36) < 0,
});
/** The code of a door. */
const DOOR_CODE = new RegExp(
  `(?<![${SPACED_SCRIPTS}\\p{N}@#+./-])\\d{2,6}[A-ZА-Я#*]?(?:\\d{1,3})?(?![${SPACED_SCRIPTS}\\p{N}]|[.,:/-]\\d|\\s?%)`,
  'gu',
);
const doors = find(DOOR_CODE, {
  role: 'secret',
  within: 30,
  gap: /^[^\d.!?。！？।]{0,30}$/u,
  confidence: 0.73,
  fits: (code, reading, start) =>
    code.length > 2 &&
    !/^(?:19|20)\d{2}$/.test(code) &&
    findWordBefore(reading, 'entry', start, 30) >= 0 &&
    findWordBefore(reading, 'openCode', start, 36) < 0,
});
/** Twelve or more words that open a wallet or a vault. */
const SEED =
  /(?:(?:seed|recovery|backup|secret)\s(?:phrase|words)|mnemonic|frase (?:semilla|de recuperación|de recuperação)|phrase de récupération|фраз\p{L}{1,3} (?:восстановления|відновлення)|عبارة الاسترداد|عبارت بازیابی|kurtarma (?:ifadesi|kelimeleri)|frasa pemulihan|助记词|助記詞|रिकवरी वाक्यांश)[\s:：,-]{1,4}(?:is\s)?((?:[a-z]{3,9}[\s,]{1,2}){11,23}[a-z]{3,9})/giu;
const seeds = ({ text }: AnalyzedText): Match[] =>
  [...text.matchAll(SEED)].map(m => ({
    start: m.index + m[0].length - m[1]!.length,
    end: m.index + m[0].length,
    confidence: 0.85,
  }));
const secrets = find(SECRET_CODE, {
  role: 'secret',
  within: 40,
  gap: SECRET_GAP,
  confidence: 0.8,
  fits: (code, reading, start) => !/^(?:19|20)\d{2}$/.test(code) && findWordBefore(reading, 'openCode', start, 24) < 0,
});
const MARKS = /gh[pousr]_|github_pat|sk-|AKIA|ASIA|AIza|xox|glpat|eyJ|:AA|-----BEGIN/;
export const secret: Detector = {
  kind: 'secret',
  find: reading => [
    ...(MARKS.test(reading.text) ? findMatches(reading.text, KEYS, 0.95) : []),
    ...secrets(reading),
    ...looseSecrets(reading),
    ...passwords(reading),
    ...doors(reading),
    ...seeds(reading),
  ],
};

const bookings = find(BOOKING, {
  role: 'booking',
  within: 20,
  gap: BOOKING_GAP,
  confidence: 0.75,
  fits: code => /[A-Z]/.test(code),
});

const TIME = /(?<![\d:.])(?:[01]?\d|2[0-3])(?:[:.h][0-5]\d|\s?(?:uhr|am|pm))(?![\d:])/giu;
const SEAT = /(?<![\p{L}\p{N}])(?:\d{1,2}[ -]?[A-K]|[A-K]\d{1,2}|\d{1,3})(?![\p{L}\p{N}:.%])/gu;
const REACH = 34,
  LONGEST = 160;
const BROKEN = /[\n!?।။。]|\.\s/;
type What = 'word' | 'flight' | 'time' | 'seat' | 'day' | 'booking';
/** What each piece of a trip tells; two together are a trip, with a word for travelling. */
const TELLS: Record<What, number> = { word: 0, flight: 1, time: 1, seat: 1, day: 0.5, booking: 2 };

/** A trip: the flight, train or bus with its number, time, seat and booking, as one piece. */
function trips(reading: AnalyzedText): Match[] {
  const { text, words, hasDigits: digits } = reading;
  if (!digits || !words.travel.length) return [];
  const pieces: { start: number; end: number; what: What }[] = [];
  const add = (what: What, start: number, end: number) => pieces.push({ start, end, what });
  const all = (what: What, role: LexiconRole) => {
    for (let k = 0; k < words[role].length; k += 2) add(what, words[role][k]!, words[role][k + 1]!);
  };
  all('word', 'travel');
  all('day', 'day');
  for (const m of text.matchAll(FLIGHT)) add('flight', m.index, m.index + m[0].length);
  for (const m of text.matchAll(TIME)) add('time', m.index, m.index + m[0].length);
  for (const m of text.matchAll(SEAT))
    if (findWordBefore(reading, 'seat', m.index, 4) >= 0) add('seat', m.index, m.index + m[0].length);
  for (const b of bookings(reading)) add('booking', b.start, b.end);
  pieces.sort((a, b) => a.start - b.start);
  const found: Match[] = [];
  for (let i = 0; i < pieces.length; ) {
    const start = pieces[i]!.start,
      kinds = new Set<What>();
    let end = pieces[i]!.end,
      j = i;
    for (; j < pieces.length; j++) {
      const p = pieces[j]!;
      if (p.start > end + REACH || p.end - start > LONGEST || BROKEN.test(text.slice(end, Math.max(end, p.start))))
        break;
      kinds.add(p.what);
      end = Math.max(end, p.end);
    }
    const told = [...kinds].reduce((sum, k) => sum + TELLS[k], 0);
    if (kinds.has('word') && told >= 1.5) found.push({ start, end, confidence: told >= 2 ? 0.78 : 0.7 });
    i = j;
  }
  return found;
}

export const travel: Detector = { kind: 'travel', find: reading => [...trips(reading), ...bookings(reading)] };

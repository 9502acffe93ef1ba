/** Postal addresses: words for streets beside numbers, post boxes, and what follows «I live at». */
import { wordAlternation, type Detector, type Match } from '../detector.ts';
import { findWordBefore, type AnalyzedText } from '../analyzed-text.ts';
import type { LexiconRole } from '../lexicons/tables.ts';
import { ENDINGS, NO_STREET, UNITS } from '../lexicons/address.ts';

const cased = (words: readonly string[]): string[] => [
  ...new Set(words.flatMap(w => [w, w[0]!.toUpperCase() + w.slice(1), w.toUpperCase()])),
];

const OPEN = '(?<![\\p{L}\\p{N}\\p{Sc}#@.,-])',
  OPEN_WORD = '(?<![\\p{L}\\p{N}])';
const number =
  '\\d{1,5}(?:\\s?[\\/-]\\s?\\d{1,4}[a-zA-Z]?){0,2}(?:\\s?[a-zA-Zа-яА-Я](?![\\p{L}\\p{N}]))?(?![\\p{N}%]|[.,:]\\d|\\p{L}{2})';
const link =
  "(?:de|del|la|las|los|le|les|el|di|da|do|dos|das|des|du|della|dello|delle|degli|dei|dell'|van|von|der|den|of|the|al|el|y|e|i|na|ne|pod|und|av|zur|zum|d'|l'|und)";
const cap = "(?:(?:[dl]'|d[’'])?\\p{Lu}[\\p{L}\\p{M}'.-]{0,24}|\\d{1,3}(?:st|nd|rd|th|a|o|°)|\"\\p{L}{1,20}\")";
/** Words of a name, the first with a capital; names of four words and the small ones between. */
const name = (most: number) => `${cap}(?:[ ,]{1,2}(?:${link} ){0,2}${cap}){0,${most - 1}}`;
const unit = `(?:\\s?°(?:\\s?-?\\s?[A-Za-z]\\b)?|[,.;]?[ \\n]{0,3}(?:-\\s?)?(?:#\\s?[\\w-]{1,7}|${wordAlternation(cased(UNITS))}[.: ]{0,2}[\\w-]{1,6}|\\d{1,3}(?:st|nd|rd|th)? floor)|,\\s?\\d{1,3}\\s?[°]?\\s?-?\\s?[A-Za-z]{0,3}\\b)`;
const units = `${unit}{0,4}`;
/** A house number, «without number», or a milestone. */
const house = (digits: string): string => `(?:${digits}|[sS]\\/[nN]|[Kk][Mm]\\.?\\s?\\d{1,3}(?:[.,]\\d{1,3})?)`;
const nr = '(?:[,.]{0,2}\\s{0,2}(?:n[°o]?\\.?o?|nr\\.?|núm\\.?|no\\.?|№|No:?|N°|#|д\\.|дом|буд\\.|num\\.?)?\\s{0,2})';

const anyName = (most: number) =>
  `[\\p{L}][\\p{L}\\p{M}'.-]{0,24}(?:[ ,]{1,2}[\\p{L}][\\p{L}\\p{M}'.-]{0,24}){0,${most - 1}}`;
const han = '[\\p{Script=Han}々ヶケノツ\\p{Script=Hiragana}\\p{Script=Katakana}ー]';

/** What stands before and after a word of a table, or before and after a run of digits. */
interface Shape {
  role?: LexiconRole;
  head?: string;
  /** What must stand before it, and is no part of it. */
  behind?: RegExp;
  tail?: string;
  confidence: number;
  /** Also in a text without any capital, after a frame. */
  small?: true;
  /** In a script that parts no words. */
  run?: true;
  /** A word that is short for another counts with a capital or a full stop. */
  short?: true;
}

const afterTail = `\\.?(?:\\s(?:NW|NE|SW|SE|N|S|E|W)\\b)?(?:\\s\\d{1,5}(?=[\\s,]))?${units}`;
const afterHead = `${OPEN}${number},?\\s(?:${number},?\\s)?(?:[NSEW]\\.?\\s)?${name(4)}[ ,]{1,2}$`;

const AT_WORDS: Shape[] = [
  // 12 Mill Lane
  { role: 'afterName', head: afterHead, tail: afterTail, confidence: 0.9, small: true },
  { role: 'afterShort', head: afterHead, tail: afterTail, confidence: 0.9, small: true, short: true },
  // 12 rue Victor Hugo; rue Victor Hugo 12; rue Victor Hugo s/n
  {
    role: 'beforeName',
    head: `${OPEN}${number},?\\s{1,2}(?:bis\\s|ter\\s)?$`,
    tail: `[ ,]{1,2}(?:${link}[ ,]?|l'|d'){0,3}${name(4)}(?:\\s${number})?${units}`,
    confidence: 0.9,
    small: true,
  },
  {
    role: 'beforeName',
    tail: `(?!\\.)\\s{0,2}(?:${link}\\s|'){0,3}(?:\\d{1,3}\\.?\\s(?:${link}\\s){0,2})?${name(5)}(?:\\s\\([^)\\n]{1,20}\\))?${nr}${house(number)}${units}`,
    confidence: 0.9,
    small: true,
  },
  // Address: rue Victor Hugo
  {
    role: 'beforeName',
    behind:
      /(?:domicilio|direcci[oó]n|address|adresse|endereço|indirizzo|adres|адрес|адреса|العنوان|آدرس|alamat)\s{0,2}(?:es|is|est|é|:)\s{0,2}$/iu,
    tail: `\\s{0,2}(?:${link}\\s){0,3}${anyName(5)}(?=\\s?[.,;\\n]|$)`,
    confidence: 0.75,
  },
  {
    role: 'beforeName',
    tail: `(?!\\.)\\s{0,2}(?:${link}\\s){0,3}${anyName(5)}(?:,\\s{0,2}|\\s,\\s?|\\s(?:n[°o]?\\.|nr\\.?|No\\.?|№|#|(?=[Kk][Mm]))\\s{0,2})${house(number)}${units}`,
    confidence: 0.85,
  },
  // Calle 52 # 10-30
  {
    role: 'grid',
    tail: `\\.?\\s?\\d{1,3}\\s?[A-Z]?(?:\\s?bis)?(?:\\s[Aa]v\\.?\\s?\\d{1,3})?\\s?(?:#|[Nn]o\\.?|[Nn][°º]|con|y)\\s?(?:\\d{1,3}\\s?[A-Za-z]?(?:\\s?-\\s?\\d{1,3})?|,?\\s?${name(3)})${units}`,
    confidence: 0.9,
  },
  // Honvéd utca 13
  {
    role: 'namedStreet',
    head: `(?:${OPEN}\\d{1,5}\\s)?${OPEN_WORD}${name(3)}[ ,]{1,2}$`,
    tail: `\\s?${nr}${number}${units}`,
    confidence: 0.88,
    small: true,
  },
  // 12 Mill 34, Apt. 5
  {
    role: 'unit',
    head: `${OPEN}\\d{1,6}\\s(?:\\d{1,5}\\s)?${anyName(6)}(?:\\s\\d{1,5})?,?[ \\n>]{1,5}$`,
    tail: '\\.?\\s\\d{1,5}',
    confidence: 0.9,
    small: true,
  },
  // Apt. 5, 12 Mill 34
  {
    role: 'unit',
    tail: `\\.?\\s\\d{1,5},?\\s(?:\\d{1,6}\\s){1,2}${name(5)}(?:\\s\\d{1,5}(?!\\d)|(?=\\s{0,2}(?:[\\n,]|$)))`,
    confidence: 0.88,
    small: true,
  },
  // post boxes, military post
  { role: 'poBox', tail: '[\\s.:,]{0,3}(?:No\\.?\\s?)?\\d{1,6}(?:-\\d{2,5})?(?!\\d)', confidence: 0.85, small: true },
  {
    role: 'corner',
    tail: `\\s(?:${link}\\s){0,2}${cap}[^,.!?\\n]{0,50}?\\s(?:and|y|con|et|com|e|и|та|і)\\s(?:${link}\\s){0,2}${name(3)}(?:\\s\\d{1,5})?`,
    confidence: 0.85,
  },
  // scripts without capitals
  {
    role: 'streetOther',
    tail: `[\\s,:،၊፣、]{0,3}(?:[\\p{L}\\p{M}'.]{1,20}[\\s,،၊፣、]{1,2}){0,5}(?:(?:رقم|پلاک|نمبر|नंबर|अंक|№|เลขที่|အမှတ်)\\s?)?\\(?\\d{1,5}(?:\\s?[\\/-]\\s?\\d{1,4})?(?![\\d%]|[.,:]\\d)\\)?${units}`,
    confidence: 0.8,
  },
  {
    role: 'streetOther',
    head: `(?<![\\p{L}\\d])(?:(?:رقم|پلاک|No\\.?|အမှတ်|बी-|ए-|เลขที่)\\s?)?\\(?\\d{1,5}(?:\\s?[\\/-]\\s?\\d{1,4})?\\)?[\\s,،၊፣、]{0,3}(?:[\\p{L}\\p{M}'.]{1,20}[\\s,၊،፣、]{1,2}){0,4}[\\p{L}\\p{M}]{0,24}?$`,
    tail: '(?:[\\s]{1,2}[\\p{L}\\p{M}]{2,16}){0,2}',
    confidence: 0.75,
  },
  // After a frame, a name and a number are enough.
  {
    role: 'frame',
    head: '$',
    tail: `[\\s:,]{0,4}(?:(?:[\\p{L}.]{1,8}\\s){0,1}${name(10)}(?:[ ,]{1,2}${nr}${number}|[ ,]{1,2}[sS]\\/[nN])|#?${number},?\\s(?:\\d{1,5}\\s)?${name(6)}(?:\\s${number})?)(?:,?\\s?(?:${name(3)}\\s)?${number})?${units}`,
    confidence: 0.78,
  },
  {
    role: 'frame',
    head: '$',
    tail: `[\\s:,]{0,4}(?:(?![a-zA-Z])[\\p{L}\\p{M}'.]{2,20}(?:[\\s,،၊፣-]{1,3}[\\p{L}\\p{M}'.]{1,20}){0,9}[\\s,،၊፣-]{0,3}\\d{1,5}(?:[\\s]?[\\/-]\\s?\\d{1,5}){0,2}(?![\\d:%])(?:[\\s,]{1,3}[\\p{L}\\p{M}]{1,20}){0,2}|(?![a-zA-Z])\\d{1,4}\\/\\d{1,4}(?:[\\s,]{1,2}[\\p{L}\\p{M}]{2,30}){1,5})`,
    confidence: 0.78,
    small: true,
  },
];

const STREET_ENDINGS = new Set(ENDINGS.map(e => e.replace('.', '')));
/** Whether the last long word before a number ends like a street: «Herrengasse 5», «Herrengasse Nr. 5». */
function streetEnding(near: string): boolean {
  let end = near.length;
  for (let words = 0; words < 2; words++) {
    while (end > 0 && near.length - end < 14 && !/\p{L}/u.test(near[end - 1]!)) end--;
    let start = end;
    while (start > 0 && end - start < 32 && /[\p{L}\p{M}]/u.test(near[start - 1]!)) start--;
    const word = near.slice(start, end).toLowerCase();
    for (let n = 3; n < 11 && n < word.length; n++) if (STREET_ENDINGS.has(word.slice(-n))) return true;
    if (word.length > 3) return false;
    end = start;
  }
  return false;
}

const EAST = /[\u3040-\u9FFF]/;
const AT_DIGITS: (Shape & {
  /** Whether it is worth a look, by what stands before. */ needs: (near: string) => boolean /** Once in the text. */;
  script?: RegExp;
})[] = [
  // Herrengasse 5
  {
    needs: streetEnding,
    head: `(?:${OPEN}\\d{1,5}\\s)?${OPEN_WORD}(?:${cap}[ ]){0,2}\\p{Lu}[\\p{L}\\p{M}.-]{1,30}(?:${ENDINGS.join('|').replace(/\./g, '\\.')})${nr}$`,
    tail: `${number}${units}`,
    confidence: 0.88,
    small: true,
  },
  // Doctor Esquerdo, 46. 28007 Madrid
  {
    needs: near => /\p{L}[\p{L}.]{1,30},?\s{1,2}\d[\s\S]{0,40}$/u.test(near),
    head: `${OPEN_WORD}${name(4)},?\\s{1,2}${number}${units}[,.]?[ \\n]{0,2}(?:- ?)?(?:[A-Z]{1,3}-)?$`,
    tail: '(?=(?!19\\d\\d |20\\d\\d )\\d{4,5}(?:[ -]\\d{2,3})?,?\\s\\p{Lu}|\\d{4}\\s?[A-Z]{2}\\s|\\d{3} \\d{2} \\p{Lu})',
    confidence: 0.8,
  },
  {
    script: /[fad]po|box/i,
    needs: near => /(?<!\p{L})(?:PSC|unit|USNV|USNS|USS|USCGC)\s[\p{L}\d\s,]{0,40}$/iu.test(near),
    head: `${OPEN_WORD}(?:PSC|Unit|UNIT)\\s\\d{3,5},?\\s(?:Box|BOX)\\s$|${OPEN_WORD}(?:USNV|USNS|USS|USCGC)\\s${name(2)}\\s(?:APO|FPO|DPO)\\s(?:AA|AE|AP)\\s$`,
    tail: '\\d{2,5}(?:\\s(?:APO|FPO|DPO)\\s(?:AA|AE|AP)\\s\\d{5})?',
    confidence: 0.9,
    small: true,
  },
  // east Asia
  {
    script: EAST,
    needs: near => /[\u3040-\u9FFF]\s?$/u.test(near),
    head: `(?:${han}{1,20}?[都道府県])?(?:${han}{1,12}?[市区町村郡]){0,4}${han}{0,12}$`,
    run: true,
    tail: '\\d{1,3}丁目(?:\\d{1,4}(?:番地?|[-の]))?(?:\\d{1,4}(?:号|[-の]\\d{1,4})?)?',
    confidence: 0.9,
  },
  {
    script: EAST,
    needs: near => /[都道府県市区町村][\u3040-\u9FFF]{0,14}$/u.test(near),
    head: `(?:${han}{1,10}?[都道府県]${han}{0,12}|${han}{1,12}[市区町村])${han}{0,14}$`,
    run: true,
    tail: '\\d{1,5}(?:番地?(?:の?\\d{1,4})?(?:\\d{1,3}号)?|(?:-\\d{1,4}){1,3})',
    confidence: 0.9,
  },
  {
    script: EAST,
    needs: near => /[路街巷弄道里村苑区园][一二三四五六七八九十\d]{0,3}[段巷弄]?\s?$/u.test(near),
    head: '(?:\\p{Script=Han}{1,8}[省市区區县縣镇鎮乡鄉村里]){0,4}\\p{Script=Han}{1,10}(?:路|街|巷|弄|大道|大街|胡同|道|里|村|苑|小区|新村|花园)(?:[一二三四五六七八九十\\d]{1,3}[段巷弄]){0,3}\\s?$',
    run: true,
    tail: '\\d{1,5}(?:[-之]\\d{1,4})?\\s?(?:号|號|弄|栋|棟|号楼|幢|室|座|段|巷)?(?:\\s?[\\p{Script=Han}A-Z]{0,8}\\s?\\d{1,5}\\s?(?:号楼|号|號|栋|室|层|樓|楼|座|单元|弄)){0,4}',
    confidence: 0.85,
  },
  {
    script: /[가-힣]/,
    needs: near => /[로길동리]\s?\d{0,3}번?길?\s?$/u.test(near),
    head: '(?:[가-힣]{1,6}(?:특별시|광역시|시|도|구|군)\\s){0,3}(?:[가-힣]{1,6}(?:구|시|군|읍|면)\\s[가-힣\\d]{1,10}(?:로|길|동|리)(?:\\s?\\d{1,3}번?길)?|[가-힣]{1,8}대로)\\s?$',
    run: true,
    tail: '\\d{1,4}(?:-\\d{1,4})?(?:번지)?(?:\\s[가-힣]{2,12}(?:학교|아파트|빌딩|빌라))?(?:\\s\\d{1,4}[동호층]){0,3}',
    confidence: 0.85,
  },
];

const RUN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー ]/u;
/** A street said to have no numbers. */
const NO_NUMBER = /(?<![\p{L}\p{N}])[sS]\/[nN](?!\p{L})/gu;
const NO_NUMBER_STREET: Shape = { head: `${OPEN_WORD}${name(5)},?\\s$`, confidence: 0.78 };

const HEAD = 100,
  RUN_HEAD = 44,
  TAIL = 220,
  NEAR_DIGITS = 90;

interface Compiled {
  head?: RegExp;
  tail?: RegExp;
}
/** Compiled when first needed: as written, and without regard to case. */
const compiled: Record<'u' | 'iu', Map<Shape, Compiled>> = { u: new Map(), iu: new Map() };
function patterns(s: Shape, flags: 'u' | 'iu'): Compiled {
  let made = compiled[flags].get(s);
  if (!made)
    compiled[flags].set(
      s,
      (made = {
        ...(s.head ? { head: new RegExp(s.head, flags) } : {}),
        ...(s.tail ? { tail: new RegExp(s.tail, `${flags}y`) } : {}),
      }),
    );
  return made;
}

/** What stands before an offset, from the start of a word on; in scripts that part no words, the run of the script. */
function headOf(text: string, at: number, run: boolean): { piece: string; from: number } {
  let from = at;
  if (run)
    while (
      from > at - RUN_HEAD &&
      from > 0 &&
      (RUN.test(text[from - 1]!) ||
        (/\d/.test(text[from - 1]!) && /[\d段巷弄로번]/.test(text[from] ?? '') && from < at))
    )
      from--;
  else {
    from = Math.max(0, at - HEAD);
    if (from > 0) while (from < at && /[\p{L}\p{N}]/u.test(text[from - 1]!)) from++;
  }
  return { piece: text.slice(from, at), from };
}

/** The piece that a shape covers around a word or a run of digits. */
function covered(text: string, s: Shape, start: number, end: number, flags: 'u' | 'iu'): Match | undefined {
  const { head, tail } = patterns(s, flags);
  let from = start,
    to = end;
  if (tail) {
    tail.lastIndex = end;
    const m = tail.exec(end + TAIL < text.length ? text.slice(0, end + TAIL) : text);
    if (!m) return undefined;
    to = end + m[0].length;
  }
  if (s.behind && !s.behind.test(text.slice(Math.max(0, start - 40), start))) return undefined;
  if (s.head === '$') return { start: end, end: to, confidence: s.confidence };
  if (head) {
    const { piece, from: at } = headOf(text, start, !!s.run);
    const m = head.exec(piece);
    if (!m) return undefined;
    from = at + m.index;
  }
  return { start: from, end: to, confidence: s.confidence };
}

const NONE = new RegExp(`^(?:\\d{1,4}\\s)?(?:${wordAlternation(NO_STREET)})`, 'iu');
const TIME =
  /^\s{0,2}(?:am|pm|a\.m|p\.m|o'clock|uhr|h\b|hrs|hours|minutes|min\b|people|km|kg|%|years|days|°\s?[CF]\b|час|год|лет|минут|ساعة|دقيقة|نفر|سال|年|月|日|时|時|点|點|人|名|次|件|시|월|일|명)/iu;
const YEAR = /(?:^|\D)(?:19|20)\d{2}$/;

/** A comma, full stop or space at the end belongs to the sentence. */
function trim(text: string, h: Match): Match {
  const piece = text.slice(h.start, h.end);
  return {
    ...h,
    start: h.start + (/^[\s,.:]+/.exec(piece)?.[0].length ?? 0),
    end: h.end - (/[\s,;-]+$/.exec(piece)?.[0].length ?? 0),
  };
}

/** Postcode, town and land behind the street, as far as they are written like names. */
const TOWN = new RegExp(
  `^(?:[ ,.\\n-]{1,4}(?:[A-Z]{1,3}-)?\\d{4,6}(?:[ -]\\d{2,4})?(?!\\d))?(?:(?:,|,?\\s?\\n,?)?\\s{1,2}\\p{Lu}[\\p{L}\\p{M}'()-]{1,24}){0,4}(?:,?[ \\n]{1,3}\\d{4,6}(?![\\d:.]))?`,
  'u',
);

/** Pieces that meet are one address. */
function joined(text: string, found: Match[]): Match[] {
  const out: Match[] = [];
  for (const h of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const open = out.at(-1);
    if (
      open &&
      h.start <= open.end + 3 &&
      /^[\s,.،၊፣、-]{0,3}$/.test(text.slice(open.end, Math.max(open.end, h.start)))
    ) {
      open.end = Math.max(open.end, h.end);
      open.confidence = Math.max(open.confidence, h.confidence);
    } else out.push({ ...h });
  }
  return out.map(h => ({ ...h, end: h.end + TOWN.exec(text.slice(h.end, h.end + 90))![0].trimEnd().length }));
}

function good(text: string, h: Match): boolean {
  const piece = text.slice(h.start, h.end);
  return h.end - h.start > 3 && !NONE.test(piece) && !TIME.test(text.slice(h.end, h.end + 12));
}

/** A full stop behind a short word is an abbreviation. */
const SENTENCE_END = /(?<=[^\s.]{4})[.!?]\s|\n\n/gu;

/** Whether the sentence at an offset has small letters only; what stands in other sentences has no say. */
function withoutCapitals(text: string): (at: number) => boolean {
  if (!/\p{Ll}/u.test(text)) return () => false;
  const ends = [...text.matchAll(SENTENCE_END)].map(m => m.index + m[0].length);
  const known: (boolean | undefined)[] = [];
  return at => {
    let low = 0,
      high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]! <= at) low = middle + 1;
      else high = middle;
    }
    const sentence = () => text.slice(ends[low - 1] ?? 0, ends[low] ?? text.length);
    return (known[low] ??= !/\p{Lu}/u.test(sentence()) && /\p{Ll}/u.test(sentence()));
  };
}

const NAMED_OR_NATIVE = /\p{Lu}|[^\x00-\x7F]/u;

function find(reading: AnalyzedText): Match[] {
  const { text, words, hasDigits: digits } = reading;
  const runs: [number, number][] = digits ? [...text.matchAll(/\d+/g)].map(m => [m.index, m.index + m[0].length]) : [];
  const smallAt = withoutCapitals(text);
  const found: Match[] = [];
  const take = (s: Shape, start: number, end: number): void => {
    const small = smallAt(start);
    if (small && !s.small && /\\p\{Lu\}/.test(`${s.head ?? ''}${s.tail ?? ''}`)) return;
    if (s.short && !small && !/^\p{Lu}/u.test(text[start]!) && text[end] !== '.') return;
    // After a frame a name may be written small.
    const h = covered(text, s, start, end, small || s.role === 'frame' ? 'iu' : 'u');
    if (!h) return;
    const piece = text.slice(h.start, h.end);
    if (s.confidence < 0.85 && YEAR.test(piece)) return;
    if (s.role === 'frame' && !NAMED_OR_NATIVE.test(piece)) return;
    if (small && s.role !== 'frame' && /[a-z]/.test(piece)) {
      if (
        !(
          findWordBefore(reading, 'frame', h.start, 34) >= 0 ||
          /(?:apt|suite)\.? \d|box \d|[fad]po a/.test(piece) ||
          (text[h.start - 1] === '\n' && /\d\D+\d/.test(piece))
        )
      )
        return;
      h.confidence -= 0.15;
    }
    found.push(h);
  };
  const shapes = AT_WORDS.filter(s => words[s.role!].length);
  for (const s of shapes) {
    const places = words[s.role!];
    let run = 0;
    for (let k = 0; k < places.length; k += 2) {
      const start = places[k]!,
        end = places[k + 1]!;
      while (run < runs.length && runs[run]![1] < start - NEAR_DIGITS) run++;
      const near = runs[run] && runs[run]![0] < end + NEAR_DIGITS + 60;
      if (!near && s.role !== 'corner' && !s.behind && !/^\D{1,60}[sS]\/[nN]/.test(text.slice(end, end + 64))) continue;
      take(s, start, end);
    }
  }
  for (const m of text.matchAll(NO_NUMBER)) take(NO_NUMBER_STREET, m.index, m.index + m[0].length);
  const numbered = runs.length ? AT_DIGITS.filter(s => !s.script || s.script.test(text)) : [];
  for (const [start] of runs) {
    const near = text.slice(Math.max(0, start - 60), start);
    if (!/\p{L}/u.test(near)) continue;
    for (const s of numbered) if (s.needs(near)) take(s, start, start);
  }
  return joined(
    text,
    found.map(h => trim(text, h)).filter(h => good(text, h)),
  );
}

export const address: Detector = { kind: 'address', find };

/** Postal addresses: words for streets beside numbers, post boxes, and what follows «I live at». */
import { anyOf, before, type Detector, type Hit } from '../detector.ts';
import { AFTER_NAME, AFTER_NAME_SHORT, BEFORE_NAME, ENDINGS, FRAMES, NAMED_STREET, NO_STREET, PO_BOX, STREET_OTHER, UNITS } from '../words/address.ts';

const cased = (words: readonly string[]): string[] => [...new Set(words.flatMap(w => [w, w[0]!.toUpperCase() + w.slice(1), w.toUpperCase()]))];

const OPEN = '(?<![\\p{L}\\p{N}\\p{Sc}#@.,-])', OPEN_WORD = '(?<![\\p{L}\\p{N}])';
const number = '\\d{1,5}(?:\\s?[\\/-]\\s?\\d{1,4}[a-zA-Z]?){0,2}(?:\\s?[a-zA-Zа-яА-Я](?![\\p{L}\\p{N}]))?(?![\\p{N}%]|[.,:]\\d|\\p{L}{2})';
const link = "(?:de|del|la|las|los|le|les|el|di|da|do|dos|das|des|du|della|dello|delle|van|von|der|den|of|the|al|el|y|e|i|na|ne|pod|und|av|zur|zum|d'|l'|und)";
const cap = "(?:(?:[dl]'|d[’'])?\\p{Lu}[\\p{L}\\p{M}'.-]{0,24}|\\d{1,3}(?:st|nd|rd|th|a|o|°)|\"\\p{L}{1,20}\")";
/** Words of a name, the first with a capital; names of four words and the small ones between. */
const name = (most: number) => `${cap}(?:[ ,]{1,2}(?:${link} ){0,2}${cap}){0,${most - 1}}`;
const unit = `(?:[,.;]?[ \\n]{0,3}(?:#\\s?[\\w-]{1,7}|${anyOf(cased(UNITS))}[.: ]{0,2}[\\w-]{1,6}|\\d{1,3}(?:st|nd|rd|th)? floor)|,\\s?\\d{1,3}\\s?[°]?\\s?[A-Za-z]{0,3}\\b)`;
const units = `${unit}{0,4}`;
const nr = '(?:[,.]{0,2}\\s{0,2}(?:n[°o]?\\.?o?|nr\\.?|núm\\.?|no\\.?|№|No:?|N°|#|д\\.|дом|буд\\.|num\\.?)?\\s{0,2})';

const after = anyOf([...cased(AFTER_NAME), ...AFTER_NAME_SHORT, ...AFTER_NAME_SHORT.map(s => s.toUpperCase()), ...AFTER_NAME_SHORT.map(s => `${s.toLowerCase()}.`)]);
const beforeName = anyOf(cased(BEFORE_NAME)).replace(/\(\?!\\p\{L\}\)/g, "(?![\\p{L}.])");
const namedStreet = anyOf(cased(NAMED_STREET));

interface Shape { re: RegExp; confidence: number; /** Also in a text without any capital, after a frame. */ small?: true }
const shape = (source: string, confidence: number, small?: true): Shape[] => [{ re: new RegExp(source, 'gu'), confidence, ...(small ? { small } : {}) }];

const anyName = (most: number) => `[\\p{L}][\\p{L}\\p{M}'.-]{0,24}(?:[ ,]{1,2}[\\p{L}][\\p{L}\\p{M}'.-]{0,24}){0,${most - 1}}`;
const other = anyOf(STREET_OTHER);
const han = '[\\p{Script=Han}々ヶケノツ\\p{Script=Hiragana}\\p{Script=Katakana}ー]';

const SHAPES: Shape[] = [
  // 12 Mill Lane
  ...shape(`${OPEN}${number},?\\s(?:${number},?\\s)?(?:[NSEW]\\.?\\s)?${name(4)}[ ,]{1,2}${after}\\.?(?:\\s(?:NW|NE|SW|SE|N|S|E|W)\\b)?(?:\\s\\d{1,5}(?=[\\s,]))?${units}`, 0.9, true),
  // 12 rue Victor Hugo; rue Victor Hugo 12; rue Victor Hugo s/n
  ...shape(`${OPEN}${number},?\\s{1,2}(?:bis\\s|ter\\s)?${beforeName}[ ,]{1,2}(?:${link}[ ,]?|l'|d'){0,3}${name(4)}(?:\\s${number})?${units}`, 0.9, true),
  ...shape(`${OPEN_WORD}${beforeName}\\s{0,2}(?:${link}\\s|'){0,3}(?:\\d{1,3}\\.?\\s(?:${link}\\s){0,2})?${name(5)}(?:\\s\\([^)\\n]{1,20}\\))?${nr}(?:${number}|[sS]\\/[nN])${units}`, 0.9, true),
  ...shape(`${OPEN_WORD}${beforeName}\\s{0,2}(?:${link}\\s){0,3}${anyName(5)}(?:,\\s{0,2}|\\s(?:n[°o]?\\.|nr\\.?|No\\.?|№|#)\\s{0,2})(?:${number}|[sS]\\/[nN])${units}`, 0.85),
  // Calle 52 # 10-30
  ...shape(`${OPEN_WORD}(?:[Cc]alle|CALLE|[Cc]arrera|[Cc]ra|[Kk]ra?|[Cc]ll?|[Aa]v(?:enida)?|[Dd]iagonal|[Tt]ransversal|[Cc]a)\\.?\\s?\\d{1,3}\\s?[A-Z]?(?:\\s?bis)?(?:\\s[Aa]v\\.?\\s?\\d{1,3})?\\s?(?:#|[Nn]o\\.?|[Nn][°º]|con|y)\\s?(?:\\d{1,3}\\s?[A-Za-z]?(?:\\s?-\\s?\\d{1,3})?|,?\\s?${name(3)})${units}`, 0.9),
  // Honvéd utca 13; Herrengasse 5
  ...shape(`(?:${OPEN}\\d{1,5}\\s)?${OPEN_WORD}${name(3)}[ ,]{1,2}${namedStreet}\\s?${nr}${number}${units}`, 0.88, true),
  ...shape(`(?:${OPEN}\\d{1,5}\\s)?${OPEN_WORD}(?:${cap}[ ]){0,2}\\p{Lu}[\\p{L}\\p{M}.-]{1,30}(?:${ENDINGS.join('|').replace(/\./g, '\\.')})${nr}${number}${units}`, 0.88, true),
  // 12 Mill 34, Apt. 5
  ...shape(`${OPEN}\\d{1,6}\\s(?:\\d{1,5}\\s)?${anyName(6)}(?:\\s\\d{1,5})?,?[ \\n]{1,4}(?:Apt\\.?|Suite|Unit|Flat)\\s\\d{1,5}`, 0.9, true),
  // Doctor Esquerdo, 46. 28007 Madrid
  ...shape(`${OPEN_WORD}${name(4)},?\\s{1,2}${number}${units}[,.]?[ \\n]{0,2}(?:- ?)?(?=(?:[A-Z]{1,3}-)?(?!19\\d\\d |20\\d\\d )\\d{4,5}(?:[ -]\\d{2,3})?,?\\s\\p{Lu}|\\d{4}\\s?[A-Z]{2}\\s|\\d{3} \\d{2} \\p{Lu})`, 0.8),
  // post boxes, military post
  ...shape(`${OPEN_WORD}(?:\\d{2}\\s)?${anyOf(cased(PO_BOX))}[\\s.:,]{0,3}(?:No\\.?\\s?)?\\d{1,6}(?:-\\d{2,5})?(?!\\d)`, 0.85, true),
  ...shape(`${OPEN_WORD}(?:PSC|Unit|UNIT)\\s\\d{3,5},?\\s(?:Box|BOX)\\s\\d{2,5}(?:\\s(?:APO|FPO|DPO)\\s(?:AA|AE|AP)\\s\\d{5})?|${OPEN_WORD}(?:USNV|USNS|USS|USCGC)\\s${name(2)}\\s(?:APO|FPO|DPO)\\s(?:AA|AE|AP)\\s\\d{5}`, 0.9, true),
  // corners
  ...shape(`${OPEN_WORD}(?:(?:the|The) )?(?:corner|intersection) of ${cap}[^,.!?\\n]{1,50}? and ${name(3)}(?:\\s\\d{1,5})?|${OPEN_WORD}(?:esquina (?:de|con)|angle (?:de|des)|na esquina da|на углу|на розі)\\s(?:${link}\\s){0,2}${name(3)}\\s(?:y|con|et|com|e|и|та|і)\\s(?:${link}\\s){0,2}${name(3)}`, 0.85),
  // scripts without capitals
  ...shape(`(?<!\\d)${other}[\\s,:،]{0,3}(?:[\\p{L}\\p{M}'.]{1,20}[\\s,،]{1,2}){0,5}(?:(?:رقم|پلاک|نمبر|शماره|नंबर|अंक|№|เลขที่|အမှတ်)\\s?)?\\(?\\d{1,5}(?:\\s?[\\/-]\\s?\\d{1,4})?(?![\\d%]|[.,:]\\d)\\)?${units}`, 0.8),
  ...shape(`(?<![\\p{L}\\d])(?:(?:رقم|پلاک|No\\.?|အမှတ်|बी-|ए-|เลขที่)\\s?)?\\(?\\d{1,5}(?:\\s?[\\/-]\\s?\\d{1,4})?\\)?[\\s,،]{0,3}(?:[\\p{L}\\p{M}'.]{1,20}[\\s,၊،]{1,2}){0,4}[\\p{L}\\p{M}]{0,24}?${other}(?:[\\s]{1,2}[\\p{L}\\p{M}]{2,16}){0,2}`, 0.75),
  // east Asia
  ...shape(`(?:${han}{1,20}?[都道府県])?(?:${han}{1,12}?[市区町村郡]){0,4}${han}{0,12}\\d{1,3}丁目(?:\\d{1,4}(?:番地?|[-の]))?(?:\\d{1,4}(?:号|[-の]\\d{1,4})?)?|(?:${han}{1,10}?[都道府県]${han}{0,12}|${han}{1,12}[市区町村])${han}{0,14}\\d{1,5}(?:番地?(?:の?\\d{1,4})?(?:\\d{1,3}号)?|(?:-\\d{1,4}){1,3})`, 0.9),
  ...shape(`(?:\\p{Script=Han}{1,8}[省市区區县縣镇鎮乡鄉村里]){0,4}\\p{Script=Han}{1,10}(?:路|街|巷|弄|大道|大街|胡同|道|里|村|苑|小区|新村|花园)(?:[一二三四五六七八九十\\d]{1,3}[段巷弄]){0,3}\\s?\\d{1,5}(?:[-之]\\d{1,4})?\\s?(?:号|號|弄|栋|棟|号楼|幢|室|座)?(?:\\s?[\\p{Script=Han}A-Z]{0,8}\\s?\\d{1,5}\\s?(?:号楼|号|號|栋|室|层|樓|楼|座|单元|弄)){0,4}`, 0.85),
  ...shape(`(?:[가-힣]{1,6}(?:특별시|광역시|시|도|구|군)\\s){0,3}[가-힣]{1,6}(?:구|시|군|읍|면)\\s[가-힣\\d]{1,10}(?:로|길|동|리)(?:\\s?\\d{1,3}번?길)?\\s?\\d{1,4}(?:-\\d{1,4})?(?:번지)?(?:\\s[가-힣]{2,12}(?:학교|아파트|빌딩|빌라))?(?:\\s\\d{1,4}[동호층]){0,3}|[가-힣]{1,8}대로\\s?\\d{1,4}(?:번지)?`, 0.85),
];

const framed = `${anyOf(FRAMES)}[\\s:,]{0,4}`;
const FRAME = new RegExp(`${framed}[^\\n]{0,30}$`, 'iu');
/** After a frame, a name and a number are enough. */
const FRAMED = new RegExp(`(?<=${framed})(?:(?:[\\p{L}.]{1,8}\\s){0,1}${name(10)}(?:[ ,]{1,2}${nr}${number}|[ ,]{1,2}[sS]\\/[nN])|#?${number},?\\s(?:\\d{1,5}\\s)?${name(6)}(?:\\s${number})?)(?:,?\\s?(?:${name(3)}\\s)?${number})?${units}`, 'giu');
const FRAMED_OTHER = new RegExp(`(?<=${framed})(?![a-zA-Z])[\\p{L}\\p{M}'.]{2,20}(?:[\\s,،-]{1,3}[\\p{L}\\p{M}'.]{1,20}){0,9}[\\s,،-]{0,3}\\d{1,5}(?:[\\s]?[\\/-]\\s?\\d{1,5}){0,2}(?![\\d:%])(?:[\\s,]{1,3}[\\p{L}\\p{M}]{1,20}){0,2}|(?<=${framed})(?![a-zA-Z])\\d{1,4}\\/\\d{1,4}(?:[\\s,]{1,2}[\\p{L}\\p{M}]{2,30}){1,5}`, 'giu');

const NONE = new RegExp(`^(?:\\d{1,4}\\s)?(?:${anyOf(NO_STREET)})`, 'iu');
const TIME = /^\s{0,2}(?:am|pm|a\.m|p\.m|o'clock|uhr|h\b|hrs|hours|minutes|min\b|people|km|kg|%|years|days|°|час|год|лет|минут|ساعة|دقيقة|نفر|سال|年|月|日|时|時|点|點|人|名|次|件|시|월|일|명)/iu;
const YEAR = /(?:^|\D)(?:19|20)\d{2}$/;

/** A comma, full stop or space at the end belongs to the sentence. */
function trim(text: string, h: Hit): Hit {
  const piece = text.slice(h.start, h.end);
  return { ...h, start: h.start + (/^[\s,.]+/.exec(piece)?.[0].length ?? 0), end: h.end - (/[\s,;-]+$/.exec(piece)?.[0].length ?? 0) };
}

/** Postcode, town and land behind the street, as far as they are written like names. */
const TOWN = new RegExp(`^(?:[ ,.\\n-]{1,4}(?:[A-Z]{1,3}-)?\\d{4,6}(?:[ -]\\d{2,4})?(?!\\d))?(?:(?:,|,?\\s?\\n,?)?\\s{1,2}\\p{Lu}[\\p{L}\\p{M}'()-]{1,24}){0,4}(?:,?[ \\n]{1,3}\\d{4,6}(?![\\d:.]))?`, 'u');

/** Pieces that meet are one address. */
function joined(text: string, found: Hit[]): Hit[] {
  const out: Hit[] = [];
  for (const h of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const open = out.at(-1);
    if (open && h.start <= open.end + 3 && /^[\s,.-]{0,3}$/.test(text.slice(open.end, Math.max(open.end, h.start)))) {
      open.end = Math.max(open.end, h.end);
      open.confidence = Math.max(open.confidence, h.confidence);
    } else out.push({ ...h });
  }
  return out.map(h => ({ ...h, end: h.end + TOWN.exec(text.slice(h.end, h.end + 90))![0].trimEnd().length }));
}

function good(text: string, h: Hit): boolean {
  const piece = text.slice(h.start, h.end);
  return h.end - h.start > 3 && !NONE.test(piece) && !TIME.test(text.slice(h.end, h.end + 12));
}

function find(text: string): Hit[] {
  if (!/\d|s\/n|corner|intersection|esquina|углу|розі/i.test(text)) return [];
  const found: Hit[] = [];
  const small = !/\p{Lu}/u.test(text) && /\p{Ll}/u.test(text);
  for (const { re, confidence, small: fits } of SHAPES) {
    if (small && re.source.includes('\\p{Lu}')) {
      if (!fits) continue;
      for (const m of text.matchAll(new RegExp(re.source, 'giu')))
        if (FRAME.test(before(text, m.index, 60)) || /(?:apt|suite)\.? \d|box \d/.test(m[0]) || (text[m.index - 1] === '\n' && /\d\D+\d/.test(m[0]))) found.push({ start: m.index, end: m.index + m[0].length, confidence: confidence - 0.15 });
      continue;
    }
    for (const m of text.matchAll(re))
      if (!(confidence < 0.85 && YEAR.test(m[0]))) found.push({ start: m.index, end: m.index + m[0].length, confidence });
  }
  for (const re of small ? [FRAMED_OTHER] : [FRAMED, FRAMED_OTHER])
    for (const m of text.matchAll(re)) if (/\p{Lu}|[^\x00-\x7F]/u.test(m[0]) && !YEAR.test(m[0])) found.push({ start: m.index, end: m.index + m[0].length, confidence: 0.78 });
  return joined(text, found.map(h => trim(text, h)).filter(h => good(text, h)));
}

export const address: Detector = { kind: 'address', find };

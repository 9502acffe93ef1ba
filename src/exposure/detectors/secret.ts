/** Detects secrets: passwords, login and door codes, API keys and recovery phrases. */
import { findWordAfter, findWordBefore, type AnalyzedText } from '../analyzed-text.ts';
import { SPACED_SCRIPTS, textAfter, textBefore, type Detector, type Match } from '../detector.ts';
import type { LexiconRole } from '../lexicons/tables.ts';
import { raw } from '../regex-source.ts';
import { searchRanges } from '../search-ranges.ts';
import { findRecoveryPhrases } from './recovery-phrase.ts';
import { findSecretKeys } from './secret-keys.ts';

const BEFORE = raw`(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}@#$+./_-])`;
const AFTER = raw`(?![${SPACED_SCRIPTS}\p{N}]|[.,:/]\d|-\d|\s?%)`;
const LETTER_OR_SIGN = raw`[\p{Script=Latin}\p{Script=Cyrillic}!@#$%^&*_+=?.-]`;
const PASSWORD_CHAR = raw`[\p{Script=Latin}\p{Script=Cyrillic}\d!@#$%^&*_+=?.-]`;
/** Digits, in groups or with a letter or sign as keypads have; or letters, digits and signs mixed. */
const CODE = new RegExp(
  [
    raw`${BEFORE}(?:\d{3}[ -]\d{3}|[A-Z]-\d{5,6}|\d{2}-\d{2}-\d{2}|\d{4}(?:[ -]\d{4}){1,5}` +
      raw`|(?:\d{5,6}[ -]){2,9}\d{5,6})${AFTER}`,
    raw`${BEFORE}(?:[a-z0-9]{4,8}-){2,7}[a-z0-9]{4,8}${AFTER}`,
    raw`${BEFORE}\d{1,4}[A-ZА-Яа-я]\d{1,6}${AFTER}`,
    raw`${BEFORE}[*#]?\d{2,10}[A-ZА-Я#*]{0,2}${AFTER}`,
    raw`${BEFORE}(?=${LETTER_OR_SIGN}{0,40}\d)(?=[^\s\p{L}]{0,40}\p{L})${PASSWORD_CHAR}{4,64}(?<![.?!=])`,
    raw`${BEFORE}(?=[\p{L}\d]{0,40}[!@#$%^&*_+=])(?=[^\s\p{L}]{0,40}\p{L})${PASSWORD_CHAR}{5,64}(?<![.?=])`,
  ].join('|'),
  'giu',
);
const COMBINATION = new RegExp(
  raw`\d{1,2}\s(?:left|right)[,\s]{1,3}(?:then\s)?\d{1,2}\s(?:left` +
    raw`|right)(?:[,\s]{1,3}(?:then\s)?\d{1,2}\s(?:left|right))?`,
  'giu',
);

type Form = 'digits' | 'short' | 'mixed' | 'login' | 'year';

/** Returns the form of a code; undefined if it looks like a time, a size or a word. */
function formOf(code: string): Form | undefined {
  if (/^(?:19|20)\d{2}$/.test(code)) return 'year';
  if (/^\d{3}[ -]\d{3}$|^\d{6}$|^[A-Z]-\d{5,6}$/.test(code)) return 'login';
  if (/^[*#]?\d{2,3}[#*]{0,2}$/.test(code)) return /\d{3}|[#*]/.test(code) ? 'short' : undefined;
  if (/^[*#]?[\d -]{4,}[#*]{0,2}$/.test(code)) return 'digits';
  if (!/[\d!@#$%^&*_+=]/.test(code) || /^\d-\p{L}+$/u.test(code)) return undefined;
  if (/^\d+(?:st|nd|rd|th|am|pm|kg|km|gb|mb|mm|cm|rd|er|ème|[hmк])$/i.test(code)) return undefined;
  if (/^\d{1,2}[.:h]\d{2}|^v?\d+(?:\.\d+)+$|:\/\/|^\w{1,40}\.\w{2,4}$|@\w+\./i.test(code)) return undefined;
  return 'mixed';
}

/** Small words between a word for a secret and its code. */
const LINK_WORDS = new RegExp(
  raw`^(?:[\s:：=፦«»"'“”،,?(\[-]|(?<!\p{L})(?:is|are|was|'s|s|es|é|e|est|c'est|ist|son|for|this|the|to|de|del` +
    raw`|da|do|du|des|la|le|el|les|los|my|our|your|new|now|again|number` +
    raw`|login|signal|telegram|whatsapp|gmail|google|facebook|wifi|wi-fi|laptop|phone|door|gate|account|safe` +
    raw`|vault|sim|card|app|verification|texted|sent|me|they|changed|set|reset|in` +
    raw`|puerta|alarma|portón|porta|portão|alarme|cofre|celular|móvil|cuenta|conta|sms|un|une|porte|portail` +
    raw`|nouveau|nuevo|nueva|novo|nova|ahora|agora` +
    raw`|هو|هي|هاي|الجديد|الجديدة|الواي|فاي|واي|الباب|الجوال|اللابتوب|للواتساب|ل|است|این|جدید|گوشی|لپتاپ|وای` +
    raw`|وایفای|در|ورودی|ه|هست|شد` +
    raw`|है|हैं|का|की|के|नंबर|वाईफाई|फोन|लैपटॉप|आया|मेरा|नया|ہے|ہیں|کا|کی|کے|نمبر|وائی|فائی|آیا|نیا|میرا` +
    raw`|это|це|тут|наш|мой|новый|новий|теперь|тепер|от|від|до|к|двери|дверей|двері|вайфая|вайфаю|вайфай|ноута` +
    raw`|телефона|телефону|смс|из|із|з|для|входа|входу|стал|такой|сим` +
    raw`|şu|bu|artık|yeni|numarası|wifi'nin|telefonun|laptopun|oldu|itu|ini|adalah|baru|hp|laptop|nya|yang` +
    raw`|pintu|pagar` +
    raw`|က|မှာ|နံပါတ်|အသစ်|ပါ|ነው|ናት|የ|አዲሱ|ላይ)(?!\p{L}|\p{M})|[是为為的：了码碼]|就是|改成|换成|換成){0,14}$`,
  'iu',
);
const isLinked = (between: string): boolean => between.length <= 40 && LINK_WORDS.test(between);
/** A few words that end in no sentence and hold no number. */
const LOOSE_GAP = /^[^\d.!?。！？।。\n,;]{0,34}$/u;
const TIGHT_GAP = /^[\s:：=-]{1,3}$/u;
const CLAUSE_END = new RegExp(
  raw`^[\s]{0,1}(?:$|[\n.,;!?。！？，；।።፣،)\]"'»]|\p{Extended_Pictographic}|(?:ok|okay|pls|please|if|but|and|y|e` +
    raw`|et|и|і|ve|و|है|ہے|نہ|ه|ነው|dont|don't|keep|at|to|when|then|по|на|for)(?!\p{L}))`,
  'iu',
);
const UNIT_AFTER = new RegExp(
  raw`^\s?(?:\p{Sc}|%|lines|line|people|times|users|words|characters|euros?|dollars?|pesos|reais|руб|грн|€|km` +
    raw`|kg|pages|articles|votes|steps|digits|letters|members|views` +
    raw`|líneas|personas|veces|palabras|linhas|pessoas|vezes|lignes|personnes|fois|mots|строк|человек|раз|слов` +
    raw`|осіб|разів|рядків|سطر|شخص|مرة|نفر|بار|satır|kişi|kere|baris|orang|kali|行|人|次|元|लोग|लाइन|बार|लोगों` +
    raw`|لوگ|بار)`,
  'iu',
);
const MONEY_BEFORE = /\p{Sc}\s?$|(?:usd|eur|rs|rp|руб)\.?\s$/iu;

const near = (analyzed: AnalyzedText, role: LexiconRole, at: number, distance: number): boolean =>
  findWordBefore(analyzed, role, at, distance) >= 0;

const isSameClause = (between: string): boolean => !/[.!?。！？।\n,]/.test(between);

const isBooking = (analyzed: AnalyzedText, form: Form, start: number): boolean =>
  form === 'mixed' && near(analyzed, 'booking', start, 14);

const isPublicCode = (analyzed: AnalyzedText, start: number, end: number): boolean =>
  findWordBefore(analyzed, 'openCode', start, 30, isSameClause) >= 0 ||
  findWordAfter(analyzed, 'openCode', end, 10, between => /^[\s(]{0,2}$/.test(between)) >= 0;

const isTight = (between: string): boolean =>
  !between ||
  TIGHT_GAP.test(between) ||
  /^['’]?\s{0,1}(?:is|s|es|é|est|это|це)\s$/iu.test(between) ||
  /^[是为為：]$/.test(between);

const ANNOUNCEMENT = new RegExp(
  raw`[:：=፦«"'是为為]|(?<!\p{L})(?:is|s|es|é|est|c'est|это|це|هو|هي|است|है|ہے` +
    raw`|adalah|itu|changed|now|ahora|agora|ነው|က)(?!\p{L})`,
  'iu',
);
/** Whether a sign or a verb says that the code comes next. */
const isAnnounced = (between: string): boolean => ANNOUNCEMENT.test(between);

const AT_A_SHOP = /checkout|(?<!\p{L})off(?!\p{L})|free shipping/iu;

/** Scores a code after "code", which may be any code. */
function scoreAfterCodeWord(
  analyzed: AnalyzedText,
  form: Form,
  start: number,
  end: number,
  fits: (between: string) => boolean,
): number {
  if (findWordAfter(analyzed, 'openCode', end, 30, isSameClause) >= 0) return 0;
  if (AT_A_SHOP.test(textAfter(analyzed.text, end, 30))) return 0;
  const isOfDoor = near(analyzed, 'entry', start, 34);
  const isEntry = isOfDoor || form === 'login' || form === 'mixed';
  if (
    findWordBefore(analyzed, 'codeWord', start, 30, isOfDoor ? isLinked : fits) >= 0 &&
    (form !== 'short' || isOfDoor)
  )
    return isEntry ? 0.8 : 0.73;
  const isNear = findWordBefore(analyzed, 'codeWord', start, 34, between => LOOSE_GAP.test(between)) >= 0;
  return isNear && (form === 'login' || isOfDoor) ? 0.73 : 0;
}

const OPENS_NEXT = new RegExp(
  raw`^\s(?:opens?|unlocks?|abre|ouvre|открывает|відкриває|يفتح|بيفتح|باز می|açıyor|açar|buat buka` +
    raw`|untuk buka|membuka)(?!\p{L})`,
  'iu',
);
/** "Dial" and "enter" need a door besides; to open and to unlock do not. */
const OPENING = new RegExp(
  raw`unlock|opens?\b|abre|abren|ábr|desbloq|ouvr|déverr|открыва|открыть|разблок|відкр|відчин|розблок|فتح` +
    raw`|باز (?:می|م)|açıl|buka|开|開|解|खुल|खोल|کھل|کھول|ဖွင့်|ပွင့်|ክፈት|ከፈታል`,
  'iu',
);

/** Scores a code that opens a door or the like. */
function scoreOpening(analyzed: AnalyzedText, code: string, form: Form, start: number, isWhole: boolean): number {
  const end = start + code.length;
  const { text } = analyzed;
  if (OPENS_NEXT.test(textAfter(text, end, 16)) && findWordBefore(analyzed, 'codeWord', start, 4, isTight) >= 0)
    return 0.74;
  if (/[#*]$/.test(code) && near(analyzed, 'entry', start, 10)) return 0.73;
  const isOpening =
    findWordBefore(analyzed, 'opens', start, 22, between => /^[\s\p{L}\p{M}:']{0,22}$/u.test(between)) >= 0 &&
    (OPENING.test(analyzed.text.slice(Math.max(0, start - 34), start)) || near(analyzed, 'entry', start, 40));
  if (isOpening && form === 'mixed' && code.length > 5) return 0.74;
  if (isOpening && isWhole && form !== 'mixed' && (form !== 'short' || near(analyzed, 'entry', start, 40))) return 0.74;
  if (isWhole && findWordBefore(analyzed, 'strongBox', start, 6, isTight) >= 0) return 0.73;
  return form === 'digits' && findWordAfter(analyzed, 'opens', end, 8) >= 0 && near(analyzed, 'entry', start, 24)
    ? 0.73
    : 0;
}

/** Words whose secret is digits, of which few others come after them in a clause. */
const PIN_WORD = /pin|пин|пін|رمز|پین|پن|पिन|ፒን|密[码碼]|passcode|senha|şifre|sandi|парол|contrase|mot de passe/iu;
const FEW_WORDS = /^(?:\s{1,2}[\p{L}\p{M}'’]{1,12}){1,6}[\s:]{1,2}$/u;
const isAfterPin = (analyzed: AnalyzedText, start: number): boolean =>
  findWordBefore(
    analyzed,
    'password',
    start,
    34,
    (between, from, to) => FEW_WORDS.test(between) && PIN_WORD.test(analyzed.text.slice(from, to)),
  ) >= 0;

/** Scores how likely a code is a secret, by the words around it; 0 for no. */
function scoreCode(analyzed: AnalyzedText, code: string, start: number): number {
  const { text } = analyzed;
  const form = formOf(code);
  const end = start + code.length;
  if (!form || MONEY_BEFORE.test(textBefore(text, start, 6))) return 0;
  const after = textAfter(text, end, 16);
  if (UNIT_AFTER.test(after) || isPublicCode(analyzed, start, end) || isBooking(analyzed, form, start)) return 0;
  const isWhole = CLAUSE_END.test(after);
  if (form === 'year') return findWordBefore(analyzed, 'password', start, 6, isAnnounced) >= 0 ? 0.72 : 0;
  const fits = (between: string): boolean =>
    isLinked(between) && (isWhole || form === 'mixed' || form === 'login' || isAnnounced(between));
  if (findWordBefore(analyzed, 'password', start, 40, fits) >= 0) return form === 'short' ? 0.72 : 0.82;
  if (form === 'digits' && isWhole && isAfterPin(analyzed, start)) return 0.74;
  const isPassword = form === 'login' || (form === 'mixed' && code.length >= 6);
  if (isPassword && findWordBefore(analyzed, 'password', start, 34, between => LOOSE_GAP.test(between)) >= 0)
    return 0.75;
  const isCode = form !== 'mixed' || code.length >= 5;
  const scored =
    (isCode && scoreAfterCodeWord(analyzed, form, start, end, fits)) ||
    scoreOpening(analyzed, code, form, start, isWhole);
  return scored || (form === 'login' || form === 'digits' ? scoreLoginCode(analyzed, code, start, end) : 0);
}

const IS_CODE =
  /^\s(?:is|was)\s(?:my|your|ur|the|our)\s(?:\p{L}{2,14}\s){0,3}(?:code|otp|pin|password|passcode)(?!\p{L})/iu;

/** Scores a code that a service sent, or that is said to log in with. */
function scoreLoginCode(analyzed: AnalyzedText, code: string, start: number, end: number): number {
  const digits = code.replace(/\D/g, '');
  if (digits.length < 4 || digits.length > 8) return 0;
  const isNearby = (between: string): boolean => !/[.!?。！？।\n]/.test(between) && !/\d/.test(between);
  const isNext = (between: string): boolean => /^[\s,'’=–(-]{0,3}$/u.test(between);
  if (findWordAfter(analyzed, 'forLogin', end, 4, isNext) >= 0) return 0.76;
  if (IS_CODE.test(textAfter(analyzed.text, end, 60))) return 0.76;
  if (digits.length < 5 || /0{3}$/.test(digits)) return 0;
  const isSender = findWordBefore(analyzed, 'codeSender', start, 26, isNearby) >= 0;
  const isSentAfter = findWordAfter(analyzed, 'codeSent', end, 10, isNearby) >= 0;
  const isSent = isSentAfter || findWordBefore(analyzed, 'codeSent', start, 22, isNearby) >= 0;
  const isWhole = CLAUSE_END.test(textAfter(analyzed.text, end, 16));
  return isSender && isSent && digits.length <= 7 && (isWhole || isSentAfter) ? 0.73 : 0;
}

const CUE_ROLES = ['password', 'codeWord', 'opens', 'strongBox', 'forLogin', 'codeSent'] as const;
const REACH = 58;

function findCodes(analyzed: AnalyzedText): Match[] {
  const { text, words, hasDigits } = analyzed;
  const cues = CUE_ROLES.flatMap(role => words[role]);
  if (!cues.length) return [];
  const found: Match[] = [];
  for (const [from, to] of searchRanges(cues, 30, REACH + 34, text.length)) {
    const stretch = text.slice(Math.max(0, from - 1), to);
    const offset = Math.max(0, from - 1);
    if (!(hasDigits && /\d{2}|\d[^\s\d]|[^\s\d]\d/.test(stretch)) && !/[!@#$%^&*_+=]/.test(stretch)) continue;
    for (const { 0: code, index } of stretch.matchAll(CODE)) {
      const confidence = scoreCode(analyzed, code, offset + index);
      if (confidence) found.push({ start: offset + index, end: offset + index + code.length, confidence });
    }
    for (const { 0: code, index } of stretch.matchAll(COMBINATION))
      if (near(analyzed, 'entry', offset + index, 40))
        found.push({ start: offset + index, end: offset + index + code.length, confidence: 0.8 });
  }
  return found;
}

/** A login with its password after a slash or colon. */
const LOGIN_PAIR = new RegExp(
  raw`(?<![\p{L}\p{N}])(?:wi-?fi|login|user(?:name)?|usuario|usuário|identifiant|логин|логін` +
    raw`|kullanıcı(?: adı)?|账号|帳號|賬號)[\s:：]{1,3}` +
    raw`[\p{L}\d._@-]{3,40}\s{0,2}[/|,]\s{0,2}(?:p(?:ass` +
    raw`|w)[\s:]{1,3})?((?=[^\s\d]{0,30}\d)[\p{L}\d!@#$%^&*_+=?.-]{5,40})`,
  'giu',
);
const MAY_BE_LOGIN_PAIR = /(?:wi-?fi|login|user|usu[aá]rio|identifiant|лог[иі]н|kullanıcı|账号|帳號|賬號)/i;
/** A password in quotation marks, which may be words alone. */
const QUOTED =
  /^(?:[\s]{0,2}[:=]\s{0,2}|\s{1,2}(?:is|es|é|est|это|це|هي|هو|است|adalah)[\s:]{1,2})["«]([^"«».,…\n]{4,40})["»]/iu;

function findLoginPairs({ text }: AnalyzedText): Match[] {
  if (!MAY_BE_LOGIN_PAIR.test(text)) return [];
  return [...text.matchAll(LOGIN_PAIR)].map(m => {
    const end = m.index + m[0].length;
    return { start: end - m[1]!.length, end, confidence: 0.8 };
  });
}

function findQuoted({ text, words }: AnalyzedText): Match[] {
  const found: Match[] = [];
  for (let k = 1; k < words.password.length; k += 2) {
    const from = words.password[k]!;
    const quoted = QUOTED.exec(text.slice(from, from + 80));
    if (!quoted) continue;
    const end = from + quoted[0].length - 1;
    found.push({ start: end - quoted[1]!.length, end, confidence: 0.8 });
  }
  return found;
}

export const secret: Detector = {
  kind: 'secret',
  find: analyzed => [
    ...findSecretKeys(analyzed),
    ...findCodes(analyzed),
    ...findLoginPairs(analyzed),
    ...findQuoted(analyzed),
    ...findRecoveryPhrases(analyzed),
  ],
};

/** Detects secrets: passwords, login and door codes, API keys and recovery phrases. */
import { findWordBefore, type AnalyzedText } from '../analyzed-text.ts';
import { findMatches, SPACED_SCRIPTS, type Detector, type Match } from '../detector.ts';
import { raw } from '../regex-source.ts';
import { findCodesAfterWord, isPlainYear } from './code-after-word.ts';

/** What may come between a word for a secret and the code right after it. */
const CODE_GAP = new RegExp(
  raw`^(?:[\s:=«"'،,-]|(?<!\p{L})` +
    raw`(?:is|was|es|é|est|ist|for|this|the|to|de|la|el` +
    raw`|login|signal|telegram|whatsapp|gmail|wifi` +
    raw`|هو|هي|است|है|ہے|是|为|為|это|це` +
    raw`|тут|un|le|app|verification|door|account)(?!\p{L})){0,8}$`,
  'iu',
);
/** What may come between a word for a secret and a code that is recognizable by itself. */
const LOOSE_GAP = /^[^\d.!?。！？।]{0,30}$/u;
const LONG_LOOSE_GAP = /^[^\d.!?。！？।]{0,36}$/u;

const CODE = new RegExp(
  raw`(?<![${SPACED_SCRIPTS}\p{N}@#+./-])` +
    raw`(?:\d{3}[ -]\d{3}|\d{4,8}|(?=[^\s\d]{0,40}\d)(?=[^\s\p{L}]{0,40}\p{L})[\p{L}\d!@#$%^&*_+=?-]{6,64}` +
    raw`|(?:[a-z0-9]{4,8}-){2,7}[a-z0-9]{4,8})(?![${SPACED_SCRIPTS}\p{N}])`,
  'giu',
);
/** A code that confirms a login. */
const LOGIN_CODE = new RegExp(
  raw`(?<![${SPACED_SCRIPTS}\p{N}@#+./-])(?:\d{3}[ -]\d{3}|\d{6}|[A-Z]-\d{6})(?![${SPACED_SCRIPTS}\p{N}]|[.,:/-]\d)`,
  'gu',
);
/** A word with letters and digits mixed, as passwords have. */
const PASSWORD = new RegExp(
  raw`(?<![${SPACED_SCRIPTS}\p{N}@#+./-])` +
    raw`(?=[^\s\d]{0,30}\d)(?=[^\sa-z]{0,30}[a-z])[A-Za-z\d!@#$%^&*_+=?-]{6,40}(?![${SPACED_SCRIPTS}\p{N}]|[./]\w)`,
  'giu',
);
const DOOR_CODE = new RegExp(
  raw`(?<![${SPACED_SCRIPTS}\p{N}@#+./-])\d{2,6}[A-ZА-Я#*]?(?:\d{1,3})?(?![${SPACED_SCRIPTS}\p{N}]|[.,:/-]\d|\s?%)`,
  'gu',
);
/** Keys and tokens whose prefix shows what they are. */
const API_KEY = new RegExp(
  raw`(?<![\p{L}\p{N}])(?:gh[pousr]_[A-Za-z0-9]{30,255}|github_pat_\w{40,100}` +
    raw`|sk-(?:proj-|ant-)?[A-Za-z0-9_-]{20,160}|(?:AKIA|ASIA)[A-Z0-9]{16}|AIza[\w-]{35}` +
    raw`|xox[abprs]-[\w-]{10,120}|glpat-[\w-]{20}` +
    raw`|eyJ[\w-]{10,400}\.eyJ[\w-]{10,800}\.[\w-]{10,400}` +
    raw`|\d{8,10}:AA[\w-]{33})(?![\p{L}\p{N}])` +
    raw`|-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----`,
  'gu',
);
const MAY_HAVE_API_KEY = /gh[pousr]_|github_pat|sk-|AKIA|ASIA|AIza|xox|glpat|eyJ|:AA|-----BEGIN/;
/** Twelve or more words that open a wallet or a vault. */
const RECOVERY_PHRASE = new RegExp(
  raw`(?:(?:seed|recovery|backup|secret)\s(?:phrase|words)` +
    raw`|mnemonic|frase (?:semilla|de recuperación|de recuperação)|phrase de récupération` +
    raw`|фраз\p{L}{1,3} (?:восстановления|відновлення)|عبارة الاسترداد|عبارت بازیابی` +
    raw`|kurtarma (?:ifadesi|kelimeleri)|frasa pemulihan|助记词|助記詞|रिकवरी वाक्यांश)[\s:：,-]{1,4}(?:is\s)?` +
    raw`((?:[a-z]{3,9}[\s,]{1,2}){11,23}[a-z]{3,9})`,
  'giu',
);

const isAfterPublicCode = (analyzed: AnalyzedText, start: number, distance: number): boolean =>
  findWordBefore(analyzed, 'openCode', start, distance) >= 0;

const findCodes = findCodesAfterWord({
  pattern: CODE,
  role: 'secret',
  within: 40,
  gap: CODE_GAP,
  confidence: 0.8,
  isPlausible: (code, analyzed, start) => !isPlainYear(code) && !isAfterPublicCode(analyzed, start, 24),
});

const findLoginCodes = findCodesAfterWord({
  pattern: LOGIN_CODE,
  role: 'secret',
  within: 36,
  gap: LONG_LOOSE_GAP,
  confidence: 0.72,
  isPlausible: (_, analyzed, start) =>
    !isAfterPublicCode(analyzed, start, 36) && findWordBefore(analyzed, 'notPhone', start, 36) < 0,
});

const findPasswords = findCodesAfterWord({
  pattern: PASSWORD,
  role: 'secret',
  within: 30,
  gap: LOOSE_GAP,
  confidence: 0.74,
  isPlausible: (code, analyzed, start) =>
    !/^\d+(?:st|nd|rd|th|am|pm|[a-z])$/i.test(code) &&
    !/^[a-z]{2,5}-?\d{1,4}$/i.test(code) &&
    !isAfterPublicCode(analyzed, start, 36),
});

const findDoorCodes = findCodesAfterWord({
  pattern: DOOR_CODE,
  role: 'secret',
  within: 30,
  gap: LOOSE_GAP,
  confidence: 0.73,
  isPlausible: (code, analyzed, start) =>
    code.length > 2 &&
    !isPlainYear(code) &&
    findWordBefore(analyzed, 'entry', start, 30) >= 0 &&
    !isAfterPublicCode(analyzed, start, 36),
});

const findRecoveryPhrases = ({ text }: AnalyzedText): Match[] =>
  [...text.matchAll(RECOVERY_PHRASE)].map(m => {
    const end = m.index + m[0].length;
    return { start: end - m[1]!.length, end, confidence: 0.85 };
  });

export const secret: Detector = {
  kind: 'secret',
  find: analyzed => [
    ...(MAY_HAVE_API_KEY.test(analyzed.text) ? findMatches(analyzed.text, API_KEY, 0.95) : []),
    ...findCodes(analyzed),
    ...findLoginCodes(analyzed),
    ...findPasswords(analyzed),
    ...findDoorCodes(analyzed),
    ...findRecoveryPhrases(analyzed),
  ],
};

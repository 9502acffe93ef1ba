/** Describes how addresses are written around a run of digits, without a separate street word. */
import { isLetter } from '../character-class.ts';
import { ENDINGS } from '../lexicons/address.ts';
import { raw } from '../regex-source.ts';
import {
  CAPITALIZED,
  capitalizedName,
  NUMBER,
  NUMBER_SIGN,
  OPEN,
  OPEN_WORD,
  OPTIONAL_UNITS,
  type AddressShape,
} from './address-patterns.ts';

export interface DigitShape extends AddressShape {
  /** A cheap test of the text before the digits, and of the digits with a few characters after. */
  mayMatch: (before: string, digits: string) => boolean;
  /** A cheap test of the whole text. */
  script?: RegExp;
}

const HAN = raw`[\p{Script=Han}々ヶケノツ\p{Script=Hiragana}\p{Script=Katakana}ー]`;

const STREET_ENDINGS = new Set(ENDINGS.map(e => e.replace('.', '')));
/** Whether the last long word before a number ends like a street: "Herrengasse 5", "Herrengasse Nr. 5". */
function endsLikeStreet(before: string): boolean {
  let end = before.length;
  for (let words = 0; words < 2; words++) {
    while (end > 0 && before.length - end < 14 && !isLetter(before.charCodeAt(end - 1))) end--;
    let start = end;
    while (start > 0 && end - start < 32 && isLetter(before.charCodeAt(start - 1))) start--;
    const word = before.slice(start, end).toLowerCase();
    for (let n = 3; n < 11 && n < word.length; n++) if (STREET_ENDINGS.has(word.slice(-n))) return true;
    if (word.length > 3) return false;
    end = start;
  }
  return false;
}

const EAST_ASIAN = /[\u3040-\u9FFF]/;

export const DIGIT_SHAPES: readonly DigitShape[] = [
  // Herrengasse 5
  {
    mayMatch: endsLikeStreet,
    head:
      raw`(?:${OPEN}\d{1,5}\s)?${OPEN_WORD}(?:${CAPITALIZED}[ ]){0,2}\p{Lu}[\p{L}\p{M}.-]{1,30}` +
      raw`(?:${ENDINGS.join('|').replace(/\./g, '\\.')})${NUMBER_SIGN}$`,
    tail: `${NUMBER}${OPTIONAL_UNITS}`,
    confidence: 0.88,
    allowsLowercase: true,
  },
  // Doctor Esquerdo, 46. 28007 Madrid
  {
    mayMatch: (before, digits) => /^\d{4}|^\d{3} \d{2}/.test(digits) && /\s\d/.test(before),
    head:
      raw`${OPEN_WORD}${capitalizedName(4)},?\s{1,2}${NUMBER}${OPTIONAL_UNITS}` +
      raw`[,.]?[ \n]{0,2}(?:- ?)?(?:[A-Z]{1,3}-)?$`,
    tail: raw`(?=${[
      raw`(?!19\d\d |20\d\d )\d{4,5}(?:[ -]\d{2,3})?,?\s\p{Lu}`,
      raw`\d{4}\s?[A-Z]{2}\s`,
      raw`\d{3} \d{2} \p{Lu}`,
    ].join('|')})`,
    confidence: 0.8,
  },
  // PSC 1234, Box 56; USS Example FPO AP 96601
  {
    script: /[fad]po|box/i,
    mayMatch: before => /(?<!\p{L})(?:PSC|unit|USNV|USNS|USS|USCGC)\s[\p{L}\d\s,]{0,40}$/iu.test(before),
    head: [
      raw`${OPEN_WORD}(?:PSC|Unit|UNIT)\s\d{3,5},?\s(?:Box|BOX)\s$`,
      raw`${OPEN_WORD}(?:USNV|USNS|USS|USCGC)\s${capitalizedName(2)}\s(?:APO|FPO|DPO)\s(?:AA|AE|AP)\s$`,
    ].join('|'),
    tail: raw`\d{2,5}(?:\s(?:APO|FPO|DPO)\s(?:AA|AE|AP)\s\d{5})?`,
    confidence: 0.9,
    allowsLowercase: true,
  },
  // Japan: 霞が関1丁目2番3号
  {
    script: EAST_ASIAN,
    mayMatch: before => /[\u3040-\u9FFF]\s?$/u.test(before),
    head: raw`(?:${HAN}{1,20}?[都道府県])?(?:${HAN}{1,12}?[市区町村郡]){0,4}${HAN}{0,12}$`,
    unspaced: true,
    tail: raw`\d{1,3}丁目(?:\d{1,4}(?:番地?|[-の]))?(?:\d{1,4}(?:号|[-の]\d{1,4})?)?`,
    confidence: 0.9,
  },
  {
    script: EAST_ASIAN,
    mayMatch: before => /[都道府県市区町村][\u3040-\u9FFF]{0,14}$/u.test(before),
    head: raw`(?:${HAN}{1,10}?[都道府県]${HAN}{0,12}|${HAN}{1,12}[市区町村])${HAN}{0,14}$`,
    unspaced: true,
    tail: raw`\d{1,5}(?:番地?(?:の?\d{1,4})?(?:\d{1,3}号)?|(?:-\d{1,4}){1,3})`,
    confidence: 0.9,
  },
  // China, Taiwan
  {
    script: EAST_ASIAN,
    mayMatch: before => /[路街巷弄道里村苑区园][一二三四五六七八九十\d]{0,3}[段巷弄]?\s?$/u.test(before),
    head:
      raw`(?:\p{Script=Han}{1,8}[省市区區县縣镇鎮乡鄉村里]){0,4}\p{Script=Han}{1,10}` +
      raw`(?:路|街|巷|弄|大道|大街|胡同|道|里|村|苑|小区|新村|花园)(?:[一二三四五六七八九十\d]{1,3}[段巷弄]){0,3}\s?$`,
    unspaced: true,
    tail:
      raw`\d{1,5}(?:[-之]\d{1,4})?\s?(?:号|號|弄|栋|棟|号楼|幢|室|座|段|巷)?` +
      raw`(?:\s?[\p{Script=Han}A-Z]{0,8}\s?\d{1,5}\s?(?:号楼|号|號|栋|室|层|樓|楼|座|单元|弄)){0,4}`,
    confidence: 0.85,
  },
  // Korea
  {
    script: /[가-힣]/,
    mayMatch: before => /[로길동리]\s?\d{0,3}번?길?\s?$/u.test(before),
    head:
      raw`(?:[가-힣]{1,6}(?:특별시|광역시|시|도|구|군)\s){0,3}` +
      raw`(?:[가-힣]{1,6}(?:구|시|군|읍|면)\s[가-힣\d]{1,10}(?:로|길|동|리)(?:\s?\d{1,3}번?길)?|[가-힣]{1,8}대로)\s?$`,
    unspaced: true,
    tail: raw`\d{1,4}(?:-\d{1,4})?(?:번지)?(?:\s[가-힣]{2,12}(?:학교|아파트|빌딩|빌라))?(?:\s\d{1,4}[동호층]){0,3}`,
    confidence: 0.85,
  },
];

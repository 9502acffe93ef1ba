/** Describes how addresses are written around a street word or an introduction such as "I live at". */
import type { LexiconRole } from '../lexicons/tables.ts';
import { either, raw } from '../regex-source.ts';
import {
  anyName,
  CAPITALIZED,
  capitalizedName,
  HOUSE,
  LINK,
  NUMBER,
  NUMBER_SIGN,
  OPEN,
  OPEN_WORD,
  OPTIONAL_UNITS,
  type AddressShape,
} from './address-patterns.ts';

export interface WordShape extends AddressShape {
  role: LexiconRole;
}

const AFTER_NAME_TAIL = raw`\.?(?:\s(?:NW|NE|SW|SE|N|S|E|W)\b)?(?:\s\d{1,5}(?=[\s,]))?${OPTIONAL_UNITS}`;
const AFTER_NAME_HEAD = raw`${OPEN}${NUMBER},?\s(?:${NUMBER},?\s)?(?:[NSEW]\.?\s)?${capitalizedName(4)}[ ,]{1,2}$`;
const ADDRESS_LABEL = new RegExp(
  raw`(?:domicilio|direcci[oó]n|address|adresse|endereço|indirizzo|adres|адрес|адреса|العنوان|آدرس|alamat)` +
    raw`\s{0,2}(?:es|is|est|é|:)\s{0,2}$`,
  'iu',
);

export const WORD_SHAPES: readonly WordShape[] = [
  // 12 Mill Lane
  {
    role: 'afterName',
    head: AFTER_NAME_HEAD,
    tail: AFTER_NAME_TAIL,
    maxHead: 70,
    confidence: 0.9,
    allowsLowercase: true,
  },
  {
    role: 'afterShort',
    head: AFTER_NAME_HEAD,
    tail: AFTER_NAME_TAIL,
    confidence: 0.9,
    allowsLowercase: true,
    abbreviated: true,
  },
  // 12 rue Victor Hugo
  {
    role: 'beforeName',
    head: raw`${OPEN}${NUMBER},?\s{1,2}(?:bis\s|ter\s)?$`,
    tail: raw`[ ,]{1,2}(?:${LINK}[ ,]?|l'|d'){0,3}${capitalizedName(4)}(?:\s${NUMBER})?${OPTIONAL_UNITS}`,
    confidence: 0.9,
    allowsLowercase: true,
  },
  // rue Victor Hugo 12; rue Victor Hugo s/n
  {
    role: 'beforeName',
    tail:
      raw`(?!\.)\s{0,2}(?:${LINK}\s|'){0,3}(?:\d{1,3}\.?\s(?:${LINK}\s){0,2})?${capitalizedName(5)}` +
      raw`(?:\s\([^)\n]{1,20}\))?${NUMBER_SIGN}${HOUSE}${OPTIONAL_UNITS}`,
    confidence: 0.9,
    allowsLowercase: true,
  },
  // Address: rue Victor Hugo
  {
    role: 'beforeName',
    precededBy: ADDRESS_LABEL,
    tail: raw`\s{0,2}(?:${LINK}\s){0,3}${anyName(5)}(?=\s?[.,;\n]|$)`,
    confidence: 0.75,
  },
  {
    role: 'beforeName',
    tail:
      raw`(?!\.)\s{0,2}(?:${LINK}\s){0,3}${anyName(5)}` +
      raw`(?:,\s{0,2}|\s,\s?|\s(?:n[°o]?\.|nr\.?|No\.?|№|#|(?=[Kk][Mm]))\s{0,2})${HOUSE}${OPTIONAL_UNITS}`,
    confidence: 0.85,
  },
  // Calle 52 # 10-30
  {
    role: 'grid',
    tail:
      raw`\.?\s?\d{1,3}\s?[A-Z]?(?:\s?bis)?(?:\s[Aa]v\.?\s?\d{1,3})?\s?(?:#|[Nn]o\.?|[Nn][°º]|con|y)` +
      raw`\s?(?:\d{1,3}\s?[A-Za-z]?(?:\s?-\s?\d{1,3})?|,?\s?${capitalizedName(3)})${OPTIONAL_UNITS}`,
    confidence: 0.9,
  },
  // Honvéd utca 13
  {
    role: 'namedStreet',
    head: raw`(?:${OPEN}\d{1,5}\s)?${OPEN_WORD}${capitalizedName(3)}[ ,]{1,2}$`,
    tail: raw`\s?${NUMBER_SIGN}${NUMBER}${OPTIONAL_UNITS}`,
    confidence: 0.88,
    allowsLowercase: true,
  },
  // 12 Mill 34, Apt. 5
  {
    role: 'unit',
    head: raw`${OPEN}\d{1,6}\s(?:\d{1,5}\s)?${anyName(6)}(?:\s\d{1,5})?,?[ \n>]{1,5}$`,
    tail: raw`\.?\s\d{1,5}`,
    confidence: 0.9,
    allowsLowercase: true,
  },
  // Apt. 5, 12 Mill 34
  {
    role: 'unit',
    tail:
      raw`\.?\s\d{1,5},?\s(?:\d{1,6}\s){1,2}${capitalizedName(5)}` + raw`(?:\s\d{1,5}(?!\d)|(?=\s{0,2}(?:[\n,]|$)))`,
    confidence: 0.88,
    allowsLowercase: true,
  },
  // post boxes, military post
  {
    role: 'poBox',
    tail: raw`[\s.:,]{0,3}(?:No\.?\s?)?\d{1,6}(?:-\d{2,5})?(?!\d)`,
    confidence: 0.85,
    allowsLowercase: true,
  },
  // corner of Mill Lane and High Street
  {
    role: 'corner',
    tail:
      raw`\s(?:${LINK}\s){0,2}${CAPITALIZED}[^,.!?\n]{0,50}?\s(?:and|y|con|et|com|e|и|та|і)` +
      raw`\s(?:${LINK}\s){0,2}${capitalizedName(3)}(?:\s\d{1,5})?`,
    confidence: 0.85,
  },
  // scripts without capitals
  {
    role: 'streetOther',
    tail:
      raw`[\s,:،၊፣、]{0,3}(?:[\p{L}\p{M}'.]{1,20}[\s,،၊፣、]{1,2}){0,5}` +
      raw`(?:(?:رقم|پلاک|نمبر|नंबर|अंक|№|เลขที่|အမှတ်)\s?)?` +
      raw`\(?\d{1,5}(?:\s?[\/-]\s?\d{1,4})?(?![\d%]|[.,:]\d)\)?${OPTIONAL_UNITS}`,
    confidence: 0.8,
  },
  {
    role: 'streetOther',
    head:
      raw`(?<![\p{L}\d])(?:(?:رقم|پلاک|No\.?|အမှတ်|बी-|ए-|เลขที่)\s?)?\(?\d{1,5}(?:\s?[\/-]\s?\d{1,4})?\)?` +
      raw`[\s,،၊፣、]{0,3}(?:[\p{L}\p{M}'.]{1,20}[\s,၊،፣、]{1,2}){0,4}[\p{L}\p{M}]{0,24}?$`,
    tail: raw`(?:[\s]{1,2}[\p{L}\p{M}]{2,16}){0,2}`,
    maxHead: 40,
    confidence: 0.75,
  },
  // "I live at" and the like, after which a name and a number are enough
  {
    role: 'frame',
    head: '$',
    tail:
      raw`[\s:,]{0,4}${either(
        raw`(?:[\p{L}.]{1,8}\s){0,1}${capitalizedName(10)}(?:[ ,]{1,2}${NUMBER_SIGN}${NUMBER}|[ ,]{1,2}[sS]\/[nN])`,
        raw`#?${NUMBER},?\s(?:\d{1,5}\s)?${capitalizedName(6)}(?:\s${NUMBER})?`,
      )}` + raw`(?:,?\s?(?:${capitalizedName(3)}\s)?${NUMBER})?${OPTIONAL_UNITS}`,
    confidence: 0.78,
  },
  {
    role: 'frame',
    head: '$',
    tail: raw`[\s:,]{0,4}${either(
      raw`(?![a-zA-Z])[\p{L}\p{M}'.]{2,20}(?:[\s,،၊፣-]{1,3}[\p{L}\p{M}'.]{1,20}){0,9}` +
        raw`[\s,،၊፣-]{0,3}\d{1,5}(?:[\s]?[\/-]\s?\d{1,5}){0,2}(?![\d:%])(?:[\s,]{1,3}[\p{L}\p{M}]{1,20}){0,2}`,
      raw`(?![a-zA-Z])\d{1,4}\/\d{1,4}(?:[\s,]{1,2}[\p{L}\p{M}]{2,30}){1,5}`,
    )}`,
    confidence: 0.78,
    allowsLowercase: true,
  },
];

/** A street that is said to have no numbers, matched before "s/n". */
export const NO_NUMBER_SHAPE: AddressShape = { head: raw`${OPEN_WORD}${capitalizedName(5)},?\s$`, confidence: 0.78 };

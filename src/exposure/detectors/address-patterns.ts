/** Provides the building blocks of address patterns, as regex sources for the `u` flag, and the shape of an address. */
import { wordAlternation } from '../detector.ts';
import { UNITS } from '../lexicons/address.ts';
import { either, raw } from '../regex-source.ts';

const withCapitals = (words: readonly string[]): string[] => [
  ...new Set(words.flatMap(w => [w, w[0]!.toUpperCase() + w.slice(1), w.toUpperCase()])),
];

export const OPEN = raw`(?<![\p{L}\p{N}\p{Sc}#@.,-])`;
export const OPEN_WORD = raw`(?<![\p{L}\p{N}])`;
export const NUMBER =
  raw`\d{1,5}(?:\s?[\/-]\s?\d{1,4}[a-zA-Z]?){0,2}(?:\s?[a-zA-Zа-яА-Я](?![\p{L}\p{N}]))?` +
  raw`(?![\p{N}%]|[.,:]\d|\p{L}{2})`;
/** Small words inside a name. */
export const LINK =
  '(?:de|del|la|las|los|le|les|el|di|da|do|dos|das|des|du|della|dello|delle|degli|dei|dell' +
  "'|van|von|der|den|of|the|al|el|y|e|i|na|ne|pod|und|av|zur|zum|d'|l'|und)";
export const CAPITALIZED = either(
  raw`(?:[dl]'|d[’'])?\p{Lu}[\p{L}\p{M}'.-]{0,24}`,
  raw`\d{1,3}(?:st|nd|rd|th|a|o|°)`,
  raw`"\p{L}{1,20}"`,
);
export const capitalizedName = (maxWords: number): string =>
  raw`${CAPITALIZED}(?:[ ,]{1,2}(?:${LINK} ){0,2}${CAPITALIZED}){0,${maxWords - 1}}`;
export const anyName = (maxWords: number): string =>
  raw`[\p{L}][\p{L}\p{M}'.-]{0,24}(?:[ ,]{1,2}[\p{L}][\p{L}\p{M}'.-]{0,24}){0,${maxWords - 1}}`;
/** A flat, floor or the like. */
const UNIT = either(
  raw`\s?°(?:\s?-?\s?[A-Za-z]\b)?`,
  raw`[,.;]?[ \n]{0,3}(?:-\s?)?${either(
    raw`#\s?[\w-]{1,7}`,
    raw`${wordAlternation(withCapitals(UNITS))}[.: ]{0,2}[\w-]{1,6}`,
    raw`\d{1,3}(?:st|nd|rd|th)? floor`,
  )}`,
  raw`,\s?\d{1,3}\s?[°]?\s?-?\s?[A-Za-z]{0,3}\b`,
);
export const OPTIONAL_UNITS = `${UNIT}{0,4}`;
/** A house number, "without number" (s/n), or a milestone. */
export const HOUSE = either(NUMBER, raw`[sS]\/[nN]`, raw`[Kk][Mm]\.?\s?\d{1,3}(?:[.,]\d{1,3})?`);
export const NUMBER_SIGN =
  raw`(?:[,.]{0,2}\s{0,2}(?:n[°o]?\.?o?|nr\.?|núm\.?|no\.?|№|No:?|N°|#|д\.|дом|буд\.|num\.?)?` + raw`\s{0,2})`;

/** The text around an anchor, which is a lexicon word or a run of digits. */
export interface AddressShape {
  /** Regex source of what must end right before the anchor. `$` starts the address after the anchor. */
  head?: string;
  /** How many characters before the anchor count, if fewer than usual. */
  maxHead?: number;
  /** Must precede the anchor without being part of the address. */
  precededBy?: RegExp;
  /** Regex source of what must follow the anchor. */
  tail?: string;
  confidence: number;
  /** Also matches in a sentence without capitals, after an introduction. */
  allowsLowercase?: true;
  /** Of a script without spaces between words. */
  unspaced?: true;
  /** The anchor is an abbreviation, which counts only with a capital or a full stop. */
  abbreviated?: true;
}

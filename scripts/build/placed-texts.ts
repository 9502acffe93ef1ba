/** Lists the texts of a language one by one, for a reader to rate. */
import { readTexts } from './languages.ts';

/** @property at file and key, e.g. `ui.json#send` */
export interface PlacedText {
  at: string;
  text: string;
}

/** @returns all texts of a language by file and key, in the order of their places */
export const listPlacedTexts = (lang: string): PlacedText[] =>
  Object.entries(readTexts(lang))
    .flatMap(([file, keys]) => Object.entries(keys).map(([key, text]) => ({ at: `${file}#${key}`, text: text.trim() })))
    .sort((a, b) => (a.at < b.at ? -1 : 1));

const NAMES = /^ui\.json#(product$|platformName\.|help\..*\.name$)/;

/** Leaves out names and texts that only hold a value. */
export const isRateable = ({ at, text }: PlacedText): boolean =>
  !NAMES.test(at) && /\p{L}{2}/u.test(text.replace(/\{\{\w+\}\}/g, ''));

/** Detects vehicle number plates next to a word for a plate or a vehicle. */
import { SPACED_SCRIPTS, type Detector } from '../detector.ts';
import { raw } from '../regex-source.ts';
import { findCodesAfterWord, isPlainYear } from './code-after-word.ts';

/** Codes in the form of a number plate of some country. */
const PLATE_CODE = new RegExp(
  raw`(?<![${SPACED_SCRIPTS}\p{N}@#_.+/-])(?=[\p{Lu}\p{N}\p{Script=Arabic}\p{Script=Han}\p{Script=Myanmar} -]{4,16})` +
    raw`(?:[\p{Lu}\p{Script=Han}]{1,3}[ ·-]?\d{1,4}(?:[ -]?\p{Lu}{1,4}(?:[ -]?\d{1,4})?)?` +
    raw`|\d{1,4}[ /-]?\p{Lu}{1,3}[ -]?\d{1,6}|\d{3,4}[ -]\p{Lu}{2,3}|[\p{Lu}]{2,3}\d{2}[ -]?\p{Lu}{3}` +
    raw`|\p{Script=Han}[A-Z][ ·]?[A-Z0-9]{5,6}|\d{2}\s?[ءآ-ی]{1,3}\s?\d{3}(?:\s?[-–]?\s?(?:ایران)?\s?\d{2})?` +
    raw`|(?:[ء-ي]\s){1,3}\d{1,4}|\d{1,4}(?:\s[ء-ي]){1,3})(?![${SPACED_SCRIPTS}\p{N}])`,
  'gu',
);

/** Any short code of letters and digits, which is enough right after a word for the plate itself. */
const ANY_PLATE_CODE = new RegExp(
  raw`(?<![${SPACED_SCRIPTS}\p{N}@#])(?=[^\n]{0,9}\d)(?:\p{Script=Han}(?=[A-Z]))?` +
    raw`(?:[A-ZА-ЯІЇЄҐ\d]{1,7}[ ·/-]?){1,4}(?<![ ·/-])(?![${SPACED_SCRIPTS}\p{N}])` +
    raw`|(?<![\p{L}\p{N}])\d{4,7}(?:\s\p{Script=Arabic}{3,10})?(?![\p{L}\p{N}])` +
    raw`|(?<![\p{L}\p{N}])(?:\p{Script=Arabic}\s){1,3}\d{1,4}(?!\d)` +
    raw`|(?<![\p{L}\p{N}])[a-zа-яіїє]\d{3}[a-zа-яіїє]{2}\d{2,3}|\d[ -]?[A-Z]?\d{5}(?:\s?\p{Script=Ethiopic}{2})?`,
  'gu',
);
const PLATE_GAP = new RegExp(
  raw`^(?:[\s:,.،፣"'«()#№-]|(?<!\p{L})` +
    raw`(?:is|number|no|nr|was|es|número|é|est|n°|номер|номером|рقم|رقم` +
    raw`|هي|هو|السيارة|العربية|است|شماره|numarası|nomor|nomornya` +
    raw`|号|是|号码|號碼|है|नंबर|ہے|نمبر|က|ቁጥር|ነው)(?!\p{L})){0,6}$`,
  'iu',
);

function isPlausiblePlate(code: string): boolean {
  const digits = code.replace(/\D/g, '').length;
  const length = code.replace(/[ ·/-]/g, '').length;
  return digits >= 2 && length >= 4 && code.length < 16 && !isPlainYear(code);
}

const findNearVehicle = findCodesAfterWord({
  pattern: PLATE_CODE,
  role: 'plate',
  within: 28,
  confidence: 0.75,
  isPlausible: code => /\d/.test(code) && /\p{L}/u.test(code),
});
const findNearPlateWord = findCodesAfterWord({
  pattern: ANY_PLATE_CODE,
  role: 'plateItself',
  within: 24,
  gap: PLATE_GAP,
  confidence: 0.74,
  isPlausible: isPlausiblePlate,
});

export const plate: Detector = {
  kind: 'plate',
  find: analyzed => [...findNearVehicle(analyzed), ...findNearPlateWord(analyzed)],
};

/** Builds checks of national identity numbers: check digits and dates. Each takes the number without separators. */

export type Check = (compact: string) => boolean;

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const digitsOf = (text: string): number[] => [...text].map(c => ALPHABET.indexOf(c));
const sumOf = (digits: readonly number[], weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * (digits[i] ?? 0), 0);

/** Checks that the weighted sum of all digits is a multiple. */
export const weightedSum =
  (weights: readonly number[], modulus: number): Check =>
  compact =>
    sumOf(digitsOf(compact), weights) % modulus === 0;

/** Checks one digit against the weighted sum of the digits from the start (or `from`). */
export const checkDigit =
  (
    weights: readonly number[],
    toDigit: (sum: number) => number | string,
    { at = weights.length, from = 0 }: { at?: number; from?: number } = {},
  ): Check =>
  compact =>
    compact[at] === String(toDigit(sumOf(digitsOf(compact.slice(from)), weights)));

export const every =
  (...checks: Check[]): Check =>
  compact =>
    checks.every(check => check(compact));

export const some =
  (...checks: Check[]): Check =>
  compact =>
    checks.some(check => check(compact));

/** Luhn (ISO/IEC 7812-1), over letters as two digits where there are any. */
export const luhn: Check = compact => {
  const digits = digitsOf([...compact].map(c => String(ALPHABET.indexOf(c))).join(''));
  return digits.reverse().reduce((sum, d, i) => sum + (i % 2 ? (d > 4 ? 2 * d - 9 : 2 * d) : d), 0) % 10 === 0;
};

/** ISO/IEC 7064, MOD 11,10. */
export const mod1110: Check = compact => {
  let product = 10;
  for (const digit of digitsOf(compact.slice(0, -1))) {
    const sum = (digit + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === Number(compact.at(-1));
};

/** ISO/IEC 7064, MOD 11-2. */
export const mod112: Check = compact => {
  const sum = digitsOf(compact.slice(0, -1)).reduce((total, digit) => (total + digit) * 2, 0);
  return '0123456789X'[(12 - (sum % 11)) % 11] === compact.at(-1);
};

const VERHOEFF_PRODUCT = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
];
const VERHOEFF_PERMUTATION = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
];
export const verhoeff: Check = compact =>
  [...compact]
    .reverse()
    .reduce(
      (state, digit, i) => VERHOEFF_PRODUCT[Number(state)]![Number(VERHOEFF_PERMUTATION[i % 8]![Number(digit)])]!,
      '0',
    ) === '0';

const isDayOfMonth = (day: number, month: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31);

/**
 * Checks that a date is at an offset.
 * @param order e.g. 'yymmdd'; day and month are read from it
 * @param shifts numbers that may be added to the month or the day, e.g. 40 for women
 */
export const dateAt =
  (offset: number, order: string, shifts: { month?: readonly number[]; day?: readonly number[] } = {}): Check =>
  compact => {
    const read = (part: string): number => Number(compact.slice(offset + order.indexOf(part)).slice(0, 2));
    return [0, ...(shifts.month ?? [])].some(month =>
      [0, ...(shifts.day ?? [])].some(day => isDayOfMonth(read('dd') - day, read('mm') - month)),
    );
  };

/** Checks a letter that a table gives for the number before it. */
export const letterOf =
  (letters: string, { digits }: { digits: (compact: string) => number }): Check =>
  compact =>
    letters[digits(compact) % letters.length] === compact.at(-1);

/** Two digits at the end: a number minus the remainder of the number before them. */
export const remainder97 =
  (toNumber: (compact: string) => string, complement = 97): Check =>
  compact =>
    complement - Number(BigInt(toNumber(compact)) % 97n) === Number(compact.slice(-2));

export const notRepeated: Check = compact => !/^(.)\1+$/.test(compact);

/** Weights 7, 3 and 1 over letters and digits (ICAO 9303, Polish and German cards). */
export const weights731: Check = compact =>
  digitsOf(compact.slice(0, -1)).reduce((sum, d, i) => sum + d * [7, 3, 1][i % 3]!, 0) % 10 === Number(compact.at(-1));

/** Eleven minus the remainder; ten or eleven become something else. */
export const elevenMinus =
  (ten: number | string, eleven: number | string = 0) =>
  (sum: number): number | string => {
    const digit = 11 - (sum % 11);
    return digit === 10 ? ten : digit === 11 ? eleven : digit;
  };
export const mod11 =
  (ten: number | string = 0) =>
  (sum: number): number | string =>
    sum % 11 === 10 ? ten : sum % 11;
export const tenMinus = (sum: number): number => (10 - (sum % 10)) % 10;
export { digitsOf, sumOf };

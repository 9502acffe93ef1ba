import { describe, expect, it } from 'vitest';
import { NATIONAL_NUMBERS, type NationalNumber } from '../../../src/exposure/national-ids/numbers.ts';
import { detectPii } from '../../../src/exposure/with-lexicons.ts';

const idsIn = (text: string): string[] =>
  detectPii(text)
    .filter(span => span.kind === 'national_id')
    .map(span => text.slice(span.start, span.end));

const cases = NATIONAL_NUMBERS.map(number => [number.country, number.name, number] as const);
const isDistinctive = ({ distinctive, grouped, example }: NationalNumber): boolean =>
  !!distinctive || (!!grouped && new RegExp(`^(?:${grouped})$`).test(example));
/** The sign in Finnish numbers belongs to them. */
const withoutSeparators = ({ country, example }: NationalNumber): string =>
  country === 'FI' ? example : example.replace(/[ .\-/()]/g, '');
/** The last digit of these is of the century, or their check is of the date or of what the letters may be. */
const OTHER_CHECKS = new Set([
  'IS kennitala',
  'AU Medicare',
  'DE Reisepass',
  'EG الرقم القومي',
  'GB National Insurance',
]);
const DATE_CHECKS = new Set(['ID NIK', 'KR 주민등록번호', 'MX RFC', 'MY NRIC', 'NI cédula']);
const endsInCheckDigit = ({ country, name }: NationalNumber): boolean =>
  !OTHER_CHECKS.has(`${country} ${name}`) && !DATE_CHECKS.has(`${country} ${name}`);
/** Changes the last digit, which is one of the check digits or next to the check letter. */
function changeDigit(written: string): string {
  const at = written.search(/\d\D*$/);
  return written.slice(0, at) + ((Number(written[at]) + 1) % 10) + written.slice(at + 1);
}

describe('the list of national numbers', () => {
  it('covers at least 40 countries, each with a link to a description', () => {
    expect(new Set(NATIONAL_NUMBERS.map(number => number.country)).size).toBeGreaterThanOrEqual(40);
    for (const { source } of NATIONAL_NUMBERS) expect(source).toMatch(/^https:\/\//);
  });

  it.each(cases)('%s %s: an example has the shape and the check digits', (_country, _name, number) => {
    const form = withoutSeparators(number);
    expect(form).toMatch(new RegExp(`^(?:${number.shape})$`, 'u'));
    expect(number.check?.(form) ?? true).toBe(true);
  });
});

describe('a national number', () => {
  it.each(cases)('%s %s is found after a name for it', (_country, _name, { example }) => {
    expect(idsIn(`my national id number is ${example}`)).toEqual([example]);
  });

  it.each(cases.filter(([, , number]) => isDistinctive(number)))(
    '%s %s is found in any text, since few other numbers look like it',
    (_country, _name, { example }) => {
      expect(idsIn(`they wrote down ${example} and let us go`)).toEqual([example]);
    },
  );

  it.each(cases.filter(([, , number]) => !isDistinctive(number)))(
    '%s %s is not found in a text without a name',
    (_country, _name, { example }) => {
      expect(idsIn(`they wrote down ${example} and let us go`)).toEqual([]);
    },
  );

  it.each(cases.filter(([, , number]) => number.check && endsInCheckDigit(number)))(
    '%s %s does not pass with another last digit',
    (_country, _name, number) => {
      expect(number.check!(changeDigit(withoutSeparators(number)))).toBe(false);
    },
  );
});

describe('other numbers', () => {
  it.each([
    'Order no 12345678901',
    'tracking 123456789012',
    'Tweet 1234567890123456789',
    'account has 11122233344 views',
    '01/03/2026 10:00',
    'Law 12.345.678-9',
    'ISBN 978-0-306-40615-7',
  ])('are not in %j', text => {
    expect(idsIn(text)).toEqual([]);
  });
});

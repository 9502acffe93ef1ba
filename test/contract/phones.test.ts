/** The phone library as it is cut for the package reads numbers as the whole one does. */
import fc from 'fast-check';
import examples from 'libphonenumber-js/examples.mobile.json';
import plans from 'libphonenumber-js/metadata.min.json';
import type { CountryCode, MetadataJson } from 'libphonenumber-js/core';
import parseWhole from 'libphonenumber-js/core';
import { describe, expect, it } from 'vitest';
import { askedNumber, askedPlan } from '../../scripts/build/cuts/phones.ts';
import { bundled } from '../helpers/bundle-module.ts';

const {
  code,
  module: { default: parseCut },
} = await bundled<{ default: typeof parseWhole }>('libphonenumber-js/core/index.js');

const COUNTRIES = Object.keys(examples) as CountryCode[];

function same(text: string, country?: CountryCode): void {
  const [was, is] = [parseWhole, parseCut].map(parse => {
    const number = country
      ? parse(text, country, plans as unknown as MetadataJson)
      : parse(text, plans as unknown as MetadataJson);
    return number && { ...number, getMetadata: undefined, valid: number.isValid(), possible: number.isPossible() };
  });
  expect(is).toEqual(was);
}

describe('numbers', () => {
  it('of every country, in its own way and in that of others', () => {
    for (const country of COUNTRIES) {
      const { nationalNumber, number } = parseWhole(
        examples[country as keyof typeof examples],
        country,
        plans as unknown as MetadataJson,
      )!;
      for (const text of [
        number,
        nationalNumber,
        `0${nationalNumber}`,
        `${nationalNumber} ext. 12`,
        number.slice(0, -1),
        `${number}0`,
        `00${number.slice(1)}`,
        `tel:${number}`,
      ]) {
        same(text);
        same(text, country);
        same(text, 'US');
      }
    }
  });

  it('whatever is typed', () => {
    const typed = fc
      .array(
        fc.constantFrom(
          '+',
          '0',
          '1',
          '7',
          '44',
          '62',
          '95',
          '555',
          '800',
          '(',
          ')',
          ' ',
          '-',
          '.',
          '/',
          'x',
          '#',
          'ext',
          ';phone-context=',
          '٣',
          '９',
        ),
        { maxLength: 16 },
      )
      .map(parts => parts.join(''));
    fc.assert(fc.property(typed, fc.option(fc.constantFrom(...COUNTRIES), { nil: undefined }), same), {
      numRuns: 3000,
    });
  });

  it('of the one that is cut nothing is written', () => {
    expect(code).not.toContain('formatInternational');
    for (const cut of [askedNumber, askedPlan]) expect(() => cut('export default 1')).toThrow('another way');
  });
});

/** The phone library cut to reading a number and asking whether it can be one: nothing is written as a country writes it. */
import { withoutUnused } from './cutting.ts';

/** @throws Error where the library is not written as it was */
export const askedNumber = (code: string): string =>
  withoutUnused(code, {
    PhoneNumber: [
      'getPossibleCountries',
      'isNonGeographic',
      'isEqual',
      'getType',
      'format',
      'formatNational',
      'formatInternational',
      'getURI',
    ],
  });
export const askedPlan = (code: string): string =>
  withoutUnused(code, {
    Metadata: ['getCountries', 'formats'],
    NumberingPlan: [
      'formats',
      'nationalPrefixFormattingRule',
      '_getNationalPrefixIsOptionalWhenFormatting',
      'nationalPrefixIsOptionalWhenFormattingInNationalFormat',
    ],
    Format: [],
  });

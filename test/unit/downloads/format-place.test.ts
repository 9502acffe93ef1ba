/** Tests how the places of a download are named. */
import { expect, it } from 'vitest';
import { formatPlace } from '../../../src/views/downloads/format-place.ts';

it.each([
  ['DE', 'Germany'],
  ['QX', 'QX'],
  ['Los Angeles, CA', 'Los Angeles, CA'],
  ['Köln', 'Köln'],
  ['52.5, 13.4', '\u206652.5000, 13.4000\u2069'],
])('%s is shown as %s', (place, shown) => expect(formatPlace('en', place)).toBe(shown));

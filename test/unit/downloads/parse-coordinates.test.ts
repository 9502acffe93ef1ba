/** Tests which places of a download are drawn on the map. */
import { expect, it } from 'vitest';
import { parseCoordinates } from '../../../src/downloads/parse-coordinates.ts';

it('reads latitude and longitude in degrees', () => {
  expect(parseCoordinates('52.5200, 13.4050')).toEqual({ lat: 52.52, lon: 13.405 });
  expect(parseCoordinates('-33,-70.5')).toEqual({ lat: -33, lon: -70.5 });
});

it.each(['Berlin, Germany', '52.52', '91, 0', '10, 181', '0, 0', '0.0, 0.0', '1, 2, 3', ''])(
  'takes %j for no place on the map',
  place => expect(parseCoordinates(place)).toBeUndefined(),
);

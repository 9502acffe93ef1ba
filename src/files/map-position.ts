/** Draws places on a small map of the world and formats coordinates. */
import type { Coordinates } from './schema.ts';

/** `top` and `bottom` are in degrees north; `d` is the SVG path of the continents. */
export interface WorldMap {
  top: number;
  bottom: number;
  d: string;
}

const WIDTH = 360;

/** Projects a place onto the map, in units of one degree. The poles are not on it, so the place is moved inside. */
export const drawLocation = ({ top, bottom, d }: WorldMap, { lat, lon }: Coordinates) => ({
  width: WIDTH,
  height: top - bottom,
  equator: top,
  outline: d,
  x: lon + WIDTH / 2,
  y: Math.min(Math.max(top - lat, 1), top - bottom - 1),
});

const DECIMALS = 4; // about 11 metres

export function formatCoordinates({ lat, lon }: Coordinates, language: string): string {
  const n = new Intl.NumberFormat(language, {
    maximumFractionDigits: DECIMALS,
    minimumFractionDigits: DECIMALS,
    numberingSystem: 'latn',
  });
  return `\u2066${n.format(lat)}, ${n.format(lon)}\u2069`;
}

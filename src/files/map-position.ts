/** Where a place lies on the small drawing of the world, in its own units: half of 720 wide, from `top` to `bottom` degrees north. */

export interface WorldMap {
  top: number;
  bottom: number;
  d: string;
}
export interface Coordinates {
  lat: number;
  lon: number;
}

export const mapSize = ({ top, bottom }: WorldMap) => ({ width: 360, height: top - bottom });

/** Kept inside the drawing: the poles are not on it. */
export const projectToMap = ({ top, bottom }: WorldMap, { lat, lon }: Coordinates) => ({
  x: lon + 180,
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

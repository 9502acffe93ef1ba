/** Where a place lies on the small drawing of the world, in its own units: half of 720 wide, from `top` to `bottom` degrees north. */

export interface Land {
  top: number;
  bottom: number;
  d: string;
}
export interface Place {
  lat: number;
  lon: number;
}

export const sizeOf = ({ top, bottom }: Land) => ({ width: 360, height: top - bottom });

/** Kept inside the drawing: the poles are not on it. */
export const spotOf = ({ top, bottom }: Land, { lat, lon }: Place) => ({
  x: lon + 180,
  y: Math.min(Math.max(top - lat, 1), top - bottom - 1),
});

const DIGITS = 4; // about 11 metres

export function inDegrees({ lat, lon }: Place, language: string): string {
  const n = new Intl.NumberFormat(language, {
    maximumFractionDigits: DIGITS,
    minimumFractionDigits: DIGITS,
    numberingSystem: 'latn',
  });
  return `\u2066${n.format(lat)}, ${n.format(lon)}\u2069`;
}

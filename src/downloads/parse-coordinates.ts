/** Reads places that an export gives as coordinates. */

export interface Coordinates {
  /** Degrees. */
  lat: number;
  lon: number;
}

const COORDINATES = /^(-?\d{1,2}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)$/;

/** @returns undefined for a name, and for what is nowhere */
export function parseCoordinates(place: string): Coordinates | undefined {
  const [, latitude, longitude] = COORDINATES.exec(place.trim()) ?? [];
  if (latitude === undefined || longitude === undefined) return undefined;
  const [lat, lon] = [Number(latitude), Number(longitude)];
  // Exports write 0, 0 for a place that is not known.
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && (lat || lon) ? { lat, lon } : undefined;
}

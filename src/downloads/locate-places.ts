/** Sorts places by how exactly they are known. */
import { findCountry, getCountryCentre } from './find-country.ts';
import { type Coordinates, parseCoordinates } from './parse-coordinates.ts';

export interface LocatedCountry extends Coordinates {
  /** ISO 3166-1. */
  code: string;
  /** How many of the places are in it. */
  count: number;
}

export interface LocatedPlaces {
  /** Places with coordinates, each once. */
  points: Coordinates[];
  /** Of places without coordinates, those with the most first. Their coordinates are the middle of the country. */
  countries: LocatedCountry[];
}

export function locatePlaces(places: readonly string[]): LocatedPlaces {
  const points = new Map<string, Coordinates>();
  const countries = new Map<string, LocatedCountry>();
  for (const place of places) {
    const point = parseCoordinates(place);
    if (point) {
      points.set(`${point.lat} ${point.lon}`, point);
      continue;
    }
    const code = findCountry(place);
    const centre = code === undefined ? undefined : getCountryCentre(code);
    if (code === undefined || !centre) continue;
    countries.set(code, { code, ...centre, count: (countries.get(code)?.count ?? 0) + 1 });
  }
  return { points: [...points.values()], countries: [...countries.values()].toSorted((a, b) => b.count - a.count) };
}

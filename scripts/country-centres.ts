/**
 * Writes `src/downloads/country-centres.json` from the countries of Natural Earth (public domain), as the npm package
 * world-atlas has them: `npx tsx scripts/country-centres.ts …/world-atlas/countries-10m.json`.
 */
import { readFileSync, writeFileSync } from 'node:fs';

type Point = [x: number, y: number];

interface Topology {
  transform: { scale: Point; translate: Point };
  /** Each point is given by its distance from the one before. */
  arcs: Point[][];
  objects: { countries: { geometries: Country[] } };
}

type Country = {
  /** ISO 3166-1 numeric; missing for a territory without a code. */
  id?: string;
  properties: { name: string };
} & ({ type: 'Polygon'; arcs: number[][] } | { type: 'MultiPolygon'; arcs: number[][][] });

/** Has a code that is in use, but none of ISO. */
const CODES: Record<string, string> = { Kosovo: 'XK' };

const getCode = ({ id, properties }: Country): string | undefined =>
  id === undefined ? CODES[properties.name] : new Intl.Locale(`und-${id}`).region;

function listPoints({ arcs, transform: { scale, translate } }: Topology, index: number): Point[] {
  let [x, y] = [0, 0];
  const points = arcs[index < 0 ? ~index : index]!.map(([dx, dy]): Point => {
    [x, y] = [x + dx, y + dy];
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
  return index < 0 ? points.reverse() : points;
}

/** Lets a ring that crosses the meridian of 180° run on beyond it. */
function unwrap(ring: readonly Point[]): Point[] {
  let last = ring[0]![0];
  return ring.map(([x, y]) => [(last = x + 360 * Math.round((last - x) / 360)), y]);
}

interface Part {
  /** In square degrees as wide as at the equator. */
  area: number;
  centre: Point;
}

/** Finds the centre of gravity of a polygon, without its holes. */
function measure(outline: readonly Point[]): Part {
  const ring = unwrap(outline);
  const middle = ring.reduce((sum, [, y]) => sum + y, 0) / ring.length;
  const width = Math.cos((middle * Math.PI) / 180);
  let [twice, x, y] = [0, 0, 0];
  for (const [i, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(i + 1) % ring.length]!;
    const cross = x1 * y2 - x2 * y1;
    twice += cross;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
  }
  // The smallest countries have no area in these data.
  const [lon, lat] = twice ? [x / (3 * twice), y / (3 * twice)] : ring[0]!;
  return { area: (Math.abs(twice) / 2) * width, centre: [lon - 360 * Math.round(lon / 360), lat] };
}

const round = (degrees: number): number => Math.round(degrees * 10) / 10;

const listParts = (topology: Topology, country: Country): Part[] =>
  (country.type === 'Polygon' ? [country.arcs] : country.arcs).map(([outline]) =>
    measure(outline!.flatMap(index => listPoints(topology, index))),
  );

const [source] = process.argv.slice(2);
if (!source) throw new Error('the path of countries-10m.json is missing');
const topology: Topology = JSON.parse(readFileSync(source, 'utf8'));
const parts = new Map<string, Part[]>();
for (const country of topology.objects.countries.geometries) {
  const code = getCode(country);
  if (code) parts.set(code, [...(parts.get(code) ?? []), ...listParts(topology, country)]);
}
// The centre of the largest part: that of all parts may be in the sea, or in another country.
const lines = [...parts]
  .toSorted(([a], [b]) => a.localeCompare(b))
  .map(([code, all]) => {
    const [lon, lat] = all.toSorted((a, b) => b.area - a.area)[0]!.centre;
    return `  "${code}": [${round(lat)}, ${round(lon)}]`;
  });
writeFileSync('src/downloads/country-centres.json', `{\n${lines.join(',\n')}\n}\n`);

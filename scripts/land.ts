/**
 * Draws src/files/land.json, the outline of the continents: Natural Earth 1:110m (public domain), as the npm package world-atlas ships it.
 * Usage: npx tsx scripts/land.ts path/to/world-atlas/land-110m.json
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build/data.ts';

type Point = [number, number];
interface Topology {
  arcs: Point[][];
  transform: { scale: Point; translate: Point };
  objects: { land: { geometries: { arcs: number[][][] }[] } };
}

const TOP = 84,
  BOTTOM = -58; // degrees; Antarctica is left out
const SMALLEST = 5; // square degrees
const OFF = 0.55; // degrees that a line may stray

const { arcs, transform, objects } = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Topology;
const lines = arcs.map(arc => {
  let x = 0,
    y = 0;
  return arc.map(([dx, dy]): Point => {
    x += dx;
    y += dy;
    return [x * transform.scale[0] + transform.translate[0], y * transform.scale[1] + transform.translate[1]];
  });
});
const ring = (ids: number[]): Point[] => ids.flatMap(id => (id < 0 ? [...lines[~id]!].reverse() : lines[id]!));
const area = (r: Point[]): number =>
  Math.abs(
    r.reduce((sum, [x, y], i) => {
      const [u, v] = r[(i + 1) % r.length]!;
      return sum + x * v - u * y;
    }, 0),
  ) / 2;

/** A ring over the date line goes on past 180°, and is drawn on both edges. */
function unbroken(r: Point[]): Point[][] {
  let turn = 0;
  const whole = r.map(([x, y], i): Point => {
    if (i) {
      const step = x - r[i - 1]![0];
      if (Math.abs(step) > 180) turn -= Math.sign(step) * 360;
    }
    return [x + turn, y];
  });
  const shifts = [0, ...(whole.some(p => p[0] > 180) ? [-360] : []), ...(whole.some(p => p[0] < -180) ? [360] : [])];
  return shifts.map(s => whole.map(([x, y]): Point => [x + s, y]));
}

/** Ramer–Douglas–Peucker. */
function simple(points: Point[]): Point[] {
  const [a, b] = [points[0]!, points.at(-1)!];
  let far = 0,
    at = 0;
  points.forEach(([x, y], i) => {
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    const d = length
      ? Math.abs((b[0] - a[0]) * (a[1] - y) - (a[0] - x) * (b[1] - a[1])) / length
      : Math.hypot(x - a[0], y - a[1]);
    if (d > far) {
      far = d;
      at = i;
    }
  });
  return far <= OFF || points.length < 3
    ? [a, b]
    : [...simple(points.slice(0, at + 1)).slice(0, -1), ...simple(points.slice(at))];
}

const place = ([lon, lat]: Point): Point => [
  Math.round((lon + 180) * 2) / 2,
  Math.round((TOP - Math.max(lat, BOTTOM)) * 2) / 2,
];
const short = (n: number): string => String(n).replace(/^(-?)0\./, '$1.');
const d = objects.land.geometries
  .flatMap(g => g.arcs)
  .flatMap(polygon => unbroken(ring(polygon[0]!)))
  .filter(r => area(r) >= SMALLEST && r.some(p => p[1] > BOTTOM))
  .map(r => {
    let at: Point = [0, 0];
    return `${simple(r)
      .map(place)
      .filter((p, i, all) => !i || p[0] !== all[i - 1]![0] || p[1] !== all[i - 1]![1])
      .map((p, i) => {
        const step: Point = i ? [p[0] - at[0], p[1] - at[1]] : p;
        at = p;
        return `${i === 0 ? 'M' : i === 1 ? 'l' : step[0] < 0 ? '' : ' '}${short(step[0])}${step[1] < 0 ? '' : ' '}${short(step[1])}`;
      })
      .join('')}z`;
  })
  .join('');
writeFileSync(join(root, 'src/files/land.json'), `${JSON.stringify({ top: TOP, bottom: BOTTOM, d })}\n`);

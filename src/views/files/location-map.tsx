/** A dot on an outline of the continents. No country borders: they are disputed, and the dot does not need them. */
import { mapSize, projectToMap, type WorldMap, type Coordinates } from '../../files/map-position.ts';

export function LocationMap({ land, at, name }: { land: WorldMap; at: Coordinates; name: string }) {
  const { width, height } = mapSize(land),
    { x, y } = projectToMap(land, at);
  return (
    <svg class="map" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={name}>
      <path class="grid" d={`M0 ${land.top}H${width}M${width / 2} 0V${height}`} />
      <path class="land" d={land.d} />
      <path class="cross" d={`M${x} 0V${height}M0 ${y}H${width}`} />
      <circle class="spot" cx={x} cy={y} r="4.500" />
    </svg>
  );
}

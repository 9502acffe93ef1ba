/** Draws a dot on an outline of the continents. Country borders are left out, because many are disputed. */
interface LocationMapProps {
  width: number;
  height: number;
  /** Distance of the equator from the upper edge. */
  equator: number;
  /** SVG path of the continents. */
  outline: string;
  x: number;
  y: number;
  label: string;
}

export const LocationMap = ({ width, height, equator, outline, x, y, label }: LocationMapProps) => (
  <svg class="map" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
    <path class="grid" d={`M0 ${equator}H${width}M${width / 2} 0V${height}`} />
    <path class="land" d={outline} />
    <path class="cross" d={`M${x} 0V${height}M0 ${y}H${width}`} />
    <circle class="spot" cx={x} cy={y} r="4.500" />
  </svg>
);

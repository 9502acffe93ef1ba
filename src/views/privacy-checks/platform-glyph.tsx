/** A drawing of our own for each platform, because its logo is its trademark. The name is always beside it. */
import glyphs from '../../platforms/glyphs.json' with { type: 'json' };

interface Glyph {
  /** Degrees on the colour wheel. */
  hue: number;
  /** Lines in 24 × 24 units. */
  path: string;
}

const GLYPHS: Readonly<Record<string, Glyph>> = glyphs;
const OTHER: Glyph = {
  hue: 200,
  path: 'M12 21a9 9 0 100-18 9 9 0 000 18M3 12h18M12 3c-5 6-5 12 0 18M12 3c5 6 5 12 0 18',
};

/** @param platform id; a globe stands in for one without a drawing, and for a site of no platform */
export function PlatformGlyph({ platform }: { platform?: string | undefined }) {
  const { hue, path } = (platform !== undefined && GLYPHS[platform]) || OTHER;
  return (
    <span class="glyph" style={{ '--hue': String(hue) }}>
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
        <path d={path} />
      </svg>
    </span>
  );
}

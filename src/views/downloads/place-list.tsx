/** The places in a download, and those with coordinates on a small map of the world. */
import type { Download } from '../../downloads/model.ts';
import { parseCoordinates } from '../../downloads/parse-coordinates.ts';
import land from '../../files/land.json';
import { drawLocation } from '../../files/map-position.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { formatPlace } from './format-place.ts';
import { LongList } from './result-section.tsx';

const MAX_PLACES = 15;

/** @param places names or coordinates; names are not on the map */
export function PlaceMap({ places }: { places: readonly string[] }) {
  const { t } = useTranslation();
  const spots = [...new Set(places)].flatMap(place => parseCoordinates(place) ?? []).map(at => drawLocation(land, at));
  const [first] = spots;
  if (!first) return null;
  return (
    <figure class="place">
      <svg
        class="map"
        viewBox={`0 0 ${first.width} ${first.height}`}
        role="img"
        aria-label={t('downloads.map', { count: spots.length })}
      >
        <path class="land" d={first.outline} />
        {spots.map(({ x, y }) => (
          <circle key={`${x} ${y}`} class="spot" cx={x} cy={y} r="4.500" />
        ))}
      </svg>
      <figcaption class="small soft">{t('downloads.mapNote')}</figcaption>
    </figure>
  );
}

export function PlaceList({ places }: Pick<Download, 'places'>) {
  const { t, language } = useTranslation();
  return (
    <LongList
      items={places}
      max={MAX_PLACES}
      render={({ what, value }) => (
        <li key={what + value} class="stack tight">
          <strong>
            <bdi>{formatPlace(language, value)}</bdi>
          </strong>
          <span class="small soft">{t(`downloads.place.${what}`)}</span>
        </li>
      )}
    />
  );
}

/** Draws places on a small map of the world: a dot where coordinates are known, a ring where only the country is. */
import { useMemo } from 'preact/hooks';
import { locatePlaces } from '../../downloads/locate-places.ts';
import land from '../../files/land.json';
import { drawLocation } from '../../files/map-position.ts';
import { formatNumber } from '../../i18n/digits.ts';
import { formatList, getDisplayName } from '../../i18n/formats.ts';
import { isolateDirection, useTranslation } from '../../ui/language-context.ts';

const MAX_COUNTRIES = 30;

/** @param places names or coordinates, each as often as it occurs */
export function PlaceMap({ places }: { places: readonly string[] }) {
  const { t, language } = useTranslation();
  const { points, countries } = useMemo(() => locatePlaces(places), [places]);
  if (!points.length && !countries.length) return null;
  const { width, height, outline } = drawLocation(land, { lat: 0, lon: 0 });
  const named = countries.slice(0, MAX_COUNTRIES).map(({ code, count }) =>
    t('downloads.map.country', {
      country: isolateDirection(getDisplayName(language, 'region', code) ?? code),
      number: formatNumber(language, count),
    }),
  );
  return (
    <figure class="place">
      <svg class="map" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('downloads.map.label')}>
        <path class="land" d={outline} />
        {countries.map(country => {
          const { x, y } = drawLocation(land, country);
          return <circle key={country.code} class="country" cx={x} cy={y} r="6" />;
        })}
        {points.map(point => {
          const { x, y } = drawLocation(land, point);
          return <circle key={`${x} ${y}`} class="spot" cx={x} cy={y} r="4.500" />;
        })}
      </svg>
      <figcaption class="small soft stack tight">
        {!!points.length && <span>{t('downloads.map.points')}</span>}
        {!!countries.length && (
          <>
            <span>{t('downloads.map.rings')}</span>
            <span>{t('downloads.map.countries', { list: formatList(language, named, 'unit') })}</span>
          </>
        )}
      </figcaption>
    </figure>
  );
}

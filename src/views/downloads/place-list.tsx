/** The places in a download. */
import type { Download } from '../../downloads/model.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { formatPlace } from './format-place.ts';
import { LongList } from './long-list.tsx';

const MAX_PLACES = 15;

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

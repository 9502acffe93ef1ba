/** What the metadata of one file reveals, and its clean copy. */
import { useState } from 'preact/hooks';
import { describeFacts } from '../../files/fact-labels.ts';
import { isSupportedFormat } from '../../files/inspect.ts';
import land from '../../files/land.json';
import { drawLocation, formatCoordinates } from '../../files/map-position.ts';
import { formatNumber } from '../../i18n/digits.ts';
import { Icon } from '../../ui/icons.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { LocationMap } from '../../ui/location-map.tsx';
import { SaveLink } from '../../ui/save-link.tsx';
import { type CheckedPhoto, MAX_PHOTO_BYTES } from './check-photo.ts';

export function PhotoReport({ file }: { file: CheckedPhoto }) {
  const { t, language } = useTranslation();
  const size = (n: number) =>
    formatNumber(language, n / (n < 1e6 ? 1e3 : 1e6), {
      style: 'unit',
      unit: n < 1e6 ? 'kilobyte' : 'megabyte',
      maximumFractionDigits: 1,
    });
  const { reading, why } = file,
    at = reading?.facts.find(f => f.at)?.at;
  const lines = reading ? describeFacts(t, language, reading.facts) : [];
  const note = why
    ? t(`photo.${why}`, { size: MAX_PHOTO_BYTES / 1024 / 1024 })
    : reading?.refused
      ? t(`photo.refused.${reading.refused}`)
      : reading && !isSupportedFormat(reading.format)
        ? t('photo.notRead')
        : undefined;
  const copy = reading?.copy;
  return (
    <li class="card stack">
      <h3>
        <bdi>{file.name}</bdi>
      </h3>
      {!!lines.length && (
        <>
          <p class="state exposed">
            <Icon name="exposed" />
            {t('photo.tells')}
          </p>
          {at && (
            <LocationMap
              {...drawLocation(land, at)}
              label={t('photo.map', { place: formatCoordinates(at, language) })}
            />
          )}
          <dl class="facts">
            {lines.map(l => (
              <div key={l.label}>
                <dt>{l.label}</dt>
                {l.value && (
                  <dd>
                    <bdi>{l.value}</bdi>
                  </dd>
                )}
              </div>
            ))}
          </dl>
        </>
      )}
      {note && (
        <p class="notice" role="note">
          {note}
        </p>
      )}
      {!lines.length && !note && (
        <div class="stack tight">
          <p class="state unread">
            <Icon name="unread" />
            {t('photo.nothing')}
          </p>
          <p class="soft small">{t('photo.nothingText')}</p>
        </div>
      )}
      {copy && (
        <div class="stack tight">
          <p>
            {t('photo.copyReady')}{' '}
            <bdi class="soft small" dir="ltr">
              {size(file.bytes)} → {size(copy.length)}
            </bdi>
          </p>
          <div class="row">
            <SaveCopy file={file} copy={copy} />
          </div>
        </div>
      )}
    </li>
  );
}

function SaveCopy({ file, copy }: { file: CheckedPhoto; copy: Uint8Array<ArrayBuffer> }) {
  const { t } = useTranslation();
  const [blob] = useState(() => new Blob([copy], { type: file.type || 'application/octet-stream' }));
  return <SaveLink blob={blob} name={file.copyName} label={t('photo.save')} quiet />;
}

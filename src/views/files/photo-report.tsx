/** What the metadata of one file reveals, and its clean copy. */
import { describeFacts } from '../../files/fact-labels.ts';
import { isReadFormat } from '../../files/inspect-blob.ts';
import land from '../../files/land.json';
import { drawLocation, formatCoordinates } from '../../files/map-position.ts';
import { formatNumber } from '../../i18n/digits.ts';
import { Icon } from '../../ui/icons.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { LocationMap } from '../../ui/location-map.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { preventFormRestore } from '../../ui/prevent-form-restore.ts';
import { SaveLink } from '../../ui/save-link.tsx';
import { type CheckedPhoto, offeredCopy } from './check-photo.ts';

interface CredentialsProps {
  file: CheckedPhoto;
  onKeepCredentials(keeps: boolean): void;
}

interface PhotoReportProps extends CredentialsProps {
  /** Its clean copy is the only one, so saving it is the next step. */
  main: boolean;
}

/** Asks whether a signed history stays, which only the original can keep. */
function Credentials({ file, onKeepCredentials }: CredentialsProps) {
  const { t } = useTranslation();
  return (
    <div class="stack tight">
      <p>{t('photo.credentials.text')}</p>
      <label class="row">
        <input
          type="checkbox"
          {...preventFormRestore(!!file.keepsCredentials)}
          onChange={e => onKeepCredentials(e.currentTarget.checked)}
        />
        <span>{t('photo.credentials.keep')}</span>
      </label>
    </div>
  );
}

/** Why the file is not clean, or what only the person can see. */
function noteKey({ reading, failed, keepsCredentials }: CheckedPhoto): string | undefined {
  if (failed || !reading) return 'photo.failed';
  if (reading.refused) return `photo.refused.${reading.refused}`;
  if (!isReadFormat(reading.format)) return 'photo.notRead';
  if (keepsCredentials) return 'photo.credentials.kept';
  return reading.format === 'pdf' ? 'photo.look.pdf' : undefined;
}

export function PhotoReport({ file, main, onKeepCredentials }: PhotoReportProps) {
  const { t, language } = useTranslation();
  const size = (n: number) =>
    formatNumber(language, n / (n < 1e6 ? 1e3 : 1e6), {
      style: 'unit',
      unit: n < 1e6 ? 'kilobyte' : 'megabyte',
      maximumFractionDigits: 1,
    });
  const { reading } = file;
  const at = reading?.facts.find(f => f.at)?.at;
  const lines = reading ? describeFacts(t, language, reading.facts) : [];
  const note = noteKey(file);
  const isHarmless = !lines.length && !!reading && !reading.refused && isReadFormat(reading.format);
  const copy = offeredCopy(file);
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
            <figure class="place">
              <LocationMap
                {...drawLocation(land, at)}
                label={t('photo.map', { place: formatCoordinates(at, language) })}
              />
              <figcaption class="small soft">{t('photo.mapNote')}</figcaption>
            </figure>
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
      {isHarmless && (
        <div class="stack tight">
          <p class="state unread">
            <Icon name="unread" />
            {t('photo.nothing')}
          </p>
          <p class="soft small">{t('photo.nothingText')}</p>
        </div>
      )}
      {reading?.copy && reading.facts.some(fact => fact.kind === 'credentials') && (
        <Credentials file={file} onKeepCredentials={onKeepCredentials} />
      )}
      {note && (
        <p class="notice" role="note">
          {t(note)}
        </p>
      )}
      {copy && (
        <div class="stack tight">
          <p>{t('photo.copyReady')}</p>
          <p class="soft small">
            <Ltr>
              <bdi>{size(file.bytes)}</bdi> → <bdi>{size(copy.size)}</bdi>
            </Ltr>
          </p>
          <div class="row">
            <SaveLink blob={copy} name={file.copyName} label={t('photo.save')} quiet={!main} />
          </div>
        </div>
      )}
    </li>
  );
}

/** Says what is new since an older download of the same account. */
import { useState } from 'preact/hooks';
import { compareDownloads, type DownloadChanges } from '../../downloads/compare-downloads.ts';
import { formatList } from '../../i18n/formats.ts';
import { describeOption } from '../../platforms/setting-labels.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { isolateDirection, useTranslation } from '../../ui/language-context.ts';
import { ReadingProgress, ReadingState } from './choose-download.tsx';
import { showWhenDay } from './format-when.ts';
import { describeLogin } from './login-list.tsx';
import { LongList } from './result-section.tsx';
import { nameSetting } from './setting-name.ts';
import { type OpenedDownload, useDownloadReader } from './use-download-reader.ts';

type OpenedContents = OpenedDownload['download'];

const MAX_LINES = 15;

/** By their dates where both have one; else the second file is the older one, as it was asked for. */
const sortByAge = (one: OpenedContents, other: OpenedContents): [older: OpenedContents, newer: OpenedContents] =>
  one.asOf !== null && other.asOf !== null && one.asOf < other.asOf ? [one, other] : [other, one];

function NewItems({ title, lines }: { title: string; lines: readonly string[] }) {
  if (!lines.length) return null;
  return (
    <div class="stack tight">
      <h4>{title}</h4>
      <LongList items={lines} max={MAX_LINES} render={line => <li key={line}>{line}</li>} />
    </div>
  );
}

function Changes({ platform, changes }: { platform: string; changes: DownloadChanges }) {
  const translation = useTranslation();
  const { t, language } = translation;
  const { logins, apps, devices, settings, notCompared } = changes;
  return (
    <>
      {!(logins.length + apps.length + devices.length + settings.length) && <p>{t('downloads.compare.nothing')}</p>}
      <NewItems
        title={t('downloads.compare.logins')}
        lines={logins.map(login => describeLogin(language, login, isolateDirection))}
      />
      <NewItems title={t('downloads.compare.apps')} lines={apps.map(app => isolateDirection(app.name))} />
      <NewItems title={t('downloads.compare.devices')} lines={devices.map(device => isolateDirection(device.name))} />
      {!!settings.length && (
        <div class="stack tight">
          <h4>{t('downloads.compare.settings')}</h4>
          <ul class="plain stack download-list">
            {settings.map(({ id, from, to, platform: of = platform }) => (
              <li key={`${of}.${id}`} class="stack tight">
                <strong>{nameSetting(t, platform, { id, platform: of })}</strong>
                <span>
                  {t('downloads.compare.setting', {
                    from: describeOption(translation, of, { id }, from),
                    to: describeOption(translation, of, { id }, to),
                  })}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {!!notCompared.length && (
        <p class="small soft">
          {t('downloads.compare.not', {
            list: formatList(
              language,
              notCompared.map(kind => t(`downloads.section.${kind}`)),
            ),
          })}
        </p>
      )}
    </>
  );
}

export function CompareView({ download }: { download: OpenedContents }) {
  const { t, language } = useTranslation();
  const [other, setOther] = useState<OpenedContents>();
  const reader = useDownloadReader(opened => setOther(opened.download));
  const { reading, read, cancel } = reader;
  const isOther = !!other && other.platform !== download.platform;
  const [older, newer] = other && !isOther ? sortByAge(download, other) : [];
  const date = older && showWhenDay(language, older.asOf);
  return (
    <section class="card stack" aria-labelledby="compare">
      <h3 id="compare">{t('downloads.compare.title')}</h3>
      <p>{t('downloads.compare.text')}</p>
      {reading.at === 'reading' ? (
        <ReadingProgress reading={reading} cancel={cancel} />
      ) : (
        <div class="row">
          <FileButton label={t('downloads.compare.button')} multiple onFiles={(_, files) => read(files)} />
        </div>
      )}
      <ReadingState reading={reading} />
      <div role="status" class="stack">
        {isOther && (
          <p class="notice">{t('downloads.compare.otherPlatform', { name: t(`platformName.${download.platform}`) })}</p>
        )}
        {older && newer && (
          <>
            <p>
              <strong>{date ? t('downloads.compare.result', { date }) : t('downloads.compare.undated')}</strong>
            </p>
            <Changes platform={download.platform} changes={compareDownloads(older, newer)} />
          </>
        )}
      </div>
    </section>
  );
}

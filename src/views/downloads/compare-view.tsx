/** Says what is new since an older download of the same account. */
import type { TFunction } from 'i18next';
import { useState } from 'preact/hooks';
import { areOfSameAccount, compareDownloads, type DownloadChanges } from '../../downloads/compare-downloads.ts';
import { formatList } from '../../i18n/formats.ts';
import { describeOption } from '../../platforms/setting-labels.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { isolateDirection, useTranslation } from '../../ui/language-context.ts';
import { ReadingProgress, ReadingState } from './choose-download.tsx';
import { showWhenDay } from './format-when.ts';
import { describeLogin } from './login-list.tsx';
import { LongList } from './long-list.tsx';
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

interface ChangesProps {
  platform: string;
  changes: DownloadChanges;
  /** Whether the newer download is the one on the page, where its contents can be marked. */
  isShown: boolean;
}

function Changes({ platform, changes, isShown }: ChangesProps) {
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
      {isShown && logins.length + apps.length > 0 && <p>{t('downloads.compare.mark')}</p>}
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

/** @returns why the two are not compared */
function refuse(t: TFunction, download: OpenedContents, other: OpenedContents): string | undefined {
  if (other.platform !== download.platform)
    return t('downloads.compare.otherPlatform', { name: t(`platformName.${download.platform}`) });
  if (areOfSameAccount(download, other) !== false) return undefined;
  const [account = '', second = ''] = [download, other].map(each => each.account && isolateDirection(each.account));
  return t('downloads.compare.otherAccount', { account, other: second });
}

export function CompareView({ download }: { download: OpenedContents }) {
  const { t, language } = useTranslation();
  const [other, setOther] = useState<OpenedContents>();
  const reader = useDownloadReader(opened => setOther(opened.download));
  const { reading, read, cancel } = reader;
  const refusal = other && refuse(t, download, other);
  const [older, newer] = other && refusal === undefined ? sortByAge(download, other) : [];
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
        {refusal !== undefined && <p class="notice">{refusal}</p>}
        {older && newer && (
          <>
            {areOfSameAccount(older, newer) === undefined && (
              <p class="caution">{t('downloads.compare.unsureAccount')}</p>
            )}
            <p>
              <strong>{date ? t('downloads.compare.result', { date }) : t('downloads.compare.undated')}</strong>
            </p>
            <Changes
              platform={download.platform}
              changes={compareDownloads(older, newer)}
              isShown={newer === download}
            />
          </>
        )}
      </div>
    </section>
  );
}

/** What a download says, with its date, one section for each subject. Nothing here is stored unless it is saved. */
import { useMemo } from 'preact/hooks';
import type { DownloadApp, DownloadLogin } from '../../downloads/model.ts';
import { formatNumber } from '../../i18n/digits.ts';
import { groupBy } from '../../lib/group-by.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { useFocusOnMount } from '../../ui/use-focus-on-mount.ts';
import { AddToCheckup } from './add-to-checkup.tsx';
import { AppList } from './app-list.tsx';
import { CompareView } from './compare-view.tsx';
import { showWhenDay } from './format-when.ts';
import { LoginList } from './login-list.tsx';
import { LongList } from './long-list.tsx';
import { PlaceList } from './place-list.tsx';
import { PlaceMap } from './place-map.tsx';
import { ReadProblems } from './read-problems.tsx';
import { LessonButton, ResultSection, SettingLink } from './result-section.tsx';
import { SaveMarked } from './save-marked.tsx';
import { type SettingLinks, useSettingLinks } from './setting-links.ts';
import { SettingList } from './setting-list.tsx';
import type { OpenedDownload } from './use-download-reader.ts';
import { useMarks } from './use-marks.ts';

const MAX_ITEMS = 15;

/** Lessons that say what to do about a subject. */
const LESSONS = { apps: '07', devices: '07', places: '09', uploads: '09', identifiers: '10' };

type Contents = OpenedDownload['download'];
const SECTIONS: readonly { name: string; count(download: Contents): number }[] = [
  { name: 'open', count: ({ logins }) => logins.filter(login => login.open).length },
  { name: 'logins', count: ({ logins }) => logins.filter(login => !login.open).length },
  { name: 'apps', count: ({ apps }) => apps.length },
  { name: 'settings', count: ({ settings }) => settings.length },
  { name: 'devices', count: ({ devices }) => devices.length },
  { name: 'places', count: ({ places }) => places.length },
  { name: 'uploads', count: ({ uploads }) => uploads.length },
  { name: 'identifiers', count: ({ identifiers }) => identifiers.length },
];

function Uploads({ download, links }: { download: OpenedDownload['download']; links: SettingLinks }) {
  const { t, language } = useTranslation();
  const { uploads, platform } = download;
  const hasContacts = uploads.some(({ what, count }) => what === 'contacts' && count > 0);
  const toContacts = hasContacts ? links.of('contacts') : undefined;
  return (
    <>
      <dl class="facts">
        {uploads.map(({ what, count }) => (
          <div key={what}>
            <dt>{t(`downloads.upload.${what}`)}</dt>
            <dd>{formatNumber(language, count)}</dd>
          </div>
        ))}
      </dl>
      {toContacts ? (
        <SettingLink platform={platform} setting={toContacts} label={t('downloads.contactsNow')} withCaution />
      ) : (
        <LessonButton lesson={LESSONS.uploads} />
      )}
    </>
  );
}

function LoginPlaces({ logins }: { logins: readonly DownloadLogin[] }) {
  const { t } = useTranslation();
  const places = useMemo(() => logins.flatMap(({ place }) => place ?? []), [logins]);
  return (
    <>
      <PlaceMap places={places} />
      {logins.some(({ ip, place }) => ip !== null && place === null) && (
        <p class="small soft">{t('downloads.ipOnly')}</p>
      )}
    </>
  );
}

function ResultHeading({ download: { platform, asOf } }: Pick<OpenedDownload, 'download'>) {
  const { t, language } = useTranslation();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const name = t(`platformName.${platform}`);
  const date = showWhenDay(language, asOf);
  return (
    <div class="stack tight">
      <h2 ref={heading} tabIndex={-1}>
        {date ? t('downloads.asOf', { name, date }) : t('downloads.undated', { name })}
      </h2>
      <p>
        {t(date ? 'downloads.then' : 'downloads.thenUndated', { name })} {t('downloads.goes')}
      </p>
    </div>
  );
}

/** That an export leaves something out says nothing about it. */
function NotInDownload({ download }: Pick<OpenedDownload, 'download'>) {
  const { t } = useTranslation();
  const missing = SECTIONS.filter(({ count }) => !count(download));
  if (!missing.length) return null;
  return (
    <section class="card stack" aria-labelledby="missing">
      <h3 id="missing">{t('downloads.missing.title')}</h3>
      <ul>
        {missing.map(({ name }) => (
          <li key={name}>{t(`downloads.section.${name}`)}</li>
        ))}
      </ul>
      <p>{t('downloads.missing.text')}</p>
    </section>
  );
}

export function DownloadResult({ opened, onClose }: { opened: OpenedDownload; onClose(): void }) {
  const { t } = useTranslation();
  const { download } = opened;
  const { platform, settings, apps, devices, places, uploads, identifiers, errors } = download;
  const [markedLogins, loginMarks] = useMarks<DownloadLogin>();
  const [markedApps, appMarks] = useMarks<DownloadApp>();
  const links = useSettingLinks(platform);
  const openSessions = useMemo(() => download.logins.filter(login => login.open), [download]);
  const logins = useMemo(() => download.logins.filter(login => !login.open), [download]);
  const storedPlaces = useMemo(() => places.map(({ value }) => value), [places]);
  const name = t(`platformName.${platform}`);
  const isEmpty = SECTIONS.every(({ count }) => !count(download));
  const toCheck = links.findOpening(settings.filter(one => !one.platform).map(({ id }) => id));
  return (
    <>
      <ResultHeading download={download} />
      {!!errors.length && <ReadProblems errors={errors} partly />}

      {download.logins.length + apps.length > 0 && (
        <section class="card next stack tight" aria-labelledby="recognise">
          <h3 id="recognise">{t('downloads.evidence.title')}</h3>
          <p>{t('downloads.evidence.text')}</p>
          <p class="small soft">{t('downloads.markNote')}</p>
        </section>
      )}

      <ResultSection name="open" isEmpty={!openSessions.length}>
        <p>{t('downloads.openNote', { name })}</p>
        <LoginPlaces logins={openSessions} />
        <LoginList logins={openSessions} marks={loginMarks} />
        <SettingLink platform={platform} setting={links.of('sessions')} label={t('downloads.openNow')} withCaution />
      </ResultSection>

      <ResultSection name="logins" isEmpty={!logins.length}>
        <LoginPlaces logins={logins} />
        <LoginList logins={logins} marks={loginMarks} />
        {!openSessions.length && (
          <SettingLink platform={platform} setting={links.of('sessions')} label={t('downloads.openNow')} withCaution />
        )}
      </ResultSection>

      <ResultSection name="apps" isEmpty={!apps.length}>
        <AppList apps={apps} marks={appMarks} />
        <SettingLink platform={platform} setting={links.of('apps')} label={t('downloads.appsNow')} withCaution />
        {!links.of('apps') && <LessonButton lesson={LESSONS.apps} />}
      </ResultSection>

      <SaveMarked opened={opened} logins={markedLogins} apps={markedApps} />

      <ResultSection name="settings" isEmpty={!settings.length}>
        <SettingList download={download} />
        {[...groupBy(settings, setting => setting.platform ?? platform)].map(([owner, each]) => (
          <AddToCheckup
            key={owner}
            platform={owner}
            downloaded={platform}
            account={download.account}
            asOf={download.asOf}
            settings={each}
          />
        ))}
        {toCheck !== undefined && (
          <SettingLink
            platform={platform}
            setting={{ id: toCheck, opens: true }}
            label={t('downloads.openSetting', { name })}
          />
        )}
      </ResultSection>

      <ResultSection name="devices" isEmpty={!devices.length}>
        <LongList
          items={devices}
          max={MAX_ITEMS}
          render={device => (
            <li key={device}>
              <bdi>{device.name}</bdi>
            </li>
          )}
        />
        <LessonButton lesson={LESSONS.devices} />
      </ResultSection>

      <ResultSection name="places" isEmpty={!places.length}>
        <PlaceMap places={storedPlaces} />
        <PlaceList places={places} />
        <LessonButton lesson={LESSONS.places} />
      </ResultSection>

      <ResultSection name="uploads" isEmpty={!uploads.length}>
        <Uploads download={download} links={links} />
      </ResultSection>

      <ResultSection name="identifiers" isEmpty={!identifiers.length}>
        <Disclosure label={t('downloads.show')}>
          <dl class="facts">
            {identifiers.map(({ what, value }) => (
              <div key={what + value}>
                <dt>{t(`downloads.identifier.${what}`)}</dt>
                <dd>
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ))}
          </dl>
        </Disclosure>
        <LessonButton lesson={LESSONS.identifiers} />
      </ResultSection>

      {isEmpty && (
        <section class="card next stack">
          <p>{t('downloads.empty', { name })}</p>
          <SettingLink platform={platform} setting={links.of('sessions')} label={t('downloads.openNow')} withCaution />
        </section>
      )}
      <NotInDownload download={download} />

      {!isEmpty && <CompareView download={download} />}
      <p>{t('downloads.deleteFile')}</p>
      <button type="button" class="btn fit" onClick={onClose}>
        {t('downloads.close')}
      </button>
    </>
  );
}

/** What was kept of an incident, and the list of all. */
import { useEffect, useState } from 'preact/hooks';
import { formatPlainNumber } from '../../i18n/digits.ts';
import { formatDay } from '../../i18n/formats.ts';
import { incidentStore } from '../../incidents/store.ts';
import { describeSaved, describeMissing } from '../../incidents/missing-parts.ts';
import { getPageUrlInMode } from '../../preferences/opaque-page-params.ts';
import type { Artifact, Incident } from '../../incidents/model.ts';
import { Icon } from '../../ui/icons.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Thumbnail } from './thumbnail.tsx';
import { StorageNotice } from '../vault/storage-notice.tsx';
import { UnlockCard, HideWhenLocked } from '../vault/unlock.tsx';
import { useVaultState } from '../vault/use-vault.ts';
import { ContentCover } from '../../ui/content-cover.tsx';
import { isolateDirection, useTranslation } from '../../ui/language-context.ts';
import { PageLink } from '../shell/page-link.tsx';

/** The originals one by one, then what was made from them, then files. */
function ArtifactHashes({ incident: { artifacts } }: { incident: Incident }) {
  const { t } = useTranslation();
  const size = (a: Artifact) => Math.ceil(a.bytes / 1024);
  const words = {
    tab: (a: Artifact) => t('report.picture', { size: size(a) }),
    stitch: () => t('capture.whole'),
    file: (a: Artifact) => t('capture.file', { name: isolateDirection(a.name), size: size(a) }),
  };
  const line = (a: Artifact) => (
    <div key={a.id}>
      <dt>{words[a.method](a)}</dt>
      <dd class="mono">
        <Ltr>{a.sha256}</Ltr>
      </dd>
    </div>
  );
  const [first, ...rest] = artifacts.filter(a => a.method === 'tab');
  return (
    <>
      <dl class="small">
        {first && line(first)}
        {artifacts.filter(a => a.method !== 'tab').map(line)}
      </dl>
      {!!rest.length && (
        <Disclosure label={t('capture.more', { count: rest.length })}>
          <dl class="small">{rest.map(line)}</dl>
        </Disclosure>
      )}
    </>
  );
}

/** Files and texts for someone else. Without ids: of all that was kept. */
export function ExportLink({ ids = [] }: { ids?: string[] }) {
  const { t } = useTranslation();
  return (
    <a class="btn quiet start" href={getPageUrlInMode('export', ids.length ? { ids: ids.join() } : {})} target="_blank">
      {t('export.link')}
    </a>
  );
}

/** What was kept while locked is shown this once; what an open vault shows is covered when it is locked. */
export const SavedIncidentCard = (props: { incident: Incident }) => (
  <HideWhenLocked>
    <SavedIncidentDetails {...props} />
  </HideWhenLocked>
);

function SavedIncidentDetails({ incident }: { incident: Incident }) {
  const { t, i18n } = useTranslation();
  const { item } = incident;
  const rows: [string, string | null][] = [
    [t('report.author'), item.author.handle],
    [t('capture.name'), item.author.name],
    [t('report.time'), item.posted.shown],
    [t('capture.utc'), item.posted.utc],
    [t('capture.counts'), item.counts.join(' · ') || null],
    [t('report.when'), incident.keptAt],
    [t('report.address'), item.canonicalUrl ?? item.url],
  ];
  const text = [item.text, ...item.alts].filter(Boolean).join('\n');
  const pictured = incident.artifacts.some(a => a.method === 'tab');
  return (
    <section class="card stack" aria-labelledby="kept">
      <h1 id="kept" class="state protected">
        <Icon name="protected" />
        {t('report.kept')}
      </h1>
      <p>{describeSaved(i18n, incident)}</p>
      <StorageNotice />
      <details>
        <summary class="small more">{t('report.details')}</summary>
        <div class="stack">
          <dl class="small">
            {rows
              .filter(([, v]) => v)
              .map(([k, v]) => (
                <div key={k}>
                  <dt>{k}</dt>
                  <dd>
                    <Ltr>{v}</Ltr>
                  </dd>
                </div>
              ))}
          </dl>
          {text && (
            <ContentCover of={t('capture.words')}>
              <p class="small words" dir="auto">
                {text}
              </p>
            </ContentCover>
          )}
          {pictured && (
            <ContentCover of={t('capture.preview')}>
              <Thumbnail incident={incident.id} />
            </ContentCover>
          )}
          <ArtifactHashes incident={incident} />
          {!!incident.artifacts.length && <p class="small soft">{t('report.hash')}</p>}
        </div>
      </details>
      {incident.artifacts.some(a => a.partial) && (
        <p class="state pending">
          <Icon name="pending" />
          {t('capture.partial')}
        </p>
      )}
      {describeMissing(i18n, incident).map(line => (
        <p class="small" key={line}>
          {line}
        </p>
      ))}
      <ExportLink ids={[incident.id]} />
    </section>
  );
}

export function RecentIncidents() {
  const { t } = useTranslation();
  if (useVaultState() !== 'locked') return <RecentIncidentList />;
  return (
    <details>
      <summary class="btn quiet">{t('report.list')}</summary>
      <UnlockCard />
    </details>
  );
}

const RECENT_COUNT = 3;

function RecentIncidentList() {
  const { t, language } = useTranslation();
  const [count, setCount] = useState(0);
  const [list, setList] = useState<Incident[]>();
  const [sure, setSure] = useState<string>();
  const look = () => void incidentStore.count().then(setCount, () => undefined);
  const load = () =>
    void incidentStore.list().then(
      all => setList(all.slice(0, RECENT_COUNT)),
      () => setList([]),
    );
  useEffect(look, []);
  const erase = async (id: string) => {
    await incidentStore.delete(id);
    setSure(undefined);
    look();
    load();
  };
  return (
    <details
      onToggle={e => {
        if (e.currentTarget.open) load();
      }}
    >
      <summary class="btn quiet">
        {t('report.list')} ({formatPlainNumber(count, language)})
      </summary>
      <div class="stack">
        {!count && <p class="soft">{t('report.listEmpty')}</p>}
        {!!count && (
          <a class="btn" href={getPageUrlInMode('log')} target="_blank">
            {t('log.open')}
          </a>
        )}
        {!!count && <ExportLink />}
        {list?.map(i => (
          <section class="card stack tight" key={i.id}>
            <p>
              <strong>{t(`incident.${i.what}`)}</strong>
            </p>
            <p class="small soft">
              {formatDay(language, i.keptAt)}{' '}
              {i.item.author.handle && <Ltr>@{i.item.author.handle.replace(/^@/, '')}</Ltr>}
            </p>
            {sure === i.id ? (
              <div class="row" role="group" aria-label={t('report.eraseAsk')}>
                <span class="small">{t('report.eraseAsk')}</span>
                <button type="button" class="btn" onClick={() => void erase(i.id)}>
                  {t('report.eraseYes')}
                </button>
                <button type="button" class="btn" onClick={() => setSure(undefined)}>
                  {t('report.eraseNo')}
                </button>
              </div>
            ) : (
              <div class="row">
                <PageLink class="btn quiet" page="report" params={{ kept: i.id, what: i.what }}>
                  {t('report.now')}
                </PageLink>
                <button type="button" class="btn quiet" onClick={() => setSure(i.id)}>
                  {t('report.erase')}
                </button>
              </div>
            )}
          </section>
        ))}
      </div>
    </details>
  );
}

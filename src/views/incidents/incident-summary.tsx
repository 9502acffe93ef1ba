/** What was saved of an incident. */
import type { ComponentChildren } from 'preact';
import { describeMissing, describeSaved } from '../../incidents/describe-incident.ts';
import type { Artifact, Incident } from '../../incidents/model.ts';
import { ContentCover } from '../../ui/content-cover.tsx';
import { DescriptionRow } from '../../ui/description-row.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Icon } from '../../ui/icons.tsx';
import { isolateDirection, useTranslation } from '../../ui/language-context.ts';
import { Ltr } from '../../ui/ltr.tsx';
import { HideWhenLocked } from '../vault/unlock.tsx';
import { Foldout } from './foldout.tsx';
import { Thumbnail } from './thumbnail.tsx';

/** Lists originals first, then images made from them, then files. */
function ArtifactHashes({ incident: { artifacts } }: { incident: Incident }) {
  const { t } = useTranslation();
  const size = (a: Artifact) => Math.ceil(a.bytes / 1024);
  const labels = {
    tab: (a: Artifact) => t('report.picture', { size: size(a) }),
    stitch: () => t('capture.whole'),
    page: (a: Artifact) => t('capture.pageCopy', { size: size(a) }),
    file: (a: Artifact) => t('capture.file', { name: isolateDirection(a.name), size: size(a) }),
  };
  const line = (a: Artifact) => (
    <div key={a.id}>
      <dt>{labels[a.method](a)}</dt>
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

/** Reasons that say to open the popup. */
const NEEDS_POPUP: ReadonlySet<Incident['noPicture']> = new Set(['in-page', 'not-allowed'] as const);

/** Says that evidence was saved, what it holds and what is missing. Covered when an open vault is locked. */
interface SavedIncidentCardProps {
  incident: Incident;
  /** A screenshot can be added here. */
  offersScreenshot?: boolean;
  /** What can be done about what is missing. */
  children?: ComponentChildren;
}

export function SavedIncidentCard({ incident, offersScreenshot, children }: SavedIncidentCardProps) {
  const { t, i18n } = useTranslation();
  const { noPicture, ...rest } = incident;
  const missing = describeMissing(i18n, offersScreenshot && NEEDS_POPUP.has(noPicture) ? rest : incident);
  return (
    <HideWhenLocked>
      <section class="card stack tight" aria-labelledby="kept">
        <h1 id="kept" class="state protected">
          <Icon name="protected" />
          {t('report.kept')}
        </h1>
        <p>{describeSaved(i18n, incident)}</p>
        {incident.artifacts.some(a => a.partial && a.method !== 'page') && (
          <p class="state pending">
            <Icon name="pending" />
            {t('capture.partial')}
          </p>
        )}
        {missing.map(line => (
          <p class="small" key={line}>
            {line}
          </p>
        ))}
        {children}
      </section>
    </HideWhenLocked>
  );
}

/** What was saved, in full. */
export const SavedIncidentFoldout = ({ incident }: { incident: Incident }) => (
  <HideWhenLocked instead={null}>
    <SavedContent incident={incident} />
  </HideWhenLocked>
);

function SavedContent({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
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
    <Foldout title={t('report.details')}>
      <dl class="small">
        {rows
          .filter(([, v]) => v)
          .map(([k, v]) => (
            <DescriptionRow key={k} name={k}>
              <Ltr>{v}</Ltr>
            </DescriptionRow>
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
    </Foldout>
  );
}

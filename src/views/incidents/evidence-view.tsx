/** The popup's Evidence tab: the latest incidents, the way to the log, and the way to share them. */
import { useEffect, useState } from 'preact/hooks';
import type { Incident } from '../../incidents/model.ts';
import { getResponseStatus } from '../../incidents/responses.ts';
import { incidentStore } from '../../incidents/store.ts';
import { getPageUrlInMode } from '../../preferences/opaque-page-params.ts';
import { Icon } from '../../ui/icons.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { EmptyState, ErrorCard, Loading } from '../../ui/page-states.tsx';
import { isPracticeContext } from '../../vault/practice-mode.ts';
import { PageLink } from '../shell/page-link.tsx';
import { MemoryOnlyNotice, VaultFooter } from '../vault/storage-notice.tsx';
import { RequireUnlocked } from '../vault/unlock.tsx';
import { ExportLink } from './export-link.tsx';
import { IncidentFacts } from './incident-facts.tsx';
import { IncidentStatus } from './incident-status.tsx';
import './evidence.css';

const MAX_LATEST = 5;

/** @returns the newest incidents, undefined while they load; follows changes in any window */
function useLatestIncidents(): Incident[] | 'fault' | undefined {
  const [latest, setLatest] = useState<Incident[] | 'fault'>();
  useEffect(() => {
    const load = () =>
      void incidentStore.list().then(
        all => setLatest(all.slice(0, MAX_LATEST)),
        () => setLatest('fault'),
      );
    load();
    return incidentStore.subscribe(load);
  }, []);
  return latest;
}

function IncidentRow({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
  const isUnsent = getResponseStatus(incident, Date.now()) === 'unsent';
  return (
    <li class="incident-row">
      <PageLink class="incident-link" page="log" params={{ id: incident.id }}>
        <Icon name={incident.what} />
        <span class="stack tight">
          <strong>{t(`incident.${incident.what}`)}</strong>
          <IncidentFacts incident={incident} />
          <span class="small">
            <IncidentStatus incident={incident} />
          </span>
        </span>
      </PageLink>
      {isUnsent && (
        <PageLink class="btn quiet" page="report" params={{ kept: incident.id, what: incident.what }}>
          {t(incident.what === 'taken-down' ? 'appeal.now' : 'report.now')}
        </PageLink>
      )}
    </li>
  );
}

interface EvidenceViewProps {
  /** Shows the Report tab, where evidence is saved. */
  onReport(): void;
}

function NoEvidence({ onReport }: EvidenceViewProps) {
  const { t } = useTranslation();
  return (
    <EmptyState as="h2" icon="evidence" title={t('report.listEmpty')} text={t('log.first')}>
      <button type="button" class="btn main wide" onClick={onReport}>
        {t('log.save.first')}
      </button>
    </EmptyState>
  );
}

function LatestIncidents({ onReport }: EvidenceViewProps) {
  const { t } = useTranslation();
  const latest = useLatestIncidents();
  if (!latest) return <Loading label={t('log.loading')} />;
  if (latest === 'fault') return <ErrorCard as="h2" onRetry={() => location.reload()} />;
  if (!latest.length) return <NoEvidence onReport={onReport} />;
  return (
    <>
      <a class="btn main wide" href={getPageUrlInMode('log')} target="_blank">
        {t('log.open')}
      </a>
      <MemoryOnlyNotice />
      <ul class="card rows incident-rows" aria-label={t('log.latest')}>
        {latest.map(incident => (
          <IncidentRow key={incident.id} incident={incident} />
        ))}
      </ul>
      <ExportLink class="btn wide" />
    </>
  );
}

export function EvidenceView({ onReport }: EvidenceViewProps) {
  const { t } = useTranslation();
  const incidents = <LatestIncidents onReport={onReport} />;
  return (
    <>
      <h1>{t('tab.evidence')}</h1>
      {isPracticeContext() ? incidents : <RequireUnlocked>{incidents}</RequireUnlocked>}
      {!isPracticeContext() && <VaultFooter />}
    </>
  );
}

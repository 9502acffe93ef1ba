/** The evidence log: search and one of four tabs, or one incident. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  filterRows,
  hasFilter,
  type IncidentQuery,
  type IncidentRow,
  type SortOrder,
  sortRows,
} from '../../../incidents/search.ts';
import { getPageUrl } from '../../../lib/page-url.ts';
import { useTranslation } from '../../../ui/language-context.ts';
import { EmptyState, Loading } from '../../../ui/page-states.tsx';
import { useStore } from '../../../ui/use-store.ts';
import type { VaultErrorCode } from '../../../vault/errors.ts';
import { ExportLink } from '../export-link.tsx';
import { BulkActions } from './bulk-actions.tsx';
import { CustodyView } from './custody-view.tsx';
import { LogFilters } from './filters.tsx';
import { IncidentTable } from './incident-table.tsx';
import { IncidentTimeline } from './incident-timeline.tsx';
import { IncidentView } from './incident-view.tsx';
import { LogReminderSettings } from './log-reminders.tsx';
import type { LogStore } from './log-state.ts';
import { OutcomeStatisticsView } from './outcome-statistics-view.tsx';
import { RetentionPrompt } from './retention-prompt.tsx';
import '../evidence.css';
import '../../remedy/outcome-bar.css';
import './log.css';
import { describeFailure } from './describe-failure.ts';

const LOG_TABS = ['timeline', 'table', 'counts', 'check'] as const;
type LogTab = (typeof LOG_TABS)[number];
const NOTHING: IncidentQuery = { text: '' };

function LogUnavailable({ why }: { why: VaultErrorCode }) {
  const { t } = useTranslation();
  return (
    <section class="card warn stack" role="alert">
      <h1>{t('fault.title')}</h1>
      <p>{describeFailure(t, why)}</p>
    </section>
  );
}

function UnreadableIncidents({ log }: { log: LogStore }) {
  const { t } = useTranslation();
  const unread = useStore(log, s => s.unread);
  const count = (why: 'damaged' | 'newer') => unread.filter(u => u.why === why).length;
  return (
    <>
      {count('damaged') > 0 && (
        <p class="card warn" role="note">
          {t('log.damaged', { n: count('damaged') })}
        </p>
      )}
      {count('newer') > 0 && (
        <p class="card warn" role="note">
          {t('log.newer', { n: count('newer') })}
        </p>
      )}
    </>
  );
}

export interface IncidentListProps {
  rows: IncidentRow[];
  query: IncidentQuery;
  log: LogStore;
  /** Selected rows; undefined while rows are opened instead of selected. */
  picked: ReadonlySet<string> | undefined;
  onPick(id: string): void;
  onOpen(id: string): void;
}

/** @param first id of an incident to open at once */
export function LogView({ log, first }: { log: LogStore; first?: string | undefined }) {
  const { t } = useTranslation();
  const [at, rows, duplicates] = [
    useStore(log, s => s.at),
    useStore(log, s => s.rows),
    useStore(log, s => s.duplicates),
  ];
  const [way, setWay] = useState<LogTab>('timeline');
  const [query, setQuery] = useState<IncidentQuery>(NOTHING);
  const [order, setOrder] = useState<SortOrder>('newest');
  const [open, setOpen] = useState(first);
  const [picked, setPicked] = useState<ReadonlySet<string>>();
  const [message, setMessage] = useState('');
  const returnTo = useRef<{ id: string; scroll: number } | undefined>(undefined);
  const shown = useMemo(() => {
    const found = filterRows(rows, query, Date.now());
    return order === 'newest' ? found : sortRows(found, order);
  }, [rows, query, order]);
  const record = open === undefined ? undefined : rows.find(r => r.incident.id === open)?.incident;
  useEffect(() => {
    if (open || !returnTo.current) return;
    window.scrollTo(0, returnTo.current.scroll);
    document.getElementById(`row-${returnTo.current.id}`)?.focus();
    returnTo.current = undefined;
  }, [open]);
  useEffect(() => {
    if (open && at === 'ready' && !record) setOpen(undefined);
  }, [record, at]);

  if (at === 'loading')
    return (
      <>
        <h1>{t('log.title')}</h1>
        <Loading label={t('log.loading')} />
      </>
    );
  if (at !== 'ready') return <LogUnavailable why={at} />;
  const openOne = (id: string) => {
    returnTo.current ??= { id, scroll: window.scrollY };
    setMessage('');
    setOpen(id);
    window.scrollTo(0, 0);
  };
  const incidentView = record && (
    <IncidentView
      key={record.id}
      log={log}
      incident={record}
      others={duplicates.get(record.id) ?? []}
      onOpen={openOne}
      onBack={() => setOpen(undefined)}
      onDeleted={() => {
        returnTo.current = undefined;
        setOpen(undefined);
        setMessage(t('log.erased'));
      }}
    />
  );
  if (!rows.length)
    return (
      <>
        <h1>{t('log.title')}</h1>
        <UnreadableIncidents log={log} />
        <EmptyState as="h2" icon="evidence" title={t('report.listEmpty')} text={t('log.first')}>
          <a class="btn start" href={getPageUrl('practice')} target="_blank">
            {t('site.practice')}
          </a>
        </EmptyState>
        <p role="status">{message}</p>
      </>
    );

  const pick = (id: string) =>
    setPicked(now => {
      const next = new Set(now);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const ask = (next: IncidentQuery) => {
    setMessage('');
    setQuery(next);
  };
  const list: IncidentListProps = { rows: shown, query, log, picked, onPick: pick, onOpen: openOne };
  // The list stays mounted under an open incident, so that the way back leads to the same row.
  return (
    <>
      {incidentView}
      <div class="stack" hidden={!!incidentView}>
        <div class="row log-head">
          <h1>{t('log.title')}</h1>
          <ExportLink class="btn" />
        </div>
        <UnreadableIncidents log={log} />
        <div class="row ways" role="group" aria-label={t('log.ways')}>
          {LOG_TABS.map(w => (
            <button type="button" key={w} class="btn pill" aria-pressed={way === w} onClick={() => setWay(w)}>
              {t(`log.way.${w}`)}
            </button>
          ))}
        </div>
        {way === 'counts' && <OutcomeStatisticsView log={log} />}
        {way === 'check' && <CustodyView />}
        {(way === 'timeline' || way === 'table') && (
          <>
            <RetentionPrompt
              log={log}
              onLook={to => {
                setWay('table');
                setOrder('oldest');
                setQuery({ ...NOTHING, to });
              }}
            />
            <input
              type="search"
              autocomplete="off"
              spellcheck={false}
              aria-label={t('log.search')}
              placeholder={t('log.search')}
              value={query.text}
              onInput={e => ask({ ...query, text: e.currentTarget.value })}
            />
            <LogFilters log={log} query={query} onChange={ask} />
            <div class="row between">
              <p class="soft small" role="status">
                {message && <strong class="message">{message}</strong>}
                {t(hasFilter(query) ? 'log.found' : 'log.all', { n: shown.length, of: rows.length })}
              </p>
              <button
                type="button"
                class="btn quiet"
                aria-pressed={!!picked}
                onClick={() => setPicked(picked ? undefined : new Set())}
              >
                {t(picked ? 'log.pick.end' : 'log.pick.start')}
              </button>
            </div>
            {picked && (
              <BulkActions
                log={log}
                picked={picked}
                shown={shown}
                onPick={next => setPicked(next)}
                onMessage={setMessage}
              />
            )}
            {!shown.length && (
              <section class="card stack">
                <p>{t('log.nothingFits')}</p>
                <button type="button" class="btn start padded" onClick={() => setQuery(NOTHING)}>
                  {t('log.filter.clear')}
                </button>
              </section>
            )}
            {way === 'timeline' ? (
              <IncidentTimeline {...list} byDay={order === 'newest'} />
            ) : (
              <IncidentTable {...list} order={order} onOrder={setOrder} />
            )}
            <LogReminderSettings log={log} />
          </>
        )}
      </div>
    </>
  );
}

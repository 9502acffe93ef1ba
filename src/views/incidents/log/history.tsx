/** The history of an incident: its events in the custody chain, read when it is opened. */
import { useState } from 'preact/hooks';
import type { CustodyEvent, Incident } from '../../../incidents/model.ts';
import { incidentStore } from '../../../incidents/store.ts';
import { useTranslation } from '../../../ui/language-context.ts';
import { Ltr } from '../../../ui/ltr.tsx';

export function IncidentHistory({ id, incident }: { id: string; incident: Incident }) {
  const { t } = useTranslation();
  const [events, setEvents] = useState<CustodyEvent[]>();
  const read = () =>
    void incidentStore.getCustody().then(
      c => setEvents((c.events as (CustodyEvent | null)[]).filter((e): e is CustodyEvent => e?.incident === id)),
      () => setEvents([]),
    );
  return (
    <details
      class="card"
      onToggle={e => {
        if (e.currentTarget.open) read();
      }}
    >
      <summary>
        <h2>{t('log.history.title')}</h2>
      </summary>
      <div class="stack">
        <p class="soft small">{t('log.history.text')}</p>
        <ol class="plain small">
          {events?.map(e => (
            <li key={e.seq}>
              {t(`log.event.${e.event}`)}
              {e.actor === 'page' && ` (${t('log.history.byPage')})`} · <Ltr>{e.at}</Ltr> ·{' '}
              {t('log.history.seq', { n: e.seq })}
              {e.whileLocked && ` · ${t('log.history.whileLocked')}`}
            </li>
          ))}
        </ol>
        <dl class="small">
          <div>
            <dt>{t('log.history.tool')}</dt>
            <dd>
              <Ltr>
                {incident.tool} · {incident.browser} · {incident.zone}
              </Ltr>
            </dd>
          </div>
        </dl>
      </div>
    </details>
  );
}

/** The latest saved incidents, with a link to the evidence log. */
import { useEffect, useState } from 'preact/hooks';
import { formatPlainNumber } from '../../i18n/digits.ts';
import { formatDay } from '../../i18n/formats.ts';
import type { Incident } from '../../incidents/model.ts';
import { incidentStore } from '../../incidents/store.ts';
import { getPageUrlInMode } from '../../preferences/opaque-page-params.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { Ltr } from '../../ui/ltr.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { PrivateWindowNotice, UnlockCard } from '../vault/unlock.tsx';
import { useVaultState } from '../vault/use-vault.ts';
import { ExportLink } from './export-link.tsx';

export function RecentIncidents() {
  const { t } = useTranslation();
  const vault = useVaultState();
  if (vault !== 'locked' && vault !== 'private') return <RecentIncidentList />;
  return (
    <details>
      <summary class="btn quiet">{t('report.list')}</summary>
      {vault === 'locked' ? <UnlockCard /> : <PrivateWindowNotice />}
    </details>
  );
}

const RECENT_COUNT = 3;

function RecentIncidentList() {
  const { t, language } = useTranslation();
  const [count, setCount] = useState(0);
  const [list, setList] = useState<Incident[]>();
  const [confirming, setConfirming] = useState<string>();
  const loadCount = () => void incidentStore.count().then(setCount, () => undefined);
  const loadList = () =>
    void incidentStore.list().then(
      all => setList(all.slice(0, RECENT_COUNT)),
      () => setList([]),
    );
  useEffect(loadCount, []);
  const deleteIncident = async (id: string) => {
    await incidentStore.delete(id);
    setConfirming(undefined);
    loadCount();
    loadList();
  };
  return (
    <details
      onToggle={e => {
        if (e.currentTarget.open) loadList();
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
            {confirming === i.id ? (
              <div class="row" role="group" aria-label={t('report.eraseAsk')}>
                <span class="small">{t('report.eraseAsk')}</span>
                <button type="button" class="btn" onClick={() => void deleteIncident(i.id)}>
                  {t('report.eraseYes')}
                </button>
                <button type="button" class="btn" onClick={() => setConfirming(undefined)}>
                  {t('report.eraseNo')}
                </button>
              </div>
            ) : (
              <div class="row">
                <PageLink class="btn quiet" page="report" params={{ kept: i.id, what: i.what }}>
                  {t('report.now')}
                </PageLink>
                <button type="button" class="btn quiet" onClick={() => setConfirming(i.id)}>
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

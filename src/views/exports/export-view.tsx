/** Exports evidence: for whom, exactly what goes out, then the file, a copied text or paper. Nothing is sent. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { AUDIENCE_IDS, type AudienceId } from '../../exports/audiences.ts';
import { incidentStore } from '../../incidents/store.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { Icon } from '../../ui/icons.tsx';
import { EmptyState, ErrorCard, Loading } from '../../ui/page-states.tsx';
import { useLatest } from '../../ui/use-latest.ts';
import { NewerVersionNotice, PrivateWindowNotice, UnlockCard } from '../vault/unlock.tsx';
import { useVaultState } from '../vault/use-vault.ts';
import { AudienceExport } from './audience-export.tsx';
import { filterByDay, type LoadedExportSource, loadExportSource } from './export-source.ts';

function PeriodPicker({ from, to, set }: { from: string; to: string; set(from: string, to: string): void }) {
  const { t } = useTranslation();
  return (
    <Disclosure label={t('export.period')}>
      <div class="picks">
        <label class="stack tight">
          <span>{t('export.from')}</span>
          <input
            type="date"
            autocomplete="off"
            class="field"
            value={from}
            onChange={e => set(e.currentTarget.value, to)}
          />
        </label>
        <label class="stack tight">
          <span>{t('export.to')}</span>
          <input
            type="date"
            autocomplete="off"
            class="field"
            value={to}
            onChange={e => set(from, e.currentTarget.value)}
          />
        </label>
      </div>
    </Disclosure>
  );
}

/** Whether both contain the same incidents, so that the plan is still valid. */
const isSameSource = (a: LoadedExportSource | undefined, b: LoadedExportSource): boolean =>
  a?.at === 'here' &&
  b.at === 'here' &&
  a.gone === b.gone &&
  a.unread === b.unread &&
  JSON.stringify(a.source.incidents) === JSON.stringify(b.source.incidents);

export function ExportView({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation();
  const [found, setFound] = useState<LoadedExportSource>();
  const [audience, setAudience] = useState<AudienceId>();
  const [days, setDays] = useState({ from: '', to: '' });
  const begin = useLatest();
  const refresh = () => {
    const isLast = begin();
    void loadExportSource(ids).then(next => {
      if (isLast()) setFound(now => (isSameSource(now, next) ? now : next));
    });
  };
  const load = () => {
    setFound(undefined);
    refresh();
  };
  const vault = useVaultState();
  const locked = vault === 'locked';
  // Reloads when the vault is locked or unlocked, here or in another window.
  useEffect(load, [locked]);
  // What a slow page says is added to its incident a little later, and an incident can be edited in another window.
  useEffect(() => incidentStore.subscribe(refresh), []);
  useEffect(() => {
    scrollTo(0, 0);
  }, [audience]);
  const source = useMemo(
    () => (found?.at === 'here' ? filterByDay(found.source, days.from, days.to) : undefined),
    [found, days],
  );
  if (vault === 'private') return <PrivateWindowNotice />;
  // While it reloads too, so that the passphrase field stays.
  if (locked || found?.at === 'locked')
    return (
      <>
        <h1>{t('export.locked.title')}</h1>
        <p class="soft">{t('export.locked.text')}</p>
        <UnlockCard />
      </>
    );
  if (!found) return <Loading label={t('export.loading')} />;
  if (found.at === 'newer') return <NewerVersionNotice />;
  if (found.at === 'fault' || !source) return <ErrorCard onRetry={load} />;
  if (!found.source.incidents.length)
    return (
      <EmptyState
        icon="flag"
        title={t('export.empty.title')}
        text={t(found.gone ? 'export.allGone' : 'export.empty.text')}
      />
    );
  if (audience)
    return (
      <AudienceExport
        source={source}
        audience={audience}
        onBack={() => {
          setAudience(undefined);
          load();
        }}
        onOutdated={refresh}
      />
    );
  return (
    <>
      <h1>{t('export.title')}</h1>
      <p class="soft">{t('export.intro')}</p>
      <p>{source.incidents.length ? t('export.count', { count: source.incidents.length }) : t('export.noneOnDays')}</p>
      {!!found.gone && <p class="notice">{t('export.gone')}</p>}
      {!!found.unread && <p class="notice">{t('export.unread')}</p>}
      <PeriodPicker from={days.from} to={days.to} set={(from, to) => setDays({ from, to })} />
      <h2>{t('export.who')}</h2>
      <div class="stack">
        {AUDIENCE_IDS.map(id => (
          <button
            type="button"
            class="choice audience"
            key={id}
            disabled={!source.incidents.length}
            onClick={() => setAudience(id)}
          >
            <span>
              <strong>{t(`export.for.${id}.title`)}</strong>
              <br />
              <span class="small soft">{t(`export.for.${id}.text`)}</span>
            </span>
            <Icon name="chevron" />
          </button>
        ))}
      </div>
    </>
  );
}

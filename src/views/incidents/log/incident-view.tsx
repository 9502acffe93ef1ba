/** One record: what was kept, covered until a press; the person's own words; what was sent and what came of it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatDay } from '../../../i18n/formats.ts';
import { caseStore } from '../../../incidents/cases.ts';
import { incidentStore } from '../../../incidents/store.ts';
import { TARGETS } from '../../../incidents/vocabulary.ts';
import { type Incident } from '../../../incidents/model.ts';
import { getSeverityLevel } from '../../../incidents/severity.ts';
import { VaultError, type VaultErrorCode } from '../../../vault/record-store.ts';
import { ExportLink } from '../incident-summary.tsx';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { Ltr } from '../../../ui/ltr.tsx';
import { useStore } from '../../../ui/use-store.ts';
import { ContentCover } from '../../../ui/content-cover.tsx';
import { useTranslation } from '../../../ui/language-context.ts';
import { ArtifactFiles } from './artifacts.tsx';
import { LabelledField, FilterSelect } from './filters.tsx';
import { IncidentHistory } from './history.tsx';
import { SeverityLabel, usePlatformName } from './log-basics.tsx';
import { useIncidentUpdate, useIncidentDraft, type SaveStatus } from './use-autosave.ts';
import { SentReports } from './responses.tsx';
import { SeverityForm } from './severity-form.tsx';
import type { LogStore } from './log-state.ts';
import { PageLink } from '../../shell/page-link.tsx';

export function SaveStatusLine({ saving }: { saving: SaveStatus }) {
  const { t } = useTranslation();
  if (saving === 'idle') return null;
  const plain = saving === 'saved' || saving === 'waiting';
  return (
    <p class={plain ? 'soft small' : 'state exposed'} role="status">
      {plain ? t(`log.save.${saving}`) : `${t('log.notSaved')} ${t(`report.failed.${saving}`)}`}
    </p>
  );
}

function OwnText({ incident, of }: { incident: Incident; of: 'note' | 'impact' }) {
  const { t } = useTranslation();
  const { value, saving, type, flush } = useIncidentDraft(incident.id, of, incident[of]);
  return (
    <div class="stack tight">
      <LabelledField label={t(`log.${of}.label`)}>
        <textarea
          rows={3}
          dir="auto"
          autocomplete="off"
          spellcheck={false}
          value={value}
          onInput={e => type(e.currentTarget.value)}
          onBlur={flush}
        />
      </LabelledField>
      <p class="soft small">{t(`log.${of}.text`)}</p>
      <SaveStatusLine saving={saving} />
    </div>
  );
}

function CasePicker({ log, incident }: { log: LogStore; incident: Incident }) {
  const { t } = useTranslation();
  const campaigns = useStore(log, s => s.campaigns);
  const [saving, save] = useIncidentUpdate(incident.id);
  const name = useRef<HTMLInputElement>(null);
  const put = (campaign: string | null) => save(i => ({ ...i, campaign }));
  const make = async () => {
    const wanted = name.current!.value.trim();
    if (wanted) {
      await put((await caseStore.create(wanted)).id);
      name.current!.value = '';
    }
  };
  return (
    <>
      <FilterSelect
        label={t('log.filter.campaign')}
        value={incident.campaign ?? ''}
        empty={t('log.campaign.none')}
        options={campaigns.map(c => [c.id, c.name])}
        onChange={c => void put(c || null)}
      />
      {!incident.campaign && (
        <form
          class="row"
          onSubmit={e => {
            e.preventDefault();
            void make();
          }}
        >
          <input
            type="text"
            maxLength={80}
            autocomplete="off"
            spellcheck={false}
            ref={name}
            aria-label={t('log.campaign.name')}
            placeholder={t('log.campaign.name')}
          />
          <button type="submit" class="btn">
            {t('log.campaign.make')}
          </button>
        </form>
      )}
      <SaveStatusLine saving={saving} />
    </>
  );
}

function TargetFields({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
  const [saving, save] = useIncidentUpdate(incident.id);
  const replies = incident.item.ownReplies;
  return (
    <>
      <FilterSelect
        label={t('log.directed.label')}
        value={incident.directedAt ?? ''}
        empty={t('log.unsaid')}
        options={TARGETS.map(d => [d, t(`log.directed.${d}`)])}
        onChange={v => void save(i => ({ ...i, directedAt: TARGETS.find(d => d === v) ?? null }))}
      />
      <FilterSelect
        label={t('log.replies.label')}
        value={replies === null ? '' : String(replies)}
        empty={t('log.unsaid')}
        options={[
          ['true', t('log.yes')],
          ['false', t('log.no')],
        ]}
        onChange={v => void save(i => ({ ...i, item: { ...i.item, ownReplies: v ? v === 'true' : null } }))}
      />
      <SaveStatusLine saving={saving} />
    </>
  );
}

interface Props {
  log: LogStore;
  incident: Incident;
  others: string[];
  onOpen(id: string): void;
  onBack(): void;
  onErased(): void;
}

export function IncidentView({ log, incident, others, onOpen, onBack, onErased }: Props) {
  const { t, language } = useTranslation();
  const platform = usePlatformName();
  const viewed = useStore(log, s => s.viewed);
  const rows = useStore(log, s => s.rows);
  const [fault, setFault] = useState<VaultErrorCode>();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    head.current?.focus();
    viewed(incident.id);
  }, []);
  const { item } = incident;
  const facts: [string, string | null][] = [
    [
      t('report.author'),
      [item.author.name, item.author.handle && `@${item.author.handle.replace(/^@/, '')}`]
        .filter(Boolean)
        .join(' · ') || null,
    ],
    [t('report.time'), item.posted.utc ?? item.posted.shown],
    [t('report.when'), incident.local],
    [t('report.address'), item.canonicalUrl ?? item.url],
  ];
  return (
    <article class="stack">
      <button type="button" class="btn quiet start" onClick={onBack}>
        {t('log.back')}
      </button>
      <div class="stack tight">
        <h1 ref={head} tabIndex={-1}>
          {t(`incident.${incident.what}`)}
        </h1>
        <p class="row small soft">
          <span>{formatDay(language, incident.keptAt)}</span>
          <span>{platform(item.platform)}</span>
          <SeverityLabel level={getSeverityLevel(incident.severity)} />
        </p>
      </div>
      {!!others.length && (
        <section class="card stack tight" aria-label={t('log.twice')}>
          <p class="small">{t('log.twiceText')}</p>
          {others.map(id => (
            <button type="button" class="btn start padded" key={id} onClick={() => onOpen(id)}>
              {t('log.twiceOpen', {
                date: formatDay(language, rows.find(r => r.incident.id === id)?.incident.keptAt ?? 0),
              })}
            </button>
          ))}
        </section>
      )}
      <section class="card stack" aria-labelledby="what-kept">
        <h2 id="what-kept">{t('report.details')}</h2>
        <dl>
          {facts
            .filter(([, value]) => value)
            .map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <Ltr>{value}</Ltr>
                </dd>
              </div>
            ))}
        </dl>
        {item.text && (
          <ContentCover of={t('log.words')}>
            <p class="words" dir="auto" lang={item.language ?? undefined}>
              {item.text}
            </p>
          </ContentCover>
        )}
        <ArtifactFiles incident={incident} />
      </section>
      <SentReports incident={incident} />
      <SeverityForm incident={incident} />
      <section class="card stack" aria-labelledby="own">
        <h2 id="own">{t('log.own')}</h2>
        <OwnText incident={incident} of="note" />
        <OwnText incident={incident} of="impact" />
        <TargetFields incident={incident} />
        <CasePicker log={log} incident={incident} />
      </section>
      <IncidentHistory id={incident.id} incident={incident} />
      <ExportLink ids={[incident.id]} />
      <PageLink class="btn start padded" page="report" params={{ kept: incident.id, what: incident.what }}>
        {t('report.now')}
      </PageLink>
      <ConfirmButton
        label={t('report.erase')}
        question={t('log.eraseAsk')}
        onYes={() =>
          void incidentStore
            .delete(incident.id)
            .then(onErased, e => setFault(e instanceof VaultError ? e.code : 'unavailable'))
        }
      />
      {fault && <SaveStatusLine saving={fault} />}
    </article>
  );
}

/** One incident: what happened (covered until shown), what to do next, its files, the person's notes, its history. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatDay } from '../../../i18n/formats.ts';
import type { Incident } from '../../../incidents/model.ts';
import { getSeverityLevel } from '../../../incidents/severity.ts';
import { incidentStore } from '../../../incidents/store.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { ContentCover } from '../../../ui/content-cover.tsx';
import { DescriptionRow } from '../../../ui/description-row.tsx';
import { useTranslation } from '../../../ui/language-context.ts';
import { Ltr } from '../../../ui/ltr.tsx';
import { useStore } from '../../../ui/use-store.ts';
import type { VaultErrorCode } from '../../../vault/errors.ts';
import { getVaultErrorCode } from '../../vault/vault-error-code.ts';
import { ExportLink } from '../export-link.tsx';
import { ArtifactFiles } from './artifacts.tsx';
import { HandOffs } from './hand-offs.tsx';
import { IncidentHistory } from './history.tsx';
import { CasePicker, MeaningText, OwnText, TargetFields } from './incident-fields.tsx';
import { IncidentFacts } from '../incident-facts.tsx';
import { IncidentStatus } from '../incident-status.tsx';
import { SeverityLabel } from './log-basics.tsx';
import type { LogStore } from './log-state.ts';
import { SentReports } from './responses.tsx';
import { SaveStatusLine } from './save-status.tsx';
import { TakedownAppeal } from '../takedown/takedown-appeal.tsx';
import { SecondWitness } from '../witness/second-witness.tsx';
import { usePlatformDefinition } from '../use-platform-definition.ts';
import { SeverityForm } from './severity-form.tsx';

function LoggedTakedown({ incident }: { incident: Incident }) {
  const platform = usePlatformDefinition(incident.item.platform);
  return platform === undefined ? null : <TakedownAppeal incident={incident} platform={platform} />;
}

interface IncidentViewProps {
  log: LogStore;
  incident: Incident;
  others: string[];
  onOpen(id: string): void;
  onBack(): void;
  onDeleted(): void;
}

export function IncidentView({ log, incident, others, onOpen, onBack, onDeleted }: IncidentViewProps) {
  const { t, language } = useTranslation();
  const recordView = useStore(log, s => s.recordView);
  const rows = useStore(log, s => s.rows);
  const [fault, setFault] = useState<VaultErrorCode>();
  const heading = useRef<HTMLHeadingElement>(null);
  // Before the person can type anywhere.
  useLayoutEffect(() => heading.current?.focus(), []);
  useEffect(() => recordView(incident.id), []);
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
        <h1 ref={heading} tabIndex={-1}>
          {t(`incident.${incident.what}`)}
        </h1>
        <p class="row small">
          <IncidentFacts incident={incident} />
          <IncidentStatus incident={incident} />
          <SeverityLabel level={getSeverityLevel(incident.severity)} />
        </p>
      </div>
      {incident.additionTo && (
        <section class="card warn" role="note">
          {t('log.addition')}
        </section>
      )}
      {incident.handOffs && <HandOffs of={incident.handOffs} />}
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
              <DescriptionRow key={name} name={name}>
                <Ltr>{value}</Ltr>
              </DescriptionRow>
            ))}
        </dl>
        {item.text && (
          <ContentCover of={t('log.words')}>
            <p class="words" dir="auto" lang={item.language ?? undefined}>
              {item.text}
            </p>
          </ContentCover>
        )}
      </section>
      {incident.what === 'taken-down' && <LoggedTakedown incident={incident} />}
      <SentReports incident={incident} />
      <ArtifactFiles incident={incident} />
      <SecondWitness incident={incident} />
      <SeverityForm incident={incident} />
      <section class="card stack" aria-labelledby="own">
        <h2 id="own">{t('log.own')}</h2>
        <MeaningText incident={incident} />
        <OwnText incident={incident} of="note" />
        <OwnText incident={incident} of="impact" />
        <TargetFields incident={incident} />
        <CasePicker log={log} incident={incident} />
      </section>
      <IncidentHistory id={incident.id} incident={incident} />
      <ExportLink ids={[incident.id]} />
      <ConfirmButton
        label={t('report.erase')}
        question={t('log.eraseAsk')}
        onYes={() => void incidentStore.delete(incident.id).then(onDeleted, e => setFault(getVaultErrorCode(e)))}
      />
      {fault && <SaveStatusLine status={fault} />}
    </article>
  );
}

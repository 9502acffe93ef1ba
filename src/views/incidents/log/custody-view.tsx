/** Verifies that the log is unchanged, and gives anchor words to read to a trusted person. */
import * as v from 'valibot';
import { useEffect, useState } from 'preact/hooks';
import { formatDay } from '../../../i18n/formats.ts';
import { encodeAnchorWords, findEventByWords } from '../../../incidents/anchor-words.ts';
import { CustodyEvent, type Incident } from '../../../incidents/model.ts';
import { incidentStore, type VerifiedLog } from '../../../incidents/store.ts';
import type { ChainFlaw } from '../../../incidents/verify-custody-chain.ts';
import { Icon } from '../../../ui/icons.tsx';
import { isolateDirection, useTranslation } from '../../../ui/language-context.ts';
import { Progress } from '../../../ui/progress.tsx';
import type { VaultErrorCode } from '../../../vault/errors.ts';
import { isPracticeContext } from '../../../vault/practice-mode.ts';
import { getVaultErrorCode } from '../../vault/vault-error-code.ts';
import { ExportLink } from '../export-link.tsx';
import { formatMoment } from '../incident-facts.tsx';
import { describeFailure } from './describe-failure.ts';
import { LabelledField } from './fields.tsx';
import { LogKey } from './log-key.tsx';
import { ProveWhen } from './prove-when.tsx';

interface CustodyReport {
  log: VerifiedLog;
  words: string[] | undefined;
}

async function verifyCustody(onProgress: (done: number, of: number) => void): Promise<CustodyReport> {
  const log = await incidentStore.verify(onProgress);
  const { anchor } = log.custody;
  return { log, words: anchor?.count ? await encodeAnchorWords(anchor) : undefined };
}

/** Names an incident by what it is and its day, or by its id if it is gone. */
function useIncidentName(incidents: readonly Incident[]): (id: string) => string {
  const { t, language } = useTranslation();
  const byId = new Map(incidents.map(incident => [incident.id, incident]));
  return id => {
    const incident = byId.get(id);
    return incident ? `${t(`incident.${incident.what}`)} (${formatDay(language, incident.keptAt)})` : id;
  };
}

const formatSeqs = ({ seq, to }: ChainFlaw): string => (to ? `${seq}–${to}` : String(seq));

function CompareAnchorWords({ events }: { events: unknown[] }) {
  const { t } = useTranslation();
  const [eventNumber, setEventNumber] = useState<number | null>();
  return (
    <form
      class="stack"
      onSubmit={e => {
        e.preventDefault();
        void findEventByWords(events, String(new FormData(e.currentTarget).get('said'))).then(n =>
          setEventNumber(n ?? null),
        );
      }}
    >
      <LabelledField label={t('log.check.compare')}>
        <input type="text" name="said" required autocomplete="off" spellcheck={false} dir="ltr" />
      </LabelledField>
      <button type="submit" class="btn start padded">
        {t('log.check.compareNow')}
      </button>
      <p role="status">
        {eventNumber === undefined
          ? ''
          : eventNumber === null
            ? t('log.check.compareNo')
            : t('log.check.compareYes', { n: eventNumber, of: events.length })}
      </p>
    </form>
  );
}

/** @returns when the log begins */
function getStart([first]: readonly unknown[]): string {
  return v.is(CustodyEvent, first) ? first.at : new Date().toISOString();
}

function LogVerdict({ log: { chain, problems, newer, unconfirmed, incidents, custody } }: { log: VerifiedLog }) {
  const { t, language } = useTranslation();
  const nameOf = useIncidentName(incidents);
  const unchanged = chain.intact && problems.every(({ flaw }) => flaw === 'unmarked');
  const complete = !problems.length && !newer.length;
  const mark = unchanged ? (chain.anchored && complete ? 'protected' : 'unread') : 'exposed';
  return (
    <section class={`card stack ${unchanged ? '' : 'warn'}`} aria-labelledby="check">
      <h2 id="check" class={`state ${mark}`}>
        <Icon name={mark} />
        {!unchanged && t('log.check.flawed')}
        {unchanged && !complete && t('log.check.partly')}
        {unchanged &&
          complete &&
          t('log.check.whole', { date: isolateDirection(formatMoment(language, getStart(custody.events))) })}
      </h2>
      <p class="small">{t('log.check.count', { n: chain.count })}</p>
      {!chain.anchored && <p class="small">{t('log.check.noAnchor')}</p>}
      {!(chain.intact && complete) && (
        <ul>
          {chain.flaws.map(f => (
            <li key={`${f.flaw}${f.seq}`}>{t(`log.flaw.${f.flaw}`, { n: formatSeqs(f) })}</li>
          ))}
          {problems.map(({ incident, flaw, file }) => (
            <li key={`${incident} ${flaw} ${file}`}>
              <bdi>{t(`log.check.problem.${flaw}`, { incident: nameOf(incident), file })}</bdi>
            </li>
          ))}
        </ul>
      )}
      {!!newer.length && <p class="small">{t('log.check.newer', { n: newer.length })}</p>}
      {unconfirmed.map(id => (
        <p key={id} class="notice small" dir="auto">
          {t('log.check.unconfirmed', { incident: nameOf(id) })}
        </p>
      ))}
      {!unchanged && (
        <>
          <p>{t('log.check.next')}</p>
          <ExportLink />
        </>
      )}
      <p class="soft small">{t('log.check.text')}</p>
    </section>
  );
}

export function CustodyView() {
  const { t } = useTranslation();
  const [report, setReport] = useState<CustodyReport | VaultErrorCode>();
  const [progress, setProgress] = useState<{ done: number; total: number }>();
  useEffect(() => {
    void verifyCustody((done, total) => setProgress({ done, total })).then(setReport, error =>
      setReport(getVaultErrorCode(error)),
    );
  }, []);
  if (!report) return <Progress label={t('log.check.looking')} {...progress} />;
  if (typeof report === 'string')
    return (
      <p class="card warn" role="alert">
        {describeFailure(t, report)}
      </p>
    );
  const { log, words } = report;
  return (
    <>
      <LogVerdict log={log} />
      {words && (
        <section class="card stack" aria-labelledby="words">
          <h2 id="words">{t('log.check.wordsTitle')}</h2>
          <p class="small">{t('log.check.wordsText')}</p>
          <p class="anchor-words" lang="en" dir="ltr">
            {words.join(' ')}
          </p>
          <p class="soft small">{t('log.check.odds')}</p>
          <CompareAnchorWords events={log.custody.events} />
        </section>
      )}
      {words && !isPracticeContext() && <ProveWhen />}
      <LogKey />
    </>
  );
}

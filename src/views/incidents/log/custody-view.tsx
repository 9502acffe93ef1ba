/** Verifies that the log is unchanged, and gives anchor words to read to a trusted person. */
import { useEffect, useState } from 'preact/hooks';
import { encodeAnchorWords, findEventByWords } from '../../../incidents/anchor-words.ts';
import { hashCanonicalJson } from '../../../incidents/custody-chain.ts';
import { incidentStore } from '../../../incidents/store.ts';
import {
  type ChainVerification,
  findRecordMismatches,
  type RecordMismatch,
  verifyChain,
} from '../../../incidents/verify-custody-chain.ts';
import { Icon } from '../../../ui/icons.tsx';
import { useTranslation } from '../../../ui/language-context.ts';
import { Loading } from '../../../ui/page-states.tsx';
import type { VaultErrorCode } from '../../../vault/errors.ts';
import { getVaultErrorCode } from '../../vault/vault-error-code.ts';
import { LabelledField } from './fields.tsx';

interface CustodyReport {
  verdict: ChainVerification;
  off: RecordMismatch[];
  events: unknown[];
  words: string[] | undefined;
}

async function verifyCustody(): Promise<CustodyReport> {
  const { events, anchor } = await incidentStore.getCustody();
  const records = await Promise.all(
    (await incidentStore.list()).map(async i => ({ id: i.id, digest: await hashCanonicalJson(i) })),
  );
  return {
    events,
    off: findRecordMismatches(events, records),
    verdict: await verifyChain(events, anchor),
    words: anchor?.count ? await encodeAnchorWords(anchor) : undefined,
  };
}

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

export function CustodyView() {
  const { t } = useTranslation();
  const [report, setReport] = useState<CustodyReport | VaultErrorCode>();
  useEffect(() => {
    void verifyCustody().then(setReport, error => setReport(getVaultErrorCode(error)));
  }, []);
  if (!report) return <Loading label={t('log.check.looking')} />;
  if (typeof report === 'string')
    return (
      <p class="card warn" role="alert">
        {t(`report.failed.${report}`)}
      </p>
    );
  const { verdict, off, events, words } = report;
  const unchanged = verdict.intact && !off.some(o => o.why === 'differs');
  const mark = unchanged ? (verdict.anchored ? 'protected' : 'unread') : 'exposed';
  const countMismatches = (why: RecordMismatch['why']) => off.filter(o => o.why === why).length;
  const seqs = (f: ChainVerification['flaws'][number]) => (f.to ? `${f.seq}–${f.to}` : String(f.seq));
  return (
    <>
      <section class={`card stack ${unchanged ? '' : 'warn'}`} aria-labelledby="check">
        <h2 id="check" class={`state ${mark}`}>
          <Icon name={mark} />
          {t(unchanged ? 'log.check.whole' : 'log.check.flawed')}
        </h2>
        <p class="small">{t('log.check.count', { n: verdict.count })}</p>
        {!verdict.anchored && <p class="small">{t('log.check.noAnchor')}</p>}
        {!!verdict.flaws.length && (
          <ul>
            {verdict.flaws.map(f => (
              <li key={`${f.flaw}${f.seq}`}>{t(`log.flaw.${f.flaw}`, { n: seqs(f) })}</li>
            ))}
          </ul>
        )}
        {countMismatches('differs') > 0 && (
          <p class="small">{t('log.check.differs', { n: countMismatches('differs') })}</p>
        )}
        {countMismatches('unmarked') > 0 && (
          <p class="small">{t('log.check.unmarked', { n: countMismatches('unmarked') })}</p>
        )}
        <p class="soft small">{t('log.check.text')}</p>
      </section>
      {words && (
        <section class="card stack" aria-labelledby="words">
          <h2 id="words">{t('log.check.wordsTitle')}</h2>
          <p class="small">{t('log.check.wordsText')}</p>
          <p class="anchor-words" lang="en" dir="ltr">
            {words.join(' ')}
          </p>
          <p class="soft small">{t('log.check.odds')}</p>
          <CompareAnchorWords events={events} />
        </section>
      )}
    </>
  );
}

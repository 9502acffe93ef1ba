/** Outcomes of reports, as bars in a table. */
import { useEffect, useState } from 'preact/hooks';
import {
  listSentReports,
  type OutcomeTally,
  type SentReport,
  tallyOutcomes,
} from '../../../incidents/outcome-statistics.ts';
import { RESPONSE_OUTCOMES } from '../../../incidents/vocabulary.ts';
import { groupBy } from '../../../lib/group-by.ts';
import { loadPlatformIndex } from '../../../platforms/load.ts';
import { getPageUrlInMode } from '../../../preferences/opaque-page-params.ts';
import { useTranslation } from '../../../ui/language-context.ts';
import { useStore } from '../../../ui/use-store.ts';
import { isPracticeContext } from '../../../vault/practice-mode.ts';
import { usePlatformName } from '../incident-facts.tsx';
import type { LogStore } from './log-state.ts';
import { OutcomeExport } from './outcome-export.tsx';

const OUTCOME_PARTS = [...RESPONSE_OUTCOMES, 'waiting'] as const;
const countOutcome = (t: OutcomeTally, part: (typeof OUTCOME_PARTS)[number]): number =>
  part === 'waiting' ? t.waiting : t.outcomes[part];

function OutcomeBar({ tally: one, most }: { tally: OutcomeTally; most: number }) {
  let x = 0;
  return (
    <svg class="bar-of" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      {OUTCOME_PARTS.map(part => {
        const width = (100 * countOutcome(one, part)) / most;
        x += width;
        return width ? <rect key={part} class={`part ${part}`} x={x - width} y="0" width={width} height="10" /> : null;
      })}
    </svg>
  );
}

/** With fewer, a chart says no more than the table. */
const MIN_CHARTED = 3;

/** One bar for each outcome that occurred, over all reports. */
function OutcomeChart({ sent }: { sent: SentReport[] }) {
  const { t } = useTranslation();
  if (sent.length < MIN_CHARTED) return null;
  const tally = tallyOutcomes(sent);
  const most = Math.max(...OUTCOME_PARTS.map(part => countOutcome(tally, part)));
  return (
    <table class="bars">
      <caption class="head">{t('remedy.byOutcome')}</caption>
      <tbody>
        {OUTCOME_PARTS.filter(part => countOutcome(tally, part)).map(part => (
          <tr key={part}>
            <th scope="row">{t(part === 'waiting' ? 'log.stand.waiting' : `log.outcome.${part}`)}</th>
            <td class="number">{countOutcome(tally, part)}</td>
            <td>
              <svg class="bar-of" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect class={`part ${part}`} width={(100 * countOutcome(tally, part)) / most} height="10" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface OutcomeTableProps {
  title: string;
  groups: Map<string, SentReport[]>;
  name(key: string): string;
}

function OutcomeTable({ title, groups, name }: OutcomeTableProps) {
  const { t } = useTranslation();
  const rows = [...groups]
    .map(([key, sent]) => ({ key, tally: tallyOutcomes(sent) }))
    .sort((a, b) => b.tally.sent - a.tally.sent);
  const most = Math.max(1, ...rows.map(r => r.tally.sent));
  return (
    <table class="bars">
      <caption class="head">{title}</caption>
      <thead class="hidden">
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{t('remedy.sent')}</th>
          <th scope="col">{t('remedy.outcome')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, tally: one }) => (
          <tr key={key}>
            <th scope="row">{name(key)}</th>
            <td class="number">{one.sent}</td>
            <td>
              <OutcomeBar tally={one} most={most} />
              <span class="small">
                {OUTCOME_PARTS.filter(p => countOutcome(one, p))
                  .map(p => `${t(p === 'waiting' ? 'log.stand.waiting' : `log.outcome.${p}`)}: ${countOutcome(one, p)}`)
                  .join(' · ')}
              </span>
              {one.days && (
                <span class="small soft">
                  {t('remedy.days', {
                    n: one.days.answered,
                    median: one.days.median,
                    least: one.days.least,
                    most: one.days.most,
                  })}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function MergeLink() {
  const { t } = useTranslation();
  return isPracticeContext() ? null : (
    <a class="btn fit" href={getPageUrlInMode('remedy')} target="_blank">
      {t('remedy.merge.open')}
    </a>
  );
}

export function OutcomeStatisticsView({ log }: { log: LogStore }) {
  const { t } = useTranslation();
  const platform = usePlatformName();
  const rows = useStore(log, s => s.rows);
  const [known, setKnown] = useState<ReadonlySet<string>>();
  useEffect(() => void loadPlatformIndex().then(index => setKnown(new Set(index.map(e => e.id)))), []);
  if (!known) return null;
  const sent = listSentReports(
    rows.map(r => r.incident),
    known,
  );
  if (!sent.length)
    return (
      <section class="card stack">
        <h2>{t('remedy.title')}</h2>
        <p class="soft">{t('remedy.none')}</p>
        <MergeLink />
      </section>
    );
  return (
    <>
      <section class="card stack" aria-labelledby="remedy">
        <h2 id="remedy">{t('remedy.title')}</h2>
        <p class="soft small">{t('remedy.text')}</p>
        <p class="row small legend" aria-hidden="true">
          {OUTCOME_PARTS.map(p => (
            <span key={p}>
              <svg class="key" viewBox="0 0 10 10" aria-hidden="true">
                <rect class={`part ${p}`} width="10" height="10" />
              </svg>
              {t(p === 'waiting' ? 'log.stand.waiting' : `log.outcome.${p}`)}
            </span>
          ))}
        </p>
        <OutcomeChart sent={sent} />
        <OutcomeTable
          title={t('remedy.byPlatform')}
          groups={groupBy(sent, s => s.platform)}
          name={id => (id === 'other' ? t('remedy.other') : platform(id))}
        />
        <OutcomeTable
          title={t('remedy.byWhat')}
          groups={groupBy(sent, s => s.what)}
          name={what => t(`incident.${what}`)}
        />
        <OutcomeTable
          title={t('remedy.byAction')}
          groups={groupBy(sent, s => s.action)}
          name={action => t(`log.action.${action}`)}
        />
      </section>
      <OutcomeExport sent={sent} />
      <MergeLink />
    </>
  );
}

/** The report of many people: the same on the page and in the saved file. */
import { formatNumber } from '../../i18n/digits.ts';
import type { Dimension, RemedyReport, RemedyRow, RemedySection } from '../../remedy/report-schema.ts';
import { type BarPart, ColumnChart, DaysChart, listParts, PartKey, ResultBar } from './report-charts.tsx';
import { nameResult, nameValue, type ReportTranslator } from './report-translator.ts';

const TABLE_TITLES: Record<Dimension, string> = {
  platform: 'remedy.byPlatform',
  situation: 'remedy.byWhat',
  action: 'remedy.byAction',
  quarter: 'remedy.report.byQuarter',
  language: 'remedy.report.byLanguage',
  country: 'remedy.report.byCountry',
};

function namePart({ t }: ReportTranslator, part: BarPart): string {
  if (part === 'sent') return t('remedy.sent');
  return part === 'answered' || part === 'unanswered' ? t(`remedy.report.${part}`) : nameResult(t, part);
}

const formatShare = (language: string, part: number, whole: number): string =>
  formatNumber(language, whole ? part / whole : 0, { style: 'percent' });

interface RowProps {
  row: RemedyRow;
  translator: ReportTranslator;
}

/** The numbers of a row in words. */
function RowText({ row, translator }: RowProps) {
  const { t, language } = translator;
  const { sent, answered, unanswered, results, days } = row;
  const n = (count: number): string => formatNumber(language, count);
  const isHidden = answered === undefined || unanswered === undefined;
  const counts = isHidden
    ? [`${t('remedy.sent')}: ${n(sent)}`]
    : [
        `${t('remedy.sent')}: ${n(sent)}`,
        `${t('remedy.report.answered')}: ${n(answered)} (${formatShare(language, answered, sent)})`,
        `${t('remedy.report.unanswered')}: ${n(unanswered)}`,
      ];
  return (
    <>
      <span>{counts.join(' · ')}</span>
      {results && (
        <span class="soft">
          {listParts(row)
            .map(([part, count]) => `${namePart(translator, part)}: ${n(count)}`)
            .join(' · ')}
        </span>
      )}
      {days && <span class="soft">{t('remedy.report.days', days)}</span>}
      {isHidden && <span class="soft">{t('remedy.report.hidden')}</span>}
    </>
  );
}

interface TableProps {
  table: RemedySection['tables'][number];
  translator: ReportTranslator;
}

function ReportTable({ table: { by, rows }, translator }: TableProps) {
  const { t, language } = translator;
  const most = Math.max(1, ...rows.map(({ sent }) => sent));
  // By time, or the largest first.
  const sorted = by === 'quarter' ? rows : [...rows].sort((a, b) => b.sent - a.sent);
  return (
    <table>
      <caption>{t(TABLE_TITLES[by])}</caption>
      <tbody>
        {sorted.map(row => (
          <tr key={row.value}>
            <th scope="row">
              <bdi>{nameValue(translator, by, row.value)}</bdi>
              <span class="soft">
                {t('remedy.report.people')}: {formatNumber(language, row.people)}
              </span>
            </th>
            <td>
              <ResultBar row={row} most={most} />
              <RowText row={row} translator={translator} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const isQuarter = ({ value }: RemedyRow): boolean => /^\d{4}-Q\d$/.test(value ?? '');

/** With fewer, a picture says no more than the table. */
const MIN_CHARTED = 3;

function QuarterCharts({ rows, translator }: { rows: readonly RemedyRow[]; translator: ReportTranslator }) {
  const { t, language } = translator;
  const quarters = rows.filter(isQuarter);
  if (quarters.length < MIN_CHARTED) return null;
  const ends = (
    <p class="ends" aria-hidden="true">
      {[quarters[0]!, quarters.at(-1)!].map(({ value }) => (
        <bdi key={value}>{nameValue(translator, 'quarter', value)}</bdi>
      ))}
    </p>
  );
  const mostSent = Math.max(...quarters.map(({ sent }) => sent));
  const mostDays = Math.max(0, ...quarters.map(({ days }) => days?.upper ?? 0));
  return (
    <>
      <figure>
        <figcaption>{t('remedy.report.chartSent', { most: formatNumber(language, mostSent) })}</figcaption>
        <ColumnChart rows={quarters} />
        {ends}
      </figure>
      {mostDays > 0 && (
        <figure>
          <figcaption>{t('remedy.report.chartDays', { most: formatNumber(language, mostDays) })}</figcaption>
          <DaysChart rows={quarters} />
          {ends}
        </figure>
      )}
    </>
  );
}

function Figures({ row: { people, sent, answered, days }, translator: { t, language } }: RowProps) {
  return (
    <dl class="figures">
      {(
        [
          ['people', people],
          ['sent', sent],
        ] as const
      ).map(([name, count]) => (
        <div key={name}>
          <dt>{t(name === 'sent' ? 'remedy.sent' : 'remedy.report.people')}</dt>
          <dd>{formatNumber(language, count)}</dd>
        </div>
      ))}
      {answered !== undefined && (
        <div>
          <dt>{t('remedy.report.answered')}</dt>
          <dd>
            {formatShare(language, answered, sent)} <span>{formatNumber(language, answered)}</span>
          </dd>
        </div>
      )}
      {days && (
        <div>
          <dt>{t('remedy.report.medianDays')}</dt>
          <dd>
            {formatNumber(language, days.median)}{' '}
            <span dir="ltr">
              {formatNumber(language, days.lower)}–{formatNumber(language, days.upper)}
            </span>
          </dd>
        </div>
      )}
    </dl>
  );
}

function Legend({ row, translator }: RowProps) {
  return (
    <p class="legend" aria-hidden="true">
      {listParts(row).map(([part]) => (
        <span key={part}>
          <PartKey part={part} />
          {namePart(translator, part)}
        </span>
      ))}
    </p>
  );
}

interface SectionProps {
  title: string;
  section: RemedySection | null;
  minPeople: number;
  translator: ReportTranslator;
}

function ReportSection({ title, section, minPeople, translator }: SectionProps) {
  if (!section)
    return (
      <section>
        <h3>{title}</h3>
        <p>{translator.t('remedy.report.few', { n: minPeople })}</p>
      </section>
    );
  const quarters = section.tables.find(({ by }) => by === 'quarter');
  return (
    <section>
      <h3>{title}</h3>
      <Figures row={section.total} translator={translator} />
      <div>
        <ResultBar row={section.total} most={section.total.sent} />
        <Legend row={section.total} translator={translator} />
      </div>
      {quarters && <QuarterCharts rows={quarters.rows} translator={translator} />}
      {section.tables.map(table => (
        <ReportTable key={table.by} table={table} translator={translator} />
      ))}
    </section>
  );
}

export function ReportDocument({ report, translator }: { report: RemedyReport; translator: ReportTranslator }) {
  const { t } = translator;
  const { files, minPeople, madeOn, tool } = report;
  return (
    <article class="remedy-report">
      <h2>{t('remedy.report.title')}</h2>
      <p class="note">{t('remedy.report.made', { n: files.counted, date: madeOn, tool })}</p>
      <p class="note">{t('remedy.report.rule', { n: minPeople })}</p>
      <p class="note">{t('remedy.report.limits')}</p>
      <ReportSection
        title={t('remedy.report.platforms')}
        section={report.platforms}
        minPeople={minPeople}
        translator={translator}
      />
      <ReportSection
        title={t('remedy.report.elsewhere')}
        section={report.elsewhere}
        minPeople={minPeople}
        translator={translator}
      />
    </article>
  );
}

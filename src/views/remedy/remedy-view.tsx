/** Merges the outcome statistics that many people shared into one report, on this device. */
import { useEffect, useRef } from 'preact/hooks';
import { createYielder } from '../../lib/yield-to-main.ts';
import { MAX_FILES, type UncountedFile } from '../../remedy/read-files.ts';
import { buildReportCsv } from '../../remedy/report-csv.ts';
import type { RemedyReport } from '../../remedy/report-schema.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { isolateDirection, useTranslation } from '../../ui/language-context.ts';
import { ErrorCard } from '../../ui/page-states.tsx';
import { Progress } from '../../ui/progress.tsx';
import { downloadBlob } from '../../ui/save-link.tsx';
import { useFileDrop } from '../../ui/use-file-drop.ts';
import { usePageTitle } from '../shell/use-page-title.ts';
import barStyles from './outcome-bar.css?inline';
import './outcome-bar.css';
import reportStyles from './remedy-report.css?inline';
import './remedy-report.css';
import { renderReportHtml } from './render-report-html.tsx';
import { ReportDocument } from './report-document.tsx';
import { type MergedFiles, type RemedyMerger, useRemedyReport } from './use-remedy-report.ts';

function UncountedFiles({ files }: { files: readonly UncountedFile[] }) {
  const { t } = useTranslation();
  if (!files.length) return null;
  return (
    <section class="card warn stack tight" aria-labelledby="uncounted">
      <h2 id="uncounted">{t('remedy.merge.uncounted', { n: files.length })}</h2>
      <ul class="plain small">
        {files.map((file, i) => (
          <li key={i}>
            <bdi>{file.file}</bdi>:{' '}
            {t(`remedy.merge.why.${file.why}`, {
              ...('by' in file ? { file: isolateDirection(file.by) } : { line: file.line }),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function SaveReport({ report }: { report: RemedyReport }) {
  const { t, language } = useTranslation();
  const saveHtml = () =>
    downloadBlob(
      new Blob([renderReportHtml(report, { t, language }, barStyles + reportStyles)], { type: 'text/html' }),
      'outcomes.html',
    );
  const saveCsv = async () =>
    downloadBlob(new Blob([await buildReportCsv(report, createYielder())], { type: 'text/csv' }), 'outcomes.csv');
  const saveJson = () =>
    downloadBlob(new Blob([`${JSON.stringify(report, null, 1)}\n`], { type: 'application/json' }), 'outcomes.json');
  return (
    <section class="card stack" aria-labelledby="save">
      <h2 id="save">{t('remedy.merge.saveTitle')}</h2>
      <p class="small">{t('remedy.merge.publish')}</p>
      <div class="row">
        <button type="button" class="btn main" onClick={saveHtml}>
          {t('remedy.merge.saveHtml')}
        </button>
        <button type="button" class="btn" onClick={() => void saveCsv()}>
          {t('remedy.merge.saveCsv')}
        </button>
        <button type="button" class="btn" onClick={saveJson}>
          {t('remedy.merge.saveJson')}
        </button>
      </div>
    </section>
  );
}

interface MergedProps extends MergedFiles {
  onReset(): void;
}

function MergedReport({ report, uncounted, unnumbered, onReset }: MergedProps) {
  const { t, language } = useTranslation();
  const isEmpty = !report.platforms && !report.elsewhere;
  return (
    <>
      <div class="row between">
        <p role="status">{t('remedy.merge.counted', { n: report.files.counted })}</p>
        <button type="button" class="btn" onClick={onReset}>
          {t('remedy.merge.again')}
        </button>
      </div>
      <UncountedFiles files={uncounted} />
      {unnumbered > 0 && <p class="notice">{t('remedy.merge.unnumbered', { n: unnumbered })}</p>}
      {isEmpty ? (
        <section class="card stack">
          <p>{t('remedy.report.few', { n: report.minPeople })}</p>
        </section>
      ) : (
        <>
          <SaveReport report={report} />
          <div class="card">
            <ReportDocument report={report} translator={{ t, language }} />
          </div>
        </>
      )}
    </>
  );
}

function ChooseFiles({ merging, merge, cancel }: RemedyMerger) {
  const { t } = useTranslation();
  const over = useFileDrop(merge);
  return (
    <>
      <section class={`card stack drop${over ? ' over' : ''}`} aria-labelledby="choose">
        <h2 id="choose">{t('remedy.merge.choose')}</h2>
        {merging.at === 'reading' ? (
          <Progress label={t('remedy.merge.reading')} done={merging.done} total={merging.total} onCancel={cancel} />
        ) : (
          <>
            <div class="row">
              <FileButton label={t('remedy.merge.button')} main multiple onFiles={(_, files) => merge(files)} />
            </div>
            <p>{t('remedy.merge.drop')}</p>
          </>
        )}
        <p class="small soft">{t('remedy.merge.stays')}</p>
      </section>
      <p role="status">
        {merging.at === 'cancelled' && t('remedy.merge.cancelled')}
        {merging.at === 'many' && t('remedy.merge.many', { n: MAX_FILES })}
      </p>
      {merging.at === 'fault' && <ErrorCard as="h2" />}
    </>
  );
}

export function RemedyView() {
  const { t } = useTranslation();
  usePageTitle('remedy.merge.title');
  const merger = useRemedyReport();
  const { merging, reset } = merger;
  const isMerged = merging.at === 'merged';
  const wasMerged = useRef(isMerged);
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that had the focus is gone.
  useEffect(() => {
    if (wasMerged.current !== isMerged) heading.current?.focus();
    wasMerged.current = isMerged;
  }, [isMerged]);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t('remedy.merge.title')}
      </h1>
      {merging.at === 'merged' ? (
        <MergedReport {...merging} onReset={reset} />
      ) : (
        <>
          <p>{t('remedy.merge.text')}</p>
          <ChooseFiles {...merger} />
        </>
      )}
    </>
  );
}

/** Exports: giving evidence to someone, verifying and taking in a file, one's key to receive, a reviewer's answers. */
import { getPageUrlInMode } from '../../preferences/opaque-page-params.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { ImportAnswersView } from './answers-view.tsx';
import { ExportView } from './export-view.tsx';
import { ReceivingKeyView } from './sealing/receiving-key-view.tsx';
import { VerifyView } from './verify-view.tsx';
import './export.css';

const TASKS = { check: VerifyView, answers: ImportAnswersView, key: ReceivingKeyView };
export type ExportTask = keyof typeof TASKS;

export const isExportTask = (name: string | null): name is ExportTask => name !== null && Object.hasOwn(TASKS, name);

function OtherTasks({ task }: { task: ExportTask | undefined }) {
  const { t } = useTranslation();
  return (
    <nav class="stack tight screen" aria-label={t('export.more')}>
      {task && (
        <a class="btn quiet start" href={getPageUrlInMode('export')}>
          {t('export.title')}
        </a>
      )}
      {task !== 'check' && (
        <a class="btn quiet start" href={getPageUrlInMode('export', { do: 'check' })}>
          {t('export.check.title')}
        </a>
      )}
      {task !== 'key' && (
        <a class="btn quiet start" href={getPageUrlInMode('export', { do: 'key' })}>
          {t('export.key.title')}
        </a>
      )}
      {task !== 'answers' && (
        <a class="btn quiet start" href={getPageUrlInMode('export', { do: 'answers' })}>
          {t('review.back.title')}
        </a>
      )}
      <a class="btn quiet start" href={getPageUrlInMode('review')}>
        {t('review.title')}
      </a>
    </nav>
  );
}

/** @param task without one, incidents are exported */
export function ExportPage({ task, ids }: { task: ExportTask | undefined; ids: readonly string[] }) {
  const Task = task && TASKS[task];
  return (
    <>
      {Task ? <Task /> : <ExportView ids={ids} />}
      <OtherTasks task={task} />
    </>
  );
}

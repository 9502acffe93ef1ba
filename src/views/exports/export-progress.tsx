/** The progress of an export. */
import { useTranslation } from '../../ui/language-context.ts';
import { Ltr } from '../../ui/ltr.tsx';
import type { ExportStepCount } from './use-export-plan.ts';

export function ExportProgress({ step, onStop }: { step: ExportStepCount | undefined; onStop?: () => void }) {
  const { t } = useTranslation();
  return (
    <section class="card stack" role="status">
      <p>
        {t('export.working')}{' '}
        {step && step.of > 1 && <Ltr>{t('export.progress', { done: step.done, of: step.of })}</Ltr>}
      </p>
      <progress max={step?.of ?? 1} value={step?.done} aria-label={t('export.working')} />
      {onStop && (
        <button type="button" class="btn start" onClick={onStop}>
          {t('export.stop')}
        </button>
      )}
    </section>
  );
}

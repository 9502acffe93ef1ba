/** Progress of something that takes more than a second. */
import { useId } from 'preact/hooks';
import { useAnnouncement } from './announcer.ts';
import { useTranslation } from './language-context.ts';

interface ProgressProps {
  label: string;
  /** In the unit of `total`; may be a fraction. The bar moves without an end while it is missing. */
  done?: number | undefined;
  /** Counted under the bar where it is more than 1. */
  total?: number | undefined;
  onCancel?: (() => void) | undefined;
}

export function Progress({ label, done, total = 1, onCancel }: ProgressProps) {
  const { t } = useTranslation();
  const id = useId();
  // Not the count, or a screen reader would read every number.
  useAnnouncement(label);
  const count = done !== undefined && total > 1 ? t('progress.count', { done: Math.floor(done), total }) : undefined;
  return (
    <section class="progress stack tight" aria-labelledby={id}>
      <p id={id}>{label}</p>
      <progress value={done} max={Math.max(total, 1)} aria-labelledby={id} aria-valuetext={count} />
      {(count || onCancel) && (
        <div class="row between">
          <span class="small soft" aria-hidden="true">
            {count}
          </span>
          {onCancel && (
            <button type="button" class="btn" onClick={onCancel}>
              {t('progress.cancel')}
            </button>
          )}
        </div>
      )}
    </section>
  );
}

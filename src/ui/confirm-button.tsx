/** A quiet button that asks once more before it acts; the way back has the focus. */
import { useState } from 'preact/hooks';
import { useTranslation } from './language-context.ts';

export function ConfirmButton({
  label,
  question,
  yes,
  no,
  onYes,
}: {
  label: string;
  question: string /** Where it is not about erasing. */;
  yes?: string;
  no?: string;
  onYes(): void;
}) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  if (!asked)
    return (
      <button type="button" class="btn quiet start faint" onClick={() => setAsked(true)}>
        {label}
      </button>
    );
  return (
    <div class="card warn stack" role="group" aria-label={question}>
      <p>{question}</p>
      <div class="row">
        <button type="button" class="btn" ref={b => b?.focus()} onClick={() => setAsked(false)}>
          {no ?? t('report.eraseNo')}
        </button>
        <button
          type="button"
          class="btn"
          onClick={() => {
            setAsked(false);
            onYes();
          }}
        >
          {yes ?? t('report.eraseYes')}
        </button>
      </div>
    </div>
  );
}

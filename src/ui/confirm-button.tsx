/** Asks for confirmation before it acts. The way back has the focus, and afterwards the button that was pressed. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useTranslation } from './language-context.ts';

interface ConfirmButtonProps {
  label: string;
  question: string;
  /** Defaults to the wording of a deletion, like `no`. */
  yes?: string;
  no?: string;
  onYes(): void;
}

export function ConfirmButton({ label, question, yes, no, onYes }: ConfirmButtonProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const wasAsking = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  // Before the removed button's focus is taken for lost.
  useLayoutEffect(() => {
    if (asking !== wasAsking.current) button.current?.focus();
    wasAsking.current = asking;
  }, [asking]);
  if (!asking)
    return (
      <button type="button" class="btn fit" ref={button} onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  return (
    <div class="card warn stack" role="group" aria-label={question}>
      <p>{question}</p>
      <div class="row">
        <button type="button" class="btn" ref={button} onClick={() => setAsking(false)}>
          {no ?? t('report.eraseNo')}
        </button>
        <button
          type="button"
          class="btn"
          onClick={() => {
            setAsking(false);
            onYes();
          }}
        >
          {yes ?? t('report.eraseYes')}
        </button>
      </div>
    </div>
  );
}

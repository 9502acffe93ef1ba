/** A report dialog like those of platforms. It sends nothing. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useTranslation } from '../../ui/language-context.ts';
import { preventFormRestore } from '../../ui/prevent-form-restore.ts';
import { QuickExitButton } from '../shell/quick-exit-button.tsx';

const REASONS = ['threat', 'private', 'pretend', 'trap', 'insult', 'else'] as const;

interface ReportDialogProps {
  onDone(sent: boolean): void;
}

export function ReportDialog({ onDone }: ReportDialogProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const [sent, setSent] = useState(false);
  const [picked, setPicked] = useState<string>();
  useEffect(() => {
    dialog.current!.showModal();
  }, []);
  const sentHeading = useRef<HTMLHeadingElement>(null);
  useEffect(() => sentHeading.current?.focus(), [sent]);
  const text = (key: string) => t(`practice.report.${key}`);
  const send = (e: SubmitEvent) => {
    e.preventDefault();
    setSent(true);
  };
  return (
    <dialog ref={dialog} aria-labelledby="why" onClose={() => onDone(sent)}>
      <div class="row end">
        <QuickExitButton tab={undefined} />
      </div>
      {sent ? (
        <div class="stack">
          <h2 id="why" tabIndex={-1} ref={sentHeading}>
            {text('sent')}
          </h2>
          <p>{text('after')}</p>
          <button type="button" class="btn main" onClick={() => dialog.current!.close()}>
            {text('close')}
          </button>
        </div>
      ) : (
        <form class="stack" onSubmit={send}>
          <h2 id="why">{text('title')}</h2>
          <fieldset class="plain" aria-labelledby="why">
            {REASONS.map((reason, i) => (
              <label key={reason}>
                <input
                  type="radio"
                  name="reason"
                  value={reason}
                  required
                  {...preventFormRestore(reason === picked)}
                  onChange={() => setPicked(reason)}
                  autofocus={i === 0}
                />
                {text(`reason.${reason}`)}
              </label>
            ))}
          </fieldset>
          <label class="stack tight">
            {text('text')}
            <textarea name="report" rows={2} autocomplete="off" />
          </label>
          <div class="row">
            <button type="submit" class="btn main">
              {text('send')}
            </button>
            <button type="button" class="btn" onClick={() => dialog.current!.close()}>
              {text('cancel')}
            </button>
          </div>
        </form>
      )}
    </dialog>
  );
}

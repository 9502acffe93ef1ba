/** Reporting, as platforms do it: a reason, a word, sent. It goes nowhere. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { preventFormRestore } from '../../ui/prevent-form-restore.ts';
import { QuickExitButton } from '../shell/quick-exit-button.tsx';
import { useTranslation } from '../../ui/language-context.ts';

const REASONS = ['threat', 'private', 'pretend', 'trap', 'insult', 'else'] as const;

/** @param onDone `true`: it was sent */
export function ReportDialog({ onDone }: { onDone(sent: boolean): void }) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const [sent, setSent] = useState(false);
  const [why, setWhy] = useState<string>();
  useEffect(() => {
    dialog.current!.showModal();
  }, []);
  const say = (key: string) => t(`practice.report.${key}`);
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
        <div class="stack" role="status">
          <h2 id="why">{say('sent')}</h2>
          <p>{say('after')}</p>
          <button type="button" class="btn main" onClick={() => dialog.current!.close()}>
            {say('close')}
          </button>
        </div>
      ) : (
        <form class="stack" onSubmit={send}>
          <h2 id="why">{say('title')}</h2>
          <fieldset class="plain" aria-labelledby="why">
            {REASONS.map((reason, i) => (
              <label key={reason}>
                <input
                  type="radio"
                  name="reason"
                  value={reason}
                  required
                  {...preventFormRestore(reason === why)}
                  onChange={() => setWhy(reason)}
                  autofocus={i === 0}
                />
                {say(`reason.${reason}`)}
              </label>
            ))}
          </fieldset>
          <label class="stack tight">
            {say('text')}
            <textarea name="report" rows={2} autocomplete="off" />
          </label>
          <div class="row">
            <button class="btn main">{say('send')}</button>
            <button type="button" class="btn" onClick={() => dialog.current!.close()}>
              {say('cancel')}
            </button>
          </div>
        </form>
      )}
    </dialog>
  );
}

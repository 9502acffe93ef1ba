/** A quiet button that asks once more before it acts; the way back has the focus. */
import { useState } from 'preact/hooks';
import { useWords } from './words.tsx';

export function Confirm({ label, question, onYes }: { label: string; question: string; onYes(): void }) {
  const { t } = useWords();
  const [asked, setAsked] = useState(false);
  if (!asked) return <button type="button" class="btn quiet start faint" onClick={() => setAsked(true)}>{label}</button>;
  return (
    <div class="card warn stack" role="group" aria-label={question}>
      <p>{question}</p>
      <div class="row">
        <button type="button" class="btn" ref={b => b?.focus()} onClick={() => setAsked(false)}>{t('report.eraseNo')}</button>
        <button type="button" class="btn" onClick={() => { setAsked(false); onYes(); }}>{t('report.eraseYes')}</button>
      </div>
    </div>
  );
}

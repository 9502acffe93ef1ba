/** A passphrase field that gives the browser no reason to store or send what is typed. */
import type { TargetedEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useTranslation } from '../../ui/language-context.ts';

interface PassphraseFieldProps {
  label: string;
  value: string;
  onValue(value: string): void;
  hint?: string | undefined;
}

export function PassphraseField({ label, value, onValue, hint }: PassphraseFieldProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const [caps, setCaps] = useState(false);
  const id = useId();
  const updateCapsLock = (e: KeyboardEvent) => setCaps(e.getModifierState('CapsLock'));
  const inputProps = {
    id,
    value,
    dir: 'auto',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: false,
    'aria-describedby': `${id}-hint`,
    onInput: (e: TargetedEvent<HTMLInputElement>) => onValue(e.currentTarget.value),
    onKeyDown: updateCapsLock,
    onKeyUp: updateCapsLock,
  } as const;
  return (
    <div class="stack tight">
      <label for={id}>{label}</label>
      <div class="row passphrase">
        {shown ? <input type="text" {...inputProps} /> : <input type="password" {...inputProps} />}
        <button type="button" class="btn" aria-controls={id} onClick={() => setShown(!shown)}>
          {t(shown ? 'vault.field.hide' : 'vault.field.show')}
        </button>
      </div>
      <p class="small caution" id={`${id}-hint`} role="status">
        {[caps && t('vault.field.caps'), hint].filter(Boolean).join(' ')}
      </p>
    </div>
  );
}

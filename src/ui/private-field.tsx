/** A field for private words. The browser is given no reason to remember them: no completion, and nothing that differs from a default to put back after a crash. */
import { useId } from 'preact/hooks';

interface Props {
  label: string;
  value: string;
  onValue(value: string): void;
  hint?: string;
  long?: boolean;
  lang?: string | undefined;
  dir?: 'ltr' | 'rtl' | 'auto';
}

export function PrivateField({ label, value, onValue, hint, long, lang, dir = 'auto' }: Props) {
  const id = useId();
  const typed = (e: Event & { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
    // Firefox writes what was typed into its session file where it differs from the default.
    e.currentTarget.defaultValue = e.currentTarget.value;
    onValue(e.currentTarget.value);
  };
  const props = {
    id,
    class: 'private-field',
    value,
    dir,
    lang,
    autocomplete: 'off' as const,
    spellcheck: false,
    onInput: typed,
    ...(hint ? { 'aria-describedby': `${id}-hint` } : {}),
  };
  return (
    <div class="stack tight">
      <label for={id}>{label}</label>
      {long ? <textarea {...props} rows={4} /> : <input type="text" {...props} />}
      {hint && (
        <p class="small soft" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

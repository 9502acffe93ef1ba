/** A text field that gives the browser no reason to store what is typed. */
import { useId } from 'preact/hooks';

interface PrivateFieldProps {
  label: string;
  value: string;
  onValue(value: string): void;
  hint?: string;
  long?: boolean;
  maxLength?: number;
  /** Offered for a short value. */
  suggestions?: readonly string[];
  lang?: string | undefined;
  dir?: 'ltr' | 'rtl' | 'auto';
}

export function PrivateField({
  label,
  value,
  onValue,
  hint,
  long,
  maxLength,
  suggestions = [],
  lang,
  dir = 'auto',
}: PrivateFieldProps) {
  const id = useId();
  const handleInput = (e: Event & { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
    // Firefox writes text to its session file where it differs from the default.
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
    maxLength,
    onInput: handleInput,
    ...(hint ? { 'aria-describedby': `${id}-hint` } : {}),
  };
  return (
    <div class="stack tight">
      <label for={id}>{label}</label>
      {long ? (
        <textarea {...props} rows={4} />
      ) : (
        <input type="text" {...props} list={suggestions.length ? `${id}-list` : undefined} />
      )}
      {!!suggestions.length && (
        <datalist id={`${id}-list`}>
          {suggestions.map(suggestion => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
      {hint && (
        <p class="small soft" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

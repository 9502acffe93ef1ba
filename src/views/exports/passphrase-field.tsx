/** Asks for the passphrase of a file, shown as it is typed, because it is long and often copied. */
import { useTranslation } from '../../ui/language-context.ts';

export function PassphraseField({ value, onValue }: { value: string; onValue(value: string): void }) {
  const { t } = useTranslation();
  return (
    <label class="stack tight">
      <span>{t('export.passphrase')}</span>
      <input
        type="text"
        class="mono field"
        dir="ltr"
        autocomplete="off"
        spellcheck={false}
        value={value}
        onInput={e => onValue(e.currentTarget.value)}
      />
    </label>
  );
}

/** Copies a text to the clipboard and says whether that worked. */
import { useState } from 'preact/hooks';
import { useTranslation } from './language-context.ts';

interface CopyButtonProps {
  text: string;
  /** Names the text for screen readers. */
  what: string;
  label?: string;
  main?: boolean;
}

export function CopyButton({ text, what, label, main }: CopyButtonProps) {
  const { t } = useTranslation();
  const [result, setResult] = useState<'copied' | 'copyFailed'>();
  const copy = () =>
    void navigator.clipboard.writeText(text).then(
      () => setResult('copied'),
      () => setResult('copyFailed'),
    );
  return (
    <span class="row copy">
      <button
        type="button"
        class={main ? 'btn main' : 'btn'}
        aria-label={label ?? t('help.copyWhat', { what })}
        onClick={copy}
      >
        {label ?? t('help.copy')}
      </button>
      <span role="status" class={result === 'copied' ? 'state protected' : 'small'}>
        {result && t(`help.${result}`)}
      </span>
    </span>
  );
}

/** One press copies one thing; what happened is said. */
import { useState } from 'preact/hooks';
import { useTranslation } from './language-context.ts';

/** @param what names it for screen readers */
export function CopyButton({
  text,
  what,
  label,
  main,
}: {
  text: string;
  what: string;
  label?: string;
  main?: boolean;
}) {
  const { t } = useTranslation();
  const [done, setDone] = useState<'copied' | 'copyFailed'>();
  const copy = () =>
    void navigator.clipboard.writeText(text).then(
      () => setDone('copied'),
      () => setDone('copyFailed'),
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
      <span role="status" class={done === 'copied' ? 'state protected' : 'small'}>
        {done && t(`help.${done}`)}
      </span>
    </span>
  );
}

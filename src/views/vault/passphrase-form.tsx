/** A form that works with a passphrase: its fields, its button, its progress and its errors. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { VaultError } from '../../vault/errors.ts';
import type { PassphraseResult } from '../../vault/passphrase.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { loadPassphraseModule, useCountdown, type PassphraseProblem } from './use-vault.ts';

interface PassphraseFormProps {
  children: ComponentChildren;
  press: string;
  /** The view's one filled button. */
  main?: boolean;
  ready: boolean;
  /** Said while the form works, unless it shows a progress bar. */
  busy?: string;
  progress?: ComponentChildren;
  /** What to say if the form is sent before it is ready. */
  unready?: 'empty' | 'unready';
  /** Wrong passphrases count towards the attempt limit. */
  guarded?: boolean;
  work(): Promise<PassphraseResult>;
  onDone?(result: Extract<PassphraseResult, { done: true }>): void;
  /** Called when the attempt limit was reached and everything was deleted. */
  onDeleted?(): void;
}

export function PassphraseForm({
  children,
  press,
  main,
  ready,
  busy,
  progress,
  unready = 'empty',
  guarded,
  work,
  onDone,
  onDeleted,
}: PassphraseFormProps) {
  const { t } = useTranslation();
  const [state, setState] = useState<'still' | 'busy' | PassphraseProblem>('still');
  const [wait, setWait] = useCountdown();
  useEffect(() => {
    if (guarded)
      void loadPassphraseModule()
        .then(w => w.getRetryDelay())
        .then(
          ms => {
            if (ms) {
              setState('wait');
              setWait(ms);
            }
          },
          () => undefined,
        );
  }, []);
  const submit = async () => {
    if (state === 'busy' || wait) return;
    if (!ready) return setState(unready);
    setState('busy');
    const result = await work().catch((error: unknown): PassphraseResult | PassphraseProblem =>
      error instanceof VaultError && error.code === 'full' ? 'full' : 'fault',
    );
    if (typeof result === 'string') return setState(result);
    if (result.done) {
      setState('still');
      return onDone?.(result);
    }
    setState(result.why);
    if (result.why === 'erased') onDeleted?.();
    if ('wait' in result) setWait(result.wait);
  };
  const trouble = state !== 'still' && state !== 'busy' && !(state === 'wait' && !wait);
  return (
    <form
      class="stack"
      autocomplete="off"
      onSubmit={e => {
        e.preventDefault();
        void submit();
      }}
    >
      {children}
      {trouble && (
        <p class="notice" role="alert">
          {state === 'wait' ? '' : t(`vault.trouble.${state}`)}
          {state === 'wait' && t('vault.slow')}
        </p>
      )}
      <button type="submit" class={`btn wide${main ? ' main' : ''}`} aria-disabled={state === 'busy' || !!wait}>
        {state === 'busy' && !progress ? busy : wait ? t('vault.wait', { count: wait }) : press}
      </button>
      <p class="heard" role="status">
        {state === 'busy' && !progress && busy}
      </p>
      {state === 'busy' && progress}
    </form>
  );
}

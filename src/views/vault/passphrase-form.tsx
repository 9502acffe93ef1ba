/** A form that works with a passphrase: its fields, its button, its progress and its errors. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PassphraseResult } from '../../vault/passphrase.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { loadPassphraseModule, useCountdown, type PassphraseProblem } from './use-vault.ts';

interface Props {
  children: ComponentChildren;
  press: string;
  /** The view's one filled button. */
  main?: boolean;
  ready: boolean;
  busy: string;
  /** Wrong passphrases count towards the attempt limit. */
  guarded?: boolean;
  work(): Promise<PassphraseResult>;
  onDone?(): void;
  /** Called when the attempt limit was reached and everything was deleted. */
  onErased?(): void;
}

export function PassphraseForm({ children, press, main, ready, busy, guarded, work, onDone, onErased }: Props) {
  const { t } = useTranslation();
  const [at, setAt] = useState<'still' | 'busy' | PassphraseProblem>('still');
  const [wait, setWait] = useCountdown();
  useEffect(() => {
    if (guarded)
      void loadPassphraseModule()
        .then(w => w.getRetryDelay())
        .then(
          ms => {
            if (ms) {
              setAt('wait');
              setWait(ms);
            }
          },
          () => undefined,
        );
  }, []);
  const go = async () => {
    if (at === 'busy' || wait) return;
    if (!ready) return setAt('unready');
    setAt('busy');
    const result = await work().catch((fault: { fault?: string }): PassphraseResult | PassphraseProblem =>
      fault.fault === 'full' ? 'full' : 'fault',
    );
    if (typeof result === 'string') return setAt(result);
    if (result.done) {
      setAt('still');
      return onDone?.();
    }
    setAt(result.why);
    if (result.why === 'erased') onErased?.();
    if ('wait' in result) setWait(result.wait);
  };
  const trouble = at !== 'still' && at !== 'busy' && !(at === 'wait' && !wait);
  return (
    <form
      class="stack"
      autocomplete="off"
      onSubmit={e => {
        e.preventDefault();
        void go();
      }}
    >
      {children}
      {trouble && (
        <p class="notice" role="alert">
          {at === 'wait' ? '' : t(`vault.trouble.${at}`)}
          {at === 'wait' && t('vault.slow')}
        </p>
      )}
      <button type="submit" class={`btn wide${main ? ' main' : ''}`} aria-disabled={at === 'busy' || !!wait}>
        {at === 'busy' ? busy : wait ? t('vault.wait', { count: wait }) : press}
      </button>
      <p class="heard" role="status">
        {at === 'busy' && busy}
      </p>
    </form>
  );
}

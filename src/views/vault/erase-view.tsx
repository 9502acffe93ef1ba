/** Deletes everything, by a long press or by two presses. */
import { useState } from 'preact/hooks';
import { eraseAll } from '../../vault/erase.ts';
import { Loading } from '../../ui/page-states.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { LongPressButton } from '../../ui/long-press-button.tsx';

export function DeleteAllView({ onDone }: { onDone(): void }) {
  const { t } = useTranslation();
  const [step, setStep] = useState<'idle' | 'confirming' | 'busy' | 'failed'>('idle');
  const erase = async () => {
    setStep('busy');
    if (await eraseAll()) onDone();
    else setStep('failed');
  };
  return (
    <section class="card stack" aria-labelledby="erase">
      <h2 id="erase">{t('vault.erase.title')}</h2>
      <p>{t('vault.erase.text')}</p>
      <p class="small soft">{t('vault.erase.limits')}</p>
      {step === 'failed' && (
        <p class="notice" role="alert">
          {t('vault.erase.failed')}
        </p>
      )}
      {step === 'busy' && <Loading label={t('vault.erase.busy')} />}
      {(step === 'idle' || step === 'failed') && (
        <>
          <LongPressButton
            label={t('vault.erase.hold')}
            holding={t('vault.erase.holding')}
            onDone={() => void erase()}
          />
          <button type="button" class="btn quiet start faint" onClick={() => setStep('confirming')}>
            {t('vault.erase.cannot')}
          </button>
        </>
      )}
      {step === 'confirming' && (
        <div class="card warn stack" role="group" aria-label={t('vault.erase.ask')}>
          <p>{t('vault.erase.ask')}</p>
          <div class="row">
            <button type="button" class="btn" ref={b => b?.focus()} onClick={() => setStep('idle')}>
              {t('vault.erase.no')}
            </button>
            <button type="button" class="btn" onClick={() => void erase()}>
              {t('vault.erase.yes')}
            </button>
          </div>
        </div>
      )}
    </section>
  );
}

export function DataDeletedNotice() {
  const { t } = useTranslation();
  return (
    <section class="card stack">
      <h1 tabIndex={-1} ref={h => h?.focus()}>
        {t('vault.erase.done')}
      </h1>
      <p>{t('vault.erase.limits')}</p>
      <p class="small soft">{t('vault.erase.removeToo')}</p>
    </section>
  );
}

/** Erase everything: held, or by two presses for whoever cannot hold. */
import { useState } from 'preact/hooks';
import { eraseAll } from '../../vault/erase.ts';
import { Loading } from '../../ui/page-states.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { LongPressButton } from '../../ui/long-press-button.tsx';

export function DeleteAllView({ onDone }: { onDone(): void }) {
  const { t } = useTranslation();
  const [at, setAt] = useState<'still' | 'asked' | 'busy' | 'failed'>('still');
  const erase = async () => {
    setAt('busy');
    if (await eraseAll()) onDone();
    else setAt('failed');
  };
  return (
    <section class="card stack" aria-labelledby="erase">
      <h2 id="erase">{t('vault.erase.title')}</h2>
      <p>{t('vault.erase.text')}</p>
      <p class="small soft">{t('vault.erase.limits')}</p>
      {at === 'failed' && (
        <p class="notice" role="alert">
          {t('vault.erase.failed')}
        </p>
      )}
      {at === 'busy' && <Loading label={t('vault.erase.busy')} />}
      {(at === 'still' || at === 'failed') && (
        <>
          <LongPressButton
            label={t('vault.erase.hold')}
            holding={t('vault.erase.holding')}
            onDone={() => void erase()}
          />
          <button type="button" class="btn quiet start faint" onClick={() => setAt('asked')}>
            {t('vault.erase.cannot')}
          </button>
        </>
      )}
      {at === 'asked' && (
        <div class="card warn stack" role="group" aria-label={t('vault.erase.ask')}>
          <p>{t('vault.erase.ask')}</p>
          <div class="row">
            <button type="button" class="btn" ref={b => b?.focus()} onClick={() => setAt('still')}>
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
    <section class="card stack" role="status">
      <h1 tabIndex={-1} ref={h => h?.focus()}>
        {t('vault.erase.done')}
      </h1>
      <p>{t('vault.erase.limits')}</p>
      <p class="small soft">{t('vault.erase.removeToo')}</p>
    </section>
  );
}

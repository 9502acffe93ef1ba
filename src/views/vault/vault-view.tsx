/** The vault: how safe stored data is, and what can be done about it. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { AUTO_LOCK_DELAYS, autoLockDelay, type AutoLockDelay } from '../../preferences/auto-lock-delay.ts';
import { getStorageContext } from '../../preferences/storage-context.ts';
import { lockVault } from '../../vault/record-store.ts';
import { Icon } from '../../ui/icons.tsx';
import { ErrorCard, Loading } from '../../ui/page-states.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { usePreference } from '../shell/use-preference.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { usePageTitle } from '../shell/use-page-title.ts';
import { BackupView, RestoreView } from './backup-view.tsx';
import { DataDeletedNotice, DeleteAllView } from './erase-view.tsx';
import { AttemptLimitView } from './attempt-limit-view.tsx';
import { ManagePassphrase, SetPassphraseCard } from './passphrase-view.tsx';
import { PendingReencryption, ReencryptionProgress, type ReencryptionCount } from './reencryption-view.tsx';
import { PrivateWindowNotice, UnlockCard } from './unlock.tsx';
import { useMemoryOnly, useVaultState } from './use-vault.ts';

function AutoLockDelayPicker() {
  const { t } = useTranslation();
  const minutes = usePreference(autoLockDelay);
  return (
    <div class="stack tight">
      <label class="row">
        {t(browser.idle ? 'vault.after.idle' : 'vault.after.unlocked')}
        <select
          autocomplete="off"
          value={minutes}
          onChange={e => void autoLockDelay.set(Number(e.currentTarget.value) as AutoLockDelay, getStorageContext())}
        >
          {AUTO_LOCK_DELAYS.map(m => (
            <option key={m} value={m}>
              {t('vault.after.minutes', { count: m })}
            </option>
          ))}
        </select>
      </label>
      <p class="small soft">{t(browser.idle ? 'vault.after.text' : 'vault.after.textUnlocked')}</p>
    </div>
  );
}

function UnlockedCard() {
  const { t } = useTranslation();
  return (
    <section class="card stack" aria-labelledby="state">
      <h2 id="state" class="state unread">
        <Icon name="unlock" />
        {t('vault.state.unlocked')}
      </h2>
      <p>{t('vault.text.unlocked')}</p>
      <button type="button" class="btn main wide" onClick={() => void lockVault()}>
        {t('vault.lock')}
      </button>
    </section>
  );
}

/** Where the browser stores nothing on disk, a passphrase would protect nothing. */
function MemoryOnlyCard() {
  const { t } = useTranslation();
  return (
    <section class="card stack" aria-labelledby="state">
      <h2 id="state">{t('vault.memory.title')}</h2>
      <p>{t('vault.memory.text')}</p>
      <p class="small soft">{t('vault.memory.room')}</p>
      <p class="small soft">{t('vault.memory.before')}</p>
    </section>
  );
}

export function VaultView() {
  const { t } = useTranslation();
  usePageTitle('vault.title');
  const vault = useVaultState();
  const memoryOnly = useMemoryOnly();
  const [done, setDone] = useState<'set' | 'change' | 'pending' | 'remove'>();
  const [progress, setProgress] = useState<ReencryptionCount>();
  const [erased, setErased] = useState(false);
  useEffect(() => {
    if (vault === 'locked') setDone(undefined);
  }, [vault]);
  const finish = (what: typeof done) => {
    setProgress(undefined);
    setDone(what);
  };
  if (erased) return <DataDeletedNotice />;
  if (vault === undefined || memoryOnly === undefined) return <Loading label={t('loading')} />;
  if (vault === 'private') return <PrivateWindowNotice />;
  return (
    <>
      <h1>{t('vault.title')}</h1>
      <p role="status" class={done ? 'card next' : ''}>
        {done && t(`vault.${done}.done`)}
      </p>
      {progress && <ReencryptionProgress count={progress} />}
      {vault === 'unlocked' && !progress && <PendingReencryption key={done} />}
      {vault === 'fault' && <ErrorCard as="h2" onRetry={() => location.reload()} />}
      {vault === 'newer' && (
        <section class="card warn" role="alert">
          <p>{t('report.failed.newer')}</p>
        </section>
      )}
      {vault === 'locked' && <UnlockCard />}
      {(vault === 'bare' || vault === 'unlocked') && (
        <>
          {memoryOnly ? (
            <MemoryOnlyCard />
          ) : vault === 'unlocked' ? (
            <UnlockedCard />
          ) : (
            <SetPassphraseCard onDone={pending => finish(pending ? 'pending' : 'set')} onProgress={setProgress} />
          )}
          {vault === 'unlocked' && (
            <section class="card stack">
              <AutoLockDelayPicker />
              <ManagePassphrase
                onDone={what => (what === 'erased' ? setErased(true) : finish(what))}
                onProgress={setProgress}
              />
            </section>
          )}
          <section class="card stack" aria-labelledby="backup">
            <h2 id="backup">{t('vault.backup.title')}</h2>
            <Disclosure label={t('vault.backup.press')}>
              <BackupView key={vault} vault={vault} />
            </Disclosure>
            <Disclosure label={t('vault.restore.title')}>
              <RestoreView />
            </Disclosure>
          </section>
        </>
      )}
      {vault === 'unlocked' && <AttemptLimitView />}
      <DeleteAllView onDone={() => setErased(true)} />
    </>
  );
}

/** What is kept here: how safe it is, and everything that can be done about it. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { LOCK, LOCK_AFTER, lockAfter, setLockAfter, type LockAfter } from '../../preferences/auto-lock-delay.ts';
import { lockVault } from '../../vault/record-store.ts';
import { Icon } from '../../ui/icons.tsx';
import { Fault, Loading, More } from '../../ui/basics.tsx';
import { useStored } from '../../ui/use-storage-change.ts';
import { useWords } from '../../ui/language-context.ts';
import { BackupView, RestoreView } from './backup-view.tsx';
import { Erased, EraseView } from './erase-view.tsx';
import { LastTryView } from './attempt-limit-view.tsx';
import { ChangePassphrase, SetPassphrase } from './passphrase-view.tsx';
import { UnlockCard } from './unlock.tsx';
import { useVault } from './use-vault.ts';

function LockAfterPicker() {
  const { t } = useWords();
  const [minutes, setMinutes] = useState<LockAfter>();
  useStored(new RegExp(`^${LOCK}$`), () => void lockAfter().then(setMinutes));
  return (
    <div class="stack tight">
      <label class="row">
        {t(browser.idle ? 'vault.after.idle' : 'vault.after.unlocked')}
        <select
          autocomplete="off"
          value={minutes}
          onChange={e => void setLockAfter(Number(e.currentTarget.value) as LockAfter)}
        >
          {LOCK_AFTER.map(m => (
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

function State({ of }: { of: 'bare' | 'unlocked' }) {
  const { t } = useWords();
  return (
    <section class="card stack" aria-labelledby="state">
      <h2 id="state" class={`state ${of === 'bare' ? 'exposed' : 'unread'}`}>
        <Icon name="unlock" />
        {t(`vault.state.${of}`)}
      </h2>
      <p>{t(`vault.text.${of}`)}</p>
      {of === 'unlocked' && (
        <button type="button" class="btn main wide" onClick={() => void lockVault()}>
          {t('vault.lock')}
        </button>
      )}
    </section>
  );
}

export function VaultView() {
  const { t } = useWords();
  const vault = useVault();
  const [said, setSaid] = useState<'set' | 'change' | 'remove'>();
  const [erased, setErased] = useState(false);
  useEffect(() => {
    if (vault === 'locked') setSaid(undefined);
  }, [vault]);
  if (erased) return <Erased />;
  if (vault === undefined) return <Loading label={t('loading')} />;
  return (
    <>
      <h1>{t('vault.title')}</h1>
      <p role="status" class={said ? 'card next' : ''}>
        {said && t(`vault.${said}.done`)}
      </p>
      {vault === 'fault' && <Fault />}
      {vault === 'newer' && (
        <section class="card warn" role="alert">
          <p>{t('report.failed.newer')}</p>
        </section>
      )}
      {vault === 'locked' && <UnlockCard />}
      {(vault === 'bare' || vault === 'unlocked') && (
        <>
          <State of={vault} />
          {vault === 'bare' && <SetPassphrase onDone={() => setSaid('set')} />}
          {vault === 'unlocked' && (
            <section class="card stack">
              <LockAfterPicker />
              <ChangePassphrase onDone={what => (what === 'erased' ? setErased(true) : setSaid(what))} />
            </section>
          )}
          <section class="card stack" aria-labelledby="backup">
            <h2 id="backup">{t('vault.backup.title')}</h2>
            <More label={t('vault.backup.press')}>
              <BackupView key={vault} vault={vault} />
            </More>
            <More label={t('vault.restore.title')}>
              <RestoreView />
            </More>
          </section>
        </>
      )}
      {vault === 'unlocked' && <LastTryView />}
      <EraseView onDone={() => setErased(true)} />
    </>
  );
}

/** What needs the vault open stands inside `Unlocked`: while it is locked, the card to open it stands there instead. */
import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { Icon } from '../../ui/icons.tsx';
import { ErrorCard, Loading } from '../../ui/page-states.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { DataDeletedNotice } from './erase-view.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import { PassphraseForm } from './passphrase-form.tsx';
import { loadPassphraseModule, useVaultState } from './use-vault.ts';

export function UnlockCard() {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const [erased, setErased] = useState(false);
  const id = useId();
  if (erased) return <DataDeletedNotice />;
  return (
    <section class="card stack" aria-labelledby={id}>
      <h2 id={id} class="state unread">
        <Icon name="lock" />
        {t('vault.state.locked')}
      </h2>
      <p>{t('vault.unlock.text')}</p>
      <PassphraseForm
        main
        guarded
        press={t('vault.unlock.press')}
        busy={t('vault.unlock.busy')}
        ready={!!passphrase.trim()}
        work={async () => (await loadPassphraseModule()).unlockVault(passphrase)}
        onErased={() => setErased(true)}
      >
        <PassphraseField label={t('vault.field.passphrase')} value={passphrase} onValue={setPassphrase} />
      </PassphraseForm>
    </section>
  );
}

/** A later version of Breakwater kept what is here. Nothing of it was touched. */
export function NewerVersionNotice() {
  const { t } = useTranslation();
  return (
    <section class="card warn stack" role="alert">
      <h1>{t('fault.title')}</h1>
      <p>{t('report.failed.newer')}</p>
    </section>
  );
}

/** Unmounts what it holds when the vault is locked, by whomever. */
export function RequireUnlocked({ children }: { children: ComponentChildren }) {
  const { t } = useTranslation();
  const vault = useVaultState();
  if (vault === undefined) return <Loading label={t('loading')} />;
  if (vault === 'fault') return <ErrorCard />;
  if (vault === 'newer') return <NewerVersionNotice />;
  return vault === 'locked' ? <UnlockCard /> : <>{children}</>;
}

/** Covers what it holds when an open vault is locked. Without ever having been open it stays. */
export function HideWhenLocked({ children }: { children: ComponentChildren }) {
  const vault = useVaultState();
  const opened = useRef(false);
  if (vault === 'unlocked') opened.current = true;
  return opened.current && vault === 'locked' ? <UnlockCard /> : <>{children}</>;
}

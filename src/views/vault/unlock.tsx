/** Unlocks the vault where its content is needed. */
import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
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
        {t('vault.unlock.title')}
      </h2>
      <p>{t('vault.unlock.text')}</p>
      <PassphraseForm
        main
        guarded
        press={t('vault.unlock.press')}
        busy={t('vault.unlock.busy')}
        ready={!!passphrase.trim()}
        work={async () => (await loadPassphraseModule()).unlockVault(passphrase)}
        onDeleted={() => setErased(true)}
      >
        <PassphraseField label={t('vault.field.passphrase')} value={passphrase} onValue={setPassphrase} />
      </PassphraseForm>
    </section>
  );
}

/** Shown where a later version of Breakwater wrote the data, which is then left untouched. */
export function NewerVersionNotice() {
  const { t } = useTranslation();
  return (
    <section class="card warn stack" role="alert">
      <h1>{t('fault.title')}</h1>
      <p>{t('report.failed.newer')}</p>
    </section>
  );
}

/** Firefox refuses its database to every page in a private window, also to ours. */
export function PrivateWindowNotice() {
  const { t } = useTranslation();
  return (
    <section class="card warn stack" role="alert">
      <h1>{t('vault.private.title')}</h1>
      <p>{t('vault.private.text')}</p>
      <button
        type="button"
        class="btn wide"
        onClick={() => void browser.windows?.create({ url: location.href, incognito: false })}
      >
        {t('vault.private.press')}
      </button>
    </section>
  );
}

interface RequireUnlockedProps {
  children: ComponentChildren;
  /** The children show values that are in memory in a private window. */
  privateValues?: boolean;
  /** Key of the heading that the children have, where nothing else on the page names it. */
  heading?: string;
}

/** Shows its children only while the vault is unlocked. */
export function RequireUnlocked({ children, privateValues, heading }: RequireUnlockedProps) {
  const { t } = useTranslation();
  const vault = useVaultState();
  if (vault === undefined) return <Loading label={t('loading')} />;
  if (vault === 'fault') return <ErrorCard onRetry={() => location.reload()} />;
  if (vault === 'newer') return <NewerVersionNotice />;
  if (vault === 'private' && !privateValues) return <PrivateWindowNotice />;
  if (vault !== 'locked') return children;
  return (
    <>
      {heading && <h1>{t(heading)}</h1>}
      <UnlockCard />
    </>
  );
}

interface HideWhenLockedProps {
  children: ComponentChildren;
  instead?: ComponentChildren;
}

/** Hides its children once an open vault is locked. A vault that was locked from the start hides nothing. */
export function HideWhenLocked({ children, instead = <UnlockCard /> }: HideWhenLockedProps) {
  const vault = useVaultState();
  const opened = useRef(false);
  if (vault === 'unlocked') opened.current = true;
  return opened.current && vault === 'locked' ? instead : children;
}

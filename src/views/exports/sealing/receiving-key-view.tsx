/** The key with which others encrypt evidence for this person: its words, to copy, to save. Its secret stays hidden. */
import { useEffect, useState } from 'preact/hooks';
import { createReceivingKey, readReceivingKey, type ReceivingKey } from '../../../exports/sealing/receiving-key.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { getPageUrl } from '../../../lib/page-url.ts';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { isolateDirection, useTranslation } from '../../../ui/language-context.ts';
import { Ltr } from '../../../ui/ltr.tsx';
import { SaveLink } from '../../../ui/save-link.tsx';
import type { VaultErrorCode } from '../../../vault/errors.ts';
import { describeFailure } from '../../incidents/log/describe-failure.ts';
import { RequireUnlocked } from '../../vault/unlock.tsx';
import { useVaultState } from '../../vault/use-vault.ts';
import { getVaultErrorCode } from '../../vault/vault-error-code.ts';
import { KeyWords } from './key-words.tsx';

const FILE_NAME = 'breakwater-key.txt';

function PublicKey({ of: { publicKey, madeAt } }: { of: ReceivingKey }) {
  const { t, language } = useTranslation();
  const [file] = useState(() => new Blob([`${publicKey}\n`], { type: 'text/plain' }));
  return (
    <>
      <section class="card stack">
        <h2>{t('export.key.public')}</h2>
        <p class="mono">
          <Ltr>{publicKey}</Ltr>
        </p>
        <div class="row">
          <CopyButton text={publicKey} what={t('export.key.public')} main />
          <SaveLink blob={file} name={FILE_NAME} label={t('export.key.save')} quiet />
        </div>
        <p class="small soft">
          {t('export.key.madeOn', { date: isolateDirection(formatDate(language, madeAt, { dateStyle: 'medium' })) })}
        </p>
      </section>
      <section class="card stack tight">
        <h2>{t('export.key.words')}</h2>
        <KeyWords publicKey={publicKey} />
        <p class="small">{t('export.key.wordsText')}</p>
      </section>
      <p class="notice small">{t('export.key.lost')}</p>
    </>
  );
}

function OwnKey() {
  const { t } = useTranslation();
  const vault = useVaultState();
  const [key, setKey] = useState<ReceivingKey | 'none' | VaultErrorCode>();
  useEffect(() => {
    void readReceivingKey().then(
      found => setKey(found ?? 'none'),
      error => setKey(getVaultErrorCode(error)),
    );
  }, []);
  const make = () => createReceivingKey(new Date()).then(setKey, error => setKey(getVaultErrorCode(error)));
  if (key === undefined) return null;
  if (typeof key === 'object') return <PublicKey of={key} />;
  if (key !== 'none') return <p role="alert">{describeFailure(t, key)}</p>;
  return vault === 'bare' ? (
    <section class="card stack">
      <p>{t('export.key.passphrase')}</p>
      <a class="btn main" href={getPageUrl('vault')}>
        {t('vault.title')}
      </a>
    </section>
  ) : (
    <button type="button" class="btn main" onClick={() => void make()}>
      {t('export.key.make')}
    </button>
  );
}

export function ReceivingKeyView() {
  const { t } = useTranslation();
  return (
    <>
      <h1>{t('export.key.title')}</h1>
      <p class="soft">{t('export.key.text')}</p>
      <RequireUnlocked>
        <OwnKey />
      </RequireUnlocked>
    </>
  );
}

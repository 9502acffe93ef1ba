/** A locked file and its passphrase; says why it does not open. */
import { useState } from 'preact/hooks';
import { EncryptionError } from '../../exports/encryption-error.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { Loading } from '../../ui/page-states.tsx';
import { useTranslation } from '../../ui/language-context.ts';

interface OpenEncryptedFormProps {
  label: string;
  open(file: File, passphrase: string): Promise<void>;
}

/** @param open throws LockFault, or anything else where there is nothing of ours in it */
export function OpenEncryptedForm({
  label,
  open,
}: OpenEncryptedFormProps) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File>();
  const [passphrase, setPassphrase] = useState('');
  const [now, setNow] = useState<'working' | 'passphrase' | 'not-age' | 'damaged' | 'other'>();
  const start = () => {
    if (!file) return;
    setNow('working');
    open(file, passphrase).catch((fault: unknown) => setNow(fault instanceof EncryptionError ? fault.code : 'other'));
  };
  if (now === 'working') return <Loading label={t('review.opening')} />;
  return (
    <form
      class="card stack"
      autocomplete="off"
      onSubmit={e => {
        e.preventDefault();
        start();
      }}
    >
      {file ? (
        <p>
          <bdi>{file.name}</bdi>
        </p>
      ) : (
        <FileButton label={label} accept=".age" onFiles={setFile} />
      )}
      <label class="stack tight">
        <span>{t('export.passphrase')}</span>
        <input
          type="text"
          class="mono field"
          dir="ltr"
          autocomplete="off"
          spellcheck={false}
          value={passphrase}
          onInput={e => setPassphrase(e.currentTarget.value)}
        />
      </label>
      <div class="row">
        <button type="submit" class="btn main" disabled={!file || !passphrase}>
          {t('review.open')}
        </button>
        {file && (
          <button
            type="button"
            class="btn quiet"
            onClick={() => {
              setFile(undefined);
              setNow(undefined);
            }}
          >
            {label}
          </button>
        )}
      </div>
      {now && (
        <p class="notice" role="alert">
          {t(`review.fault.${now}`)}
        </p>
      )}
    </form>
  );
}

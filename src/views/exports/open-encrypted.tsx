/** Opens an encrypted file with a passphrase, and says why it cannot be opened. */
import { useState } from 'preact/hooks';
import { EncryptionError } from '../../exports/encryption-error.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { Loading } from '../../ui/page-states.tsx';

interface OpenEncryptedFormProps {
  label: string;
  /** @throws EncryptionError, or any other error if the content is not an export */
  open(file: File, passphrase: string): Promise<void>;
}

export function OpenEncryptedForm({ label, open }: OpenEncryptedFormProps) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File>();
  const [passphrase, setPassphrase] = useState('');
  const [state, setState] = useState<'working' | 'passphrase' | 'not-age' | 'damaged' | 'other'>();
  const start = () => {
    if (!file) return;
    setState('working');
    open(file, passphrase).catch((fault: unknown) => setState(fault instanceof EncryptionError ? fault.code : 'other'));
  };
  if (state === 'working') return <Loading label={t('review.opening')} />;
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
              setState(undefined);
            }}
          >
            {label}
          </button>
        )}
      </div>
      {state && (
        <p class="notice" role="alert">
          {t(`review.fault.${state}`)}
        </p>
      )}
    </form>
  );
}

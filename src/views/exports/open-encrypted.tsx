/** Opens an encrypted file with a passphrase, and says why it cannot be opened. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { EncryptionError, type EncryptionErrorCode } from '../../exports/encryption-error.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { Progress } from '../../ui/progress.tsx';
import { PassphraseField } from './passphrase-field.tsx';

interface OpenEncryptedFormProps {
  label: string;
  /** @throws EncryptionError, or any other error if the content is not an export */
  open(file: File, passphrase: string, signal: AbortSignal): Promise<void>;
}

export function OpenEncryptedForm({ label, open }: OpenEncryptedFormProps) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File>();
  const [passphrase, setPassphrase] = useState('');
  const [state, setState] = useState<'working' | 'cancelled' | 'other' | EncryptionErrorCode>();
  const stop = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  const start = () => {
    if (!file) return;
    setState('working');
    const { signal } = (stop.current = new AbortController());
    open(file, passphrase, signal).catch((fault: unknown) =>
      setState(signal.aborted ? 'cancelled' : fault instanceof EncryptionError ? fault.code : 'other'),
    );
  };
  if (state === 'working') return <Progress label={t('review.opening')} onCancel={() => stop.current?.abort()} />;
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
        <FileButton main label={label} accept=".age" onFiles={setFile} />
      )}
      <PassphraseField value={passphrase} onValue={setPassphrase} />
      <div class="row">
        <button type="submit" class={file ? 'btn main' : 'btn'} disabled={!file || !passphrase}>
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
        <p class={state === 'cancelled' ? '' : 'notice'} role="alert">
          {t(state === 'cancelled' ? 'review.cancelled' : `review.fault.${state}`, { title: t('export.check.title') })}
        </p>
      )}
    </form>
  );
}

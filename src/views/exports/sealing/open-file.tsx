/** Opens a file that is to be checked: a ZIP as it is, an encrypted one with a passphrase or with one's own key. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { EncryptionError, readLockKind, type Key } from '../../../exports/encrypt.ts';
import type { EncryptionErrorCode } from '../../../exports/encryption-error.ts';
import { decryptInWorker } from '../../../exports/encryption-worker-client.ts';
import { readIdentity } from '../../../exports/sealing/receiving-key.ts';
import { getPageUrlInMode } from '../../../preferences/opaque-page-params.ts';
import { useTranslation } from '../../../ui/language-context.ts';
import { Progress } from '../../../ui/progress.tsx';
import { PassphraseField } from '../passphrase-field.tsx';
import { RequireUnlocked } from '../../vault/unlock.tsx';

type OpenFault = EncryptionErrorCode | 'no-key' | 'other';

const nameFault = (fault: unknown): OpenFault => (fault instanceof EncryptionError ? fault.code : 'other');

interface OpenFileProps {
  file: File;
  /** Gets the ZIP. */
  onOpen(zip: Blob): void;
}

interface DecryptProps extends OpenFileProps {
  onFault(fault: OpenFault): void;
}

/** Mounted once the vault is open. */
function OpenWithOwnKey({ file, onOpen, onFault }: DecryptProps) {
  const { t } = useTranslation();
  useEffect(() => {
    const stop = new AbortController();
    const open = async () => {
      const identity = await readIdentity();
      if (!identity) return onFault('no-key');
      const zip = await decryptInWorker(file, { identity }, stop.signal);
      if (!stop.signal.aborted) onOpen(zip);
    };
    open().catch((fault: unknown) => stop.signal.aborted || onFault(nameFault(fault)));
    return () => stop.abort();
  }, []);
  return <Progress label={t('export.open.working')} />;
}

function OpenWithPassphrase({ file, onOpen, onFault }: DecryptProps) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const [isWorking, setWorking] = useState(false);
  const stop = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  const open = () => {
    const { signal } = (stop.current = new AbortController());
    const key: Key = { passphrase };
    setWorking(true);
    decryptInWorker(file, key, signal)
      .then(
        zip => {
          if (!signal.aborted) onOpen(zip);
        },
        (fault: unknown) => signal.aborted || onFault(nameFault(fault)),
      )
      .finally(() => setWorking(false));
  };
  if (isWorking) return <Progress label={t('review.opening')} onCancel={() => stop.current?.abort()} />;
  return (
    <form
      class="card stack"
      autocomplete="off"
      onSubmit={e => {
        e.preventDefault();
        open();
      }}
    >
      <PassphraseField value={passphrase} onValue={setPassphrase} />
      <button type="submit" class="btn main" disabled={!passphrase}>
        {t('review.open')}
      </button>
    </form>
  );
}

export function OpenFile({ file, onOpen }: OpenFileProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<'passphrase' | 'identity'>();
  const [fault, setFault] = useState<OpenFault>();
  useEffect(() => {
    let isOutdated = false;
    readLockKind(file).then(
      found => {
        if (isOutdated) return;
        if (found) setKind(found);
        else onOpen(file);
      },
      (cause: unknown) => setFault(nameFault(cause)),
    );
    return () => {
      isOutdated = true;
    };
  }, []);
  return (
    <>
      {fault && (
        <section class="card warn stack tight" role="alert">
          <h2>{t('export.open.title')}</h2>
          <p>{t(`export.open.fault.${fault}`)}</p>
          {(fault === 'no-key' || fault === 'other-recipient') && (
            <a class="btn start" href={getPageUrlInMode('export', { do: 'key' })}>
              {t('export.key.title')}
            </a>
          )}
        </section>
      )}
      {kind === 'passphrase' && <OpenWithPassphrase file={file} onOpen={onOpen} onFault={setFault} />}
      {kind === 'identity' && !fault && (
        <RequireUnlocked>
          <OpenWithOwnKey file={file} onOpen={onOpen} onFault={setFault} />
        </RequireUnlocked>
      )}
    </>
  );
}

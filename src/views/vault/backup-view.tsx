/** Saves a backup file, and restores one. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { CHAIN_KINDS } from '../../incidents/custody-log.ts';
import { incidentStore } from '../../incidents/store.ts';
import { VaultError, type VaultState } from '../../vault/record-store.ts';
import type { RestoreFailure } from '../../vault/restore-backup.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { downloadBlob } from '../../ui/save-link.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { Progress } from '../../ui/progress.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import { PassphraseForm } from './passphrase-form.tsx';
import { NewPassphraseFields } from './passphrase-view.tsx';

/** Numbers of records; none while a key is derived. */
type RecordCount = readonly [done: number, of: number];

/** Counts what is done, and cancels it. Leaving the view cancels, too. */
function useCancellableCount() {
  const [count, setCount] = useState<RecordCount>();
  const stop = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  return {
    count,
    onProgress: (done: number, of: number) => setCount([done, of]),
    start: (): AbortSignal => {
      setCount(undefined);
      stop.current = new AbortController();
      return stop.current.signal;
    },
    cancel: () => stop.current?.abort(),
  };
}

export function BackupView({ vault }: { vault: VaultState }) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const { count, onProgress, start, cancel } = useCancellableCount();
  const [messages, setMessages] = useState<string[]>([]);
  const createBackup = async () => {
    const signal = start();
    setMessages([]);
    try {
      const { createBackup } = await import('../../vault/create-backup.ts');
      const { file, entries, damaged } = await createBackup(passphrase, onProgress, signal);
      downloadBlob(file, `${new Date().toISOString().slice(0, 10)}.bin`);
      setMessages([
        t('vault.backup.done', { count: entries }),
        ...(damaged ? [t('vault.backup.damaged', { count: damaged })] : []),
      ]);
    } catch (cause) {
      if (!signal.aborted) throw cause;
      setMessages([t('vault.backup.cancelled')]);
    }
    return { done: true } as const;
  };
  return (
    <div class="stack">
      <p>{t('vault.backup.text')}</p>
      <PassphraseForm
        press={t('vault.backup.press')}
        progress={<Progress label={t('vault.backup.working')} done={count?.[0]} total={count?.[1]} onCancel={cancel} />}
        unready="unready"
        ready={!!passphrase}
        work={createBackup}
      >
        <NewPassphraseFields label={t('vault.backup.field')} onValue={setPassphrase} />
        <p class="notice">{t('vault.backup.bare')}</p>
        {vault === 'unlocked' && <p class="small soft">{t('vault.backup.own')}</p>}
      </PassphraseForm>
      <div role="status" class="small">
        {messages.map(s => (
          <p key={s}>{s}</p>
        ))}
      </div>
    </div>
  );
}

export function RestoreView() {
  const { t } = useTranslation();
  const [file, setFile] = useState<File>();
  const [passphrase, setPassphrase] = useState('');
  const { count, onProgress, start, cancel } = useCancellableCount();
  const [isRestoring, setIsRestoring] = useState(false);
  const [result, setResult] = useState<{ text: string; well: boolean }>();
  const showFailure = (why: RestoreFailure | 'full') =>
    setResult({ text: t(`vault.restore.why.${why}`), well: why === 'cancelled' });
  const restore = async () => {
    const signal = start();
    setIsRestoring(true);
    setResult(undefined);
    try {
      const { restoreBackup } = await import('../../vault/restore-backup.ts');
      const restored = await restoreBackup(file!, passphrase, CHAIN_KINDS, onProgress, signal);
      if (!restored.done) showFailure(restored.why);
      else {
        const records = restored.added.filter(e => e.kind === 'incident').map(e => e.id);
        if (records.length) await incidentStore.recordImport(records);
        setResult({
          text: t('vault.restore.done', { added: restored.added.length, already: restored.already }),
          well: true,
        });
      }
    } catch (cause) {
      if (!(cause instanceof VaultError && cause.code === 'full')) throw cause;
      showFailure('full');
    } finally {
      setIsRestoring(false);
    }
    return { done: true } as const;
  };
  return (
    <div class="stack">
      <p>{t('vault.restore.text')}</p>
      <FileButton
        label={file?.name ?? t('vault.restore.file')}
        disabled={isRestoring}
        onFiles={chosen => {
          setFile(chosen);
          setResult(undefined);
        }}
      />
      {file && (
        <PassphraseForm
          press={t('vault.restore.press')}
          progress={
            <Progress label={t('vault.restore.working')} done={count?.[0]} total={count?.[1]} onCancel={cancel} />
          }
          ready={!!passphrase.trim()}
          work={restore}
        >
          <PassphraseField label={t('vault.backup.field')} value={passphrase} onValue={setPassphrase} />
        </PassphraseForm>
      )}
      <div role="status">{result && <p class={result.well ? '' : 'notice'}>{result.text}</p>}</div>
    </div>
  );
}

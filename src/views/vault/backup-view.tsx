/** Saves a backup file, and restores one. */
import { useState } from 'preact/hooks';
import { CHAIN_KINDS } from '../../incidents/custody-log.ts';
import { incidentStore } from '../../incidents/store.ts';
import { VaultError, type VaultState } from '../../vault/record-store.ts';
import type { RestoreFailure } from '../../vault/restore-backup.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { downloadBlob } from '../../ui/save-link.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { PassphraseField } from './passphrase-field.tsx';
import { PassphraseForm } from './passphrase-form.tsx';
import { NewPassphraseFields } from './passphrase-view.tsx';

export function BackupView({ vault }: { vault: VaultState }) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const [progress, setProgress] = useState('');
  const [messages, setMessages] = useState<string[]>([]);
  const createBackup = async () => {
    setMessages([]);
    const { file, entries, damaged } = await (await import('../../vault/create-backup.ts')).createBackup(
      passphrase,
      (done, of) => setProgress(t('vault.progress', { done, of })),
    );
    downloadBlob(file, `${new Date().toISOString().slice(0, 10)}.bin`);
    setMessages([
      t('vault.backup.done', { count: entries }),
      ...(damaged ? [t('vault.backup.damaged', { count: damaged })] : []),
    ]);
    return { done: true } as const;
  };
  return (
    <div class="stack">
      <p>{t('vault.backup.text')}</p>
      <p class="small soft">{t('vault.backup.bare')}</p>
      {vault === 'unlocked' && <p class="small soft">{t('vault.backup.own')}</p>}
      <PassphraseForm
        press={t('vault.backup.press')}
        busy={progress || t('vault.set.busy')}
        ready={!!passphrase}
        work={createBackup}
      >
        <NewPassphraseFields label={t('vault.backup.field')} onValue={setPassphrase} />
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
  const [progress, setProgress] = useState('');
  const [result, setResult] = useState<{ text: string; well: boolean }>();
  const showFailure = (why: RestoreFailure | 'full') => setResult({ text: t(`vault.restore.why.${why}`), well: false });
  const restore = async () => {
    setResult(undefined);
    try {
      const result = await (await import('../../vault/restore-backup.ts')).restoreBackup(
        file!,
        passphrase,
        CHAIN_KINDS,
        (done, of) => setProgress(t('vault.progress', { done, of })),
      );
      if (!result.done) showFailure(result.why);
      else {
        const records = result.added.filter(e => e.kind === 'incident').map(e => e.id);
        if (records.length) await incidentStore.recordImport(records);
        setResult({
          text: t('vault.restore.done', { added: result.added.length, already: result.already }),
          well: true,
        });
      }
    } catch (cause) {
      if (!(cause instanceof VaultError && cause.code === 'full')) throw cause;
      showFailure('full');
    }
    return { done: true } as const;
  };
  return (
    <div class="stack">
      <p>{t('vault.restore.text')}</p>
      <FileButton
        label={file?.name ?? t('vault.restore.file')}
        onFiles={chosen => {
          setFile(chosen);
          setResult(undefined);
        }}
      />
      {file && (
        <PassphraseForm
          press={t('vault.restore.press')}
          busy={progress || t('vault.unlock.busy')}
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

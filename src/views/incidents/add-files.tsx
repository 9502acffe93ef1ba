/** Adds chosen or dropped files to an incident, as they are. */
import { useState } from 'preact/hooks';
import type { Incident } from '../../incidents/model.ts';
import { type ArtifactFile, incidentStore } from '../../incidents/store.ts';
import { sha256 } from '../../lib/sha256.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { useFileDrop } from '../../ui/use-file-drop.ts';
import { VaultError } from '../../vault/record-store.ts';

export const MAX_FILE_BYTES = 50 * 1024 * 1024;

/** Reduces a name to one that is safe in an export. */
const toPlainFileName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '_')
    .replace(/^\.+/, '_')
    .slice(-120) || 'file';

async function readAttachment(file: File): Promise<ArtifactFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return {
    bytes,
    artifact: {
      id: crypto.randomUUID(),
      name: toPlainFileName(file.name),
      mime: file.type || 'application/octet-stream',
      bytes: bytes.length,
      sha256: await sha256(bytes),
      takenAt: new Date().toISOString(),
      method: 'file',
    },
  };
}

const isFull = (error: unknown): boolean => error instanceof VaultError && error.code === 'full';

type AddedFiles = { good: number; bad: string[] };

export function AddFiles({ incident, onChange }: { incident: Incident; onChange(now: Incident): void }) {
  const { t } = useTranslation();
  const [added, setAdded] = useState<AddedFiles>();
  const addFiles = async (files: File[]) => {
    const result: AddedFiles = { good: 0, bad: [] };
    for (const file of files) {
      if (file.size > MAX_FILE_BYTES) {
        result.bad.push(t('capture.files.big', { name: file.name, size: MAX_FILE_BYTES / 1024 / 1024 }));
        continue;
      }
      try {
        const fresh = await readAttachment(file);
        const now = await incidentStore.update(
          incident.id,
          at => ({ ...at, artifacts: [...at.artifacts, fresh.artifact] }),
          [fresh],
        );
        if (!now) throw new Error('gone');
        onChange(now);
        result.good++;
      } catch (fault) {
        result.bad.push(
          [t('capture.files.failed', { name: file.name }), isFull(fault) ? t('capture.ended.full') : ''].join(' '),
        );
      }
      setAdded({ ...result });
    }
    setAdded(result);
  };
  const over = useFileDrop(files => void addFiles(files));
  return (
    <section class={over ? 'card stack drop over' : 'card stack drop'} id="files" aria-labelledby="files-title">
      <h2 id="files-title">{t('capture.files.title')}</h2>
      <p class="small soft">{t('capture.files.text')}</p>
      <div class="row">
        <FileButton multiple label={t('capture.files.choose')} onFiles={(_, all) => void addFiles(all)} />
      </div>
      <p class="small soft">{t('capture.files.drop')}</p>
      <p role="status" class="state protected">
        {!!added?.good && t('capture.files.added', { count: added.good })}
      </p>
      {!!added?.bad.length && (
        <div role="alert" class="notice">
          {added.bad.map(b => (
            <p key={b}>{b}</p>
          ))}
        </div>
      )}
    </section>
  );
}

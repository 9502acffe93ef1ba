/** An ally reviews an encrypted export, which is kept in memory alone. */
import { useState } from 'preact/hooks';
import { decryptInWorker } from '../../exports/encryption-worker-client.ts';
import { readExport } from '../../exports/verify.ts';
import { sha256 } from '../../lib/sha256.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { OpenEncryptedForm } from './open-encrypted.tsx';
import { type OpenedExport, ReviewForm } from './review-form.tsx';
import './export.css';

export function ReviewView() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<OpenedExport>();
  const openExport = async (file: File, passphrase: string, signal: AbortSignal) => {
    const found = await readExport(await decryptInWorker(file, { passphrase }, signal));
    signal.throwIfAborted();
    if (!found?.file.incidents.length) throw new Error('nothing of ours in it');
    setOpened({
      incidents: found.file.incidents,
      bytes: found.bytes,
      passphrase,
      recordId: `review-${await sha256(await file.arrayBuffer())}`,
    });
  };
  return (
    <>
      <h1>{t('review.title')}</h1>
      {!opened && <p>{t('review.text')}</p>}
      <p class="small soft">{t('review.stays')}</p>
      {opened ? <ReviewForm {...opened} /> : <OpenEncryptedForm label={t('review.file')} open={openExport} />}
    </>
  );
}

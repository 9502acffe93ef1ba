/** A friend's answers come home: the person sees what was answered, and none of what it is about. */
import { useState } from 'preact/hooks';
import { EncryptionError } from '../../exports/encryption-error.ts';
import { parseReviewFile, applyReview } from '../../exports/review.ts';
import type { ReviewFile } from '../../exports/schema.ts';
import { decryptInWorker } from '../../exports/encryption-worker-client.ts';
import { incidentStore } from '../../incidents/store.ts';
import { sha256 } from '../../lib/sha256.ts';
import { ErrorCard } from '../../ui/page-states.tsx';
import { RequireUnlocked } from '../vault/unlock.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { OpenEncryptedForm } from './open-encrypted.tsx';

interface ReturnedAnswers {
  file: ReviewFile;
  hash: string;
  known: Set<string>;
}

export function ImportAnswersView() {
  const { t } = useTranslation();
  const [back, setBack] = useState<ReturnedAnswers>();
  const [done, setDone] = useState<'working' | 'taken' | 'fault'>();
  const open = async (file: File, passphrase: string) => {
    const review = parseReviewFile(await (await decryptInWorker(file, passphrase)).text());
    if (!review) throw new EncryptionError('not-age');
    setBack({
      file: review,
      hash: await sha256(await file.arrayBuffer()),
      known: new Set((await incidentStore.list()).map(i => i.id)),
    });
  };
  const mine = back?.file.answers.filter(a => back.known.has(a.incident)) ?? [];
  const take = async () => {
    setDone('working');
    try {
      for (const { incident, ...answer } of mine)
        await incidentStore.update(incident, now => applyReview(now, back!.file.at, answer));
      await incidentStore.recordTransfer(
        'imported',
        mine.map(a => a.incident),
        [back!.hash],
      );
      setDone('taken');
    } catch {
      setDone('fault');
    }
  };
  return (
    <>
      <h1>{t('review.back.title')}</h1>
      <p class="soft">{t('review.back.text')}</p>
      {!back ? (
        <RequireUnlocked>
          <OpenEncryptedForm label={t('review.back.file')} open={open} />
        </RequireUnlocked>
      ) : (
        <section class="card stack" role="status">
          {mine.some(a => a.severity.dangerNow) && <p class="card danger">{t('review.back.danger')}</p>}
          <p>{t('review.back.found', { count: mine.length })}</p>
          <p>{t('review.back.worth', { n: mine.filter(a => a.worthReporting).length })}</p>
          {mine.length < back.file.answers.length && (
            <p class="small soft">{t('review.back.stranger', { n: back.file.answers.length - mine.length })}</p>
          )}
          {mine
            .filter(a => a.note)
            .map(a => (
              <blockquote class="because" dir="auto" key={a.incident}>
                {a.note}
              </blockquote>
            ))}
          {done === 'taken' ? (
            <p class="state protected">{t('review.back.taken')}</p>
          ) : (
            <button
              type="button"
              class="btn main"
              disabled={!mine.length || done === 'working'}
              onClick={() => void take()}
            >
              {t('review.back.take')}
            </button>
          )}
        </section>
      )}
      {done === 'fault' && <ErrorCard onRetry={() => void take()} />}
    </>
  );
}

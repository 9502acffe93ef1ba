/** Imports the answers of a reviewer, without showing the evidence that they are about. */
import { useState } from 'preact/hooks';
import { EncryptionError } from '../../exports/encryption-error.ts';
import { decryptInWorker } from '../../exports/encryption-worker-client.ts';
import { applyReview, parseReviewFile } from '../../exports/review.ts';
import type { ReviewFile } from '../../exports/schema.ts';
import { incidentStore } from '../../incidents/store.ts';
import { getPageUrl } from '../../lib/page-url.ts';
import { sha256 } from '../../lib/sha256.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { ErrorCard } from '../../ui/page-states.tsx';
import { RequireUnlocked } from '../vault/unlock.tsx';
import { OpenEncryptedForm } from './open-encrypted.tsx';

interface ReturnedAnswers {
  file: ReviewFile;
  hash: string;
  knownIds: Set<string>;
}

export function ImportAnswersView() {
  const { t } = useTranslation();
  const [returned, setReturned] = useState<ReturnedAnswers>();
  const [state, setState] = useState<'working' | 'taken' | 'fault'>();
  const openAnswers = async (file: File, passphrase: string, signal: AbortSignal) => {
    const review = parseReviewFile(await (await decryptInWorker(file, { passphrase }, signal)).text());
    if (!review) throw new EncryptionError('not-age');
    setReturned({
      file: review,
      hash: await sha256(await file.arrayBuffer()),
      knownIds: new Set((await incidentStore.list()).map(i => i.id)),
    });
  };
  const known = returned?.file.answers.filter(a => returned.knownIds.has(a.incident)) ?? [];
  const importAnswers = async () => {
    setState('working');
    try {
      for (const { incident, ...answer } of known)
        await incidentStore.update(incident, now => applyReview(now, returned!.file.at, answer));
      await incidentStore.recordTransfer(
        'imported',
        known.map(a => a.incident),
        [returned!.hash],
      );
      setState('taken');
    } catch {
      setState('fault');
    }
  };
  return (
    <>
      <h1>{t('review.back.title')}</h1>
      <p class="soft">{t('review.back.text')}</p>
      {!returned && (
        <RequireUnlocked>
          <OpenEncryptedForm label={t('review.back.file')} open={openAnswers} />
        </RequireUnlocked>
      )}
      <div role="status">
        {returned && (
          <section class="card stack">
            {known.some(a => a.severity.dangerNow) && <p class="card danger">{t('review.back.danger')}</p>}
            <p>{t('review.back.found', { count: known.length })}</p>
            <p>{t('review.back.worth', { n: known.filter(a => a.worthReporting).length })}</p>
            {known.length < returned.file.answers.length && (
              <p class="small soft">{t('review.back.stranger', { n: returned.file.answers.length - known.length })}</p>
            )}
            {known
              .filter(a => a.note)
              .map(a => (
                <blockquote class="because" dir="auto" key={a.incident}>
                  {a.note}
                </blockquote>
              ))}
            {state === 'taken' ? (
              <>
                <p class="state protected">{t('review.back.taken')}</p>
                <a class="btn start" href={getPageUrl('log')}>
                  {t('log.open')}
                </a>
              </>
            ) : (
              <button
                type="button"
                class="btn main"
                disabled={!known.length || state === 'working'}
                onClick={() => void importAnswers()}
              >
                {t('review.back.take')}
              </button>
            )}
          </section>
        )}
      </div>
      {state === 'fault' && <ErrorCard as="h2" onRetry={() => void importAnswers()} />}
    </>
  );
}

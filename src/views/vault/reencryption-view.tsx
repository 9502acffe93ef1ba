/** Shows how far records are encrypted with a new key, and continues what was interrupted. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { countPendingRecords, reencryptRecords } from '../../vault/reencrypt-records.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { Progress } from '../../ui/progress.tsx';
import { askBeforeLeaving } from './ask-before-leaving.ts';

/** Numbers of records: done, and of how many. */
export type ReencryptionCount = readonly [done: number, of: number];

export function ReencryptionProgress({ count: [done, of] }: { count: ReencryptionCount }) {
  const { t } = useTranslation();
  return (
    <section class="card next stack">
      <Progress label={t('vault.set.renewing')} done={done} total={of} />
      <p class="small">{t('vault.set.stay')}</p>
    </section>
  );
}

const POLL_MS = 500;

/** Continues an interrupted run, or shows how far another window is with it. */
export function PendingReencryption() {
  const { t } = useTranslation();
  const [left, setLeft] = useState(0);
  const [failed, setFailed] = useState(false);
  const total = useRef(0);
  const readLeft = async () => {
    const pending = await countPendingRecords();
    total.current = Math.max(total.current, pending);
    setLeft(pending);
    return pending;
  };
  const run = async () => {
    setFailed(false);
    const poll = setInterval(() => void readLeft().catch(() => undefined), POLL_MS);
    try {
      if (!(await readLeft())) return;
      await askBeforeLeaving(() => reencryptRecords());
      setFailed((await readLeft()) > 0);
    } catch {
      setFailed(true);
    } finally {
      clearInterval(poll);
    }
  };
  useEffect(() => void run(), []);
  if (failed)
    return (
      <section class="card next stack">
        <p>{t('vault.pending.text')}</p>
        <p class="notice" role="alert">
          {t('vault.pending.failed')}
        </p>
        <button type="button" class="btn" onClick={() => void run()}>
          {t('vault.pending.press')}
        </button>
      </section>
    );
  return left ? <ReencryptionProgress count={[total.current - left, total.current]} /> : null;
}

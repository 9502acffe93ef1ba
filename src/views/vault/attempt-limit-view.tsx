/** Deletion after wrong passphrases: what it means, then a backup, and only then the switch. */
import { useEffect, useState } from 'preact/hooks';
import { formatPlainNumber } from '../../i18n/digits.ts';
import { getAttemptLimit, ATTEMPT_LIMITS, setAttemptLimit, type AttemptLimit } from '../../vault/attempt-limit.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { translateList, useTranslation } from '../../ui/language-context.ts';
import { BackupView } from './backup-view.tsx';

function EnableAttemptLimit({ onOn }: { onOn(limit: AttemptLimit): void }) {
  const { t, language } = useTranslation();
  const [backupDone, setBackupDone] = useState(false);
  const [limit, setLimit] = useState<AttemptLimit>(ATTEMPT_LIMITS[0]);
  if (!backupDone)
    return (
      <>
        <p>
          <strong>{t('lastTry.first')}</strong>
        </p>
        <BackupView vault="unlocked" />
        <div class="row">
          <button type="button" class="btn" onClick={() => setBackupDone(true)}>
            {t('lastTry.saved')}
          </button>
          <button type="button" class="btn quiet" onClick={() => setBackupDone(true)}>
            {t('lastTry.without')}
          </button>
        </div>
      </>
    );
  return (
    <>
      <label class="row">
        {t('lastTry.after')}
        <select
          autocomplete="off"
          value={limit}
          ref={s => s?.focus()}
          onChange={e => setLimit(Number(e.currentTarget.value) as AttemptLimit)}
        >
          {ATTEMPT_LIMITS.map(n => (
            <option key={n} value={n}>
              {formatPlainNumber(n, language)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="btn wide" onClick={() => onOn(limit)}>
        {t('lastTry.on')}
      </button>
    </>
  );
}

function AttemptLimitSettings() {
  const { t } = useTranslation();
  const [limit, setLimit] = useState<number | null>();
  const [failed, setFailed] = useState(false);
  const load = () =>
    void getAttemptLimit().then(
      n => setLimit(n ?? null),
      () => setFailed(true),
    );
  useEffect(load, []);
  const set = (to: AttemptLimit | undefined) =>
    void setAttemptLimit(to)
      .then(
        () => setFailed(false),
        () => setFailed(true),
      )
      .then(load);
  return (
    <div class="stack">
      <p>{t('lastTry.text')}</p>
      <ul>
        {translateList(t, 'lastTry.know').map(s => (
          <li key={s}>{s}</li>
        ))}
      </ul>
      <p role="status" class={limit ? 'notice' : 'soft'}>
        {limit === undefined ? '' : limit === null ? t('lastTry.isOff') : t('lastTry.isOn', { n: limit })}
      </p>
      {failed && (
        <p class="notice" role="alert">
          {t('lastTry.failed')}
        </p>
      )}
      {limit === null && <EnableAttemptLimit onOn={set} />}
      {!!limit && (
        <button type="button" class="btn" onClick={() => set(undefined)}>
          {t('lastTry.off')}
        </button>
      )}
    </div>
  );
}

export function AttemptLimitView() {
  const { t } = useTranslation();
  return (
    <section class="card stack" aria-labelledby="last-try">
      <h2 id="last-try">{t('lastTry.title')}</h2>
      <Disclosure label={t('lastTry.more')}>
        <AttemptLimitSettings />
      </Disclosure>
    </section>
  );
}

/** The key that signs exports: its words, since when, and the keys before it. */
import { useState } from 'preact/hooks';
import * as v from 'valibot';
import { CustodyEvent } from '../../../incidents/model.ts';
import { incidentStore } from '../../../incidents/store.ts';
import { isolateDirection, useTranslation } from '../../../ui/language-context.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import type { VaultErrorCode } from '../../../vault/errors.ts';
import { getVaultErrorCode } from '../../vault/vault-error-code.ts';
import { formatMoment } from '../incident-facts.tsx';
import { describeFailure } from './describe-failure.ts';
import { KeyWords } from './key-words.tsx';

interface UsedKey {
  key: string;
  from: string;
  /** When it was replaced. */
  to: string | undefined;
}

/** Newest first. */
async function listKeys(): Promise<UsedKey[]> {
  const { events } = await incidentStore.getCustody();
  const made = events
    .filter(event => v.is(CustodyEvent, event))
    .flatMap(({ event, key, at }) => (event === 'key' && key !== undefined ? [{ key, at }] : []));
  return made.map(({ key, at }, n) => ({ key, from: at, to: made[n + 1]?.at })).reverse();
}

function FormerKeys({ keys }: { keys: readonly UsedKey[] }) {
  const { t, language } = useTranslation();
  const format = (at: string) => isolateDirection(formatMoment(language, at));
  return (
    <Disclosure label={t('log.key.former')}>
      {keys.map(({ key, from, to }) => (
        <div key={from} class="stack tight">
          <p class="small">{t('log.key.period', { from: format(from), to: to && format(to) })}</p>
          <KeyWords publicKey={key} />
        </div>
      ))}
    </Disclosure>
  );
}

export function LogKey() {
  const { t, language } = useTranslation();
  const [keys, setKeys] = useState<UsedKey[] | 'none' | VaultErrorCode>();
  const show = () =>
    incidentStore
      .getPublicKey()
      .then(async key => (key === undefined ? 'none' : await listKeys()))
      .then(setKeys, error => setKeys(getVaultErrorCode(error)));
  const [current, ...former] = Array.isArray(keys) ? keys : [];
  return (
    <section class="card stack" aria-labelledby="log-key">
      <h2 id="log-key">{t('log.key.title')}</h2>
      <p class="small">{t('log.key.text')}</p>
      {!keys && (
        <button type="button" class="btn start padded" onClick={() => void show()}>
          {t('log.key.show')}
        </button>
      )}
      <div class="stack" role="status">
        {keys === 'none' && <p class="small">{t('log.key.none')}</p>}
        {typeof keys === 'string' && keys !== 'none' && <p class="small">{describeFailure(t, keys)}</p>}
        {current && (
          <>
            <KeyWords publicKey={current.key} />
            <p class="small">{t('log.key.since', { date: isolateDirection(formatMoment(language, current.from)) })}</p>
            {!!former.length && <FormerKeys keys={former} />}
            <p class="soft small">{t('log.key.change')}</p>
          </>
        )}
      </div>
    </section>
  );
}

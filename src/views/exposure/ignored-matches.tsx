/** Matches that the person asked not to be warned about, to warn about again. */
import { useState } from 'preact/hooks';
import type { IgnoredMatch } from '../../exposure/schema.ts';
import { sendToWorker } from '../../messaging/client.ts';
import { getStorageContext } from '../../preferences/storage-context.ts';
import { isolateDirection, useTranslation } from '../../ui/language-context.ts';
import { useLatest } from '../../ui/use-latest.ts';
import { useStorageChange } from '../../ui/use-storage-change.ts';

export function IgnoredMatches() {
  const { t } = useTranslation();
  const [matches, setMatches] = useState<IgnoredMatch[]>();
  const begin = useLatest();
  const load = () => {
    const isLast = begin();
    void sendToWorker({ type: 'ignoredMatches/list', context: getStorageContext() }).then(
      list => isLast() && setMatches(list ?? undefined),
      () => isLast() && setMatches(undefined),
    );
  };
  useStorageChange(/^(private\.never|neverHere|vault)$/, load);
  if (!matches?.length) return null;
  const remove = (match: IgnoredMatch) =>
    void sendToWorker({ type: 'ignoredMatches/remove', match, context: getStorageContext() }).then(load);
  return (
    <details class="card">
      <summary class="more">{t('mine.never.title', { count: matches.length })}</summary>
      <ul class="rows own-words">
        {matches.map(p => (
          <li key={`${p.kind}:${p.text}`}>
            <div class="row between">
              <span>
                <bdi>
                  <strong>{p.text}</strong>
                </bdi>{' '}
                <span class="soft small">
                  {t(p.kind.startsWith('own_') ? `mine.kind.${p.kind.slice(4)}` : `kind.${p.kind}`)}
                </span>
              </span>
              <button
                type="button"
                class="btn"
                aria-label={t('mine.never.againOne', { word: isolateDirection(p.text) })}
                onClick={() => remove(p)}
              >
                {t('mine.never.again')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

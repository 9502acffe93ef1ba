/** Kinds of warning that the person turned off, to turn on again. */
import { useState } from 'preact/hooks';
import type { PiiKind } from '../../exposure/kinds.ts';
import { sendToWorker } from '../../messaging/client.ts';
import { getStorageContext } from '../../preferences/storage-context.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { useLatest } from '../../ui/use-latest.ts';
import { useStorageChange } from '../../ui/use-storage-change.ts';

export function KindsOff() {
  const { t } = useTranslation();
  const [kinds, setKinds] = useState<PiiKind[]>();
  const begin = useLatest();
  const load = () => {
    const isLast = begin();
    void sendToWorker({ type: 'kindChoices/listOff', context: getStorageContext() }).then(
      list => isLast() && setKinds(list ?? undefined),
      () => isLast() && setKinds(undefined),
    );
  };
  useStorageChange(/^(private\.kindChoices|kindChoicesHere|vault)$/, load);
  if (!kinds?.length) return null;
  const turnOn = (kind: PiiKind) =>
    void sendToWorker({ type: 'kindChoices/turnOn', kind, context: getStorageContext() }).then(load);
  return (
    <section class="card stack">
      <h3>{t('mine.kindsOff.title')}</h3>
      <p class="soft">{t('mine.kindsOff.text')}</p>
      <ul class="rows">
        {kinds.map(kind => (
          <li key={kind} class="row between">
            <span>{t(`kind.${kind}`)}</span>
            <button
              type="button"
              class="btn"
              aria-label={t('mine.kindsOff.onOne', { name: t(`kind.${kind}`) })}
              onClick={() => turnOn(kind)}
            >
              {t('mine.kindsOff.on')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Turns on-page tips on and off, everywhere and for each platform. */
import { useState } from 'preact/hooks';
import { sendToWorker } from '../../messaging/client.ts';
import { hasTipsByDefault, isBuiltIn, type PlatformIndexEntry } from '../../platforms/host-index.ts';
import { loadPlatformIndex } from '../../platforms/load.ts';
import { type OnPageTips, onPageTips } from '../../preferences/on-page-tips.ts';
import { getStorageContext } from '../../preferences/storage-context.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { preventFormRestore } from '../../ui/prevent-form-restore.ts';
import { useLatest } from '../../ui/use-latest.ts';
import { useStorageChange } from '../../ui/use-storage-change.ts';
import { useDiscreetMode } from '../shell/discreet-mode.ts';

/** @returns undefined until it is known */
export function useOnPageTips(): [OnPageTips | undefined, (tips: OnPageTips) => void] {
  const [tips, setTips] = useState<OnPageTips>();
  const begin = useLatest();
  useStorageChange(/marks$/, () => {
    const isLast = begin();
    void onPageTips.get().then(stored => isLast() && setTips(stored));
  });
  return [tips, setTips];
}

function PlatformTips({ tips, setTip }: { tips: OnPageTips; setTip(on: boolean, platform: string): void }) {
  const { t } = useTranslation();
  const [entries, setEntries] = useState<PlatformIndexEntry[]>([]);
  const load = async () => {
    const index = await loadPlatformIndex();
    setEntries(index.filter(entry => !isBuiltIn(entry)).sort((a, b) => a.name.localeCompare(b.name)));
  };
  return (
    <details onToggle={() => void load()}>
      <summary class="more">{t('settings.tips.choose')}</summary>
      <div class="stack">
        <fieldset class="ticks two" disabled={!tips.anywhere}>
          <legend>{t('settings.tips.platforms')}</legend>
          {entries.map(entry => (
            <label key={entry.id}>
              <input
                type="checkbox"
                {...preventFormRestore(tips.platforms[entry.id] ?? hasTipsByDefault(entry))}
                onChange={e => setTip(e.currentTarget.checked, entry.id)}
              />
              <span>{t(`platformName.${entry.id}`)}</span>
            </label>
          ))}
        </fieldset>
        <p class="soft small">{t('settings.tips.risk')}</p>
      </div>
    </details>
  );
}

export function OnPageTipsView() {
  const { t } = useTranslation();
  const discreet = useDiscreetMode();
  const [tips, showTips] = useOnPageTips();
  const setTip = (on: boolean, platform?: string) => {
    if (!tips) return;
    showTips(platform ? { ...tips, platforms: { ...tips.platforms, [platform]: on } } : { ...tips, anywhere: on });
    void sendToWorker({ type: 'onPageTips/set', context: getStorageContext(), on, ...(platform ? { platform } : {}) });
  };
  return (
    <section class="stack" aria-labelledby="tips">
      <h2 id="tips">{t('settings.tips.title')}</h2>
      <p>{t('settings.tips.text')}</p>
      {discreet ? (
        <p class="soft">{t('discreet.marks')}</p>
      ) : (
        tips && (
          <>
            <div class="ticks">
              <label>
                <input
                  type="checkbox"
                  {...preventFormRestore(tips.anywhere)}
                  onChange={e => setTip(e.currentTarget.checked)}
                />
                <span>{t('settings.tips.all')}</span>
              </label>
            </div>
            <PlatformTips tips={tips} setTip={setTip} />
          </>
        )
      )}
    </section>
  );
}

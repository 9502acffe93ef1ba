/** Discreet mode in views: known before anything is drawn, and followed when it is switched. */
import { useState } from 'preact/hooks';
import { CACHED_POLICY_KEY } from '../../preferences/managed-policy.ts';
import { DISCREET, isDiscreet } from '../../preferences/discreet-mode.ts';
import { useStorageChange } from '../../ui/use-storage-change.ts';

let plain = false;
let rename = (): void => undefined;

export async function loadDiscreetMode(): Promise<void> {
  plain = await isDiscreet();
}

export function useDiscreetMode(): boolean {
  const [now, setNow] = useState(plain);
  useStorageChange(
    new RegExp(`^(${DISCREET}|${CACHED_POLICY_KEY})$`),
    () =>
      void loadDiscreetMode().then(() => {
        setNow(plain);
        rename();
      }),
  );
  return now;
}

/** The page's title as it comes tells nothing. Then it is the product's name or what the page makes of it; in discreet mode a plain word, whatever the page says. */
export function watchPageTitle(t: (key: string) => string): void {
  let own = t('product');
  rename = () => {
    if (document.title && document.title !== t('discreet.word')) own = document.title;
    const wanted = plain ? t('discreet.word') : own;
    if (document.title && document.title !== wanted) document.title = wanted;
  };
  document.title = plain ? t('discreet.word') : own;
  new MutationObserver(rename).observe(document.head, { childList: true, subtree: true, characterData: true });
}

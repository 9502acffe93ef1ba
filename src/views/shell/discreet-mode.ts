/** Follows discreet mode in views: known before anything is rendered, and updated when it is turned on or off. */
import { useEffect, useState } from 'preact/hooks';
import { discreetMode } from '../../preferences/discreet-mode.ts';

let discreet = false;
let updateTitle = (): void => undefined;

export async function loadDiscreetMode(): Promise<void> {
  discreet = await discreetMode.get();
}

export function useDiscreetMode(): boolean {
  const [on, setOn] = useState(discreet);
  useEffect(() => {
    const follow = () =>
      void loadDiscreetMode().then(() => {
        setOn(discreet);
        updateTitle();
      });
    follow();
    return discreetMode.subscribe(follow);
  }, []);
  return on;
}

/** Titles a page with the product's name or what the page sets; in discreet mode, with a neutral word. */
export function watchPageTitle(t: (key: string) => string): void {
  let pageTitle = t('product');
  updateTitle = () => {
    if (document.title && document.title !== t('discreet.word')) pageTitle = document.title;
    const wanted = discreet ? t('discreet.word') : pageTitle;
    if (document.title && document.title !== wanted) document.title = wanted;
  };
  document.title = discreet ? t('discreet.word') : pageTitle;
  new MutationObserver(updateTitle).observe(document.head, { childList: true, subtree: true, characterData: true });
}

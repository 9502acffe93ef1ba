/** Discreet mode: whether it is on, for the worker and for every view. One field among the choices. */
import browser from 'webextension-polyfill';

export const DISCREET = 'discreet';

/** A choice of this session over one on disk. */
export async function isDiscreet(): Promise<boolean> {
  const [now, before] = await Promise.all([browser.storage.session.get(DISCREET), browser.storage.local.get(DISCREET)]);
  return (DISCREET in now ? now[DISCREET] : before[DISCREET]) === true;
}

/** Chosen in a private window, it holds until the browser closes. */
export async function setDiscreet(on: boolean): Promise<void> {
  if (browser.extension.inIncognitoContext) return browser.storage.session.set({ [DISCREET]: on });
  await browser.storage.session.remove(DISCREET);
  await (on ? browser.storage.local.set({ [DISCREET]: true }) : browser.storage.local.remove(DISCREET));
}

/** Discreet mode: whether it is on, for the worker and for every view. One field among the choices. */
import browser from 'webextension-polyfill';
import { managed } from '../policy/managed.ts';
import { discreetIn } from '../policy/values.ts';

export const DISCREET = 'discreet';

/** What an organisation's policy begins with. */
const given = async (): Promise<boolean> => discreetIn(await managed()).value === true;

/** A choice of this session over one on disk, and that over a policy. */
export async function isDiscreet(): Promise<boolean> {
  const [now, before] = await Promise.all([browser.storage.session.get(DISCREET), browser.storage.local.get(DISCREET)]);
  const kept: unknown = DISCREET in now ? now[DISCREET] : before[DISCREET];
  return kept === undefined ? given() : kept === true;
}

/** Chosen in a private window, it holds until the browser closes. What is as it would be anyway leaves no trace. */
export async function setDiscreet(on: boolean): Promise<void> {
  if (browser.extension.inIncognitoContext) return browser.storage.session.set({ [DISCREET]: on });
  await browser.storage.session.remove(DISCREET);
  await (on === await given() ? browser.storage.local.remove(DISCREET) : browser.storage.local.set({ [DISCREET]: on }));
}

/** The worker asks a page script. A page without one is an answer too: undefined. */
import browser from 'webextension-polyfill';
import type { ToPage } from '../protocol/messages.ts';

export async function askPage<T>(tab: number, message: ToPage): Promise<T | undefined> {
  try {
    return await browser.tabs.sendMessage(tab, message, { frameId: 0 }) as T;
  } catch {
    return undefined;
  }
}

/** Page script → worker. A worker that is gone (an update, an uninstall) is an answer too: undefined. */
import browser from 'webextension-polyfill';
import type { FromPage } from '../protocol/messages.ts';

export async function send<T>(message: FromPage): Promise<T | undefined> {
  try {
    return await browser.runtime.sendMessage(message) as T;
  } catch {
    return undefined;
  }
}

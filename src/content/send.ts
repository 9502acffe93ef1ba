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

/** An update or an uninstall leaves this script behind without a worker. */
export function alive(): boolean {
  try {
    return !!browser.runtime.id;
  } catch {
    return false;
  }
}

/** Sends messages from the worker to the page script of a tab. */
import browser from 'webextension-polyfill';
import type { RequestOf, ResponseOf, WorkerMessage } from './contract.ts';
import { parseResponse } from './parse.ts';

/** @returns undefined if the page has no script, or one whose answer has another shape than agreed: a hostile page may have made it */
export async function sendToTab<T extends WorkerMessage>(
  tab: number,
  message: RequestOf<T> & { type: T },
): Promise<ResponseOf<T> | undefined> {
  try {
    return parseResponse(message.type, await browser.tabs.sendMessage(tab, message, { frameId: 0 }));
  } catch {
    return undefined;
  }
}

/** Sends messages from the worker to the page script of a tab. */
import browser from 'webextension-polyfill';
import type { RequestOf, ResponseOf, WorkerMessage } from './contract.ts';
import { parseResponse } from './parse.ts';

/** @returns undefined without a page script, and for an answer of another shape, which a hostile page may have made */
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

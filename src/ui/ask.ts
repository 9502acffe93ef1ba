/** A view asks the worker. */
import browser from 'webextension-polyfill';
import type { FromView } from '../protocol/messages.ts';

/** @throws Error where the worker gives no answer */
export async function ask<T>(message: FromView): Promise<T> {
  return await browser.runtime.sendMessage(message) as T;
}

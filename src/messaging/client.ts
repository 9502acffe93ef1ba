/** Sends messages from a view to the worker. */
import browser from 'webextension-polyfill';
import { isPracticeContext } from '../vault/practice-mode.ts';
import type { AnswerTo, RequestOf, ViewMessage } from './contract.ts';

/** Messages about what is stored for the person, which views of the practice network neither see nor change. */
const PERSONAL = /^(accounts|reminders|onPageTips|disabledChecks|packs|publishers)\//;

/**
 * @throws Error if the worker cannot be reached, and for personal messages while practising
 */
export async function sendToWorker<T extends ViewMessage>(message: RequestOf<T> & { type: T }): Promise<AnswerTo<T>> {
  if (isPracticeContext() && PERSONAL.test(message.type)) throw new Error(`not while practising: ${message.type}`);
  return browser.runtime.sendMessage<RequestOf<T>, AnswerTo<T>>(message);
}

/** Sends messages from a page script to the worker. */
import { runtime } from '../lib/runtime.ts';
import type { AnswerTo, PageMessage, RequestOf } from './contract.ts';

/** @returns undefined also if the worker is starting, or is gone after an update or uninstall */
export async function sendToWorker<T extends PageMessage>(message: RequestOf<T> & { type: T }): Promise<AnswerTo<T>> {
  try {
    return await runtime.sendMessage<RequestOf<T>, AnswerTo<T>>(message);
  } catch {
    return undefined;
  }
}

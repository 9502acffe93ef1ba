/** Sends messages from a page script to the worker. */
import { runtime } from '../lib/runtime.ts';
import type { PageMessage, RequestOf, ResponseOf } from './contract.ts';

/** @returns undefined if the worker refused the message or failed, or an update or uninstall has taken it away */
export async function sendToWorker<T extends PageMessage>(
  message: RequestOf<T> & { type: T },
): Promise<ResponseOf<T> | undefined> {
  try {
    return await runtime.sendMessage<RequestOf<T>, ResponseOf<T> | undefined>(message);
  } catch {
    return undefined;
  }
}

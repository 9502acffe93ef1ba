/** Receives messages of the worker in a page script. */
import { runtime } from '../lib/runtime.ts';
import type { RequestOf, ResponseOf, WorkerMessage } from './contract.ts';

/** `undefined` is no answer. */
type Handlers<T extends WorkerMessage> = {
  [K in T]: (request: RequestOf<K>) => Promise<ResponseOf<K> | undefined>;
};

/**
 * Answers the messages that have a handler, from the worker and views only: a practice page runs the page scripts
 * itself, so it receives the messages of page scripts in other tabs, too.
 */
export function onExtensionMessage<T extends WorkerMessage>(handlers: Handlers<T>): void {
  const isHandled = (message: unknown): message is RequestOf<T> =>
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    typeof message.type === 'string' &&
    Object.hasOwn(handlers, message.type);
  runtime.onMessage.addListener((message, sender) => {
    const isOwn = sender.id === runtime.id && (sender.url ?? '').startsWith(runtime.getURL(''));
    return isOwn && isHandled(message) ? handlers[message.type](message) : undefined;
  });
}

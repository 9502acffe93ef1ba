/** Sends messages to the worker's handlers and checks each answer against the contract. */
import * as v from 'valibot';
import { messageHandlers } from '../../src/background/handlers/index.ts';
import { drainFaults } from '../../src/lib/fault-log.ts';
import { messages, type MessageType, type RequestOf, type ResponseOf } from '../../src/messaging/contract.ts';
import { createMessageListener } from '../../src/messaging/server.ts';
import { EXTENSION_URL, type FakeTab } from './fake-browser.ts';

const listen = createMessageListener(messageHandlers);

async function send<T extends MessageType>(
  message: RequestOf<T> & { type: T },
  sender: object,
): Promise<ResponseOf<T>> {
  drainFaults();
  const answer = await listen(message, { id: 'breakwater', ...sender });
  const faults = drainFaults();
  if (faults.length) throw new Error(`${message.type}: ${faults.join(', ')}`);
  // Sends as the browser does.
  const received: unknown = answer === undefined ? undefined : JSON.parse(JSON.stringify(answer));
  return v.parse(messages[message.type].response, received);
}

/** Sends as a view does. */
export const sendFromView = <T extends MessageType>(message: RequestOf<T> & { type: T }): Promise<ResponseOf<T>> =>
  send(message, { url: `${EXTENSION_URL}src/popup/index.html` });

/** Sends as the page script of a tab does. */
export const sendFromPage = <T extends MessageType>(
  message: RequestOf<T> & { type: T },
  tab: FakeTab,
): Promise<ResponseOf<T>> => send(message, { url: tab.url, frameId: 0, tab });

/** Receives messages in the worker: authorizes the sender, checks the request, calls the handler. */
import type browser from 'webextension-polyfill';
import { recordFault } from '../lib/fault-log.ts';
import {
  authorizePageRequest,
  getClaimedPlatform,
  isExtensionView,
  type Sender,
  type SenderTab,
} from './authorize-sender.ts';
import type { PageMessage, PageRefusal, RequestOf, ResponseOf, ViewMessage } from './contract.ts';
import { isPageMessage, isViewMessage, parseRequest } from './parse.ts';

/** `undefined` is no answer: the page asks about something that is turned off. */
export type PageHandlers<T extends PageMessage = PageMessage> = {
  [K in T]: (request: RequestOf<K>, tab: SenderTab) => Promise<ResponseOf<K> | undefined>;
};

/** The messages of one or more features, which are named `feature/action`. */
type MessagesOf<Feature extends string> = Extract<ViewMessage, `${Feature}/${string}`>;

export type ViewHandlers<Feature extends string = string> = {
  [K in MessagesOf<Feature>]: (request: RequestOf<K>) => Promise<ResponseOf<K>>;
};

export interface Handlers {
  pageHandlers: PageHandlers;
  viewHandlers: ViewHandlers;
  /** Whether a page script on this platform gets answers; a page may not know yet that its checks were disabled. */
  isAnswered(platform: string, tab: SenderTab): Promise<boolean>;
  /** Whether the page in this tab may send this message now; it may be hostile and send it without end. */
  isWithinLimit(type: PageMessage, tab: SenderTab): Promise<boolean>;
  /** Says that a message came too often. */
  refuse<T extends PageMessage>(type: T): Promise<PageRefusal | ResponseOf<T>>;
}

/** The listener answers `undefined` if the message is refused or the handler fails. */
export function createMessageListener({ pageHandlers, viewHandlers, isAnswered, isWithinLimit, refuse }: Handlers) {
  async function answerPage<T extends PageMessage>(type: T, fields: object, sender: Sender): Promise<unknown> {
    const request = parseRequest(type, fields);
    const tab = request && (await authorizePageRequest(request, sender));
    if (!tab) return recordFault('message-refused');
    if (!isExtensionView(sender) && !(await isWithinLimit(type, tab))) return refuse(type);
    const platform = getClaimedPlatform(request);
    if (platform !== undefined && !(await isAnswered(platform, tab))) return undefined;
    return pageHandlers[type](request, tab);
  }

  async function answerView<T extends ViewMessage>(type: T, fields: object, sender: Sender): Promise<unknown> {
    const request = isExtensionView(sender) ? parseRequest(type, fields) : undefined;
    return request ? viewHandlers[type](request) : recordFault('message-refused');
  }

  async function answer(message: unknown, sender: Sender): Promise<unknown> {
    if (typeof message !== 'object' || message === null) return recordFault('message-refused');
    const { type, ...fields }: { type?: unknown } = message;
    if (isPageMessage(type)) return answerPage(type, fields, sender);
    if (isViewMessage(type)) return answerView(type, fields, sender);
    return recordFault('message-refused');
  }

  return (message: unknown, sender: browser.Runtime.MessageSender): Promise<unknown> =>
    answer(message, sender).catch((error: unknown) => recordFault(error instanceof Error ? error.name : 'unknown'));
}

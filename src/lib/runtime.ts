/**
 * Sends and receives extension messages in content scripts, with promises. webextension-polyfill would add half again
 * to the script that runs at every page load, which is limited to 8 KB gzipped, for two functions. Rejections cross
 * in the format of the polyfill, because the other side uses it.
 */
import type { Runtime } from 'webextension-polyfill';

type MessageListener = (message: unknown, sender: Runtime.MessageSender) => Promise<unknown> | undefined;

interface ContentRuntime {
  readonly id: string | undefined;
  getURL(path: string): string;
  sendMessage<Request, Response>(message: Request): Promise<Response>;
  onMessage: { addListener(listener: MessageListener): void };
}

type CallbackListener = (
  message: unknown,
  sender: Runtime.MessageSender,
  sendResponse: (answer: unknown) => void,
) => boolean;

/** Chromium versions differ in whether a listener may return a promise, so its answer goes through the callback. */
interface ChromeRuntime extends Omit<ContentRuntime, 'onMessage'> {
  onMessage: { addListener(listener: CallbackListener): void };
}

interface Rejection {
  __mozWebExtensionPolyfillReject__: true;
  message: string;
}

const { browser, chrome } = globalThis as unknown as {
  browser?: { runtime: ContentRuntime };
  chrome: { runtime: ChromeRuntime };
};

const isRejection = (answer: unknown): answer is Rejection =>
  typeof answer === 'object' && answer !== null && '__mozWebExtensionPolyfillReject__' in answer;

const chromeRuntime: ContentRuntime = {
  get id() {
    return chrome.runtime.id;
  },
  getURL: path => chrome.runtime.getURL(path),
  async sendMessage<Request, Response>(message: Request) {
    const answer = await chrome.runtime.sendMessage<Request, Response | Rejection>(message);
    if (isRejection(answer)) throw new Error(answer.message);
    return answer;
  },
  onMessage: {
    addListener: listener =>
      chrome.runtime.onMessage.addListener((message, sender, sendResponse) => {
        const answer = listener(message, sender);
        void answer?.then(sendResponse, (error: unknown) =>
          sendResponse({
            __mozWebExtensionPolyfillReject__: true,
            message: error instanceof Error ? error.message : String(error),
          } satisfies Rejection),
        );
        return !!answer;
      }),
  },
};

/** The prototype is checked because a page element with the id "browser" appears under that name, too. */
export const runtime: ContentRuntime =
  browser && Object.getPrototypeOf(browser) === Object.prototype ? browser.runtime : chromeRuntime;

/** @returns false once an update or an uninstall has left this script behind without its extension */
export function hasExtensionContext(): boolean {
  try {
    return !!runtime.id && !!runtime.getURL('');
  } catch {
    return false;
  }
}

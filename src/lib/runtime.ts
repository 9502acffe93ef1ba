/**
 * What page scripts ask of the browser: to carry a message, and to hear one. Not every Chromium answers messages with promises by itself, and the
 * polyfill that worker and views have would be a third of what is injected at load. A refusal crosses over as the polyfill writes it.
 */
import type { Runtime } from 'webextension-polyfill';

type Hear = (message: unknown, sender: Runtime.MessageSender) => Promise<unknown> | undefined;
interface Messages {
  readonly id: string | undefined;
  getURL(path: string): string;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: { addListener(hear: Hear): void };
}
interface Refusal {
  __mozWebExtensionPolyfillReject__: true;
  message: string;
}
interface Callbacks extends Omit<Messages, 'onMessage'> {
  onMessage: {
    addListener(
      hear: (message: unknown, sender: Runtime.MessageSender, reply: (answer: unknown) => void) => boolean,
    ): void;
  };
}

const { browser, chrome } = globalThis as unknown as {
  browser?: { runtime: Messages };
  chrome: { runtime: Callbacks };
};

const promised: Messages = {
  get id() {
    return chrome.runtime.id;
  },
  getURL: path => chrome.runtime.getURL(path),
  async sendMessage(message) {
    const answer = (await chrome.runtime.sendMessage(message)) as Refusal | undefined;
    if (answer?.__mozWebExtensionPolyfillReject__) throw new Error(answer.message);
    return answer;
  },
  onMessage: {
    addListener: hear =>
      chrome.runtime.onMessage.addListener((message, sender, reply) => {
        const answer = hear(message, sender);
        void answer?.then(reply, (fault: unknown) =>
          reply({
            __mozWebExtensionPolyfillReject__: true,
            message: fault instanceof Error ? fault.message : String(fault),
          } satisfies Refusal),
        );
        return !!answer;
      }),
  },
};

/** An element of a page may bear that name, too. */
export const runtime: Messages =
  browser && Object.getPrototypeOf(browser) === Object.prototype ? browser.runtime : promised;

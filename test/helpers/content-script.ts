/** Runs the content scripts in jsdom with a fake extension runtime. For tests with `@vitest-environment jsdom`. */
import { vi } from 'vitest';
import type { PageMessage, RequestOf, ResponseOf, WorkerMessage } from '../../src/messaging/contract.ts';
import type { PlatformOutline } from '../../src/platforms/page-location.ts';

type Message = RequestOf<PageMessage>;
type Listener = (message: unknown, sender: unknown, reply: (answer: unknown) => void) => boolean;

const EXTENSION_URL = 'chrome-extension://extension/';

/** Answers of the fake worker, by message type. */
export type Answers = { [T in PageMessage]?: (message: RequestOf<T>) => ResponseOf<T> | Promise<ResponseOf<T>> };

export interface FakeExtension {
  /** Every message the content scripts sent. */
  sent: Message[];
  sentOfType(type: PageMessage): Message[];
  /** Sends a message from the worker. @returns the answer of the content script */
  receive<T extends WorkerMessage>(message: RequestOf<T> & { type: T }): Promise<unknown>;
  /** Acts on this script as an extension update does: its runtime is gone, its listeners stay. */
  invalidate(): void;
  /** The types of the events that the content scripts listen to on the window and the document. */
  activeListeners(): string[];
  /** Removes every listener and global of this test. */
  dispose(): void;
}

class NoObserver {
  observe(): void {}
  disconnect(): void {}
}

/** Places every element, because jsdom has no layout. */
const RECT = { left: 10, top: 10, right: 110, bottom: 30, x: 10, y: 10, width: 100, height: 20, toJSON: () => '' };

/** Gives elements the popover functions that jsdom lacks. */
function stubPopovers(): void {
  const open = new WeakSet<Element>();
  const { matches } = Element.prototype;
  vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, css) {
    return css === ':popover-open' ? open.has(this) : matches.call(this, css);
  });
  Object.assign(HTMLElement.prototype, {
    showPopover(this: Element) {
      open.add(this);
    },
    hidePopover(this: Element) {
      open.delete(this);
    },
  });
  vi.stubGlobal('CSS', { supports: () => false });
}

/** The closed shadow roots that were attached, in order. */
export const shadowRoots: ShadowRoot[] = [];

/** Reads the texts that a closed root draws, one a line. */
export const readDrawnTexts = (root: ShadowRoot): string =>
  [...root.querySelectorAll<HTMLElement>('[data-t]')].map(({ dataset }) => dataset.t).join('\n');

export function installFakeExtension(answers: Answers): FakeExtension {
  const listeners: Listener[] = [];
  const sent: Message[] = [];
  const invalidated = (): never => {
    throw new Error('Extension context invalidated.');
  };
  const runtime = {
    id: 'extension' as string | undefined,
    getURL: (path: string) => `${EXTENSION_URL}${path}`,
    sendMessage: async (message: Message): Promise<unknown> => {
      sent.push(message);
      const answer: ((message: never) => unknown) | undefined = answers[message.type];
      return answer?.(message as never);
    },
    onMessage: { addListener: (listener: Listener) => void listeners.push(listener) },
  };
  vi.stubGlobal('chrome', { runtime });
  vi.stubGlobal('ResizeObserver', NoObserver);
  vi.stubGlobal('DragEvent', MouseEvent);
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  document.elementFromPoint = () => null;
  document.elementsFromPoint = () => [];
  stubPopovers();
  Element.prototype.scrollIntoView = () => undefined;
  Element.prototype.getBoundingClientRect = () => RECT;
  shadowRoots.length = 0;
  const attachShadow = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init: ShadowRootInit) {
    const root = attachShadow.call(this, init);
    shadowRoots.push(root);
    return root;
  });
  const listening: { type: string; signal: AbortSignal | undefined; remove(): void }[] = [];
  for (const target of [window, document]) {
    const add = target.addEventListener.bind(target);
    vi.spyOn(target, 'addEventListener').mockImplementation(
      (type: string, listener: EventListenerOrEventListenerObject, options?: AddEventListenerOptions | boolean) => {
        const signal = typeof options === 'object' ? options.signal : undefined;
        listening.push({ type, signal, remove: () => target.removeEventListener(type, listener, options) });
        add(type, listener, options);
      },
    );
  }
  const extension: FakeExtension = {
    sent,
    sentOfType: type => sent.filter(message => message.type === type),
    receive: message =>
      new Promise(resolve => {
        const sender = { id: 'extension', url: `${EXTENSION_URL}worker.js` };
        if (!listeners.some(listener => listener(message, sender, resolve))) resolve(undefined);
      }),
    activeListeners: () => listening.filter(({ signal }) => !signal?.aborted).map(({ type }) => type),
    invalidate() {
      runtime.id = undefined;
      runtime.getURL = invalidated;
      runtime.sendMessage = invalidated;
    },
    dispose() {
      for (const { remove } of listening) remove();
      document.body.replaceChildren();
      delete (globalThis as { breakwater?: unknown }).breakwater;
      vi.restoreAllMocks();
      vi.unstubAllGlobals();
      vi.resetModules();
    },
  };
  return extension;
}

/** Dispatches an event as if the person had caused it. @returns whether it was not cancelled */
export function dispatchTrusted(target: EventTarget, event: Event): boolean {
  const impl = (of: object): { isTrusted: boolean; _dispatch(event: unknown): boolean } => {
    const symbol = Object.getOwnPropertySymbols(of).find(s => s.description === 'impl');
    return (of as Record<symbol, never>)[symbol!]!;
  };
  impl(event).isTrusted = true;
  return impl(target)._dispatch(impl(event));
}

export const press = (type: string, init: MouseEventInit = {}): MouseEvent =>
  new MouseEvent(type, { bubbles: true, cancelable: true, composed: true, detail: 1, ...init });

export const typed = (): InputEvent => new InputEvent('input', { bubbles: true, composed: true });

/** Makes a file input with one chosen file. */
export function chooseFile(input: HTMLInputElement, name = 'photo.jpg', type = 'image/jpeg'): File {
  const file = new File(['x'], name, { type });
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  return file;
}

export const change = (): Event => new Event('change', { bubbles: true, composed: true });

/** Makes a drop or paste with one photo. */
export function withFile(type: 'drop' | 'paste'): Event {
  const event = new Event(type, { bubbles: true, cancelable: true, composed: true });
  const data = { files: [new File(['x'], `${type}.jpg`, { type: 'image/jpeg' })] };
  Object.defineProperty(event, type === 'drop' ? 'dataTransfer' : 'clipboardData', { value: data });
  return event;
}

export const OUTLINE: PlatformOutline = {
  id: 'example',
  pages: [{ kind: 'settings:privacy', path: '/settings' }],
  compose: [{ id: 'post', box: '#box', submit: '#send', keys: ['enter'] }],
  post: { container: 'article', author: [] },
  profile: [],
  signs: undefined,
  me: undefined,
  who: undefined,
  own: undefined,
  head: undefined,
  savesBy: undefined,
};

export const PAGE = `<textarea id="box"></textarea><button id="send">Send</button><input id="file" type="file">
  <article>Post<button id="like">Like</button></article>`;

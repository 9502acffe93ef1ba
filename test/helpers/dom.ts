/** Opens a page in jsdom, with the globals that the engine takes from the browser. Opening the next page closes it. */
import { JSDOM } from 'jsdom';

const NAMES = [
  'document',
  'Node',
  'NodeFilter',
  'Text',
  'Element',
  'HTMLElement',
  'HTMLInputElement',
  'HTMLSelectElement',
  'HTMLTextAreaElement',
] as const;

export interface OpenedPage {
  url: URL;
  doc: Document;
}

let before: JSDOM | undefined;

export function openPage(html: string, address: string): OpenedPage {
  before?.window.close();
  const { window } = (before = new JSDOM(html, { url: address }));
  // jsdom has parsed the whole page by now, but says so only in a later task.
  Object.defineProperty(window.document, 'readyState', { value: 'interactive', configurable: true });
  const globals: Record<string, unknown> = { window, getComputedStyle: window.getComputedStyle.bind(window) };
  for (const name of NAMES) globals[name] = window[name];
  Object.assign(globalThis, globals);
  return { url: new URL(address), doc: window.document };
}

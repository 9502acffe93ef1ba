/** Hears the worker and our views, and nobody else: where a page of ours runs the engine, page scripts elsewhere are heard there too. */
import browser from 'webextension-polyfill';
import type { ToPage } from '../protocol/messages.ts';

export function answerAsked(kinds: readonly ToPage['type'][], answer: (message: ToPage) => Promise<unknown>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) => {
    const ours = sender.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL(''));
    return ours && kinds.includes((message as ToPage | null)?.type as ToPage['type']) ? answer(message as ToPage) : undefined;
  });
}

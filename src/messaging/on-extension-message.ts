/** Hears the worker and our views, and nobody else: where a page of ours runs the engine, page scripts elsewhere are heard there too. */
import type { ToPage } from './contract.ts';
import { runtime } from '../lib/runtime.ts';

export function answerAsked(kinds: readonly ToPage['type'][], answer: (message: ToPage) => Promise<unknown>): void {
  runtime.onMessage.addListener((message, sender) => {
    const ours = sender.id === runtime.id && (sender.url ?? '').startsWith(runtime.getURL(''));
    return ours && kinds.includes((message as ToPage | null)?.type as ToPage['type'])
      ? answer(message as ToPage)
      : undefined;
  });
}

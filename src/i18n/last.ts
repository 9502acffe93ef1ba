/**
 * The language in which a view last came up, where a page reads it without asking anybody: the first screen speaks it at once.
 * It holds while the browser's own languages are the same. Nothing is written in a private window, and a language that was chosen in one is not told.
 */
import { unwritten } from '../protocol/private-window.ts';
import { LAST, spoken } from './last-read.ts';

export function noteLanguage(code: string | undefined): void {
  if (unwritten() && code) return;
  try {
    if (code) localStorage.setItem(LAST, `${spoken()} ${code}`);
    else localStorage.removeItem(LAST);
  } catch { /* in the worker there is none, and a browser may refuse it: then the first screen asks */ }
}

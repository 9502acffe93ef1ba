/** The words that the worker judges texts by, read from the package once and only when a text is judged. */
import { useWords } from '../exposure/judge.ts';
import type { Tables } from '../exposure/reading.ts';
import { packaged } from './packaged.ts';

let loading: Promise<void> | undefined;

/** @throws Error where the file is missing; the next call tries again */
export function exposureWords(): Promise<void> {
  return (loading ??= packaged<Tables>('exposure/words.json').then(useWords).catch((e: unknown) => {
    loading = undefined;
    throw e;
  }));
}

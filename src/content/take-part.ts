/** A page of ours takes the very file that a platform's page gets injected, so that it is in the package once. What comes before it there is here, too: Preact draws every page of ours. */
import browser from 'webextension-polyfill';
import './lent.ts';

export async function takePart(part: 'reader' | 'marks' | 'photo' | 'scroll'): Promise<void> {
  await import(/* @vite-ignore */ browser.runtime.getURL(`content/${part}.js`));
}

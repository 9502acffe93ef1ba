/** A page of ours takes the very file that a platform's page gets injected, so that it is in the package once. */
import browser from 'webextension-polyfill';

export async function takePart(part: 'reader' | 'marks' | 'photo' | 'scroll'): Promise<void> {
  await import(/* @vite-ignore */ browser.runtime.getURL(`content/${part}.js`));
}

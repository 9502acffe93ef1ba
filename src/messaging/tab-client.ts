/** The worker asks a page script. A page without one is an answer too: undefined. */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { PageContents, type ToPage } from './contract.ts';

export async function askPage<T>(tab: number, message: ToPage): Promise<T | undefined> {
  try {
    return (await browser.tabs.sendMessage(tab, message, { frameId: 0 })) as T;
  } catch {
    return undefined;
  }
}

/** What a page script sees of its page. One that answers in another shape is not believed. */
export async function lookAt(tab: number): Promise<PageContents | undefined> {
  const look = v.safeParse(PageContents, await askPage(tab, { type: 'look' }));
  return look.success ? look.output : undefined;
}

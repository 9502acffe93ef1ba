/**
 * What a page of ours is opened with. Browsers write addresses into their history, in clear, so an address that tells what happened
 * or on which platform would tell it to whoever reads that: the address holds a word without meaning, and memory what it stands for.
 */
import browser from 'webextension-polyfill';
import { memory } from '../vault/session.ts';

export type Given = Record<string, string>;

const WORD = 'for';
const key = (word: string): string => `opened:${word}`;

/** @param page as `src/pages/report.html` */
export async function addressFor(page: string, given: Given): Promise<string> {
  const word = crypto.randomUUID().slice(0, 8);
  await memory.set({ [key(word)]: given });
  return browser.runtime.getURL(`${page}?${WORD}=${word}`);
}

export const openPage = async (page: string, given: Given): Promise<void> => { await browser.tabs.create({ url: await addressFor(page, given) }); };

/** For the page itself, also when it is loaded again; nothing once the browser was closed. What tells nothing may stand in the address. */
export async function openedWith(): Promise<URLSearchParams> {
  const address = new URLSearchParams(location.search);
  const word = address.get(WORD);
  const given = word === null ? undefined : (await memory.get(key(word)))[key(word)] as Given | undefined;
  return new URLSearchParams([...address, ...Object.entries(given ?? {})]);
}

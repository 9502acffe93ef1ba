/** A view asks the worker. */
import browser from 'webextension-polyfill';
import type { FromView } from './contract.ts';
import { isPracticeContext } from '../vault/practice-mode.ts';

/** What is the person's own: a view of practice neither sees nor changes it. */
const OWN = /^(card|accounts|reminders|mine|never|panic|marks|switch|packs|makers)\//;

/** @throws Error where the worker gives no answer, or practising has none */
export async function ask<T>(message: FromView): Promise<T> {
  if (isPracticeContext() && OWN.test(message.type)) throw new Error(`not while practising: ${message.type}`);
  return (await browser.runtime.sendMessage(message)) as T;
}

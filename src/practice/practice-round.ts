/** Starts a new round of practice. */
import browser from 'webextension-polyfill';
import { PRACTICE_ROUND_KEY } from '../vault/practice-mode.ts';
import { clearPractice } from '../vault/practice-store.ts';

/** Deletes what was practised; open practice views reload when the key changes. */
export async function startPracticeRound(): Promise<void> {
  await clearPractice();
  await browser.storage.session.set({ [PRACTICE_ROUND_KEY]: crypto.randomUUID() });
}

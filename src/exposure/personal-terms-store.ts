/**
 * The person's own "never post" words. In the vault once it has a passphrase; until then, and for what is changed in a private window,
 * in memory. They are matched in the worker, and go to our own views only.
 */
import browser from 'webextension-polyfill';
import { MAX_TERM_LENGTH, MAX_TERMS, isSearchableTerm, type PersonalTerm } from './personal-terms.ts';
import type { PersonalTermList as Mine, WatchState as Watch } from './schema.ts';
import { privateDeleteItems, privateGet, privateSet, privateThere } from '../vault/private-values.ts';
import { getVaultState, VaultError } from '../vault/record-store.ts';

const NAME = 'mine';
/** On disk: there was a list, in memory only. It says that, and nothing of what stood in it. */
const WAS = 'mineInMemory';

const wasThere = async (): Promise<boolean> => !!(await browser.storage.local.get(WAS))[WAS];

/** The list, and whether it is being watched. `gone`: it was in memory when the browser closed. */
export async function mine(): Promise<{ watch: Watch; words: PersonalTerm[] }> {
  try {
    const words = await privateGet<PersonalTerm[]>(NAME);
    if (words?.length) return { watch: 'watched', words };
    return { watch: (await getVaultState()) === 'bare' && (await wasThere()) ? 'gone' : 'none', words: [] };
  } catch (fault) {
    if (!(fault instanceof VaultError)) throw fault;
    if (fault.code !== 'locked') return { watch: 'fault', words: [] };
    return { watch: (await privateThere(NAME)) ? 'locked' : 'none', words: [] };
  }
}

const sound = (words: PersonalTerm[]): PersonalTerm[] =>
  words
    .filter(w => isSearchableTerm(w.text))
    .slice(0, MAX_TERMS)
    .map(w => ({ ...w, text: w.text.trim().slice(0, MAX_TERM_LENGTH) }));

/**
 * Replaces the whole list. What is missing in it is deleted in the vault as well, also from a private window.
 * @param unwritten changed in a private window
 */
export async function keepMine(words: PersonalTerm[], unwritten: boolean): Promise<Mine> {
  const kept = sound(words);
  const left = new Set(kept.map(word => word.id));
  const shown = new Set((await mine()).words.map(word => word.id));
  await (kept.length
    ? privateDeleteItems<PersonalTerm>(NAME, word => shown.has(word.id) && !left.has(word.id))
    : privateSet(NAME, undefined));
  if (kept.length) await privateSet(NAME, kept, unwritten);
  if (kept.length && !unwritten && (await getVaultState()) === 'bare') await browser.storage.local.set({ [WAS]: true });
  else if (!kept.length || !unwritten) await browser.storage.local.remove(WAS);
  return mine();
}

/** The person knows that the list is gone. */
export const forgetGone = (): Promise<void> => browser.storage.local.remove(WAS);

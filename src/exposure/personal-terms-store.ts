/** Stores the never-post list. Its terms are matched in the worker, and sent to views, never to a page. */
import * as v from 'valibot';
import { defineListPreference, definePreference } from '../preferences/define-preference.ts';
import { getStorageContext, type StorageContext } from '../preferences/storage-context.ts';
import { getVaultState, VaultError } from '../vault/record-store.ts';
import { isSearchableTerm, MAX_TERM_LENGTH, MAX_TERMS } from './personal-terms.ts';
import { PersonalTerm, type PersonalTermList } from './schema.ts';

const terms = defineListPreference({
  name: 'mine',
  area: 'vault-private',
  item: PersonalTerm,
  getId: term => term.id,
});

/** Tells, after the browser closed, that a list in memory was lost; it says nothing about the content. */
const wasInMemory = definePreference({ name: 'mineInMemory', area: 'local', schema: v.boolean(), fallback: false });

const normalizeTerms = (list: PersonalTerm[]): PersonalTerm[] =>
  list
    .filter(term => isSearchableTerm(term.text))
    .slice(0, MAX_TERMS)
    .map(term => ({ ...term, text: term.text.trim().slice(0, MAX_TERM_LENGTH) }));

export const personalTerms = {
  /** `gone`: the list was in memory when the browser closed. */
  async get(context = getStorageContext()): Promise<PersonalTermList> {
    try {
      const words = await terms.get(context);
      if (words.length) return { watch: 'watched', words };
      const isLost = !context.practice && (await getVaultState()) === 'bare' && (await wasInMemory.get(context));
      return { watch: isLost ? 'gone' : 'none', words };
    } catch (error) {
      if (!(error instanceof VaultError)) throw error;
      if (error.code !== 'locked') return { watch: 'fault', words: [] };
      return { watch: (await terms.exists(context)) ? 'locked' : 'none', words: [] };
    }
  },

  /** Replaces the whole list. */
  async set(list: PersonalTerm[], context: StorageContext): Promise<PersonalTermList> {
    const next = normalizeTerms(list);
    await terms.set(next, context);
    if (!context.practice) await followLoss(next, context);
    return personalTerms.get(context);
  },

  /** Stops saying that the list was lost. */
  acknowledgeLoss: (context: StorageContext): Promise<void> => wasInMemory.delete(context),
};

async function followLoss(next: PersonalTerm[], context: StorageContext): Promise<void> {
  if (!next.length) return wasInMemory.delete(context);
  if (context.privateWindow) return;
  await ((await getVaultState()) === 'bare' ? wasInMemory.set(true, context) : wasInMemory.delete(context));
}

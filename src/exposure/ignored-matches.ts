/** Stores the matches that the person never wants to be warned about. */
import { defineListPreference, type ListPreference } from '../preferences/define-preference.ts';
import { getStorageContext, type StorageContext } from '../preferences/storage-context.ts';
import { canChangeStored } from '../preferences/stores.ts';
import { IgnoredMatch } from './schema.ts';
import { matchKey } from './warnings.ts';

const MAX_MATCHES = 500;

const stored = defineListPreference({ name: 'never', area: 'vault-private', item: IgnoredMatch });
/** What was added in a private window, or while the vault was locked and its list could not be read. */
const untilClose = defineListPreference({ name: 'neverHere', area: 'session', item: IgnoredMatch });

const isSameAs =
  (match: IgnoredMatch) =>
  (other: IgnoredMatch): boolean =>
    matchKey(other.kind, other.text) === matchKey(match.kind, match.text);

const addTo = (list: ListPreference<IgnoredMatch>, match: IgnoredMatch, context: StorageContext): Promise<void> =>
  list.update(now => [...now.filter(other => !isSameAs(match)(other)), match].slice(-MAX_MATCHES), context);

export const ignoredMatches = {
  /** While the vault is locked its matches are unknown, and are warned about. */
  list: async (context = getStorageContext()): Promise<IgnoredMatch[]> => [
    ...(await stored.getReadable(context)),
    ...(await untilClose.get(context)),
  ],

  add: async (match: IgnoredMatch, context: StorageContext): Promise<void> =>
    addTo((await canChangeStored(context)) ? stored : untilClose, match, context),

  async delete(match: IgnoredMatch, context: StorageContext): Promise<void> {
    await untilClose.deleteItems(isSameAs(match), context);
    await stored.deleteItems(isSameAs(match), context);
  },
};

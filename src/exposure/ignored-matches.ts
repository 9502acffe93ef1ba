/** Stores the matches that the person never wants to be warned about. */
import { defineSplitList } from '../preferences/define-split-list.ts';
import { getStorageContext, type StorageContext } from '../preferences/storage-context.ts';
import { IgnoredMatch } from './schema.ts';
import { matchKey } from './warnings.ts';

const MAX_MATCHES = 500;

const matches = defineSplitList({ name: 'never', nameUntilClose: 'neverHere', item: IgnoredMatch });

const isSameAs =
  (match: IgnoredMatch) =>
  (other: IgnoredMatch): boolean =>
    matchKey(other.kind, other.text) === matchKey(match.kind, match.text);

export const ignoredMatches = {
  /** While the vault is locked its matches are unknown, and are warned about. */
  list: (context = getStorageContext()): Promise<IgnoredMatch[]> => matches.getReadable(context),

  async add(match: IgnoredMatch, context: StorageContext): Promise<void> {
    const list = await matches.getTarget(context);
    await list.update(now => [...now.filter(other => !isSameAs(match)(other)), match].slice(-MAX_MATCHES), context);
  },

  delete: (match: IgnoredMatch, context: StorageContext): Promise<void> =>
    matches.deleteItems(isSameAs(match), context),
};

/** minisearch cut to an index that is made and asked: nothing is taken out of it, kept or suggested. */
import { exchanged, withoutUnused } from './cutting.ts';

const GONE: Record<string, string[]> = {
  SearchableMap: ['clear', 'delete', 'forEach', 'has', 'keys', 'set', 'size', 'update', 'values', 'from', 'fromObject'],
  MiniSearch: [
    'remove',
    'removeAll',
    'discard',
    'maybeAutoVacuum',
    'discardAll',
    'replace',
    'vacuum',
    'conditionalVacuum',
    'performVacuuming',
    'vacuumConditionsMet',
    'isVacuuming',
    'dirtCount',
    'dirtFactor',
    'has',
    'getStoredFields',
    'autoSuggest',
    'documentCount',
    'termCount',
    'loadJSON',
    'loadJSONAsync',
    'getDefault',
    'loadJS',
    'loadJSAsync',
    'instantiateMiniSearch',
    'executeWildcardQuery',
    'toJSON',
    'removeTerm',
    'warnDocumentChanged',
    'removeFieldLength',
  ],
};

/** What it asks, and what the answer always is here: the minifier drops what hangs on it. */
const ALWAYS: Record<string, string> = {
  'query === MiniSearch.wildcard': 'false',
  "typeof query !== 'string'": 'false',
  '!this._documentIds.has(docId)': 'false',
  "typeof options.boostTerm === 'function'": 'false',
  "typeof options.prefix === 'function'": 'false',
  'searchOptionsWithDefaults.filter == null': 'true',
};

/** @throws Error where the library is not written as it was */
export const usedSearch = (code: string): string =>
  Object.entries({ ...ALWAYS, 'MiniSearch.wildcard = Symbol(…;': '' }).reduce(
    (left, [what, by]) => exchanged(left, what, by),
    withoutUnused(code, GONE),
  );

/** Creates an item from the given fields; its URL, author and date are unknown. */
import type { IncidentItem } from './model.ts';

export const createItem = (given: Pick<IncidentItem, 'kind' | 'platform' | 'text' | 'title'>): IncidentItem => ({
  url: '',
  canonicalUrl: null,
  id: null,
  parent: null,
  author: { handle: null, name: null, id: null, url: null },
  posted: { shown: null, utc: null },
  counts: [],
  alts: [],
  language: null,
  ownReplies: null,
  ...given,
});

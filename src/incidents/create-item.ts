/** Creates an item of which nothing is known but what is given: no address, no author, no date. */
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

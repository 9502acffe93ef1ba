/** Lists the fixed values of an incident record. They are stored and exported: add to a list, never rename an entry. */
export const ITEM_KINDS = ['post', 'comment', 'message', 'profile', 'page', 'file'] as const;
export const ARTIFACT_METHODS = ['tab', 'stitch', 'file', 'page'] as const;
export const RESPONSE_ACTIONS = [
  'report',
  'appeal',
  'block',
  'police',
  'helpline',
  'partner',
  'regulator',
  'hash-service',
  'nothing',
] as const;
export const RESPONSE_OUTCOMES = ['removed', 'limited', 'refused', 'silence', 'restored', 'other'] as const;
export const TAKEN_DOWN = ['post', 'account'] as const;
/** Rights that an appeal can name. */
export const APPEAL_RIGHTS = ['expression', 'assembly', 'defend'] as const;
/** Traffic Light Protocol 2.0 (first.org/tlp): how far a recipient may pass something on. The strictest is last. */
export const TLP_LEVELS = ['clear', 'green', 'amber', 'amber-strict', 'red'] as const;
/** What was compared over another channel: the words of an export, or those of the key that signed it. */
export const COMPARED_WORDS = ['export', 'key'] as const;
/** What is compared between two records of the same item, in the order in which it is shown. */
export const COMPARED_FIELDS = [
  'link',
  'platform',
  'item',
  'handle',
  'account',
  'name',
  'posted',
  'shown',
  'text',
  'alts',
  'counts',
  'saved',
  'tool',
  'copies',
  'images',
  'my-copy',
  'their-copy',
  'screenshots',
] as const;
/** `expected`: different, as it is between any two records; `unknown`: it could not be compared. */
export const COMPARISON_RESULTS = ['same', 'different', 'expected', 'unknown'] as const;
export const COMPARISON_REASONS = [
  'left-out',
  'neither',
  'unread',
  'redacted',
  'only-mine',
  'only-theirs',
  'unseen',
  'shown-time',
  'counts',
  'saved',
  'tool',
  'no-copy',
  'not-in-copy',
  'screenshots',
] as const;
/** What a page copy says of a post. */
export const COPY_PARTS = ['text', 'author', 'time'] as const;
/** Whether two records come from two logs: by their keys, and by the id of the incident. */
export const RECORD_ORIGINS = ['two-logs', 'one-log', 'unknown'] as const;
export const TARGETS = ['me', 'family', 'organisation', 'source', 'other'] as const;
/**
 * `recorded`: the tool states what a record and its files are, without changing their content; `salted`: no hash after
 * it can be guessed from the content; `key`: from here on, exports are signed with this key; `stamped`: a time stamp
 * authority says when an earlier event existed.
 */
export const CUSTODY_EVENTS = [
  'created',
  'viewed',
  'edited',
  'exported',
  'imported',
  'deleted',
  'recorded',
  'salted',
  'key',
  'stamped',
] as const;

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

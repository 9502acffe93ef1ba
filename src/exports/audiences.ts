/** Who an export is for, and what they need: one table. Everything in it can be changed for one export. */

/** Groups of fields. `impact` is in none of the defaults. */
export const FIELDS = [
  'address',
  'author',
  'posted',
  'text',
  'parent',
  'severity',
  'responses',
  'note',
  'impact',
  'device',
] as const;
export type Field = (typeof FIELDS)[number];

/** Files of an export, in the order in which they are listed. `originals`: pictures and added files as they were kept. */
export const PARTS = ['brief', 'blocks', 'timeline', 'csv', 'json', 'files', 'custody', 'method', 'originals'] as const;
export type Part = (typeof PARTS)[number];

export interface Audience {
  fields: readonly Field[];
  parts: readonly Part[];
  /** Leaves only as a file that a passphrase opens. */
  locked?: true;
}

const FACTS = ['address', 'author', 'posted', 'text', 'parent', 'severity'] as const;
const ALL = [...FACTS, 'responses', 'note', 'device'] as const;

export const AUDIENCES = {
  platform: { fields: FACTS, parts: ['brief', 'blocks'] },
  helpline: { fields: ['address', 'author', 'posted', 'severity', 'responses'], parts: ['brief', 'timeline'] },
  police: { fields: ALL, parts: ['brief', 'timeline', 'csv', 'files', 'custody', 'method', 'originals'] },
  lawyer: { fields: ALL, parts: ['brief', 'timeline', 'csv', 'json', 'files', 'custody', 'method', 'originals'] },
  team: { fields: ['posted', 'severity', 'responses'], parts: ['csv'] },
  ally: { fields: FACTS, parts: ['json', 'originals'], locked: true },
} as const satisfies Record<string, Audience>;

export type AudienceId = keyof typeof AUDIENCES;
export const AUDIENCE_IDS = Object.keys(AUDIENCES) as AudienceId[];

export interface Choice {
  audience: AudienceId;
  fields: readonly Field[];
  parts: readonly Part[];
  /** Other people are taken out of texts and addresses. */
  redact: boolean;
  /** Names and handles that stay: the person's own. */
  keep: readonly string[];
  /** Names and words that go out too: what no rule can find. */
  hide: readonly string[];
}

export const defaultsFor = (audience: AudienceId): Choice => ({
  audience,
  fields: AUDIENCES[audience].fields,
  parts: AUDIENCES[audience].parts,
  redact: true,
  keep: [],
  hide: [],
});

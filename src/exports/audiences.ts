/** Who an export is for, and what they need: one table. Everything in it can be changed for one export. */

/** Groups of fields. `impact` is in none of the defaults. */
export const EXPORT_FIELDS = [
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
export type ExportField = (typeof EXPORT_FIELDS)[number];

/** Files of an export, in the order in which they are listed. `originals`: pictures and added files as they were kept. */
export const EXPORT_PARTS = [
  'brief',
  'blocks',
  'timeline',
  'csv',
  'json',
  'files',
  'custody',
  'method',
  'originals',
] as const;
export type ExportPart = (typeof EXPORT_PARTS)[number];

export interface ExportAudience {
  fields: readonly ExportField[];
  parts: readonly ExportPart[];
  /** Leaves only as a file that a passphrase opens. */
  encrypted?: true;
}

const FACT_FIELDS = ['address', 'author', 'posted', 'text', 'parent', 'severity'] as const;
const ALL_FIELDS = [...FACT_FIELDS, 'responses', 'note', 'device'] as const;

export const AUDIENCES = {
  platform: { fields: FACT_FIELDS, parts: ['brief', 'blocks'] },
  helpline: { fields: ['address', 'author', 'posted', 'severity', 'responses'], parts: ['brief', 'timeline'] },
  police: { fields: ALL_FIELDS, parts: ['brief', 'timeline', 'csv', 'files', 'custody', 'method', 'originals'] },
  lawyer: {
    fields: ALL_FIELDS,
    parts: ['brief', 'timeline', 'csv', 'json', 'files', 'custody', 'method', 'originals'],
  },
  team: { fields: ['posted', 'severity', 'responses'], parts: ['csv'] },
  ally: { fields: FACT_FIELDS, parts: ['json', 'originals'], encrypted: true },
} as const satisfies Record<string, ExportAudience>;

export type AudienceId = keyof typeof AUDIENCES;
export const AUDIENCE_IDS = Object.keys(AUDIENCES) as AudienceId[];

export interface ExportOptions {
  audience: AudienceId;
  fields: readonly ExportField[];
  parts: readonly ExportPart[];
  /** Other people are taken out of texts and addresses. */
  redact: boolean;
  /** Names and handles that stay: the person's own. */
  keepNames: readonly string[];
  /** Names and words that go out too: what no rule can find. */
  hideWords: readonly string[];
}

export const getDefaultOptions = (audience: AudienceId): ExportOptions => ({
  audience,
  fields: AUDIENCES[audience].fields,
  parts: AUDIENCES[audience].parts,
  redact: true,
  keepNames: [],
  hideWords: [],
});

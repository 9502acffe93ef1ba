/** Lists who an export is for and what it contains by default. The person can change all of it for one export. */

/** Groups of fields. `impact` is in no default. */
export const EXPORT_FIELDS = [
  'address',
  'author',
  'posted',
  'text',
  'meaning',
  'parent',
  'severity',
  'responses',
  'takedown',
  'note',
  'impact',
  'device',
] as const;
export type ExportField = (typeof EXPORT_FIELDS)[number];

/** Files of an export, in the order shown. `originals`: screenshots and added files, byte for byte. */
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
  /** The export is saved only as a file encrypted with a passphrase. */
  encrypted?: true;
}

const FACT_FIELDS = ['address', 'author', 'posted', 'text', 'meaning', 'parent', 'severity', 'takedown'] as const;
const ALL_FIELDS = [...FACT_FIELDS, 'responses', 'note', 'device'] as const;

export const AUDIENCES = {
  platform: { fields: FACT_FIELDS, parts: ['brief', 'blocks'] },
  helpline: {
    fields: ['address', 'author', 'posted', 'meaning', 'severity', 'responses', 'takedown'],
    parts: ['brief', 'timeline'],
  },
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
  /** Replaces other people in texts and addresses. */
  redact: boolean;
  /** Names and handles that are not redacted: the person's own. */
  keepNames: readonly string[];
  /** Names and words that no rule can find and that are redacted too. */
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

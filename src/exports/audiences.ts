/** Lists who an export is for and what it contains by default. The person can change all of it for one export. */

import type { TlpLevel } from './tlp.ts';

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
  'witness',
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
  'statement',
  'csv',
  'uwazi',
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
  tlp: TlpLevel;
  /** The export is saved only as a file encrypted with a passphrase. */
  encrypted?: true;
}

const FACT_FIELDS = ['address', 'author', 'posted', 'text', 'meaning', 'parent', 'severity', 'takedown'] as const;
const ALL_FIELDS = [...FACT_FIELDS, 'witness', 'responses', 'note', 'device'] as const;

export const AUDIENCES = {
  platform: { fields: FACT_FIELDS, parts: ['brief', 'blocks'], tlp: 'amber-strict' },
  helpline: {
    fields: ['address', 'author', 'posted', 'meaning', 'severity', 'responses', 'takedown'],
    parts: ['brief', 'timeline'],
    tlp: 'amber-strict',
  },
  police: {
    fields: ALL_FIELDS,
    parts: ['brief', 'timeline', 'statement', 'csv', 'files', 'custody', 'method', 'originals'],
    tlp: 'amber',
  },
  lawyer: {
    fields: ALL_FIELDS,
    parts: ['brief', 'timeline', 'statement', 'csv', 'uwazi', 'json', 'files', 'custody', 'method', 'originals'],
    tlp: 'amber',
  },
  team: { fields: ['posted', 'severity', 'responses'], parts: ['csv'], tlp: 'amber-strict' },
  ally: { fields: FACT_FIELDS, parts: ['json', 'originals'], tlp: 'red', encrypted: true },
} as const satisfies Record<string, ExportAudience>;

export type AudienceId = keyof typeof AUDIENCES;
export const AUDIENCE_IDS = Object.keys(AUDIENCES) as AudienceId[];

export interface ExportOptions {
  audience: AudienceId;
  fields: readonly ExportField[];
  parts: readonly ExportPart[];
  /** How far the recipient may pass it on. */
  tlp: TlpLevel;
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
  tlp: AUDIENCES[audience].tlp,
  redact: true,
  keepNames: [],
  hideWords: [],
});

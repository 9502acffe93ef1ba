/** Defines the kinds of personal data that Breakwater finds in texts and profiles (docs/exposure-kinds.md). */
export const PII_KINDS = [
  'phone',
  'email',
  'place',
  'address',
  'geo',
  'national_id',
  'iban',
  'card',
  'ip',
  'plate',
  'dob',
  'secret',
  'travel',
  'live_location',
  'routine',
  'workplace',
  'family',
  'alias_link',
  'health',
] as const;
export type PiiKind = (typeof PII_KINDS)[number];

/** A finding in a text, in UTF-16 offsets, `end` exclusive. */
export interface PiiSpan {
  start: number;
  end: number;
  kind: PiiKind;
  /** 0 to 1. */
  confidence: number;
}

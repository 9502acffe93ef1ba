/** Kinds of personal data that Breakwater names, in text and in profiles (docs/exposure-kinds.md). */
export type PiiKind =
  | 'phone'
  | 'email'
  | 'place'
  | 'address'
  | 'geo'
  | 'national_id'
  | 'iban'
  | 'card'
  | 'ip'
  | 'plate'
  | 'dob'
  | 'secret'
  | 'travel'
  | 'live_location'
  | 'routine'
  | 'workplace'
  | 'family'
  | 'alias_link';

/** A piece of a text; `start` and `end` are UTF-16 offsets, `end` exclusive. */
export interface PiiSpan {
  start: number;
  end: number;
  kind: PiiKind;
  /** 0 to 1. */
  confidence: number;
}

export interface Piece {
  kind: PiiKind;
  text: string;
}

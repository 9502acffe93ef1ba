/** Kinds of personal data that Breakwater names, in text and in profiles. */
export type Kind = 'phone' | 'email' | 'place';

/** A piece of a text; `start` and `end` are UTF-16 offsets, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
  kind: Kind;
  /** 0 to 1. */
  confidence: number;
}

export interface Piece { kind: Kind; text: string }

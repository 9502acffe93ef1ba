/** What is compared, and how the result is described. */
import type { Incident, IncidentItem } from '../model.ts';
import type { PageCopyFacts } from '../page-copy/read-facts.ts';
import type { COMPARED_FIELDS, COMPARISON_REASONS, COMPARISON_RESULTS, COPY_PARTS } from '../vocabulary.ts';
import type { DiffPart } from './word-diff.ts';

export type ComparedField = (typeof COMPARED_FIELDS)[number];
export type CopyPart = (typeof COPY_PARTS)[number];
type ComparisonResult = (typeof COMPARISON_RESULTS)[number];
type ComparisonReason = (typeof COMPARISON_REASONS)[number];

/** The optional fields may be missing because somebody left them out; `null` says that the page did not show it. */
type Partly<T> = { [K in keyof T]?: T[K] | undefined };

/** A record of a log, or of an export that leaves some of it out. */
export interface ComparedIncident
  extends Pick<Incident, 'id' | 'what' | 'keptAt' | 'zone'>,
    Partly<Pick<Incident, 'tool' | 'browser' | 'notRead'>> {
  item: Partly<Omit<IncidentItem, 'kind' | 'platform'>> & Pick<IncidentItem, 'kind' | 'platform'>;
  /** Number of marks that replace other people. */
  redacted?: number | undefined;
}

export interface ComparedRecord {
  incident: ComparedIncident;
  /** Undefined: there is no page copy, or it marks no post. */
  copy?: PageCopyFacts | undefined;
}

export interface FieldComparison {
  field: ComparedField;
  result: ComparisonResult;
  /** Why it is different or cannot be compared. Absent: the values differ. */
  reason?: ComparisonReason;
  /** What the records say, if it is short. */
  mine?: string;
  theirs?: string;
  /** Of page copies: the parts that are not what the record says. */
  parts?: CopyPart[];
  /** Of the text. */
  diff?: DiffPart[];
  /** Code points that nobody can see, or that imitate a letter of another alphabet. */
  unseen?: string[];
}

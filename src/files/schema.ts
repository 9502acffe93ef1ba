/** Shapes of what a chosen file tells, and of the warning about it. The types are inferred from them. */
import * as v from 'valibot';
import { OverlayBase } from '../i18n/overlay-base.ts';
import { shortText } from '../lib/bounded-schemas.ts';
import { METADATA_FACT_KINDS } from './model.ts';

/** Degrees, WGS 84. */
export const Coordinates = v.strictObject({ lat: v.number(), lon: v.number() });
export type Coordinates = v.InferOutput<typeof Coordinates>;

export const MetadataFact = v.strictObject({
  kind: v.picklist(METADATA_FACT_KINDS),
  value: v.optional(shortText),
  at: v.optional(Coordinates),
});
export type MetadataFact = v.InferOutput<typeof MetadataFact>;

/**
 * Why a file has no clean copy. `broken`: cut off or contradicting itself; `unknown`: an unknown part, so not safe to
 * touch; `moving`: holds a sequence; `left`: the copy still told something; `profile`: colours by an unusual profile;
 * `big`: would fill the memory. Of PDF: `encrypted`; `signed`; `layers`, hidden ones; `form`, one that viewers draw by
 * themselves. Of video: `codec`, an unknown one; `fragments`, as for streaming.
 */
export const CleaningRefusal = v.picklist([
  'broken',
  'unknown',
  'moving',
  'left',
  'profile',
  'big',
  'encrypted',
  'signed',
  'layers',
  'form',
  'codec',
  'fragments',
]);
export type CleaningRefusal = v.InferOutput<typeof CleaningRefusal>;

/** The metadata of a chosen file, without a byte of its content. */
export const FileReport = v.strictObject({
  name: shortText,
  read: v.boolean(),
  /** There is a clean copy. */
  copy: v.boolean(),
  refused: v.optional(CleaningRefusal),
  facts: v.pipe(v.array(MetadataFact), v.maxLength(80)),
});
export type FileReport = v.InferOutput<typeof FileReport>;

/** Chosen files, some of which tell something. */
export const FileSelection = v.strictObject({
  files: v.pipe(v.array(FileReport), v.maxLength(20)),
  /** Files with metadata beyond those in `files`. */
  more: v.number(),
  /** The page can be given clean copies in place of the files. */
  swaps: v.boolean(),
});
export type FileSelection = v.InferOutput<typeof FileSelection>;

/** Chosen files that were not inspected, and why. */
export const UncheckedFiles = v.strictObject({
  names: v.pipe(v.array(shortText), v.maxLength(20)),
  broken: v.optional(v.literal(true)),
  /** The files must be chosen again. */
  again: v.optional(v.boolean()),
  /** Clean copies were saved instead. */
  saved: v.optional(v.literal(true)),
  /** The question about the files was closed before the person answered, so the page did not get them. */
  interrupted: v.optional(v.literal(true)),
});
export type UncheckedFiles = v.InferOutput<typeof UncheckedFiles>;

const FileWarningEntry = v.strictObject({
  name: v.string(),
  lines: v.array(v.strictObject({ label: v.string(), value: v.optional(v.string()) })),
  note: v.optional(v.string()),
});
export type FileWarningEntry = v.InferOutput<typeof FileWarningEntry>;

export const FileWarningViewModel = v.strictObject({
  ...OverlayBase.entries,
  label: v.string(),
  title: v.string(),
  files: v.array(FileWarningEntry),
  /** The first place, with its description. */
  at: v.optional(v.strictObject({ ...Coordinates.entries, name: v.string() })),
  more: v.optional(v.string()),
  stays: v.string(),
  look: v.string(),
  /** A page can read what is in its file input before the person answers. */
  mayBeRead: v.optional(v.string()),
  /** The button that goes on with clean copies, or `save` where they can only be saved. */
  clean: v.optional(v.string()),
  save: v.optional(v.string()),
  leftOut: v.optional(v.string()),
  /** How many files go to the page as they are, together with the clean copies. */
  passedOn: v.optional(v.string()),
  original: v.string(),
  cancel: v.string(),
});
export type FileWarningViewModel = v.InferOutput<typeof FileWarningViewModel>;

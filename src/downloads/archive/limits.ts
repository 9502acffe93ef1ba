/** Beyond these limits nothing is read: real exports stay far below them. */

/** Of one archive; the largest exports have about a hundred thousand. */
export const MAX_ENTRIES = 300_000;
export const MAX_DIRECTORY_BYTES = 64 << 20;
export const MAX_NAME_LENGTH = 1_000;
/** Folders in folders. */
export const MAX_DEPTH = 20;
/** Unpacked, of all entries that are read. */
export const MAX_TOTAL_BYTES = 1_000_000_000;
/** Of the unpacked to the packed size, for entries that are large enough to matter. */
export const MAX_RATIO = 500;
export const RATIO_MATTERS_FROM = 16_000_000;
/** Of those that may be read. */
export const MAX_NAMED_ENTRIES = 5_000;
/** Entries of one kind, such as the parts of a log. */
export const MAX_ENTRIES_OF_RULE = 200;

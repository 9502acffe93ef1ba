/** Limits the size of a rule pack file, in bytes. */
export const MAX_PACK_BYTES = 1_000_000;

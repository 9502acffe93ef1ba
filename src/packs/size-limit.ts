/** The largest file that is taken for a pack, in bytes. */
export const MAX_PACK_BYTES = 1_000_000;

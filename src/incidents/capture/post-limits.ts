/** Limits what is read from a post, in characters and number of fragments. */
export const MAX_POST_LENGTH = 10_000;
export const MAX_ALT_LENGTH = 1_000;
export const MAX_COUNT_LENGTH = 80;
export const MAX_FRAGMENTS = 12;
export const MAX_SHORT_LENGTH = 300;
export const MAX_URL_LENGTH = 2_000;

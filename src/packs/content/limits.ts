/** How much a pack may hold. A lesson has about 15 KB; all of ours, in one language, 400. */
export const LIMITS = {
  /** Of the file, in bytes. */
  zip: 2_000_000,
  /** Files in it. */
  files: 300,
  /** Of one file, unpacked, in bytes. */
  file: 200_000,
  /** Of all files, unpacked, in bytes. */
  all: 6_000_000,
  /** Unpacked to packed; text comes to about 4, and to 20 where it repeats itself. */
  ratio: 60,
  /** Letters of a path. */
  path: 120,
  /** Of the front matter of one lesson, in letters. */
  front: 60_000,
} as const;

/** Limits what a content pack may hold. A lesson has about 15 KB; all built-in lessons of a language, 400 KB. */
export const LIMITS = {
  /** Of the ZIP, in bytes. */
  zip: 2_000_000,
  /** Number of files. */
  files: 300,
  /** Of one unpacked file, in bytes. */
  file: 200_000,
  /** Of all unpacked files, in bytes. */
  all: 6_000_000,
  /** Unpacked to packed size; text reaches about 4, and 20 where it repeats itself. */
  ratio: 60,
  /** Characters of a path. */
  path: 120,
  /** Characters of the front matter of one file. */
  front: 60_000,
} as const;

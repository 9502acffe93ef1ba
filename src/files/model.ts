/** What a picture's file can tell beside the picture, and what became of the copy. */
import type { CleaningRefusal, MetadataFact } from './schema.ts';

export type PhotoFormat = 'jpeg' | 'png' | 'webp' | 'heic' | 'avif';
/** Known by their first bytes, not read yet. */
export type UnsupportedFormat = 'gif' | 'video' | 'pdf' | 'tiff' | 'svg' | 'other';

/** Most telling first. */
export const METADATA_FACT_KINDS = [
  'place',
  'people',
  'serial',
  'author',
  'time',
  'device',
  'maker',
  'words',
  'thumbnail',
  'video',
  'pictures',
  'name',
  'edits',
  'software',
  'settings',
  'other',
] as const;
export type MetadataFactKind = (typeof METADATA_FACT_KINDS)[number];

export interface InspectionResult {
  format: PhotoFormat | UnsupportedFormat;
  facts: MetadataFact[];
  /** The whole file without what tells, read again before it is given out. Absent where nothing tells, or where it can't be had. */
  copy?: Uint8Array<ArrayBuffer>;
  /** Why there is no copy though one is wanted. */
  refused?: CleaningRefusal;
}

export type MetadataBlockKind =
  | 'exif'
  | 'xmp'
  | 'iptc'
  | 'text'
  | 'comment'
  | 'time'
  | 'thumbnail'
  | 'video'
  | 'pictures'
  | 'edits'
  | 'other'
  | 'harmless';
/** A part of the file that is no picture. */
export interface MetadataBlock {
  kind: MetadataBlockKind;
  bytes: Uint8Array;
}

/** What a walk through a file comes to. Blocks are handed over as they are met, so that a broken file still tells what it told. */
export interface ParsedFile {
  /** The file without its blocks. @param orientation 1–8, as Exif counts */
  copy(orientation: number): Uint8Array<ArrayBuffer>;
}
export type FormatParser = (
  bytes: Uint8Array,
  found: (kind: MetadataBlockKind, bytes: Uint8Array) => void,
) => ParsedFile;

export class UnsupportedStructureError extends Error {
  constructor(readonly why: CleaningRefusal) {
    super(why);
  }
}

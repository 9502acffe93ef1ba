/** Defines photo formats, their metadata, and the result of an inspection. */
import type { CleaningRefusal, MetadataFact } from './schema.ts';

export type PhotoFormat = 'jpeg' | 'png' | 'webp' | 'heic' | 'avif';
/** Formats that are detected but cannot be inspected. */
export type UnsupportedFormat = 'gif' | 'video' | 'pdf' | 'tiff' | 'svg' | 'other';

/** Ordered by how much they reveal. */
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
  /** The file without its metadata. Absent if it has none, or if it could not be cleaned. */
  copy?: Uint8Array<ArrayBuffer>;
  /** Why there is no copy although the file has metadata. */
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

/** A part of the file that is not the image itself. */
export interface MetadataBlock {
  kind: MetadataBlockKind;
  bytes: Uint8Array;
}

export interface ParsedFile {
  /** Returns the file without its metadata blocks. @param orientation 1 to 8, as in Exif */
  copy(orientation: number): Uint8Array<ArrayBuffer>;
}

export type BlockListener = (kind: MetadataBlockKind, bytes: Uint8Array) => void;

/** Parses a file and reports each block at once, so that a broken file still shows the blocks before the break. */
export type FormatParser = (bytes: Uint8Array, onBlock: BlockListener) => ParsedFile;

/** Thrown for a file that cannot be cleaned safely. */
export class UnsupportedStructureError extends Error {
  constructor(readonly reason: CleaningRefusal) {
    super(reason);
  }
}

/** @throws UnsupportedStructureError */
export function refuse(reason: CleaningRefusal): never {
  throw new UnsupportedStructureError(reason);
}

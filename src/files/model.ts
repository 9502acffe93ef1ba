/** Defines file formats, their metadata, and the result of an inspection. */
import type { CleaningRefusal, MetadataFact } from './schema.ts';

export type PhotoFormat = 'jpeg' | 'png' | 'webp' | 'heic' | 'avif' | 'gif';
/** Formats that are read piece by piece or by a library, so only on our own page. */
export type DocumentFormat = 'mp4' | 'mov' | 'pdf';
/** Formats that are detected but cannot be inspected. */
export type UnsupportedFormat = 'video' | 'tiff' | 'svg' | 'other';
export type FileFormat = PhotoFormat | DocumentFormat | UnsupportedFormat;

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
  'tracks',
  'sensors',
  'attachments',
  'layers',
  'form',
  'name',
  'credentials',
  'edits',
  'scripts',
  'software',
  'settings',
  'other',
] as const;
export type MetadataFactKind = (typeof METADATA_FACT_KINDS)[number];

export interface InspectionResult {
  format: FileFormat;
  facts: MetadataFact[];
  /** The file without its metadata. Absent if it has none, or if it could not be cleaned. */
  copy?: Uint8Array<ArrayBuffer>;
  /** Why there is no copy although the file has metadata. */
  refused?: CleaningRefusal;
}

export interface InspectionOptions {
  /** Is called with the part that is done, from 0 to 1. */
  onProgress?(done: number): void;
  signal?: AbortSignal;
}

/** As `InspectionResult`, for files that need not fit into memory. */
export interface BlobInspection extends Omit<InspectionResult, 'copy'> {
  copy?: Blob;
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
  | 'credentials'
  | 'profile'
  | 'profileName'
  | 'ducky'
  | 'encoder'
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

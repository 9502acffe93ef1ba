/** Inspects a file of any format. Code for videos and PDF is loaded only when such a file is opened. */
import { detectFormat, HEADER_LENGTH } from './detect-format.ts';
import { inspectFile } from './inspect.ts';
import type { BlobInspection, FileFormat, InspectionOptions } from './model.ts';

/** Images are read as a whole. */
const MAX_IMAGE_BYTES = 100 << 20;

const READ_FORMATS: readonly FileFormat[] = ['jpeg', 'png', 'webp', 'heic', 'avif', 'gif', 'mp4', 'mov', 'pdf'];
/** Whether a format can be inspected here. */
export const isReadFormat = (format: FileFormat): boolean => READ_FORMATS.includes(format);

/** @throws the signal's reason once it is aborted */
export async function inspectBlob(blob: Blob, options: InspectionOptions = {}): Promise<BlobInspection> {
  const format = detectFormat(new Uint8Array(await blob.slice(0, HEADER_LENGTH).arrayBuffer()));
  switch (format) {
    case 'mp4':
    case 'mov':
      return (await import('./video/inspect-video.ts')).inspectVideo(blob, format, options);
    case 'pdf':
      return (await import('./pdf/inspect-pdf.ts')).inspectPdf(blob, options);
    default: {
      if (blob.size > MAX_IMAGE_BYTES) return { format, facts: [], refused: 'big' };
      const { copy, ...result } = inspectFile(new Uint8Array(await blob.arrayBuffer()));
      return copy ? { ...result, copy: new Blob([copy], { type: blob.type }) } : result;
    }
  }
}

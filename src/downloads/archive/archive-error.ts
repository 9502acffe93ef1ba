import type { DownloadError } from '../model.ts';

/** Says why an archive or an entry is not read. */
export class ArchiveError extends Error {
  constructor(readonly fault: DownloadError['error']) {
    super(fault);
  }
}

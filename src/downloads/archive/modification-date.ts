/** Says when an entry of an archive was last changed. */
import type { FileEntry } from '@zip.js/zip.js/lib/zip-core-reader.js';
import { toIsoTime } from '../take/iso-time.ts';

const padded = (n: number): string => String(n).padStart(2, '0');

/** @returns the date and time in UTC; usual ones are in an unknown time zone, so of them only the date */
export function getModificationDate({ extraFieldExtendedTimestamp, lastModDate }: FileEntry): string | null {
  const exact = extraFieldExtendedTimestamp?.lastModDate;
  if (exact) return toIsoTime(exact.getTime());
  // What has no date is dated 1980.
  if (!(lastModDate.getFullYear() > 1980)) return null;
  return [lastModDate.getFullYear(), padded(lastModDate.getMonth() + 1), padded(lastModDate.getDate())].join('-');
}

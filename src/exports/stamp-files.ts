/** Names the time stamps of an export: `stamps/001.tsr`, and the request that it answers, `stamps/001.tsq`. */
import * as v from 'valibot';
import { CustodyEvent } from '../incidents/model.ts';
import type { Stamp } from '../incidents/time-stamps/stamp-records.ts';

const STAMP_FILE = /^stamps\/\d{3,}\.tsr$/;
const NUMBER_LENGTH = 3;

export interface StampFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export const isStampFile = (name: string): boolean => STAMP_FILE.test(name);

export const toRequestFile = (name: string): string => name.replace(/r$/, 'q');

/** Lists the time stamps of the events that are in the export, in the order in which they were added. */
export function listStampFiles(stamps: readonly Stamp[], events: readonly unknown[]): StampFile[] {
  const parsed = events.filter(event => v.is(CustodyEvent, event));
  const included = new Set(parsed.map(event => event.this));
  const added = parsed.flatMap(({ event, head, sha256: [hash] }) =>
    event === 'stamped' && head !== undefined && included.has(head)
      ? stamps.filter(stamp => stamp.sha256 === hash && stamp.head === head)
      : [],
  );
  return added.flatMap(({ tsr, tsq }, n) => {
    const name = `stamps/${String(n + 1).padStart(NUMBER_LENGTH, '0')}.tsr`;
    return [{ name, bytes: tsr }, ...(tsq ? [{ name: toRequestFile(name), bytes: tsq }] : [])];
  });
}

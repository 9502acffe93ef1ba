/** Verifies the time stamps of an export against the events that they are of. */
import * as v from 'valibot';
import { CustodyEvent } from '../incidents/model.ts';
import type { VerifiedStamp } from '../incidents/time-stamps/response.ts';
import { sha256 } from '../lib/sha256.ts';
import type { CustodyFile } from './schema.ts';
import { isStampFile, toRequestFile } from './stamp-files.ts';
import type { ExportFiles, ExportProblem } from './verify.ts';

interface StampVerification {
  problems: ExportProblem[];
  stamps: VerifiedStamp[];
}

export async function verifyStamps(files: ExportFiles, custody: CustodyFile | undefined): Promise<StampVerification> {
  const events = (custody?.events ?? []).filter(event => v.is(CustodyEvent, event));
  const known = new Set(events.map(event => event.this));
  // A redacted export leaves out the first events, and the time stamps of those.
  const isExpected = (head: string | undefined): boolean => !custody?.leftOut || known.has(head ?? '');
  const expected = events.filter(({ event, head }) => event === 'stamped' && isExpected(head));
  const names = [...files.keys()].filter(isStampFile);
  if (!names.length && !expected.length) return { problems: [], stamps: [] };
  const { verifyStamp } = await import('../incidents/time-stamps/response.ts');
  const found = new Set<string>();
  const problems: ExportProblem[] = [];
  const stamps: VerifiedStamp[] = [];
  for (const file of names) {
    const bytes = files.get(file)!;
    const hash = await sha256(bytes);
    const stamped = expected.find(event => event.sha256[0] === hash);
    if (!stamped) {
      problems.push({ flaw: 'stampUnlisted', file });
      continue;
    }
    found.add(hash);
    const stamp = await verifyStamp(bytes, events, () => files.get(toRequestFile(file))).catch(() => undefined);
    if (stamp && stamp.event.this === stamped.head) stamps.push(stamp);
    else problems.push({ flaw: 'stamp', file });
  }
  for (const { seq, sha256: hashes } of expected)
    if (!found.has(hashes[0] ?? '')) problems.push({ flaw: 'stampMissing', event: seq });
  return { problems, stamps };
}

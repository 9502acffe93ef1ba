/** Reads an export that was verified, with what its custody chain says of whose log it comes from. */
import { CUSTODY_FILE, parseJsonFile } from '../custody-file.ts';
import { CustodyFile } from '../schema.ts';
import { sha256 } from '../../lib/sha256.ts';
import { readExport, type ExportVerification } from '../verify.ts';
import type { ReceivedExport } from './plan-import.ts';

/** Which words the person compared, of those that fit. */
function nameComparison({ isKnownKey, matchedEvent, problems }: ExportVerification): 'export' | 'key' | undefined {
  if (problems.length) return undefined;
  return isKnownKey ? 'key' : matchedEvent ? 'export' : undefined;
}

/**
 * @returns undefined if the export has problems, or no records that a program can read
 * @throws VerificationError
 */
export async function readReceived(
  zip: Blob,
  verified: ExportVerification,
  at: Date,
): Promise<ReceivedExport | undefined> {
  const found = verified.problems.length ? undefined : await readExport(zip);
  if (!found?.file.incidents.length) return undefined;
  const key = verified.signedBy && parseJsonFile(CustodyFile, found.bytes.get(CUSTODY_FILE))?.contents?.key;
  const compared = nameComparison(verified);
  return {
    ...found,
    handOff: {
      receivedAt: at.toISOString(),
      sha256: await sha256(await zip.arrayBuffer()),
      ...(key && { key }),
      ...(compared && { compared }),
    },
  };
}

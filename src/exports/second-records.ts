/** Reads the records of an export by somebody else, to compare them with one's own. */
import { fingerprintOf } from '../incidents/device-key.ts';
import { readPageCopyFacts, type PageCopyFacts } from '../incidents/page-copy/read-facts.ts';
import type { ComparedRecord } from '../incidents/witness/comparison.ts';
import { sha256 } from '../lib/sha256.ts';
import { CUSTODY_FILE, parseJsonFile } from './custody-file.ts';
import { CustodyFile, type ExportedIncident } from './schema.ts';
import { type ExportFiles, readExport, verifyExport } from './verify.ts';

export interface SecondRecords {
  /** Of the ZIP file. */
  sha256: string;
  /** Fingerprint of the key that signed it. Undefined: not signed, or not as it should be. */
  key: string | undefined;
  /** Something in the export was changed. */
  isFlawed: boolean;
  /** Empty if the export has no `incidents.json`. */
  records: ComparedRecord[];
}

function readCopy({ artifacts = [] }: ExportedIncident, files: ExportFiles): PageCopyFacts | undefined {
  const copy = artifacts.find(({ method, file }) => method === 'page' && file !== undefined);
  const bytes = copy && files.get(copy.file!);
  return bytes && readPageCopyFacts(bytes, copy.partial === true);
}

/** @throws VerificationError */
export async function readSecondRecords(zip: Blob): Promise<SecondRecords> {
  const { problems, signedBy } = await verifyExport(zip);
  const read = await readExport(zip);
  const custody = read && parseJsonFile(CustodyFile, read.bytes.get(CUSTODY_FILE));
  const key = signedBy === undefined ? undefined : custody?.signature?.statement.key;
  return {
    sha256: await sha256(await zip.arrayBuffer()),
    key: key && (await fingerprintOf(key)),
    isFlawed: problems.length > 0,
    records: (read?.file.incidents ?? []).map(incident => ({ incident, copy: readCopy(incident, read!.bytes) })),
  };
}

/** Verifies the signature of an export against its contents and its log. */
import { verifyStatement, type Signature } from '../incidents/signed-statement.ts';
import { readRecordedIncidents } from '../incidents/recorded-digests.ts';
import { CUSTODY_FILE, getKeyWords } from './custody-file.ts';
import type { CustodyFile } from './schema.ts';
import type { ExportProblem } from './verify.ts';

/** Whether a statement is of the end of this log, and of records as the log has them. */
function listContradictions({ statement }: Signature, { anchor, events }: CustodyFile): ExportProblem[] {
  const recorded = readRecordedIncidents(events);
  const isOfHead = statement.count === anchor?.count && statement.head === anchor.head;
  return [
    ...(isOfHead ? [] : [{ flaw: 'signedOther' as const, file: CUSTODY_FILE }]),
    ...statement.records
      .filter(({ incident, sha256 }) => (recorded.get(incident)?.digest ?? sha256) !== sha256)
      .map(({ incident }) => ({ flaw: 'signedOther' as const, file: CUSTODY_FILE, incident })),
  ];
}

export async function verifySignature(custody: CustodyFile): Promise<ExportProblem[]> {
  const { contents, signature } = custody;
  if (!signature) return contents?.key === undefined ? [] : [{ flaw: 'unsigned', file: CUSTODY_FILE }];
  const { key } = signature.statement;
  const isGenuine =
    key === contents?.key && signature.words === (await getKeyWords(key)) && (await verifyStatement(signature));
  return isGenuine ? listContradictions(signature, custody) : [{ flaw: 'signature', file: CUSTODY_FILE }];
}

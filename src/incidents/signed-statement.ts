/**
 * Signs what an export contains: the hash of each record and the head of the chain. It shows that two exports come from
 * the same log on the same device, never that what they say is true.
 */
import canonicalize from 'canonicalize';
import * as v from 'valibot';
import type { CustodyRecords } from './custody-log.ts';
import { verifyDeviceSignature, type DeviceKey } from './device-key.ts';
import { ed25519PublicKey, recordId, sha256Hex, utcTimestamp, wholeNumber } from './model.ts';
import { readRecordedIncidents } from './recorded-digests.ts';

export const SignedStatement = v.strictObject({
  v: v.literal(1),
  /** When it was signed, by this device's clock. */
  at: utcTimestamp,
  /** The public key that it is signed with. */
  key: ed25519PublicKey,
  /** Number of events, and `this` of the last one. */
  count: wholeNumber,
  head: sha256Hex,
  /** The digest of each exported record, as the chain has it. */
  records: v.array(v.strictObject({ incident: recordId, sha256: sha256Hex })),
});
export type SignedStatement = v.InferOutput<typeof SignedStatement>;

export const Signature = v.strictObject({
  statement: SignedStatement,
  /** Ed25519 over the canonical JSON of the statement: 64 bytes in base64. */
  sig: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{86}==$/)),
});
export type Signature = v.InferOutput<typeof Signature>;

const encodeStatement = (statement: SignedStatement): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(canonicalize(statement));

export async function signStatement(statement: SignedStatement, key: DeviceKey): Promise<Signature> {
  return { statement, sig: await key.sign(encodeStatement(statement)) };
}

export const verifyStatement = ({ statement, sig }: Signature): Promise<boolean> =>
  verifyDeviceSignature(statement.key, encodeStatement(statement), sig);

/** Signs the state of these incidents and of the whole chain. @returns undefined without an anchor */
export async function signIncidents(
  ids: readonly string[],
  { events, anchor }: CustodyRecords,
  key: DeviceKey,
): Promise<Signature | undefined> {
  if (!anchor) return undefined;
  // Hashes of earlier versions could be guessed.
  const recorded = readRecordedIncidents(events.slice(anchor.salted ?? anchor.count));
  const records = ids.flatMap(incident => {
    const sha256 = recorded.get(incident)?.digest;
    return sha256 === undefined ? [] : [{ incident, sha256 }];
  });
  const { count, head } = anchor;
  return signStatement({ v: 1, at: new Date().toISOString(), key: key.publicKey, count, head, records }, key);
}

/** Digests an incident for the custody chain. Random nonces in the record keep its digest from being guessed. */
import { toHex } from '../lib/hex.ts';
import { hashCanonicalJson } from './custody-chain.ts';
import type { Incident } from './model.ts';

const NONCE_BYTES = 16;

/** @returns 128 random bits as 32 hexadecimal digits */
export const createNonce = (): string => toHex(crypto.getRandomValues(new Uint8Array(NONCE_BYTES)));

/** Replaces lone surrogates, with which a shortened text may end and which canonical JSON does not allow. */
export const replaceLoneSurrogates = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_, v: unknown) =>
    typeof v === 'string' ? new TextDecoder().decode(new TextEncoder().encode(v)) : v,
  ) as T;

/** Prepares a record to be stored and digested. */
export const withNonce = (incident: Incident): Incident & { nonce: string; impactNonce: string } => ({
  ...replaceLoneSurrogates(incident),
  nonce: incident.nonce ?? createNonce(),
  impactNonce: incident.impactNonce ?? createNonce(),
});

/** Represents impact in the digest of a record, so that an export can leave it out. */
export const hashImpact = (impactNonce: string, impact: string): Promise<string> =>
  hashCanonicalJson([impactNonce, impact]);

/** @returns SHA-256 over the canonical JSON of the record with its nonce, and with impact hashed by itself; hex */
export async function getRecordDigest({ impactNonce, ...record }: Incident): Promise<string> {
  if (impactNonce === undefined) return hashCanonicalJson(record);
  return hashCanonicalJson({ ...record, impact: await hashImpact(impactNonce, record.impact) });
}

/** What a custody event says of a record: its digest, then the hash of each of these files. */
export const listRecordHashes = async (
  record: Incident,
  artifacts: readonly { sha256: string }[],
): Promise<string[]> => [await getRecordDigest(record), ...artifacts.map(({ sha256 }) => sha256)];

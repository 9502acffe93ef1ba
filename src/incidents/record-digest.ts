/** Digests an incident for the custody chain. A random nonce in the record keeps its digest from being guessed. */
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
export const withNonce = (incident: Incident): Incident & { nonce: string } => ({
  ...replaceLoneSurrogates(incident),
  nonce: incident.nonce ?? createNonce(),
});

/** @returns SHA-256 over the canonical JSON of the record with its nonce, hex */
export const getRecordDigest = (record: Incident): Promise<string> => hashCanonicalJson(record);

/** What a custody event says of a record: its digest, then the hash of each of these files. */
export const listRecordHashes = async (
  record: Incident,
  artifacts: readonly { sha256: string }[],
): Promise<string[]> => [await getRecordDigest(record), ...artifacts.map(({ sha256 }) => sha256)];

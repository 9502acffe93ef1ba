/** Stores time stamps, and the requests that they may answer, beside the custody chain. */
import * as v from 'valibot';
import { base64ToBytes, bytesToBase64 } from '../../lib/base64.ts';
import { decodeJson, encodeJson } from '../../lib/json-bytes.ts';
import type { VaultEntry } from '../../vault/record-store.ts';
import { readKind, type RecordStorage } from '../custody-log.ts';
import { sha256Hex } from '../model.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** An RFC 3161 request (`.tsq`) over the head of the chain. */
export interface StampRequest {
  /** `this` of the event that it asks a time stamp for. */
  head: string;
  tsq: Bytes;
}

/** The answer of an authority (`.tsr`). */
export interface Stamp {
  head: string;
  tsr: Bytes;
  /** Hash of the answer, by which the chain knows it. */
  sha256: string;
  /** The request that it answers, if it was made here. */
  tsq?: Bytes;
}

const base64 = v.pipe(v.string(), v.base64(), v.transform(base64ToBytes));
const StoredRequest = v.object({ head: sha256Hex, tsq: base64 });
const StoredStamp = v.object({ head: sha256Hex, sha256: sha256Hex, tsr: base64, tsq: v.optional(base64) });

/** Leaves out what is damaged, and what was sealed while the vault was locked: anyone with the disk can make that. */
async function readStored<S extends v.GenericSchema>(
  storage: RecordStorage,
  kind: string,
  schema: S,
): Promise<v.InferOutput<S>[]> {
  return (await readKind(storage, kind)).flatMap(({ bytes, late }) => {
    const parsed = v.safeParse(schema, bytes && !late ? decodeJson<unknown>(bytes) : undefined);
    return parsed.success ? [parsed.output] : [];
  });
}

/** @throws VaultError `locked` */
export const readStampRequests = (storage: RecordStorage): Promise<StampRequest[]> =>
  readStored(storage, 'stamp-request', StoredRequest);

/** @throws VaultError `locked` */
export async function readStamps(storage: RecordStorage): Promise<Stamp[]> {
  return (await readStored(storage, 'stamp', StoredStamp)).map(({ tsq, ...stamp }) => ({
    ...stamp,
    ...(tsq && { tsq }),
  }));
}

export const toRequestEntry = ({ head, tsq }: StampRequest): VaultEntry => ({
  id: `stamp-request-${head}`,
  kind: 'stamp-request',
  plain: encodeJson({ head, tsq: bytesToBase64(tsq) }),
});

export const toStampEntry = ({ head, sha256, tsr, tsq }: Stamp): VaultEntry => ({
  id: `stamp-${sha256}`,
  kind: 'stamp',
  plain: encodeJson({ head, sha256, tsr: bytesToBase64(tsr), ...(tsq && { tsq: bytesToBase64(tsq) }) }),
});

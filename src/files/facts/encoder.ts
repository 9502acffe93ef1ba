/** Extracts the readable text of what an encoder wrote into a video. */
import { decodeLatin1 } from '../bytes.ts';
import type { MetadataFact } from '../schema.ts';

const MAX_BYTES = 2000;

export function extractEncoderFacts(bytes: Uint8Array): MetadataFact[] {
  const [value] = /[\x20-\x7e]{4,}/.exec(decodeLatin1(bytes.subarray(0, MAX_BYTES))) ?? [];
  return [value?.trim() ? { kind: 'software', value: value.trim() } : { kind: 'software' }];
}

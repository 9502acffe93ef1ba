/** Verifies a signed envelope (docs/rule-packs.md) before anything of its payload is parsed. */
import * as v from 'valibot';
import { computeFingerprint } from '../lib/key-fingerprint.ts';
import { MAX_PACK_BYTES } from './size-limit.ts';
import { parsePlainJson } from './plain-json.ts';

const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;

/** Accepts canonical base64 of exactly this many bytes. */
function decodeBase64(base64: string, length: number): Uint8Array<ArrayBuffer> | undefined {
  try {
    const binary = atob(base64);
    if (binary.length !== length || btoa(binary) !== base64) return undefined;
    return Uint8Array.from(binary, c => c.charCodeAt(0));
  } catch {
    return undefined;
  }
}

const base64Schema = (length: number) =>
  v.pipe(
    v.string(),
    v.check(text => !!decodeBase64(text, length), `must be ${length} bytes in base64`),
  );

export const SignedEnvelope = v.strictObject({
  format: v.literal(1),
  /** The publisher's raw Ed25519 public key. */
  maker: base64Schema(KEY_BYTES),
  /** Over the UTF-8 bytes of `payload`. */
  signature: base64Schema(SIGNATURE_BYTES),
  payload: v.string(),
});
export type SignedEnvelope = v.InferOutput<typeof SignedEnvelope>;

export const ENVELOPE_FAULTS = ['too-large', 'not-a-pack', 'other-version', 'bad-signature', 'no-ed25519'] as const;
export type EnvelopeFault = (typeof ENVELOPE_FAULTS)[number];

export interface VerifiedPayload {
  /** Plain JSON; its shape is not checked yet. */
  payload: unknown;
  fingerprint: string;
}

/** Fallback for browsers whose WebCrypto has no Ed25519 (`signature.ts`). */
export type VerifySignature = (signature: Uint8Array, bytes: Uint8Array, key: Uint8Array) => Promise<boolean>;

async function findSignatureFault(
  key: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
  fallback?: VerifySignature,
): Promise<EnvelopeFault | undefined> {
  try {
    const imported = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
    return (await crypto.subtle.verify('Ed25519', imported, signature, bytes)) ? undefined : 'bad-signature';
  } catch (error) {
    if (!(error instanceof Error && error.name === 'NotSupportedError')) return 'bad-signature';
    return !fallback ? 'no-ed25519' : (await fallback(signature, bytes, key)) ? undefined : 'bad-signature';
  }
}

const isOtherFormat = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'format' in data && typeof data.format === 'number' && data.format !== 1;

/** @returns the payload and who signed it, or why it is refused; never throws */
export async function openSignedEnvelope(
  text: string,
  fallback?: VerifySignature,
): Promise<VerifiedPayload | EnvelopeFault> {
  const encoder = new TextEncoder();
  if (text.length > MAX_PACK_BYTES || encoder.encode(text).length > MAX_PACK_BYTES) return 'too-large';
  const data = parsePlainJson(text);
  if (isOtherFormat(data)) return 'other-version';
  const envelope = v.safeParse(SignedEnvelope, data);
  if (!envelope.success) return 'not-a-pack';
  const { maker, signature, payload } = envelope.output;
  const key = decodeBase64(maker, KEY_BYTES)!;
  const fault = await findSignatureFault(
    key,
    decodeBase64(signature, SIGNATURE_BYTES)!,
    encoder.encode(payload),
    fallback,
  );
  if (fault) return fault;
  const parsed = parsePlainJson(payload);
  return parsed === undefined ? 'not-a-pack' : { payload: parsed, fingerprint: await computeFingerprint(key) };
}

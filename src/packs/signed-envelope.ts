/**
 * A signed file: an envelope around the exact text that its maker signed with Ed25519 (docs/rule-packs.md).
 * Nothing of that text is read before the signature holds.
 */
import * as v from 'valibot';
import { computeFingerprint } from './fingerprint.ts';
import { MAX_PACK_BYTES } from './size-limit.ts';
import { parsePlainJson } from './plain-json.ts';

const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;

/** Bytes in base64, written the one way that there is; undefined for anything else. */
function bytesOf(base64: string, length: number): Uint8Array<ArrayBuffer> | undefined {
  try {
    const binary = atob(base64);
    if (binary.length !== length || btoa(binary) !== base64) return undefined;
    return Uint8Array.from(binary, c => c.charCodeAt(0));
  } catch {
    return undefined;
  }
}

const base64 = (length: number) =>
  v.pipe(
    v.string(),
    v.check(text => !!bytesOf(text, length), `must be ${length} bytes in base64`),
  );

export const SignedEnvelope = v.strictObject({
  format: v.literal(1),
  /** The maker's public key, raw. */
  maker: base64(KEY_BYTES),
  /** Over the UTF-8 bytes of `payload`. */
  signature: base64(SIGNATURE_BYTES),
  payload: v.string(),
});
export type SignedEnvelope = v.InferOutput<typeof SignedEnvelope>;

export const SIGNED_FAULTS = ['too-large', 'not-a-pack', 'other-version', 'bad-signature', 'no-ed25519'] as const;
export type EnvelopeFault = (typeof SIGNED_FAULTS)[number];

export interface VerifiedPayload {
  /** Plain JSON of a shape that its reader has yet to check. */
  payload: unknown;
  fingerprint: string;
}

/** Ed25519 for a browser whose WebCrypto has none (`ed25519.ts`). The worker of Chromium cannot load it later, and does without. */
export type VerifySignature = (signature: Uint8Array, bytes: Uint8Array, key: Uint8Array) => Promise<boolean>;

async function signatureFault(
  key: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
  instead?: VerifySignature,
): Promise<EnvelopeFault | undefined> {
  try {
    const imported = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
    return (await crypto.subtle.verify('Ed25519', imported, signature, bytes)) ? undefined : 'bad-signature';
  } catch (error) {
    if (!(error instanceof Error && error.name === 'NotSupportedError')) return 'bad-signature';
    return !instead ? 'no-ed25519' : (await instead(signature, bytes, key)) ? undefined : 'bad-signature';
  }
}

const otherFormat = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'format' in data && typeof data.format === 'number' && data.format !== 1;

/**
 * What the file says and who signed it, or why it is not believed. Never throws.
 * @param instead for a browser without Ed25519
 */
export async function openSignedEnvelope(
  text: string,
  instead?: VerifySignature,
): Promise<VerifiedPayload | EnvelopeFault> {
  const encoder = new TextEncoder();
  if (text.length > MAX_PACK_BYTES || encoder.encode(text).length > MAX_PACK_BYTES) return 'too-large';
  const data = parsePlainJson(text);
  if (otherFormat(data)) return 'other-version';
  const envelope = v.safeParse(SignedEnvelope, data);
  if (!envelope.success) return 'not-a-pack';
  const { maker, signature, payload } = envelope.output;
  const key = bytesOf(maker, KEY_BYTES)!;
  const fault = await signatureFault(key, bytesOf(signature, SIGNATURE_BYTES)!, encoder.encode(payload), instead);
  if (fault) return fault;
  const said = parsePlainJson(payload);
  return said === undefined ? 'not-a-pack' : { payload: said, fingerprint: await computeFingerprint(key) };
}

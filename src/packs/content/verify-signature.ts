/** Verifies the signature over all files of a content pack. */
import { toHex } from '../../lib/hex.ts';
import { openSignedEnvelope, type VerifySignature } from '../signed-envelope.ts';
import { SignedFiles } from './manifest.ts';
import { decodeText } from './pack-content.ts';
import { problem, type Problem } from './problem.ts';
import type { PackFiles } from './unzip.ts';
import { validateData } from './validate.ts';

export const SIGNATURE = 'signature.json';

/** @returns the SHA-256 of each file but the signature, sorted by path */
export async function hashFiles(files: PackFiles): Promise<Record<string, string>> {
  const hashes = await Promise.all(
    [...files]
      .filter(([file]) => file !== SIGNATURE)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        async ([file, bytes]) => [file, toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))] as const,
      ),
  );
  return Object.fromEntries(hashes);
}

/** @returns files that were removed, added or changed since the signature */
function compareHashes(signed: Record<string, string>, actual: Record<string, string>): Problem[] {
  return [
    ...Object.keys(signed)
      .filter(file => !Object.hasOwn(actual, file))
      .map(file => problem(file, 'gone')),
    ...Object.entries(actual).flatMap(([file, hash]) => {
      if (!Object.hasOwn(signed, file)) return [problem(file, 'not-signed-over')];
      return signed[file] === hash ? [] : [problem(file, 'changed')];
    }),
  ];
}

/** @returns the fingerprint of the signer's key, missing for a pack without a signature */
export async function verifyPackSignature(
  files: PackFiles,
  fallback: VerifySignature | undefined,
): Promise<{ fingerprint?: string; problems: Problem[] }> {
  const bytes = files.get(SIGNATURE);
  if (!bytes) return { problems: [] };
  const text = decodeText(SIGNATURE, bytes);
  const envelope = typeof text === 'string' ? await openSignedEnvelope(text, fallback) : 'not-a-pack';
  if (envelope === 'no-ed25519' || envelope === 'bad-signature' || envelope === 'other-version')
    return { problems: [problem(SIGNATURE, envelope)] };
  if (typeof envelope === 'string') return { problems: [problem(SIGNATURE, 'signature-broken')] };
  const { data } = validateData(SignedFiles, envelope.payload, SIGNATURE, () => 1);
  if (!data) return { problems: [problem(SIGNATURE, 'signature-broken')] };
  return { fingerprint: envelope.fingerprint, problems: compareHashes(data.files, await hashFiles(files)) };
}

/** Creates the signed payload and the ZIP of a content pack. */
import { zipSync } from 'fflate';
import { isSystemFile } from './file-names.ts';
import { MANIFEST } from './open-pack.ts';
import { hashFiles, SIGNATURE } from './verify-signature.ts';
import type { SignedFiles } from './manifest.ts';
import type { PackFiles } from './unzip.ts';

/** @returns the exact text to sign and to put into the envelope */
export async function createPayload(files: PackFiles): Promise<string> {
  return JSON.stringify({ kind: 'content', format: 1, files: await hashFiles(files) } satisfies SignedFiles, null, 1);
}

/** Deterministic: the same files give the same bytes on every system. */
export function zipPack(files: PackFiles, envelope?: string): Uint8Array<ArrayBuffer> {
  const content = [...files]
    .filter(([name]) => name !== SIGNATURE && !isSystemFile(name))
    .sort(([a], [b]) => (a === MANIFEST ? -1 : b === MANIFEST ? 1 : a < b ? -1 : 1));
  const all = envelope === undefined ? content : [...content, [SIGNATURE, new TextEncoder().encode(envelope)] as const];
  return zipSync(Object.fromEntries(all), { level: 9, mtime: new Date(1980, 0, 1), os: 0 }) as Uint8Array<ArrayBuffer>;
}

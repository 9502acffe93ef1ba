/** Verifies an export against its checksums, its custody chain and the anchor words. */
import { unzipSync } from 'fflate';
import * as v from 'valibot';
import { findEventByWords } from '../incidents/anchor-words.ts';
import { verifyChain, type ChainVerification } from '../incidents/verify-custody-chain.ts';
import { CustodyEvent } from '../incidents/model.ts';
import { sha256 } from '../lib/sha256.ts';
import { type ExportedAnchor, CustodyFile, ExportFile } from './schema.ts';
import { CHECKSUM_FILE, parseChecksums } from './checksums.ts';

type FileBytes = Uint8Array<ArrayBuffer>;

/** Beyond this a page runs out of memory; `sha256sum -c` has no such limit. */
const MAX_VERIFIED_BYTES = 1 << 30;

export class VerificationError extends Error {
  constructor(
    readonly code: 'not-zip' | 'too-big' | 'no-sums',
    cause?: unknown,
  ) {
    super(code, { cause });
  }
}

export interface FileVerification {
  name: string;
  state: 'same' | 'changed' | 'missing' | 'added';
}

export interface ExportVerification {
  files: FileVerification[];
  /** `null`: the export has no custody log. */
  chain: ChainVerification | null;
  /** Originals whose hash no event of the chain names. */
  unknownOriginals: string[];
  anchor: ExportedAnchor | null;
  /** The last event before the words were read out; `null` if they fit no event. */
  matchedEvent?: number | null;
}

function parseJson<S extends v.GenericSchema>(schema: S, bytes: Uint8Array | undefined): v.InferOutput<S> | undefined {
  if (!bytes) return undefined;
  try {
    const parsed = v.safeParse(schema, JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

/** @throws VerificationError */
async function unzipExport(file: Blob): Promise<Map<string, FileBytes>> {
  if (file.size > MAX_VERIFIED_BYTES) throw new VerificationError('too-big');
  const bytes = new Uint8Array(await file.arrayBuffer());
  let totalBytes = 0;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: entry => {
        if ((totalBytes += entry.originalSize) > MAX_VERIFIED_BYTES) throw new VerificationError('too-big');
        // A property of this name would not be listed.
        if (entry.name === '__proto__') throw new VerificationError('not-zip');
        return !entry.name.endsWith('/');
      },
    });
  } catch (cause) {
    throw cause instanceof VerificationError ? cause : new VerificationError('not-zip', cause);
  }
  return new Map(Object.entries(files) as [string, FileBytes][]);
}

async function verifyFiles(
  files: ReadonlyMap<string, FileBytes>,
  checksums: ReadonlyMap<string, string>,
): Promise<FileVerification[]> {
  const results: FileVerification[] = [];
  for (const [name, hash] of checksums) {
    const bytes = files.get(name);
    results.push({ name, state: !bytes ? 'missing' : (await sha256(bytes)) === hash ? 'same' : 'changed' });
  }
  for (const name of files.keys())
    if (name !== CHECKSUM_FILE && !checksums.has(name)) results.push({ name, state: 'added' });
  return results;
}

/** Reads every hash that an event of the chain names. */
function listCustodyHashes(events: readonly unknown[]): Set<string> {
  return new Set(
    events.flatMap(event => {
      const parsed = v.safeParse(CustodyEvent, event);
      return parsed.success ? parsed.output.sha256 : [];
    }),
  );
}

async function findUnknownOriginals(
  files: ReadonlyMap<string, FileBytes>,
  checksums: ReadonlyMap<string, string>,
  events: readonly unknown[],
): Promise<string[]> {
  const custodyHashes = listCustodyHashes(events);
  const unknown: string[] = [];
  for (const name of checksums.keys()) {
    const bytes = name.startsWith('originals/') ? files.get(name) : undefined;
    if (bytes && !custodyHashes.has(await sha256(bytes))) unknown.push(name);
  }
  return unknown;
}

/**
 * @param words the six words that were read out when the export was made, or earlier
 * @throws VerificationError
 */
export async function verifyExport(file: Blob, words = ''): Promise<ExportVerification> {
  const files = await unzipExport(file);
  const sums = files.get(CHECKSUM_FILE);
  if (!sums) throw new VerificationError('no-sums');
  const checksums = parseChecksums(new TextDecoder().decode(sums));
  const verifiedFiles = await verifyFiles(files, checksums);
  const custody = parseJson(CustodyFile, files.get('custody.json'));
  if (!custody) return { files: verifiedFiles, chain: null, unknownOriginals: [], anchor: null };
  const { words: _, ...anchor } = custody.anchor ?? { words: '' };
  return {
    files: verifiedFiles,
    unknownOriginals: await findUnknownOriginals(files, checksums, custody.events),
    anchor: custody.anchor,
    chain: await verifyChain(custody.events, 'head' in anchor ? { v: 1, ...anchor } : undefined),
    ...(words.trim() && { matchedEvent: (await findEventByWords(custody.events, words)) ?? null }),
  };
}

/** Reads the incidents of an export and its files by name. @throws VerificationError */
export async function readExport(file: Blob): Promise<{ file: ExportFile; bytes: Map<string, FileBytes> } | undefined> {
  const bytes = await unzipExport(file);
  const parsed = parseJson(ExportFile, bytes.get('incidents.json'));
  return parsed && { file: parsed, bytes };
}

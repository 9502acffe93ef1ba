/** Is an export still what it was? Files against `SHA256SUMS`, the custody chain against itself and an anchor, originals against the chain. */
import { unzipSync } from 'fflate';
import * as v from 'valibot';
import { findEventByWords } from '../incidents/anchor-words.ts';
import { verifyChain, type ChainVerification } from '../incidents/custody-chain.ts';
import { sha256 } from '../incidents/store.ts';
import { CustodyEvent } from '../incidents/model.ts';
import { ExportedAnchor, CustodyFile, ExportFile } from './schema.ts';
import { parseChecksums } from './checksums.ts';

/** Beyond it a browser page runs out of memory: `sha256sum -c` does not. Bytes. */
const MAX_VERIFIED_BYTES = 1 << 30;

export class VerificationError extends Error {
  constructor(
    readonly code: 'not-zip' | 'too-big' | 'no-sums',
    cause?: unknown,
  ) {
    super(code, { cause });
  }
}

export interface ExportVerification {
  files: { name: string; state: 'same' | 'changed' | 'missing' | 'added' }[];
  /** Null: the export has no custody log. */
  chain: ChainVerification | null;
  /** Originals whose hash no event of the chain names. */
  unknownOriginals: string[];
  anchor: ExportedAnchor | null;
  /** The event up to which the log is what it was when the words were read out; null where no event fits them. */
  matchedEvent?: number | null;
}

const parseJson = <S extends v.GenericSchema>(
  schema: S,
  bytes: Uint8Array | undefined,
): v.InferOutput<S> | undefined => {
  if (!bytes) return undefined;
  try {
    const read = v.safeParse(schema, JSON.parse(new TextDecoder().decode(bytes)));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
};

/** @throws CheckFault */
async function unzipExport(file: Blob): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  if (file.size > MAX_VERIFIED_BYTES) throw new VerificationError('too-big');
  const bytes = new Uint8Array(await file.arrayBuffer());
  let most = 0;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: f => {
        if ((most += f.originalSize) > MAX_VERIFIED_BYTES) throw new VerificationError('too-big');
        if (f.name === '__proto__') throw new VerificationError('not-zip'); // would be there unseen
        return !f.name.endsWith('/');
      },
    });
  } catch (cause) {
    throw cause instanceof VerificationError ? cause : new VerificationError('not-zip', cause);
  }
  return new Map(Object.entries(files) as [string, Uint8Array<ArrayBuffer>][]);
}

/** @param words read out when the export was made, or earlier. @throws CheckFault */
export async function verifyExport(file: Blob, words = ''): Promise<ExportVerification> {
  const files = await unzipExport(file);
  const sums = files.get('SHA256SUMS');
  if (!sums) throw new VerificationError('no-sums');
  const wanted = parseChecksums(new TextDecoder().decode(sums));
  const states: ExportVerification['files'] = [];
  for (const [name, hash] of wanted) {
    const bytes = files.get(name);
    states.push({ name, state: !bytes ? 'missing' : (await sha256(bytes)) === hash ? 'same' : 'changed' });
  }
  for (const name of files.keys())
    if (name !== 'SHA256SUMS' && !wanted.has(name)) states.push({ name, state: 'added' });

  const custody = parseJson(CustodyFile, files.get('custody.json'));
  if (!custody) return { files: states, chain: null, unknownOriginals: [], anchor: null };
  const { words: _, ...anchor } = custody.anchor ?? { words: '' };
  const named = new Set(
    custody.events.flatMap(e => {
      const read = v.safeParse(CustodyEvent, e);
      return read.success ? read.output.sha256 : [];
    }),
  );
  const originals = [...wanted].filter(([name]) => name.startsWith('originals/'));
  const unknown: string[] = [];
  for (const [name] of originals) {
    const bytes = files.get(name);
    if (bytes && !named.has(await sha256(bytes))) unknown.push(name);
  }
  return {
    files: states,
    unknownOriginals: unknown,
    anchor: custody.anchor,
    chain: await verifyChain(custody.events, 'head' in anchor ? { v: 1, ...anchor } : undefined),
    ...(words.trim() && { matchedEvent: (await findEventByWords(custody.events, words)) ?? null }),
  };
}

/** The records of an export, and the bytes of its originals by name. @throws CheckFault */
export async function readExport(
  file: Blob,
): Promise<{ file: ExportFile; bytes: Map<string, Uint8Array<ArrayBuffer>> } | undefined> {
  const bytes = await unzipExport(file);
  const read = parseJson(ExportFile, bytes.get('incidents.json'));
  return read && { file: read, bytes };
}

/** Verifies an export: its ZIP, its files, its custody chain, and the words that were read to someone. */
import * as v from 'valibot';
import { encodeAnchorWords, findEventByWords } from '../incidents/anchor-words.ts';
import { CustodyEvent } from '../incidents/model.ts';
import type { VerifiedStamp } from '../incidents/time-stamps/response.ts';
import { readRecordedIncidents } from '../incidents/recorded-digests.ts';
import { verifyChain, type ChainFlaw } from '../incidents/verify-custody-chain.ts';
import { sha256 } from '../lib/sha256.ts';
import { createYielder } from '../lib/yield-to-main.ts';
import { CHECKSUM_FILE, formatChecksums, parseChecksums } from './checksums.ts';
import { CUSTODY_FILE, formatCustodyFile, hashContents, parseJsonFile } from './custody-file.ts';
import { readZip, ZipError, type ZipFault } from './read-zip.ts';
import { CustodyFile, ExportFile, type ExportContents } from './schema.ts';
import { verifyIncidents } from './verify-incidents.ts';
import { verifySignature } from './verify-signature.ts';
import { verifyStamps } from './verify-stamps.ts';
import { buildZip } from './zip.ts';

export type ExportFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/**
 * What is wrong with an export.
 * - Files: `changed`, `missing`, `added`; `sums`: the list of hashes is not the one that belongs to these files;
 *   `unreadable`: custody.json or incidents.json cannot be read; `rewritten`: the same content, not as Breakwater
 *   writes it; `repacked`: the same for the ZIP
 * - Chain: `event`, with the flaw of some events; `anchor`: the words in the file do not belong to its last event;
 *   `contents`: the last event is not an export of these contents
 * - Words: `otherWords`: they belong to no event; `earlierWords`: they belong to an earlier event, so they do not cover
 *   the contents; `noLog`: there is no log to compare them with; `notCovered`: an export of an earlier version, whose
 *   words cover no texts; `otherKey`: these 24 words are not those of the key that signed it
 * - Incidents: `dropped`: the last events name it; `notExported`: they do not; `twice`; `record`: not what its last
 *   event says; `changedBefore`: it was changed without an event
 * - Originals: `unknownOriginal`: no event names it; `otherIncident`: the chain has it with another incident;
 *   `notOriginal`: it is not the file that the list names here; `unlistedOriginal`: no incident has it
 * - Signature: `unsigned`: it is gone; `signature`: it does not fit; `signedOther`: it is of another log, or another
 *   state of a record
 * - Time stamps: `stamp`: it does not fit the event that it is of; `stampUnlisted`: no event has it; `stampMissing`: an
 *   event names one that is not there
 */
export type ExportFlaw =
  | 'changed'
  | 'missing'
  | 'added'
  | 'sums'
  | 'unreadable'
  | 'rewritten'
  | 'repacked'
  | 'event'
  | 'anchor'
  | 'contents'
  | 'otherWords'
  | 'earlierWords'
  | 'noLog'
  | 'notCovered'
  | 'otherKey'
  | 'dropped'
  | 'notExported'
  | 'twice'
  | 'record'
  | 'changedBefore'
  | 'unknownOriginal'
  | 'otherIncident'
  | 'notOriginal'
  | 'unlistedOriginal'
  | 'unsigned'
  | 'signature'
  | 'signedOther'
  | 'stamp'
  | 'stampUnlisted'
  | 'stampMissing';

export interface ExportProblem {
  flaw: ExportFlaw;
  file?: string;
  incident?: string;
  /** Number of the event. */
  event?: number;
  /** Of `event`: what is wrong with which events. */
  events?: ChainFlaw;
}

export interface ExportVerification {
  problems: ExportProblem[];
  /** What the six words of this export cover: every file, or only the log and the originals that it names. */
  covers: 'everything' | 'log' | 'nothing';
  /** The last event before the words were read out; `null` if they fit no event. Without words not set. */
  matchedEvent?: number | null;
  /** Number of events at the start of the log that are not in the export. */
  leftOut: number;
  /** Ids of exported incidents that were saved while the vault was locked, where anyone could have added them. */
  unconfirmed: string[];
  /** The fingerprint of the key that signed it, as 24 words. Not set: not signed, or not as it should be. */
  signedBy?: string;
  /** The words that were given are those of the key that signed it. */
  isKnownKey?: true;
  /** Genuine time stamps, in the order of the events that they are of. */
  stamps: VerifiedStamp[];
}

const KEY_WORD_COUNT = 24;

export class VerificationError extends Error {
  constructor(
    readonly code: ZipFault | 'no-sums',
    readonly file?: string,
    cause?: unknown,
  ) {
    super(code, { cause });
  }
}

/** @throws VerificationError */
export const readExportFiles = (zip: Blob): Promise<ExportFiles> =>
  readZip(zip).catch((cause: unknown) => {
    throw cause instanceof ZipError ? new VerificationError(cause.fault, cause.file, cause) : cause;
  });

async function compareFiles(files: ExportFiles, hashes: ReadonlyMap<string, string>): Promise<ExportProblem[]> {
  const problems: ExportProblem[] = [];
  for (const [file, hash] of hashes) {
    const bytes = files.get(file);
    if (!bytes) problems.push({ flaw: 'missing', file });
    else if ((await sha256(bytes)) !== hash) problems.push({ flaw: 'changed', file });
  }
  for (const file of files.keys())
    if (file !== CHECKSUM_FILE && file !== CUSTODY_FILE && !hashes.has(file)) problems.push({ flaw: 'added', file });
  return problems;
}

const isSameText = (bytes: Uint8Array | undefined, text: string): boolean => {
  const expected = new TextEncoder().encode(text);
  return bytes?.length === expected.length && expected.every((byte, i) => byte === bytes[i]);
};

/** Verifies what the six words do not reach: how the files are written, listed and packed. */
async function verifyForm(
  zip: Blob,
  files: ExportFiles,
  custody: CustodyFile,
  contents: ExportContents,
): Promise<ExportProblem[]> {
  const problems: ExportProblem[] = [];
  const custodyBytes = files.get(CUSTODY_FILE)!;
  if (!isSameText(custodyBytes, await formatCustodyFile(custody, createYielder())))
    problems.push({ flaw: 'rewritten', file: CUSTODY_FILE });
  const listed = [...contents.files, { file: CUSTODY_FILE, sha256: await sha256(custodyBytes) }];
  if (!isSameText(files.get(CHECKSUM_FILE), formatChecksums(listed)))
    problems.push({ flaw: 'sums', file: CHECKSUM_FILE });
  async function* listEntries() {
    for (const { file } of [...listed, { file: CHECKSUM_FILE }]) {
      const bytes = files.get(file);
      if (bytes) yield { name: file, bytes };
    }
  }
  // A forged date may be none that a ZIP can have.
  const packed = await buildZip(listEntries(), new Date(contents.madeAt)).catch(() => undefined);
  if (packed?.sha256 !== (await sha256(await zip.arrayBuffer()))) problems.push({ flaw: 'repacked' });
  return problems;
}

/** Reads events in the order of the file, with `undefined` for one that cannot be read. */
const parseEvents = (events: readonly unknown[]): (CustodyEvent | undefined)[] =>
  events.map(event => {
    const parsed = v.safeParse(CustodyEvent, event);
    return parsed.success ? parsed.output : undefined;
  });

async function verifyCustody({ v: version, anchor, events, leftOut = 0 }: CustodyFile): Promise<ExportProblem[]> {
  const { flaws } = await verifyChain(events, anchor ? { v: 1, ...anchor } : undefined, { leftOut });
  const problems: ExportProblem[] = flaws.map(events => ({ flaw: 'event', events }));
  // Earlier versions left it out where it had been lost.
  const isWrong = anchor ? (await encodeAnchorWords(anchor)).join(' ') !== anchor.words : version === 2;
  return isWrong ? [...problems, { flaw: 'anchor', file: CUSTODY_FILE }] : problems;
}

async function verifyWords(
  { events }: CustodyFile,
  words: string,
  covers: ExportVerification['covers'],
): Promise<Pick<ExportVerification, 'problems' | 'matchedEvent'>> {
  const matchedEvent = (await findEventByWords(events, words)) ?? null;
  const last = parseEvents(events).at(-1)?.seq;
  if (matchedEvent === null) return { matchedEvent, problems: [{ flaw: 'otherWords' }] };
  if (covers !== 'everything') return { matchedEvent, problems: [{ flaw: 'notCovered' }] };
  return { matchedEvent, problems: matchedEvent === last ? [] : [{ flaw: 'earlierWords' }] };
}

const normalizeWords = (words: string): string => (words.toLowerCase().match(/[a-z]+/g) ?? []).join(' ');

/** Six words are of one event, 24 of a key. */
const isKeyWords = (words: string): boolean => normalizeWords(words).split(' ').length === KEY_WORD_COUNT;

/** Verifies an export of which the last event does not name the contents. */
async function verifyUncovered(
  files: ExportFiles,
  sums: Uint8Array,
  custody: CustodyFile | undefined,
): Promise<ExportProblem[]> {
  const checksums = parseChecksums(new TextDecoder().decode(sums));
  const problems = await compareFiles(files, checksums);
  if (files.has(CUSTODY_FILE) && !checksums.has(CUSTODY_FILE)) problems.push({ flaw: 'added', file: CUSTODY_FILE });
  // Later versions always name the contents: without them, the file was changed.
  const events = parseEvents(custody?.events ?? []);
  if (custody?.v === 2 || events.some(event => event?.contents)) problems.push({ flaw: 'contents' });
  return problems;
}

/**
 * @param words the six words that were read out when the export was made, or earlier; or the 24 words of a key
 * @throws VerificationError if the ZIP is none, or is one that programs read differently
 */
export async function verifyExport(zip: Blob, words = ''): Promise<ExportVerification> {
  const files = await readExportFiles(zip);
  const sums = files.get(CHECKSUM_FILE);
  if (!sums) throw new VerificationError('no-sums');
  const custody = parseJsonFile(CustodyFile, files.get(CUSTODY_FILE));
  const contents = custody?.contents;
  const exported = parseJsonFile(ExportFile, files.get('incidents.json'));
  const covers = contents ? 'everything' : custody ? 'log' : 'nothing';
  const problems: ExportProblem[] = [];
  if (files.has(CUSTODY_FILE) && !custody) problems.push({ flaw: 'unreadable', file: CUSTODY_FILE });
  if (files.has('incidents.json') && !exported) problems.push({ flaw: 'unreadable', file: 'incidents.json' });
  if (custody && contents) {
    problems.push(...(await compareFiles(files, new Map(contents.files.map(each => [each.file, each.sha256])))));
    if (parseEvents(custody.events).at(-1)?.contents !== (await hashContents(contents)))
      problems.push({ flaw: 'contents' });
    problems.push(...(await verifyForm(zip, files, custody, contents)));
  } else problems.push(...(await verifyUncovered(files, sums, custody)));
  if (custody) problems.push(...(await verifyCustody(custody)));
  const signatureProblems = custody ? await verifySignature(custody) : [];
  const stamps = await verifyStamps(files, custody);
  problems.push(...signatureProblems, ...stamps.problems);
  problems.push(...(await verifyIncidents(files, exported, custody)));
  const signedBy = signatureProblems.length ? undefined : custody?.signature?.words;
  const isKnownKey = signedBy !== undefined && normalizeWords(words) === signedBy;
  if (isKeyWords(words) && !isKnownKey) problems.push({ flaw: 'otherKey' });
  const asked = words.trim() !== '' && !isKeyWords(words);
  const compared = asked && custody ? await verifyWords(custody, words, covers) : undefined;
  if (asked && !custody) problems.push({ flaw: 'noLog' });
  const recorded = readRecordedIncidents(custody?.events ?? []);
  return {
    problems: [...problems, ...(compared?.problems ?? [])],
    covers,
    ...(compared && { matchedEvent: compared.matchedEvent! }),
    leftOut: custody?.leftOut ?? 0,
    ...(signedBy !== undefined && { signedBy }),
    ...(isKnownKey && { isKnownKey }),
    stamps: stamps.stamps.sort((a, b) => a.event.seq - b.event.seq),
    unconfirmed: (exported?.incidents ?? []).map(({ id }) => id).filter(id => recorded.get(id)?.whileLocked),
  };
}

/** Reads the incidents of an export and its files by name. @throws VerificationError */
export async function readExport(zip: Blob): Promise<{ file: ExportFile; bytes: ExportFiles } | undefined> {
  const bytes = await readExportFiles(zip);
  const parsed = parseJsonFile(ExportFile, bytes.get('incidents.json'));
  return parsed && { file: parsed, bytes };
}

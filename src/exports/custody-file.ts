/** Builds `custody.json`, whose last event covers the contents of the export it is in. */
import * as v from 'valibot';
import { encodeAnchorWords } from '../incidents/anchor-words.ts';
import { hashCanonicalJson, type CustodyAnchor } from '../incidents/custody-chain.ts';
import type { CustodyRecords } from '../incidents/custody-log.ts';
import { fingerprintOf } from '../incidents/device-key.ts';
import { CustodyEvent } from '../incidents/model.ts';
import { createNonce } from '../incidents/record-digest.ts';
import { getFingerprintWords } from '../lib/key-fingerprint-words.ts';
import type { YieldIfDue } from '../lib/yield-to-main.ts';
import type { ExportOptions } from './audiences.ts';
import { CustodyFile, type ExportContents, type ExportedAnchor } from './schema.ts';
import { stringifyYielding } from './stringify-json.ts';

export const CUSTODY_FILE = 'custody.json';

/** @param key that signs the export */
export const createContents = (
  madeAt: Date,
  files: ExportContents['files'],
  key: string | undefined,
): ExportContents => ({
  madeAt: madeAt.toISOString(),
  salt: createNonce(),
  ...(key && { key }),
  files,
});

/** @returns what the last event of the export says of its contents */
export const hashContents = (contents: ExportContents): Promise<string> => hashCanonicalJson(contents);

export interface SelectedEvents {
  events: readonly unknown[];
  /** Number of events before them. */
  leftOut: number;
}

const seqOf = (event: unknown): number => (event as { seq?: number } | null)?.seq ?? 0;

const selectAfter = (events: readonly unknown[], leftOut: number): SelectedEvents => {
  const first = events.findIndex(event => seqOf(event) > leftOut);
  return { events: first < 0 ? [] : events.slice(first), leftOut };
};

/**
 * Selects the events that an export shows. A redacted one leaves out those of earlier versions, whose hashes could be
 * guessed from what else is in the export.
 */
export const selectEvents = (
  { events, anchor }: CustodyRecords,
  { redact }: Pick<ExportOptions, 'redact'>,
): SelectedEvents => selectAfter(events, redact ? (anchor?.salted ?? anchor?.count ?? 0) : 0);

/** Selects the events that name these contents: enough to show that the six words cover them. */
export const selectProof = ({ events }: CustodyRecords, contents: string): SelectedEvents => {
  const first = events.find(event => (event as { contents?: string } | null)?.contents === contents);
  return selectAfter(events, seqOf(first) - 1);
};

export async function toExportedAnchor({ count, head, remade }: CustodyAnchor): Promise<ExportedAnchor> {
  const words = (await encodeAnchorWords({ count, head })).join(' ');
  return { count, head, words, ...(remade === undefined ? {} : { remade }) };
}

/** @returns the fingerprint of a public key as 24 words */
export const getKeyWords = async (publicKey: string): Promise<string> =>
  getFingerprintWords(await fingerprintOf(publicKey)).join(' ');

/**
 * Writes fields in the order of the schemas, so that there is one text for each content. An event that nobody can read
 * becomes `null`, because it may hold anything.
 */
export async function formatCustodyFile(file: CustodyFile, yieldIfDue: YieldIfDue): Promise<string> {
  const ordered = v.parse(CustodyFile, file);
  const events: unknown[] = [];
  for (const event of ordered.events) {
    const parsed = v.safeParse(CustodyEvent, event);
    events.push(parsed.success ? parsed.output : null);
    await yieldIfDue();
  }
  return stringifyYielding({ ...ordered, events }, 'events', yieldIfDue);
}

/** @returns undefined if it is no JSON of this schema */
export function parseJsonFile<S extends v.GenericSchema>(
  schema: S,
  bytes: Uint8Array | undefined,
): v.InferOutput<S> | undefined {
  if (!bytes) return undefined;
  try {
    const parsed = v.safeParse(schema, JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

/** @returns the hash by which the log knows the contents of an export; undefined for one of an earlier version */
export async function readContentsHash(files: ReadonlyMap<string, Uint8Array>): Promise<string | undefined> {
  const contents = parseJsonFile(CustodyFile, files.get(CUSTODY_FILE))?.contents;
  return contents && hashContents(contents);
}

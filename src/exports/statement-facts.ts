/** Collects what a statement can say of the log: the key that signs the export, and time stamps. */
import * as v from 'valibot';
import { CustodyEvent } from '../incidents/model.ts';
import type { Stamp } from '../incidents/time-stamps/stamp-records.ts';
import type { VerifiedStamp } from '../incidents/time-stamps/response.ts';
import type { ExportOptions } from './audiences.ts';
import { getKeyWords } from './custody-file.ts';
import type { ExportFile } from './schema.ts';
import type { StatementFacts } from './statement.ts';

/** A single text is saved as it is; anything else becomes a ZIP, which is signed. */
const isZip = ({ parts }: ExportOptions): boolean => parts.length > 1;

/** Time stamps that cover at least one of the records. */
async function readStamps(
  stamps: readonly Stamp[],
  events: readonly CustodyEvent[],
  ids: ReadonlySet<string>,
): Promise<VerifiedStamp[]> {
  const first = Math.min(...events.filter(({ incident }) => ids.has(incident)).map(({ seq }) => seq));
  if (!stamps.length || !Number.isFinite(first)) return [];
  const { verifyStamp } = await import('../incidents/time-stamps/response.ts');
  const verified = await Promise.all(
    stamps.map(({ tsr, tsq }) => verifyStamp(tsr, events, () => tsq).catch(() => undefined)),
  );
  return verified.filter(stamp => stamp !== undefined).filter(({ event }) => event.seq >= first);
}

interface StatementSource {
  stamps?: readonly Stamp[];
  getPublicKey?(): Promise<string | undefined>;
}

/** @param events that are in the export */
export async function readStatementFacts(
  { stamps = [], getPublicKey }: StatementSource,
  options: ExportOptions,
  file: ExportFile,
  events: readonly unknown[],
): Promise<StatementFacts> {
  const known = events.filter(event => v.is(CustodyEvent, event));
  const key = isZip(options) ? await getPublicKey?.().catch(() => undefined) : undefined;
  return {
    file,
    events: known,
    isZip: isZip(options),
    keyWords: key && (await getKeyWords(key)),
    stamps: await readStamps(stamps, known, new Set(file.incidents.map(({ id }) => id))),
  };
}

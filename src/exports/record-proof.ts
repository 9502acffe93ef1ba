/**
 * Lets the recipient of a whole, unredacted record hash it again, as the custody chain did when it was saved. What the
 * person left out stays hidden: impact is then represented by its hash.
 */
import type { Incident } from '../incidents/model.ts';
import { hashImpact } from '../incidents/record-digest.ts';
import { EXPORT_FIELDS, type ExportOptions } from './audiences.ts';
import type { ExportedIncident } from './schema.ts';

/** Whether all of a record but impact leaves as it is: with its nonce, anything else left out could be guessed. */
const isWhole = ({ redact, fields, parts }: ExportOptions): boolean =>
  !redact &&
  (parts.includes('originals') || parts.includes('files')) &&
  EXPORT_FIELDS.every(field => field === 'impact' || fields.includes(field));

export async function buildRecordProof(
  { nonce, impact, impactNonce }: Incident,
  options: ExportOptions,
): Promise<Pick<ExportedIncident, 'nonce' | 'impactNonce' | 'impactHash'>> {
  if (!nonce || !impactNonce || !isWhole(options)) return {};
  return options.fields.includes('impact')
    ? { nonce, impactNonce }
    : { nonce, impactHash: await hashImpact(impactNonce, impact) };
}

/** @returns the record as it is hashed in the chain; undefined if the export does not contain what that needs */
export async function restoreHashedRecord(exported: ExportedIncident): Promise<object | undefined> {
  const { level: _, redacted, impact, impactNonce, impactHash, artifacts = [], ...rest } = exported;
  if (rest.nonce === undefined || redacted !== undefined) return undefined;
  const hash = impactNonce !== undefined && impact !== undefined ? await hashImpact(impactNonce, impact) : impactHash;
  if (hash === undefined) return undefined;
  return { ...rest, impact: hash, artifacts: artifacts.map(({ file: __, leftOut: ___, ...artifact }) => artifact) };
}

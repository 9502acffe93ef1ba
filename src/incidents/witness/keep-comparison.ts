/** Saves what a comparison showed with the incident. What the other record says is not saved. */
import type { Incident, WitnessComparison } from '../model.ts';
import type { ComparedIncident, FieldComparison } from './comparison.ts';
import type { RecordOrigin } from './own-record.ts';

/** Characters. */
export const MAX_WHO_LENGTH = 100;

export interface ComparedFile {
  /** Of the ZIP file. */
  sha256: string;
  key: string | undefined;
}

export const createWitnessComparison = (
  who: string,
  { sha256, key }: ComparedFile,
  theirs: ComparedIncident,
  origin: RecordOrigin,
  compared: readonly FieldComparison[],
): WitnessComparison => ({
  id: crypto.randomUUID(),
  who: who.trim().slice(0, MAX_WHO_LENGTH),
  at: new Date().toISOString(),
  sha256,
  ...(key && { key }),
  incident: theirs.id,
  savedAt: theirs.keptAt,
  origin,
  results: compared.map(({ field, result, reason, parts }) => ({
    field,
    result,
    ...(reason && { reason }),
    ...(parts && { parts }),
  })),
});

/** Replaces an earlier comparison with the same record in the same file. */
export const addWitness = (incident: Incident, witness: WitnessComparison): Incident => ({
  ...incident,
  witnesses: [
    ...(incident.witnesses ?? []).filter(
      ({ sha256, incident: other }) => sha256 !== witness.sha256 || other !== witness.incident,
    ),
    witness,
  ],
});

export function removeWitness({ witnesses = [], ...incident }: Incident, id: string): Incident {
  const left = witnesses.filter(witness => witness.id !== id);
  return left.length ? { ...incident, witnesses: left } : incident;
}

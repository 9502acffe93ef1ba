/** The steps of a report, from what happened to the right form. */
import type { SaveResult } from '../../incidents/capture/schema.ts';
import type { Incident } from '../../incidents/model.ts';
import type { Situation } from '../../incidents/situations.ts';
import { incidentStore } from '../../incidents/store.ts';
import { VaultError } from '../../vault/record-store.ts';

export type ReportStep =
  | { at: 'choose' }
  | { at: 'age' }
  | { at: 'saving' }
  /** Ways to report without evidence. */
  | { at: 'routes'; what: Situation }
  | { at: 'minor'; what: Situation }
  /** A notice without a page. */
  | { at: 'notice' }
  | { at: 'saved'; incident: Incident }
  | { at: 'locked'; id: string; what: Situation }
  | { at: 'failed'; why: FailureReason; what: Situation };

/** `gone`: it was deleted. */
export const FAILURE_REASONS = [
  'under-age',
  'full',
  'unavailable',
  'damaged',
  'locked',
  'newer',
  'no-page',
  'gone',
] as const satisfies readonly (Extract<SaveResult, { kept: false }>['why'] | 'gone')[];

export type FailureReason = (typeof FAILURE_REASONS)[number];

export async function openSavedIncident(id: string, what: Situation): Promise<ReportStep> {
  try {
    const incident = await incidentStore.get(id);
    return incident ? { at: 'saved', incident } : { at: 'failed', why: 'gone', what };
  } catch (fault) {
    const why = fault instanceof VaultError ? fault.code : 'damaged';
    return why === 'locked' ? { at: 'locked', id, what } : { at: 'failed', why, what };
  }
}

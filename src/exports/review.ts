/** What an ally answers who looks in the person's place, and how it comes back. Nothing here reads or writes a disk. */
import * as v from 'valibot';
import type { Incident, Severity } from '../incidents/model.ts';
import { UNANSWERED_SEVERITY } from '../incidents/severity.ts';
import { ReviewFile, type ExportedIncident } from './schema.ts';

export interface AllyAnswer {
  severity: Severity;
  worthReporting: boolean | null;
  note: string;
}
/** By the incident's id. */
export type AllyAnswers = Record<string, AllyAnswer>;

/** Begins with what the person had answered, where that is in the export. */
export const createAnswer = (i: ExportedIncident): AllyAnswer => ({
  severity: i.severity ?? UNANSWERED_SEVERITY,
  worthReporting: null,
  note: '',
});

/** Only what the ally touched goes back. */
export const buildReviewFile = (answers: AllyAnswers, at: Date): ReviewFile => ({
  format: 'breakwater-review',
  v: 1,
  at: at.toISOString(),
  answers: Object.entries(answers).map(([incident, a]) => ({ incident, ...a })),
});

/** @returns undefined where it is not one of ours */
export function parseReviewFile(text: string): ReviewFile | undefined {
  try {
    const read = v.safeParse(ReviewFile, JSON.parse(text));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}

/** What the ally left open stays as the person had it. A level set by hand stays; an ally's own does not come back. */
export function applyReview(incident: Incident, at: string, answer: AllyAnswer): Incident {
  const { level: _, ...said } = answer.severity;
  const given = Object.fromEntries(Object.entries(said).filter(([, x]) => x !== null));
  return {
    ...incident,
    severity: { ...incident.severity, ...given },
    review: { at, worthReporting: answer.worthReporting, note: answer.note },
  };
}

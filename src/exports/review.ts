/** Prepares the answers of an ally who reviews incidents in the person's place, and applies them. */
import * as v from 'valibot';
import type { Incident, Severity } from '../incidents/model.ts';
import { UNANSWERED_SEVERITY } from '../incidents/severity.ts';
import { ReviewFile, type ExportedIncident } from './schema.ts';

export interface AllyAnswer {
  severity: Severity;
  worthReporting: boolean | null;
  note: string;
}
/** By incident id. */
export type AllyAnswers = Record<string, AllyAnswer>;

/** Starts with the person's own answers, if they are in the export. */
export const createAnswer = (incident: ExportedIncident): AllyAnswer => ({
  severity: incident.severity ?? UNANSWERED_SEVERITY,
  worthReporting: null,
  note: '',
});

/** @param answers of the incidents that the ally touched */
export const buildReviewFile = (answers: AllyAnswers, at: Date): ReviewFile => ({
  format: 'breakwater-review',
  v: 1,
  at: at.toISOString(),
  answers: Object.entries(answers).map(([incident, answer]) => ({ incident, ...answer })),
});

/** @returns undefined if the text is not a review file */
export function parseReviewFile(text: string): ReviewFile | undefined {
  try {
    const parsed = v.safeParse(ReviewFile, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the person's answer where the ally gave none, and a level that the person set; the ally's level is ignored. */
export function applyReview(incident: Incident, at: string, answer: AllyAnswer): Incident {
  const { level: _, ...answers } = answer.severity;
  const given = Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null));
  return {
    ...incident,
    severity: { ...incident.severity, ...given },
    review: { at, worthReporting: answer.worthReporting, note: answer.note },
  };
}

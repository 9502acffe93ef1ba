/** Computes how serious an incident is from plain questions, by a rule that anyone can follow by hand. */
import type { Severity } from './model.ts';

export const SEVERITY_QUESTIONS = [
  'dangerNow',
  'namesPlace',
  'namesTime',
  'namesMeans',
  'repeated',
  'offline',
] as const satisfies (keyof Severity)[];
export const SEVERITY_LEVELS = [0, 1, 2, 3, 4] as const;
export type SeverityLevel = (typeof SEVERITY_LEVELS)[number];

export const UNANSWERED_SEVERITY: Severity = {
  dangerNow: null,
  namesPlace: null,
  namesTime: null,
  namesMeans: null,
  repeated: null,
  offline: null,
};

/**
 * 4: danger now. 3: it reached the person offline; or two of place, time and means are named; or one of them,
 * repeatedly. 2: one of them is named. 1: it is repeated. 0: none of these. `null`: no question was answered.
 */
export function computeSeverityLevel(severity: Severity): SeverityLevel | null {
  const { dangerNow, namesPlace, namesTime, namesMeans, repeated, offline } = severity;
  const named = [namesPlace, namesTime, namesMeans].filter(Boolean).length;
  if (dangerNow) return 4;
  if (offline || named >= 2 || (named && repeated)) return 3;
  if (named) return 2;
  if (repeated) return 1;
  return SEVERITY_QUESTIONS.some(question => severity[question] !== null) ? 0 : null;
}

/** Prefers the level that the person set over the computed one. */
export const getSeverityLevel = (severity: Severity): SeverityLevel | null =>
  severity.level ?? computeSeverityLevel(severity);
